import { createHash } from 'node:crypto'
import { type Answer, empty, invalid, json, notFound, Refusal } from '../answer.ts'
import { isoSeconds } from '../commit-object.ts'
import { page } from '../page.ts'
import type { AssetRecord } from '../release-book.ts'
import { seenReleases } from '../release-view.ts'
import type { Call, Route } from '../route.ts'
import { shownAsset } from './release-shape.ts'
import { releaseOf } from './releases.ts'

const below = '/repos/{owner}/{repo}/releases'

export const assetRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: `${below}/{release_id}/assets`,
    need: 'contents=read',
    manual: 'releases/assets#list-release-assets',
    answer: (call) => {
      const assets = call.place.releases.assets(releaseOf(call).id)
      return page(
        call,
        assets.map((asset) => shownAsset(call.place, asset)),
      )
    },
  },
  {
    method: 'POST',
    template: `${below}/{release_id}/assets`,
    need: 'contents=write',
    manual: 'releases/assets#upload-a-release-asset',
    // Uploads have an address of their own and take the file as it is.
    upload: true,
    answer: upload,
  },
  {
    method: 'GET',
    template: `${below}/assets/{asset_id}`,
    need: 'contents=read',
    manual: 'releases/assets#get-a-release-asset',
    answer: (call) => {
      const asset = assetOf(call)
      const raw = /application\/octet-stream/.test(call.headers.accept ?? '')
      if (!raw) return json(200, shownAsset(call.place, asset))
      const headers = { 'content-type': asset.contentType }
      return { status: 200, headers, body: Buffer.from(asset.content, 'base64') }
    },
  },
  {
    method: 'DELETE',
    template: `${below}/assets/{asset_id}`,
    need: 'contents=write',
    manual: 'releases/assets#delete-a-release-asset',
    answer: (call) => {
      const asset = assetOf(call)
      refuseLocked(call, asset.releaseId)
      call.place.releases.removeAsset(asset.id)
      return empty()
    },
  },
]

function assetOf({ place, parameters }: Call): AssetRecord {
  const id = Number(parameters.get('asset_id'))
  const assets = seenReleases(place).flatMap((release) => place.releases.assets(release.id))
  const asset = assets.find((candidate) => candidate.id === id)
  if (!asset) throw notFound()
  return asset
}

/** A second asset of a name is refused, as is any of an immutable release. */
function upload(call: Call): Answer {
  const { place, query, headers, sent } = call
  const release = releaseOf(call)
  refuseLocked(call, release.id)
  // Characters that an address cannot have become dots.
  const name = (query.get('name') ?? '').replace(/[^\w.+@-]+/g, '.')
  if (name === '') throw invalid('ReleaseAsset', 'name', 'missing_field')
  if (sent.length === 0) throw new Refusal(400, 'Bad Size')
  const contentType = headers['content-type']
  if (contentType === undefined) throw new Refusal(400, 'Content-Type is missing')
  if (place.releases.assets(release.id).some((asset) => asset.name === name)) {
    throw invalid('ReleaseAsset', 'name', 'already_exists')
  }
  const asset = place.releases.addAsset({
    releaseId: release.id,
    name,
    label: query.get('label') ?? '',
    contentType,
    size: sent.length,
    digest: `sha256:${createHash('sha256').update(sent).digest('hex')}`,
    content: sent.toString('base64'),
    uploader: place.login,
    createdAt: isoSeconds(Date.now()),
  })
  const shown = shownAsset(place, asset)
  return json(201, shown, { location: shown.url })
}

function refuseLocked({ place }: Call, releaseId: number): void {
  const release = place.releases.releases().find(({ id }) => id === releaseId)
  if (release?.immutable) throw new Refusal(422, 'Cannot upload or delete assets of an immutable release.')
}
