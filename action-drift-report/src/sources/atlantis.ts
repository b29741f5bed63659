import { lastApply, parseStatuses, readConversation } from '#atlantis'
import type { PullRequests } from '#github'
import type { AtlantisFacts, AtlantisProject } from '../facts.ts'

interface Names {
  /** Atlantis's login; empty: its comments are not read. */
  readonly user: string
  readonly statusName: string
}

/** What Atlantis says of a pull request: its projects by its comments and statuses, and when it last applied. */
export async function readAtlantis(
  pulls: PullRequests,
  { number, head }: { readonly number: number; readonly head: string },
  { user, statusName }: Names,
): Promise<AtlantisFacts> {
  const listed = await pulls.statuses(head)
  const timed = listed.map((status) => ({ ...status, at: Date.parse(status.createdAt) }))
  const applied = lastApply(parseStatuses(timed, statusName))
  if (user === '') return { kind: 'read', projects: [], lastApplyMs: applied }
  const comments = await pulls.comments(number)
  const own = comments.find(({ author }) => author.login.toLowerCase() === user.toLowerCase())
  const said = comments.map(({ id, author, body, createdAt }) => ({
    id,
    authorId: author.id,
    body,
    at: Date.parse(createdAt),
  }))
  const { latest, lastApply: told } = readConversation(said, own?.author.id ?? -1)
  const times = [applied, told].filter((at) => at !== undefined)
  return {
    kind: 'read',
    projects: latest.map(projectOf),
    lastApplyMs: times.length > 0 ? Math.max(...times) : undefined,
  }
}

type Said = ReturnType<typeof readConversation>['latest'][number]

function projectOf({ name, directory, workspace, command, outcome }: Said): AtlantisProject {
  return { name, directory, workspace, outcome: outcomeOf(command, outcome) }
}

function outcomeOf(command: Said['command'], outcome: Said['outcome']): AtlantisProject['outcome'] {
  if (outcome === 'failed' || outcome === 'errored') return outcome
  if (outcome !== 'succeeded') return undefined
  if (command === 'apply') return 'applied'
  return command === 'plan' ? 'planned' : undefined
}
