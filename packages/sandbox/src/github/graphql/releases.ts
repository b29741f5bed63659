import type { ReleaseRecord } from '../release-book.ts'
import { isLatest, listedReleases, seenReleases } from '../release-view.ts'
import { connection, ordered, pageArguments, pageOf } from './connection.ts'
import { type Ask, Field, fieldNeeding } from './field.ts'
import { user } from './people.ts'

/** Drafts are for those who may push. */
export function releases(ask: Ask): Field {
  const field = new Field(['orderBy', ...pageArguments], (args) => {
    const items = ordered(listedReleases(ask.place), args['orderBy'], {
      CREATED_AT: ({ createdAt }) => createdAt,
      NAME: ({ tag }) => tag,
    })
    return pageOf({ name: 'releases', items, key: ({ id }) => id, node: (record) => release(ask, record) }, args)
  })
  return fieldNeeding(ask, 'contents=read', field)
}

/** By its tag, a draft is not found. */
export function releaseOf(ask: Ask): Field {
  const field = new Field(['tagName'], ({ tagName }) => {
    const found = seenReleases(ask.place).find(({ tag, draft }) => tag === tagName && !draft)
    return found ? release(ask, found) : null
  })
  return fieldNeeding(ask, 'contents=read', field)
}

function release(ask: Ask, record: ReleaseRecord) {
  const { urls, releases: book } = ask.place
  const assets = connection({
    name: 'releaseAssets',
    items: book.assets(record.id),
    key: ({ id }) => id,
    node: ({ id, name, contentType, size }) => ({ id: urls.nodeId('ReleaseAsset', id), name, contentType, size }),
  })
  return {
    id: urls.nodeId('Release', record.id),
    databaseId: record.id,
    tagName: record.tag,
    name: record.name,
    description: record.body,
    isDraft: record.draft,
    isPrerelease: record.prerelease,
    isLatest: isLatest(ask.place, record),
    url: `${urls.html}/releases/tag/${encodeURIComponent(record.draft ? `untagged-${record.id}` : record.tag)}`,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    publishedAt: record.publishedAt,
    author: user(ask, record.author),
    releaseAssets: assets,
  }
}
