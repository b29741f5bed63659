import { PreconditionError, UpstreamError } from '#errors'
import { compareVersions, parseTag, type ReleaseTag } from '#versioning'
import { openRepository } from '../doctor/repository.ts'
import { GitFailure, git } from '../git.ts'

/** A release tag as the server has it. */
export interface PlacedTag {
  readonly tag: ReleaseTag
  readonly commit: string
}

/** Where a person stands who wants to tag a hotfix. */
export interface Place {
  readonly commit: string
  /** Empty when no branch is checked out. */
  readonly branch: string
  readonly main: string
  readonly onMain: boolean
  /** Release tags, newest first. */
  readonly tags: readonly PlacedTag[]
  /** The highest production tag that the commit contains. */
  readonly base: PlacedTag | undefined
}

/** Reads the checkout where it lies; numbers come from the server, where others take them. */
export async function readPlace(path: string, prefix: string): Promise<Place> {
  await using repository = await openRepository(path, '')
  const { directory, main } = repository
  const commit = await one(directory, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])
  if (commit === '') throw new PreconditionError('empty-repository', `${path} has no commit checked out.`)
  const tags = await releaseTags(directory, prefix)
  const contains = (descendant: string, ancestor: string) => isAncestor(directory, { descendant, ancestor })
  return {
    commit,
    branch: await one(directory, ['symbolic-ref', '--quiet', '--short', 'HEAD']),
    main: main.name,
    onMain: await contains(main.commit, commit),
    tags,
    base: await highestBase(tags, (ancestor) => [contains(commit, ancestor), contains(main.commit, ancestor)]),
  }
}

async function highestBase(
  tags: readonly PlacedTag[],
  contained: (commit: string) => readonly Promise<boolean>[],
): Promise<PlacedTag | undefined> {
  for (const placed of tags.filter(({ tag }) => tag.patch === 0)) {
    if ((await Promise.all(contained(placed.commit))).every(Boolean)) return placed
  }
  return undefined
}

async function releaseTags(directory: string, prefix: string): Promise<readonly PlacedTag[]> {
  const commits = new Map<string, string>()
  for (const line of (await listTags(directory)).split('\n')) {
    const [, id, name, peeled] = /^([0-9a-f]+)\s+refs\/tags\/(.+?)(\^\{\})?$/.exec(line) ?? []
    // A tag's own line comes first, and the line of where it ends after it.
    if (id && name && (peeled || !commits.has(name))) commits.set(name, id)
  }
  return [...commits]
    .flatMap(([name, commit]) => {
      const tag = parseTag(name, prefix)
      return tag ? [{ tag, commit }] : []
    })
    .sort((a, b) => compareVersions(b.tag, a.tag))
}

/** The server's tags; those of the clone only when there is no server. */
async function listTags(directory: string): Promise<string> {
  if ((await one(directory, ['remote', 'get-url', 'origin'])) === '') {
    return await git(['show-ref', '--tags', '--dereference'], { directory }).catch(() => '')
  }
  try {
    return await git(['ls-remote', '--tags', 'origin'], { directory, protocols: 'https:http:ssh:git:file' })
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error
    throw new UpstreamError(
      'remote-unreadable',
      `The tags of origin could not be read, and a number that somebody took there cannot be seen here: ${error.message}`,
      { cause: error },
    )
  }
}

/** What the clone does not have, nothing in it contains. */
async function isAncestor(
  directory: string,
  { descendant, ancestor }: { readonly descendant: string; readonly ancestor: string },
): Promise<boolean> {
  try {
    await git(['merge-base', '--is-ancestor', ancestor, descendant], { directory })
    return true
  } catch (error) {
    if (error instanceof GitFailure && (error.exitCode === 1 || error.exitCode === 128)) return false
    throw error
  }
}

async function one(directory: string, args: readonly string[]): Promise<string> {
  return (await git(args, { directory }).catch(() => '')).trim()
}
