import { UpstreamError } from '#errors'
import { compareVersions, parseTag } from '#versioning'
import { runGit } from '../repository/git.ts'
import type { RepositoryPlace } from './incoming.ts'
import type { Push } from './push.ts'

/** The commit of a push and the release tags that the remote has on it, the newest first; or the one that was pushed. */
export async function tagsOfCommit(
  { gitDir, url }: RepositoryPlace,
  { after, tag }: Pick<Push, 'after' | 'tag'>,
): Promise<{ readonly commit: string; readonly tags: readonly string[] }> {
  const { code, stdout } = await runGit(gitDir, ['ls-remote', '--tags', '--', url], { timeoutMs: 30_000 })
  if (code !== 0)
    throw new UpstreamError('repository-unavailable', 'The tags of the repository cannot be read. Try again.')
  const commits = commitsOf(stdout)
  // What is pushed of an annotated tag is the tag's own object.
  if (tag !== undefined) return { commit: commits.get(tag) ?? after, tags: commits.has(tag) ? [tag] : [] }
  const tags = [...commits].flatMap(([name, commit]) => (commit === after ? [name] : []))
  return { commit: after, tags: tags.sort(newestFirst).slice(0, 10) }
}

function commitsOf(listing: string): ReadonlyMap<string, string> {
  const commits = new Map<string, string>()
  for (const line of listing.split('\n')) {
    const [, commit, name] = /^([0-9a-f]{40})\trefs\/tags\/([A-Za-z0-9][\w.\-/]{0,199})(?:\^\{\})?$/.exec(line) ?? []
    // The peeled line of an annotated tag comes after the tag's own.
    if (commit !== undefined && name !== undefined) commits.set(name, commit)
  }
  return commits
}

function newestFirst(a: string, b: string): number {
  const [first, second] = [a, b].map((name) => parseTag(name, /^\D*/.exec(name)?.[0] ?? ''))
  if (first && second) return compareVersions(second, first)
  return first ? -1 : second ? 1 : a.localeCompare(b)
}
