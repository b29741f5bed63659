import type { AncestryQuestion, Commit, History, HistoryAnswers } from '../ports/ports.ts'
import { object, text } from '../wire/parse.ts'
import type { Remote } from '../wire/remote.ts'
import { checkCommit, orNotFound } from './commit-api.ts'
import { baseUnresolved } from './commit-id.ts'
import { betweenByApi } from './commits.ts'
import { unsigned } from './git-object.ts'

/** The same answers where the git endpoint has none: three requests a question instead of one for all. */
export async function historyByApi(
  remote: Remote,
  { contains, messages }: Parameters<History['ask']>[0],
): Promise<HistoryAnswers> {
  const answers: HistoryAnswers & { contains: boolean[]; messages: string[] } = { contains: [], messages: [] }
  for (const question of contains) answers.contains.push(await contained(remote, question))
  for (const id of messages) answers.messages.push(await tagMessage(remote, id))
  return answers
}

/** `compare` answers 404 for an unknown commit and for two that have nothing in common; so both are looked up first. */
async function contained(remote: Remote, question: AncestryQuestion): Promise<boolean> {
  const { descendant, ancestor, along } = question
  if (descendant === ancestor) return true
  for (const id of [descendant, ancestor]) await checkCommit(remote, id)
  const { owner, repo, rest } = remote
  // Page 2 leaves out the changed files, which come with page 1 only.
  const basehead = `${ancestor}...${descendant}`
  const comparison = await orNotFound(
    rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1, page: 2 }),
  )
  const found =
    comparison !== undefined &&
    ['ahead', 'identical'].includes(text(object(comparison, 'a comparison')['status'], 'its status'))
  return found && (along !== 'first-parents' || byFirstParents(await betweenByApi(remote, question), question))
}

function byFirstParents(commits: readonly Commit[], { descendant, ancestor }: AncestryQuestion): boolean {
  const firstParent = new Map(commits.map(({ sha, parents: [first] }) => [sha, first]))
  let at: string | undefined = descendant
  while (at !== undefined && at !== ancestor) at = firstParent.get(at)
  return at === ancestor
}

async function tagMessage({ rest, owner, repo }: Remote, id: string): Promise<string> {
  const tag = await orNotFound(rest.git.getTag({ owner, repo, tag_sha: id }))
  if (!tag) throw baseUnresolved(id)
  return unsigned(text(object(tag, 'a tag object')['message'], 'its message'))
}
