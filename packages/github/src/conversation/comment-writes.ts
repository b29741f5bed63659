import { PreconditionError, UpstreamError } from '#errors'
import type { Published } from '../ports/conversation-ports.ts'
import { unlessUnknown } from '../wire/broken.ts'
import { integer, object } from '../wire/parse.ts'
import { refusalOf } from '../wire/refusal.ts'
import type { Remote } from '../wire/remote.ts'

export type Refused = Extract<Published, { readonly kind: 'refused' }>

/** What a write of a comment came to; `unknown` when its answer was lost. */
export type Written =
  | { readonly kind: 'done'; readonly id: number }
  | { readonly kind: 'unknown' | 'missing' }
  | Refused

export async function createComment({ rest, owner, repo }: Remote, pull: number, body: string): Promise<Written> {
  return await written(async () => {
    const { data } = await rest.issues.createComment({ owner, repo, issue_number: pull, body })
    return integer(object(data, 'a comment')['id'], 'the id of a comment')
  }, 'refused')
}

/** Writing the same twice does no harm, so a lost answer is asked for again. */
export async function updateComment({ rest, owner, repo }: Remote, id: number, body: string): Promise<Written> {
  const update = () =>
    written(async () => {
      await rest.issues.updateComment({ owner, repo, comment_id: id, body })
      return id
    }, 'missing')
  for (let tried = 1; tried <= 2; tried++) {
    const done = await update()
    if (done.kind !== 'unknown') return done
  }
  throw new UpstreamError(
    'github-unavailable',
    `GitHub did not say whether it changed comment ${id}. See whether GitHub is up, then run this again.`,
  )
}

/** One that is gone already, or that may not go, is left: the next run looks again. */
export async function removeComment({ rest, owner, repo }: Remote, id: number): Promise<boolean> {
  const gone = await written(async () => {
    await rest.issues.deleteComment({ owner, repo, comment_id: id })
    return id
  }, 'missing')
  return gone.kind === 'done'
}

async function written(write: () => Promise<number>, notFound: 'missing' | 'refused'): Promise<Written> {
  try {
    const id = await unlessUnknown(write)
    return id === undefined ? { kind: 'unknown' } : { kind: 'done', id }
  } catch (error) {
    const status = refusalOf(error)?.status
    if (notFound === 'missing' && (status === 404 || status === 410)) return { kind: 'missing' }
    const refused = refusedBy(error)
    if (refused) return refused
    throw error
  }
}

/** A refusal that says that a report belongs elsewhere; undefined for one that the user must hear of. */
export function refusedBy(error: unknown): Refused | undefined {
  const { status, message } = refusalOf(error) ?? { status: 0, message: '' }
  if (status === 422) return { kind: 'refused', reason: /too long/i.test(message) ? 'too-long' : 'rejected', message }
  if (status === 404 || status === 410) return { kind: 'refused', reason: 'gone', message }
  if (status === 403 && /locked/i.test(message)) return { kind: 'refused', reason: 'locked', message }
  if (!(error instanceof PreconditionError) || error.code !== 'token-permission') return undefined
  return { kind: 'refused', reason: 'permission', message: error.message }
}
