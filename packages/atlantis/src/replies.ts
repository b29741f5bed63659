import { commandNamed } from './command-name.ts'
import type { AtlantisComment, Command, Kind, Outcome } from './model.ts'
import { parseCleanedRefs } from './project-ref.ts'

interface Reply {
  readonly kind: Kind
  readonly command: Command | undefined
  readonly outcome: Outcome
}

const cleanedUp =
  /^Locks and plans deleted for the projects and (?:workspaces|environments) modified in this pull request:/

/** A comment that is no result of projects: of a whole command, or none at all. Undefined for anything unknown. */
export function parseReply(lines: readonly string[]): AtlantisComment | undefined {
  const [first = ''] = lines
  if (cleanedUp.test(first)) return cleanup(lines.slice(1))
  const reply = replyOf(first.slice(0, 500), lines)
  return reply && { ...reply, projects: [], complete: true }
}

function cleanup(lines: readonly string[]): AtlantisComment {
  const refs = lines.filter((line) => line.startsWith('- ')).flatMap((line) => parseCleanedRefs(line.slice(2)))
  const projects = refs.map((ref) => ({ ...ref, outcome: 'succeeded' as const, changes: undefined }))
  return { kind: 'result', command: 'unlock', projects, outcome: 'succeeded', complete: true }
}

function replyOf(first: string, lines: readonly string[]): Reply | undefined {
  const failure = /^\*\*(?:(.{1,40}?) (Failed|Error|falló)|(Error) en (.{1,40}?))\*\*/.exec(first)
  const whole = failure && commandNamed(failure[1] ?? failure[4] ?? '')
  if (failure && whole) {
    const outcome = failure[2] === 'Error' || failure[3] === 'Error' ? 'errored' : 'failed'
    return { kind: 'error', command: whole, outcome }
  }
  const disabled = /^\*\*Error:?\*\*:? Running `\S+ (\w+)[^`]*` is disabled/.exec(first)
  if (disabled) return refused(commandNamed(disabled[1] ?? ''))
  if (first.startsWith('**Error') || first.startsWith('Atlantis commands can')) return refused(undefined)
  if (/^`{3}(?:cmake)?$/.test(first)) return fencedReply(lines.slice(1, 80))
  if (first.startsWith('All Atlantis locks for this PR have been ')) return said('unlock')
  if (/^Did you mean to use `/.test(first)) return said(undefined)
  if (first.startsWith('Failed to delete PR locks')) return refused('unlock')
  if (first.startsWith('Cancelled ') || first.startsWith('Canceled ')) return said('cancel')
  return undefined
}

/** What the parser of commands answers: a mistake with the usage, or the help that was asked for. */
function fencedReply(lines: readonly string[]): Reply | undefined {
  const [line = ''] = lines
  const unknown = /^Error: unknown command "([^"]{1,60})"/.exec(line)
  if (unknown) return refused(commandNamed(unknown[1] ?? ''))
  const forbidden = /^Error: User @\S{1,60} does not have permissions to execute '(\w{1,40})' command/.exec(line)
  if (forbidden) return refused(commandNamed(forbidden[1] ?? ''))
  const usage = lines.map((candidate) => /^Usage of (\w{1,40}):/.exec(candidate)?.[1]).find((name) => name)
  if (line.startsWith('Error: ') || line.startsWith('Usage of ')) return refused(commandNamed(usage ?? ''))
  const help = lines.some((candidate) => /^Terraform (?:Pull Request Automation|For Teams)|^Usage:$/.test(candidate))
  return help ? said('help') : undefined
}

function refused(command: Command | undefined): Reply {
  return { kind: 'error', command, outcome: 'failed' }
}

function said(command: Command | undefined): Reply {
  return { kind: 'reply', command, outcome: 'succeeded' }
}
