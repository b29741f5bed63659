import { UpstreamError } from '#errors'
import type { AncestryQuestion, Commit, CommitRange } from '../ports/ports.ts'
import { array, integer, object, objectId, text } from '../wire/parse.ts'
import type { Remote } from '../wire/remote.ts'
import { checkCommit, orNotFound } from './commit-api.ts'
import { baseUnresolved, checkIds } from './commit-id.ts'
import { fetchCommits } from './fetch-commits.ts'
import { NoGitEndpoint } from './git-command.ts'
import { commitOf } from './git-object.ts'

/** What stands between two commits on GitHub: by git, else by the API. */
export function createCommitRange(remote: Remote): CommitRange {
  return {
    between: async (range) => {
      checkIds([range.ancestor, range.descendant])
      if (range.ancestor === range.descendant) return []
      try {
        return await betweenByGit(remote, range)
      } catch (error) {
        if (error instanceof NoGitEndpoint) return await betweenByApi(remote, range)
        throw error
      }
    },
  }
}

/** One request: what `descendant` contains, without what `ancestor` contains. */
async function betweenByGit({ git }: Remote, { ancestor, descendant }: AncestryQuestion): Promise<readonly Commit[]> {
  const objects = await fetchCommits(git, { want: [descendant], have: ancestor })
  const commits = new Map<string, Commit>()
  for (const found of objects.values()) if (found.type === 'commit') commits.set(found.id, commitOf(found))
  // A tag or a tree that was wanted comes, and nothing below it.
  if (objects.size > commits.size) throw baseUnresolved(descendant)
  return childrenFirst(commits, descendant)
}

/** Each commit once all of its children stand before it. */
function childrenFirst(commits: ReadonlyMap<string, Commit>, tip: string): readonly Commit[] {
  const done: Commit[] = []
  const seen = new Set<string>()
  const open: { readonly id: string; readonly parentsDone: boolean }[] = [{ id: tip, parentsDone: false }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const commit = commits.get(next.id)
    if (commit && next.parentsDone) done.push(commit)
    if (!commit || next.parentsDone || seen.has(next.id)) continue
    seen.add(next.id)
    open.push({ id: next.id, parentsDone: true }, ...commit.parents.map((id) => ({ id, parentsDone: false })))
  }
  return done.toReversed()
}

/** GitHub compares from where two histories parted, so two that have nothing in common cannot be compared there. */
export async function betweenByApi(
  remote: Remote,
  { ancestor, descendant }: AncestryQuestion,
): Promise<readonly Commit[]> {
  for (const id of [descendant, ancestor]) await checkCommit(remote, id)
  const { owner, repo, rest } = remote
  const basehead = `${ancestor}...${descendant}`
  const commits: Commit[] = []
  for (let page = 1; ; page++) {
    const answer = await orNotFound(
      rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 100, page }),
    )
    if (answer === undefined) throw unrelated(ancestor, descendant)
    const comparison = object(answer, 'a comparison')
    const listed = array(comparison['commits'], 'its commits').map(parseCommit)
    commits.push(...listed)
    if (commits.length >= integer(comparison['total_commits'], 'how many commits it has')) return commits.toReversed()
    if (listed.length === 0) throw cutShort(basehead)
  }
}

function parseCommit(value: unknown): Commit {
  const from = object(value, 'a commit')
  const commit = object(from['commit'], 'the commit of a commit')
  return {
    sha: objectId(from['sha'], 'the sha of a commit'),
    message: text(commit['message'], 'the message of a commit').trimEnd(),
    tree: objectId(object(commit['tree'], 'the tree of a commit')['sha'], 'its sha'),
    parents: array(from['parents'], 'the parents of a commit').map((parent) =>
      objectId(object(parent, 'a parent')['sha'], 'the sha of a parent'),
    ),
  }
}

function unrelated(ancestor: string, descendant: string): UpstreamError {
  return new UpstreamError(
    'github-refused',
    `GitHub does not compare ${ancestor} with ${descendant}, which have no commit in common, and its git endpoint does not answer. Is a proxy in the way?`,
  )
}

function cutShort(basehead: string): UpstreamError {
  return new UpstreamError(
    'github-inconsistent',
    `GitHub's comparison ${basehead} ends before its last commit. Run this again.`,
  )
}
