import { randomBytes } from 'node:crypto'
import { UpstreamError } from '#errors'
import type { FindingsIssue, FindingsReport, FindingsSettled } from '../ports/conversation-ports.ts'
import type { Remote } from '../wire/remote.ts'
import { createComment } from './comment-writes.ts'
import { closeIssue, createIssue, openIssue, updateIssue } from './issue-writes.ts'
import { type IssueText, ownLogin, ownOpenIssues } from './own-issues.ts'
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

/** The one open issue of a check in one repository on GitHub. */
export function createFindingsIssue(remote: Remote): FindingsIssue {
  return { settle: async (report) => await settle(await jobOf(remote, report)) }
}

interface Job {
  readonly remote: Remote
  readonly report: FindingsReport
  readonly key: SealKey
  /** Our own login: what somebody else wrote is none of ours, whatever it holds. */
  readonly login: string
}

interface Ours extends IssueText, Sealed {}

const rounds = 6

async function jobOf(remote: Remote, report: FindingsReport): Promise<Job> {
  const of = { repository: `${remote.owner}/${remote.repo}`, pull: 0, name: `findings ${report.name}` }
  return { remote, report, key: sealKey(of, ''), login: await ownLogin(remote) }
}

/** Looks, writes, and looks again: another run may write at the same time, and then one of two issues is closed. */
async function settle(job: Job): Promise<FindingsSettled> {
  const { remote, report } = job
  let wrote: 'created' | 'updated' | undefined
  let known: number | undefined
  for (let round = 1; round <= rounds; round++) {
    const kept = await merged(job, await ours(job, known))
    if (kept && later(kept.state, report.order)) return { kind: 'superseded', ...placeOf(kept) }
    if (report.body === undefined) return kept ? await close(job, kept) : { kind: 'clean' }
    if (kept && same(job, kept)) return { kind: wrote ?? 'unchanged', ...placeOf(kept) }
    if (kept) {
      await updateIssue(
        remote,
        kept.number,
        seal(report.body, { state: stateOf(report), id: kept.number, key: job.key }),
      )
      known = kept.number
      wrote ??= 'updated'
    } else {
      known = await open(job, report.body)
      wrote = known === undefined ? wrote : 'created'
    }
  }
  throw new UpstreamError(
    'issue-contested',
    `The issue of "${report.title}" was changed or closed each of the ${rounds} times it was written. See who else writes it, then run this again.`,
  )
}

/**
 * What was opened first is kept, so that all who see several keep the same one; the others are closed, and when one of
 * them comes from a later run, what it says is kept.
 */
async function merged({ remote, key }: Job, found: readonly Ours[]): Promise<Ours | undefined> {
  const [kept, ...surplus] = found.toSorted((one, other) => one.number - other.number)
  const latest = surplus
    .filter(({ intact }) => intact)
    .toSorted((one, other) => (later(one.state, other.state) ? -1 : 1))[0]
  if (!kept) return undefined
  const adopted = latest && later(latest.state, kept.state) ? latest : undefined
  if (adopted) {
    const words = adopted.body.slice(0, adopted.body.lastIndexOf('<!-- slipway '))
    await updateIssue(remote, kept.number, seal(words, { state: adopted.state, id: kept.number, key }))
  }
  for (const { number } of surplus) await closeIssue(remote, number, 'not_planned')
  return adopted ? { ...kept, state: adopted.state, intact: true } : kept
}

/** A list may be late, so the one that was just written is asked for by its number. */
async function ours({ remote, key, login }: Job, known: number | undefined): Promise<readonly Ours[]> {
  const listed = (await ownOpenIssues(remote, login)).filter(({ number }) => number !== known)
  const written = known === undefined ? undefined : await openIssue(remote, known)
  return [...listed, ...(written ? [written] : [])].flatMap((issue) => {
    const sealed = unseal(issue.body, issue.number, key)
    return sealed?.bound ? [{ ...issue, ...sealed }] : []
  })
}

function same({ report }: Job, { intact, state }: Ours): boolean {
  return intact && state.fingerprint === stateOf(report).fingerprint
}

/** Closed first: a lost comment is no harm, and a comment without an end would be said again every night. */
async function close({ remote, report }: Job, kept: Ours): Promise<FindingsSettled> {
  await closeIssue(remote, kept.number, 'completed')
  await createComment(remote, kept.number, report.closing)
  return { kind: 'closed', ...placeOf(kept) }
}

/** A new issue: first with a seal for no number, then, when it has one, with a seal for that. */
async function open(job: Job, body: string): Promise<number | undefined> {
  const { remote, report, key } = job
  const state = stateOf(report)
  const draft = seal(body, { state, id: 0, key })
  const made = (await createIssue(remote, report.title, draft)) ?? (await lookedUp(job, state))
  // Its answer was lost, and it is nowhere: it never was.
  if (!made) return undefined
  await updateIssue(remote, made.number, seal(body, { state, id: made.number, key }))
  return made.number
}

const readBackWaitsMs = [500, 1_000, 2_000]

/** The issue whose answer was lost; no other one has its nonce. */
async function lookedUp({ remote, login }: Job, { nonce }: StickyState): Promise<IssueText | undefined> {
  for (const waitMs of [0, ...readBackWaitsMs]) {
    if (waitMs > 0) await remote.clock.wait(waitMs)
    const found = (await ownOpenIssues(remote, login)).find(({ body }) => body.includes(` ${nonce} `))
    if (found) return found
  }
  return undefined
}

function stateOf({ order, body = '', fingerprint = body }: FindingsReport): StickyState {
  return { ...order, fingerprint: fingerprintOf(fingerprint), nonce: randomBytes(16).toString('hex') }
}

function placeOf({ number, url }: IssueText): { readonly number: number; readonly url: string } {
  return { number, url }
}
