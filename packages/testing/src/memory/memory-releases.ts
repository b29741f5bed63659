import { ConflictError, PreconditionError } from '#errors'
import type { Release, ReleaseStore } from '#github'

export interface MemoryReleases extends ReleaseStore {
  /** Everything there is, newest first. */
  all(): readonly Release[]
  /** Somebody else makes a Release. */
  byHand(release: { readonly tag: string; readonly name: string; readonly draft: boolean }): Promise<Release>
}

const maxBody = 125_000

/** Releases that live and die with a test; `hasTag` says which tags there are. */
export function memoryReleases(hasTag: (tag: string) => boolean, author = 'github-actions[bot]'): MemoryReleases {
  let kept: readonly Release[] = []
  let made = 0
  const add = (release: Omit<Release, 'id' | 'url'>) => {
    const id = ++made
    const added = { ...release, id, url: `https://github.example/releases/${id}` }
    kept = [added, ...kept]
    return added
  }
  const change = (release: Release) => {
    kept = kept.map((one) => (one.id === release.id ? release : one))
    return release
  }
  return {
    all: () => kept,
    byHand: async (release) => add({ ...release, body: '', author: 'ann', assets: [] }),
    list: async ({ atMost }) => kept.slice(0, atMost),
    draft: async ({ tag, name, body, marker = '', asset }) => {
      const ofTag = kept.filter((one) => one.tag === tag)
      const published = ofTag.find((one) => !one.draft)
      if (published) throw conflict('release-exists', `Tag ${tag} has a published Release: ${published.url}`)
      const alike = ofTag.findLast((one) => one.name === name && one.author === author && one.body.includes(marker))
      const found = alike ?? add({ tag, name, body: fitted(body), draft: true, author, assets: [] })
      return change({ ...found, assets: [...new Set([...found.assets, asset.name])] })
    },
    publish: async ({ id, body }) => {
      const found = kept.find((one) => one.id === id)
      if (!found) throw conflict('release-gone', `Release ${id} is not there.`)
      if (!found.draft) return found
      if (!hasTag(found.tag)) throw new PreconditionError('tag-not-found', `Tag ${found.tag} does not exist.`)
      const twin = kept.find((one) => one.tag === found.tag && !one.draft)
      if (!twin) return change({ ...found, draft: false, body: fitted(body) })
      if (twin.name === found.name && twin.author === found.author) return twin
      throw conflict('release-exists', `Tag ${found.tag} has a published Release: ${twin.url}`)
    },
    removeDraft: async (id) => {
      if (kept.some((one) => one.id === id && !one.draft)) {
        throw conflict('release-published', `Release ${id} is published.`)
      }
      kept = kept.filter((one) => one.id !== id)
    },
  }
}

function conflict(code: string, message: string): ConflictError {
  return new ConflictError(code, message)
}

function fitted(body: string): string {
  return body.length <= maxBody ? body : `${body.slice(0, maxBody - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
