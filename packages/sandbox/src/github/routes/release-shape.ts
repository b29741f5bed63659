import { shownAccount } from '../accounts.ts'
import type { AssetRecord, ReleaseRecord } from '../release-book.ts'
import type { Place } from '../route.ts'

/** A release in REST's form; only a published one has an address by its tag. */
export function shownRelease(place: Place, release: ReleaseRecord) {
  const { urls, releases } = place
  const { id, tag, draft } = release
  const url = `${urls.repository}/releases/${id}`
  const encoded = encodeURIComponent(tag)
  return {
    url,
    html_url: `${urls.html}/releases/tag/${draft ? `untagged-${id}` : encoded}`,
    assets_url: `${url}/assets`,
    upload_url: `${urls.server}/api/uploads/repos/${place.owner}/${place.repo}/releases/${id}/assets{?name,label}`,
    tarball_url: draft ? null : `${urls.repository}/tarball/${encoded}`,
    zipball_url: draft ? null : `${urls.repository}/zipball/${encoded}`,
    id,
    node_id: urls.nodeId('Release', id),
    tag_name: tag,
    target_commitish: release.target,
    name: release.name,
    body: release.body,
    draft,
    prerelease: release.prerelease,
    immutable: release.immutable,
    created_at: release.createdAt,
    updated_at: release.updatedAt,
    published_at: release.publishedAt,
    author: shownAccount(urls, release.author),
    assets: releases.assets(id).map((asset) => shownAsset(place, asset)),
  }
}

export function shownAsset({ urls, releases }: Place, asset: AssetRecord) {
  const tag = releases.releases().find(({ id }) => id === asset.releaseId)?.tag ?? ''
  return {
    url: `${urls.repository}/releases/assets/${asset.id}`,
    browser_download_url: `${urls.html}/releases/download/${encodeURIComponent(tag)}/${encodeURIComponent(asset.name)}`,
    id: asset.id,
    node_id: urls.nodeId('ReleaseAsset', asset.id),
    name: asset.name,
    label: asset.label,
    state: 'uploaded',
    content_type: asset.contentType,
    size: asset.size,
    digest: asset.digest,
    download_count: 0,
    created_at: asset.createdAt,
    updated_at: asset.createdAt,
    uploader: shownAccount(urls, asset.uploader),
  }
}
