import { lastApply, parseStatuses, readConversation } from '#atlantis'
import { ExpectedError } from '#errors'
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
  const said = await readComments(pulls, number, user)
  // The statuses are the truth that no template and no missing right can touch.
  if ('unread' in said) return { kind: 'read', projects: [], lastApplyMs: applied, unread: said.unread }
  const times = [applied, said.lastApply].filter((at) => at !== undefined)
  return {
    kind: 'read',
    projects: said.latest.map(projectOf),
    lastApplyMs: times.length > 0 ? Math.max(...times) : undefined,
  }
}

type Conversation = ReturnType<typeof readConversation>
type Unread = { readonly unread: { readonly code: string; readonly reason: string } }

async function readComments(pulls: PullRequests, number: number, user: string): Promise<Conversation | Unread> {
  try {
    const comments = await pulls.comments(number)
    const own = comments.find(({ author }) => author.login.toLowerCase() === user.toLowerCase())
    const said = comments.map(({ id, author, body, createdAt }) => {
      return { id, authorId: author.id, body, at: Date.parse(createdAt) }
    })
    return readConversation(said, own?.author.id ?? -1)
  } catch (error) {
    if (!(error instanceof ExpectedError) || error.code === 'canceled') throw error
    return { unread: { code: error.code, reason: error.message } }
  }
}

type Said = Conversation['latest'][number]

function projectOf({ name, directory, workspace, command, outcome }: Said): AtlantisProject {
  return { name, directory, workspace, outcome: outcomeOf(command, outcome) }
}

function outcomeOf(command: Said['command'], outcome: Said['outcome']): AtlantisProject['outcome'] {
  if (outcome === 'failed' || outcome === 'errored') return outcome
  if (outcome !== 'succeeded') return undefined
  if (command === 'apply') return 'applied'
  return command === 'plan' ? 'planned' : undefined
}
