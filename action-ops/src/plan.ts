import type { Command } from '#comment-commands'
import type { Layer, Stage, Topology } from '#config'
import type { Role } from '#github'
import type { Config } from '#toolkit'
import { type AnswerPlan, planAnswer } from './answer/plan.ts'
import { type FindingsPlan, planFindings } from './findings/plan.ts'
import type { metadata } from './metadata.ts'
import type { Asked, CommandFacts, Facts } from './observe.ts'
import { planShow, type ShowPlan } from './show/show.ts'

export type Plan =
  | { readonly kind: 'ignore'; readonly why: string }
  | ReplyPlan
  | StartPlan
  | ShowPlan
  | AnswerPlan
  | FindingsPlan

/** One comment as an answer, and nothing is started. */
export interface ReplyPlan {
  readonly kind: 'reply'
  readonly pull: number
  readonly comment: number
  readonly command: string
  /** Empty for help that was asked for. */
  readonly refused: RefusalCode | ''
  readonly reason: string
  /** Shown below the reason. */
  readonly help: boolean
}

export interface StartPlan {
  readonly kind: 'start'
  readonly pull: number
  readonly comment: number
  readonly command: 'plan' | 'apply' | 'drift'
  readonly environment: string
  /** The head of the pull request as it was judged; it is read again right before the start. */
  readonly head: string
  readonly workflow: string
  readonly ref: string
  readonly inputs: Readonly<Record<string, string>>
  /** For an apply without a commit: the plan is made instead, and this is the command to paste. */
  readonly paste: string
}

export type RefusalCode =
  | 'not-understood'
  | 'not-permitted'
  | 'fork'
  | 'not-open'
  | 'environment-unknown'
  | 'environment-unhosted'
  | 'atlantis-owned'
  | 'head-moved'

export function plan(_: Config<typeof metadata>, facts: Facts): Plan {
  if (facts.mode === 'show') return planShow(facts)
  if (facts.mode === 'findings') return planFindings(facts)
  return facts.mode === 'answer' ? planAnswer(facts) : planCommand(facts)
}

function planCommand(facts: CommandFacts): Plan {
  const { comment, command, asked } = facts
  if (command.kind === 'none' || asked === undefined) return { kind: 'ignore', why: whyNot(facts) }
  // Whoever may only read is a stranger wherever everybody may: an answer would be theirs to make at will.
  if (!mayWrite.includes(asked.role)) return { kind: 'ignore', why: `somebody with the role ${asked.role} asked` }
  const reply: Reply = (refused, reason, help = false) => ({
    kind: 'reply',
    pull: asked.pull.number,
    comment: comment.id,
    command: command.kind,
    refused,
    reason: reason === '' ? '' : `Nothing was done: ${reason}`,
    help,
  })
  if (command.kind === 'help') return reply('', '', true)
  if (command.kind === 'wrong') return reply('not-understood', `${command.reason}.`, true)
  if (asked.pull.state !== 'open') return reply('not-open', 'the pull request is not open.')
  if (command.kind === 'drift') return startDrift(facts, asked)
  const stage = judgedStage(asked, reply)
  return 'kind' in stage ? stage : startTerraform({ facts, asked, stage, command }, reply)
}

type Reply = (refused: ReplyPlan['refused'], reason: string, help?: boolean) => ReplyPlan

/** The environment that was asked for, or why nothing runs in it for this person and this branch. */
function judgedStage(asked: Asked, reply: Reply): Stage | ReplyPlan {
  const { pull, topology, stage } = asked
  if (pull.fork) {
    return reply(
      'fork',
      'the branch is in a fork, and what is there never runs with this repository’s secrets. Push it to a branch here.',
    )
  }
  if (!stage) return reply('environment-unknown', `there is no such environment; expected one of ${names(topology)}.`)
  if (stage.host !== 'dedicated') {
    return reply('environment-unhosted', `${stage.name} has no host of its own; expected one of ${names(topology)}.`)
  }
  const denied = permission(asked, stage)
  if (denied) return reply('not-permitted', denied)
  if (layersOf(topology, 'actions').length === 0) return reply('atlantis-owned', atlantisOnly(topology, stage))
  return stage
}

function whyNot({ comment, command }: CommandFacts): string {
  if (comment.pull === undefined) return 'the comment is on an issue'
  if (!comment.person) return 'an app wrote the comment, or speaks for who did'
  if (!comment.fresh) return 'the comment was edited'
  return command.kind === 'none' ? 'the comment is no command' : ''
}

const mayWrite: readonly Role[] = ['write', 'maintain', 'admin']

/** What a person may do decides; how GitHub shows their association with the repository says nothing of it. */
function permission({ role }: Asked, { name, permission: needed }: Stage): string | undefined {
  if (mayWrite.indexOf(role) >= mayWrite.indexOf(needed)) return undefined
  return `${name} needs the permission ${needed} on the repository, and you have ${role}.`
}

function startDrift({ comment, driftWorkflow }: CommandFacts, { pull, branch }: Asked): StartPlan {
  return {
    kind: 'start',
    pull: pull.number,
    comment: comment.id,
    command: 'drift',
    environment: '',
    head: pull.headSha,
    workflow: driftWorkflow,
    ref: branch,
    inputs: { pr_number: String(pull.number) },
    paste: '',
  }
}

interface Terraforming {
  readonly facts: CommandFacts
  readonly asked: Asked
  readonly stage: Stage
  readonly command: Extract<Command, { readonly kind: 'plan' | 'apply' }>
}

function startTerraform({ facts, asked, stage, command }: Terraforming, reply: Reply): Plan {
  const { pull, branch } = asked
  const paste = `/apply ${stage.slug} ${pull.headSha}`
  const commit = command.kind === 'apply' ? command.commit : undefined
  if (commit !== undefined && commit !== pull.headSha) {
    return reply(
      'head-moved',
      `the head of the pull request is another commit than the one you named. Look at it, and say: ${paste}`,
    )
  }
  const operation = commit === undefined ? 'plan' : 'apply'
  return {
    kind: 'start',
    pull: pull.number,
    comment: facts.comment.id,
    command: operation,
    environment: stage.name,
    head: pull.headSha,
    workflow: facts.terraformWorkflow,
    ref: branch,
    inputs: {
      environment: stage.name,
      commit: pull.headSha,
      operation,
      pull: String(pull.number),
      comment: String(facts.comment.id),
    },
    paste: command.kind === 'apply' && commit === undefined ? paste : '',
  }
}

function layersOf({ layers }: Topology, deployedBy: Layer['deployedBy']): readonly Layer[] {
  return layers.filter((layer) => layer.deployedBy === deployedBy && layer.directories.length > 0)
}

/** Two tools on one state would undo each other: what Atlantis deploys is asked of Atlantis. */
function atlantisOnly(topology: Topology, stage: Stage): string {
  const commands = layersOf(topology, 'atlantis').map((layer) => `atlantis plan -p ${layer.name}-${stage.slug}`)
  return `every layer belongs to Atlantis. Comment: ${commands.join(' or ')}`
}

function names({ stages }: Topology): string {
  return stages
    .filter(({ host }) => host === 'dedicated')
    .map(({ slug }) => slug)
    .join(', ')
}
