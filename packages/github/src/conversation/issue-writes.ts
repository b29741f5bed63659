import { UpstreamError } from '#errors'
import { unlessUnknown } from '../wire/broken.ts'
import { object } from '../wire/parse.ts'
import { refusalOf } from '../wire/refusal.ts'
import type { Remote } from '../wire/remote.ts'
import { type IssueText, issueOf } from './own-issues.ts'

/** Undefined when the answer was lost: it may be there. */
export async function createIssue(
  { rest, owner, repo }: Remote,
  title: string,
  body: string,
): Promise<IssueText | undefined> {
  return await unlessUnknown(async () => issueOf((await rest.issues.create({ owner, repo, title, body })).data))
}

/** Undefined when it is closed, or gone. */
export async function openIssue({ rest, owner, repo }: Remote, number: number): Promise<IssueText | undefined> {
  try {
    const { data } = await rest.issues.get({ owner, repo, issue_number: number })
    return object(data, 'an issue')['state'] === 'open' ? issueOf(data) : undefined
  } catch (error) {
    const status = refusalOf(error)?.status
    if (status === 404 || status === 410) return undefined
    throw error
  }
}

export async function updateIssue({ rest, owner, repo }: Remote, number: number, body: string): Promise<void> {
  await twice(number, () => rest.issues.update({ owner, repo, issue_number: number, body }))
}

export async function closeIssue(
  { rest, owner, repo }: Remote,
  number: number,
  reason: 'completed' | 'not_planned',
): Promise<void> {
  await twice(number, () =>
    rest.issues.update({ owner, repo, issue_number: number, state: 'closed', state_reason: reason }),
  )
}

/** Writing the same twice does no harm, so a lost answer is asked for again. */
async function twice(number: number, write: () => Promise<unknown>): Promise<void> {
  for (let tried = 1; tried <= 2; tried++) {
    if ((await unlessUnknown(async () => ({ done: await write() }))) !== undefined) return
  }
  throw new UpstreamError(
    'github-unavailable',
    `GitHub did not say whether it changed issue ${number}. See whether GitHub is up, then run this again.`,
  )
}
