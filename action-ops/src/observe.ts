import { type Command, parseCommand } from '#comment-commands'
import type { Stage, Topology } from '#config'
import type { PullRequest, Role } from '#github'
import type { Config } from '#toolkit'
import { type AnswerFacts, observeAnswer } from './answer/observe.ts'
import type { Ports } from './connect.ts'
import type { Comment } from './event.ts'
import { type FindingsFacts, observeFindings } from './findings/observe.ts'
import type { metadata } from './metadata.ts'
import { observeShow, type ShowFacts } from './show/show.ts'

export type Facts = CommandFacts | ShowFacts | AnswerFacts | FindingsFacts

export interface CommandFacts {
  readonly mode: 'command'
  readonly comment: Comment
  readonly command: Command
  /** Read only for a command of a person on a pull request: nothing else is worth a request. */
  readonly asked: Asked | undefined
  readonly terraformWorkflow: string
  readonly driftWorkflow: string
}

export interface Asked {
  readonly pull: PullRequest
  readonly role: Role
  readonly topology: Topology
  /** The environment that the command names; undefined: there is none of that name. */
  readonly stage: Stage | undefined
  /** Where workflows are started: what a pull request brings is never run with rights. */
  readonly branch: string
}

export async function observe(config: Config<typeof metadata>, ports: Ports): Promise<Facts> {
  const { comment } = ports
  if (config.mode === 'show') return await observeShow(config)
  if (config.mode === 'findings') return await observeFindings(config)
  if (comment === undefined) return await observeAnswer(config)
  const command =
    comment.fresh && comment.person && comment.pull !== undefined
      ? parseCommand(comment.body)
      : { kind: 'none' as const }
  const asked = command.kind === 'none' ? undefined : await ask(comment, environmentOf(command), ports)
  if (asked) ports.log.info(`a command below #${asked.pull.number} by somebody with the role ${asked.role}`)
  const { terraformWorkflow, driftWorkflow } = config
  return { mode: 'command', comment, command, asked, terraformWorkflow, driftWorkflow }
}

/** A command without an environment means staging. */
function environmentOf(command: Command): string {
  return (command.kind === 'plan' || command.kind === 'apply' ? command.environment : undefined) ?? 'staging'
}

async function ask({ login, pull = 0 }: Comment, environment: string, { pulls, files }: Ports): Promise<Asked> {
  const { parseTopology, stageNamed } = await import('#config')
  const [read, role, text, branch] = await Promise.all([
    pulls.read(pull),
    pulls.role(login),
    files.read('slipway.yml'),
    files.branch(),
  ])
  const topology = parseTopology(text ?? '{}', 'slipway.yml')
  return { pull: read, role, topology, stage: stageNamed(topology, environment), branch }
}
