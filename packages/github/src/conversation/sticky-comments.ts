import { randomBytes } from 'node:crypto'
import { ExpectedError, UpstreamError } from '#errors'
import type { Published, StickyComments, StickyReport } from '../ports/conversation-ports.ts'
import type { Remote } from '../wire/remote.ts'
import { createComment, type Refused, refusedBy, removeComment, updateComment } from './comment-writes.ts'
import { earlierBodies, type OwnComment, ownComments } from './own-comments.ts'
import {
  fingerprintOf,
  later,
  type Sealed,
  type SealKey,
  type StickyState,
  seal,
  sealKey,
  unseal,
} from './sticky-marker.ts'

/** Our comments below the pull requests of one repository. */
export function createStickyComments(remote: Remote): StickyComments {
  return {
    publish: async (report, secret) => {
      const repository = `${remote.owner}/${remote.repo}`
      try {
        return await publish({ remote, report, key: sealKey({ ...report, repository }, secret) })
      } catch (error) {
        const refused = refusedBy(error)
        if (refused) return refused
        throw error
      }
    },
  }
}

interface Job {
  readonly remote: Remote
  readonly report: StickyReport
  readonly key: SealKey
}

interface Ours extends OwnComment, Sealed {}

type Wrote = 'created' | 'updated'

const rounds = 6

/** Looks, writes, and looks again, until what is there is as it should be: others may write at the same time. */
async function publish(job: Job): Promise<Published> {
  let wrote: Wrote | undefined
  let removed = 0
  for (let round = 1; round <= rounds; round++) {
    const [kept, ...surplus] = ranked(await ours(job))
    for (const { id } of surplus) if (await removeComment(job.remote, id)) removed += 1
    const done = kept && (await settled(job, kept, wrote))
    if (kept && done) return { kind: done, id: kept.id, url: kept.url, hidden: kept.hidden, removed }
    const next = kept ? await rewrite(job, kept) : await write(job)
    if (next === undefined) continue
    if (typeof next !== 'string') return next
    wrote = wrote === 'created' ? 'created' : next
  }
  throw new UpstreamError(
    'comment-contested',
    `The comment below #${job.report.pull} was changed or removed each of the ${rounds} times it was written. See who else writes it, then run this again.`,
  )
}

/** Of the latest run first; of one run, what was written first. So all that write at once keep the same one. */
function ranked(found: readonly Ours[]): readonly Ours[] {
  return found.toSorted((one, other) => {
    if (later(one.state, other.state)) return -1
    return later(other.state, one.state) ? 1 : one.id - other.id
  })
}

async function ours({ remote, report, key }: Job): Promise<readonly Ours[]> {
  const found = await ownComments(remote, report.pull)
  return found.flatMap((comment) => {
    const sealed = unseal(comment.body, comment.id, key)
    return sealed ? [{ ...comment, ...sealed }] : []
  })
}

/** How it stands with the comment there is; undefined when it must be written. */
async function settled(
  job: Job,
  kept: Ours,
  wrote: Wrote | undefined,
): Promise<(Published['kind'] & Wrote) | 'unchanged' | 'superseded' | undefined> {
  const { order } = job.report
  if (later(kept.state, order)) return 'superseded'
  const same = kept.intact && kept.bound && kept.state.fingerprint === stateOf(job.report).fingerprint
  if (!same) return undefined
  if (wrote === 'updated' && (await restored(job, kept))) return 'superseded'
  return wrote ?? 'unchanged'
}

/**
 * Between our look and our write a later run may have written, and GitHub offers no write on condition. But it keeps what
 * was there before, and the seal tells whose that was: a later one is put back.
 */
async function restored({ remote, report, key }: Job, kept: Ours): Promise<boolean> {
  const bodies = await earlierBodies(remote, kept.nodeId).catch((error: unknown) => {
    if (error instanceof ExpectedError) return []
    throw error
  })
  const overwritten = bodies.flatMap((body) => {
    const sealed = unseal(body, kept.id, key)
    return sealed?.intact && sealed.bound && later(sealed.state, report.order) ? [{ body, state: sealed.state }] : []
  })
  const [latest] = overwritten.toSorted((one, other) => (later(one.state, other.state) ? -1 : 1))
  if (latest) await updateComment(remote, kept.id, latest.body)
  return latest !== undefined
}

/** A new comment: first with a seal for no number, then, when it has one, with a seal for that. */
async function write(job: Job): Promise<Wrote | Refused | undefined> {
  const { remote, report, key } = job
  const state = stateOf(report)
  return await firstTaken(report, async (text) => {
    const unbound = seal(text, { state, id: 0, key })
    const made = await createComment(remote, report.pull, unbound)
    if (made.kind === 'refused') return made
    const id = made.kind === 'done' ? made.id : await lookedUp(remote, report.pull, state)
    // Its answer was lost, and it is nowhere: it never was.
    if (id === undefined) return undefined
    const bound = await updateComment(remote, id, seal(text, { state, id, key }))
    if (bound.kind === 'refused') return bound
    return bound.kind === 'done' ? 'created' : undefined
  })
}

async function rewrite(job: Job, kept: Ours): Promise<Wrote | Refused | undefined> {
  const { remote, report, key } = job
  return await firstTaken(report, async (text) => {
    const body = seal(text, { state: stateOf(report), id: kept.id, key })
    const changed = await updateComment(remote, kept.id, body)
    if (changed.kind === 'refused') return changed
    return changed.kind === 'done' ? 'updated' : undefined
  })
}

type Attempt = Wrote | Refused | undefined

/** The longest form that GitHub takes. */
async function firstTaken({ renditions }: StickyReport, attempt: (text: string) => Promise<Attempt>): Promise<Attempt> {
  let outcome: Attempt
  for (const text of renditions) {
    outcome = await attempt(text)
    if (typeof outcome !== 'object' || outcome.reason !== 'too-long') return outcome
  }
  return outcome
}

const readBackWaitsMs = [500, 1_000, 2_000]

/** The comment whose answer was lost; no other one has its nonce. */
async function lookedUp(remote: Remote, pull: number, { nonce }: StickyState): Promise<number | undefined> {
  for (const waitMs of [0, ...readBackWaitsMs]) {
    if (waitMs > 0) await remote.clock.wait(waitMs)
    const found = (await ownComments(remote, pull)).find(({ body }) => body.includes(` ${nonce} `))
    if (found) return found.id
  }
  return undefined
}

function stateOf({ order, fingerprint, renditions }: StickyReport): StickyState {
  const told = fingerprintOf(fingerprint ?? renditions[0] ?? '')
  return { ...order, fingerprint: told, nonce: randomBytes(16).toString('hex') }
}
