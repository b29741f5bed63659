import { openStateFile } from './state-file.ts'

export interface ReleaseRecord {
  readonly id: number
  readonly tag: string
  /** Only used when the tag has to be made. */
  readonly target: string
  readonly name: string | null
  readonly body: string | null
  readonly draft: boolean
  readonly prerelease: boolean
  readonly latest: 'true' | 'false' | 'legacy'
  readonly immutable: boolean
  readonly author: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly publishedAt: string | null
  /** Milliseconds since 1970: when it really came to be, which GitHub does not tell. */
  readonly madeAt: number
}

export interface AssetRecord {
  readonly id: number
  readonly releaseId: number
  readonly name: string
  readonly label: string
  readonly contentType: string
  readonly size: number
  readonly digest: string
  /** In base64: the file of the book is JSON. */
  readonly content: string
  readonly uploader: string
  readonly createdAt: string
}

/** All releases of the repository with their assets, and the names that immutable ones burned. */
export interface ReleaseBook {
  /** Newest first. */
  releases(): readonly ReleaseRecord[]
  assets(releaseId: number): readonly AssetRecord[]
  burned(): readonly string[]
  add(release: Omit<ReleaseRecord, 'id'>): ReleaseRecord
  change(release: ReleaseRecord): ReleaseRecord
  /** Takes its assets with it; the name of an immutable one is never free again. */
  remove(release: ReleaseRecord): void
  addAsset(asset: Omit<AssetRecord, 'id'>): AssetRecord
  removeAsset(id: number): void
}

interface Pages extends Record<string, readonly unknown[]> {
  releases: readonly ReleaseRecord[]
  assets: readonly AssetRecord[]
  burned: readonly string[]
  /** How many were ever made: a number is not used twice. */
  made: readonly number[]
}

export function openReleaseBook(file: string | undefined): ReleaseBook {
  const { lists: pages, save } = openStateFile<Pages>(file, { releases: [], assets: [], burned: [], made: [] })
  const nextId = (): number => {
    pages.made = [(pages.made[0] ?? 0) + 1]
    return pages.made[0] ?? 0
  }
  return {
    releases: () => pages.releases.toReversed(),
    assets: (releaseId) => pages.assets.filter((asset) => asset.releaseId === releaseId),
    burned: () => pages.burned,
    add: (release) => {
      const added = { ...release, id: nextId() }
      pages.releases = [...pages.releases, added]
      save()
      return added
    },
    change: (release) => {
      pages.releases = pages.releases.map((candidate) => (candidate.id === release.id ? release : candidate))
      save()
      return release
    },
    remove: ({ id, tag, immutable }) => {
      pages.releases = pages.releases.filter((release) => release.id !== id)
      pages.assets = pages.assets.filter((asset) => asset.releaseId !== id)
      if (immutable) pages.burned = [...pages.burned, tag]
      save()
    },
    addAsset: (asset) => {
      const added = { ...asset, id: nextId() }
      pages.assets = [...pages.assets, added]
      save()
      return added
    },
    removeAsset: (id) => {
      pages.assets = pages.assets.filter((asset) => asset.id !== id)
      save()
    },
  }
}
