import { PreconditionError, UpstreamError } from '#errors'
import { emptyRepository, mainNotFound } from '../git/ls-refs.ts'
import { validRefName } from '../git/ref-name.ts'
import type { RefSnapshot, RemoteTag } from '../ports/ports.ts'
import { allPages } from '../wire/pages.ts'
import { array, object, objectId, text } from '../wire/parse.ts'
import { refusalOf } from '../wire/refusal.ts'
import type { Remote } from '../wire/remote.ts'
import { peel, type Target, targetOf } from './tag-object.ts'

/**
 * Tags and main's tip where the git endpoint has no answer. One list names the tag objects, another one the commits;
 * what one of them has and the other has not is never believed (F13: an empty list is no truth by itself).
 */
export async function snapshotByApi(
  remote: Remote,
  { prefix, main }: { readonly prefix: string; readonly main: string },
): Promise<RefSnapshot> {
  const tip = await mainByApi(remote, main)
  const refs = await tagRefs(remote, prefix)
  const commits = await tagCommits(remote, prefix)
  const known = new Set(refs.map(({ name }) => name))
  for (const name of commits.keys()) if (!known.has(name)) throw inconsistent(name)
  const tags: RemoteTag[] = []
  for (const ref of refs) {
    const commit = await commitOf(remote, ref, commits.get(ref.name))
    tags.push({ name: ref.name, objectId: ref.id, commit, annotated: ref.type === 'tag' })
  }
  return { tags, main: tip }
}

async function mainByApi(remote: Remote, main: string): Promise<RefSnapshot['main']> {
  const { owner, repo, rest } = remote
  const repository = object((await rest.repos.get({ owner, repo })).data, 'the repository')
  const name = main === '' ? text(repository['default_branch'], 'its default branch') : main
  try {
    const { data } = await rest.git.getRef({ owner, repo, ref: `heads/${name}` })
    const target = object(object(data, 'a ref')['object'], 'its object')
    return { name, commit: objectId(target['sha'], 'its sha') }
  } catch (error) {
    if (refusalOf(error)?.status === 409) throw emptyRepository()
    if (!(error instanceof PreconditionError && error.code === 'not-found')) throw error
    throw main === '' ? emptyRepository() : mainNotFound(main)
  }
}

interface TagRef extends Target {
  readonly name: string
}

async function tagRefs({ rest, owner, repo }: Remote, prefix: string): Promise<readonly TagRef[]> {
  const { data } = await rest.git.listMatchingRefs({ owner, repo, ref: `tags/${prefix}` })
  return array(data, 'the refs').flatMap((entry) => {
    const ref = object(entry, 'a ref')
    const full = text(ref['ref'], 'its name')
    if (!full.startsWith('refs/tags/') || !validRefName(full)) return []
    return [{ name: full.slice('refs/tags/'.length), ...targetOf(ref) }]
  })
}

async function tagCommits({ rest, owner, repo }: Remote, prefix: string): Promise<ReadonlyMap<string, string>> {
  const pages = allPages((page) => rest.repos.listTags({ owner, repo, per_page: 100, page }))
  const commits = new Map<string, string>()
  for await (const entry of pages) {
    const tag = object(entry, 'a tag')
    const name = text(tag['name'], 'its name')
    if (!name.startsWith(prefix) || !validRefName(`refs/tags/${name}`)) continue
    commits.set(name, objectId(object(tag['commit'], 'its commit')['sha'], 'its commit’s sha'))
  }
  return commits
}

/** A tag that ends in a tree or a blob has no commit; a tag on a commit that is not listed is a gap in the list. */
async function commitOf(remote: Remote, ref: TagRef, listed: string | undefined): Promise<string | undefined> {
  if (listed !== undefined && ref.type === 'tag' && listed !== ref.id) return listed
  const end = await peel(remote, ref)
  if (end.type !== 'commit') return undefined
  if (listed !== end.id) throw inconsistent(ref.name)
  return end.id
}

function inconsistent(name: string): UpstreamError {
  return new UpstreamError(
    'github-inconsistent',
    `GitHub's two lists of tags disagree about ${name}; one of them is old or cut off. Run this again.`,
  )
}
