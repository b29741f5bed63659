import { commandNamed } from './command-name.ts'
import type { Command } from './model.ts'

/** A commit status as GitHub lists them. */
export interface CommitStatus {
  readonly context: string
  readonly state: string
  readonly description: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** What Atlantis says of a commit; no template, language or edit touches it. */
export interface AtlantisStatus {
  readonly command: Command
  /** Empty for the status of all projects together. */
  readonly project: string
  readonly state: 'pending' | 'success' | 'failure' | 'error'
  /** Of `2/3 projects applied successfully.`; undefined where no number is given. */
  readonly done: { readonly projects: number; readonly of: number } | undefined
  readonly at: number
}

/** The statuses of Atlantis by its `--vcs-status-name`, the newest first; those of others are left out. */
export function parseStatuses(statuses: readonly CommitStatus[], statusName = 'atlantis'): readonly AtlantisStatus[] {
  const own = statuses.flatMap((status): readonly AtlantisStatus[] => {
    if (!status.context.startsWith(`${statusName}/`)) return []
    const named = status.context.slice(statusName.length + 1, statusName.length + 600)
    const at = named.indexOf(': ')
    const command = commandNamed(at < 0 ? named : named.slice(0, at))
    const state = (['pending', 'success', 'failure', 'error'] as const).find((known) => known === status.state)
    if (command === undefined || state === undefined) return []
    const project = at < 0 ? '' : named.slice(at + 2)
    return [{ command, project, state, done: doneOf(status.description), at: status.at }]
  })
  return own.toSorted((one, other) => other.at - one.at)
}

/** When the last apply that changed anything ended; `0/0 projects` is green too, and nothing happened. */
export function lastApply(statuses: readonly AtlantisStatus[]): number | undefined {
  const found = statuses.filter(({ command, state, done }) => {
    return command === 'apply' && state === 'success' && (done === undefined || done.projects > 0)
  })
  return found.length === 0 ? undefined : Math.max(...found.map(({ at }) => at))
}

function doneOf(description: string): AtlantisStatus['done'] {
  const [, projects, of] = /^(\d{1,6})\/(\d{1,6}) projects /.exec(description.slice(0, 200)) ?? []
  return projects === undefined || of === undefined ? undefined : { projects: Number(projects), of: Number(of) }
}
