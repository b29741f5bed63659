import { UpstreamError } from '#errors'
import type { ReleaseAsset } from '../ports/evidence-ports.ts'
import { Broken, unlessUnknown } from '../wire/broken.ts'
import type { Call } from '../wire/exchange.ts'
import { allPages } from '../wire/pages.ts'
import type { Remote, UploadEndpoint } from '../wire/remote.ts'
import { lostRelease, releaseGone, saysAlreadyExists, saysNotFound } from './release-errors.ts'
import { parseAsset, type StoredAsset, type StoredRelease } from './release-parse.ts'

const capBytes = 1024 * 1024

/** Uploads the asset unless a whole one of that name is there; the first one stays, whoever uploaded it. */
export async function attach(remote: Remote, release: StoredRelease, asset: ReleaseAsset): Promise<StoredRelease> {
  if (release.assets.includes(asset.name)) return release
  const attached = { ...release, assets: [...release.assets, asset.name] }
  for (let tried = 1; tried <= 2; tried++) {
    if (await upload(remote, release, asset)) return attached
    const found = (await assetsOf(remote, release)).find(({ name }) => name === asset.name)
    if (found?.whole) return attached
    if (found) await removeAsset(remote, found)
  }
  throw lostRelease(`attached ${asset.name} to Release ${release.tag}`)
}

/** True when the answer says that the asset is there; otherwise only a look can tell. */
async function upload({ uploads }: Remote, release: StoredRelease, asset: ReleaseAsset): Promise<boolean> {
  const call: Call = {
    method: 'POST',
    url: uploadUrl(uploads, release, asset.name),
    headers: {
      authorization: uploads.authorization,
      accept: 'application/vnd.github+json',
      'content-type': asset.contentType,
      'user-agent': 'slipway',
    },
    body: Buffer.from(asset.content, 'utf8'),
    kind: 'write',
    capBytes,
    verify: ({ status, body }) => {
      if (status !== 201 || !saysWhole(body.toString('utf8'))) throw new Broken(`${status} with no asset`)
    },
  }
  try {
    return (await unlessUnknown(() => uploads.transport.send(call))) !== undefined
  } catch (error) {
    if (saysAlreadyExists(error)) return false
    throw saysNotFound(error) ? releaseGone(release.id) : error
  }
}

function saysWhole(body: string): boolean {
  try {
    return parseAsset(JSON.parse(body)).whole
  } catch {
    return false
  }
}

/** The address comes with an answer, and the token goes where it says; so it has to be a place of the same server. */
function uploadUrl({ origins }: UploadEndpoint, release: StoredRelease, name: string): string {
  const url = URL.parse(release.uploadUrl.replace(/\{[^{}]*\}$/, ''))
  const place = url?.pathname.endsWith(`/releases/${release.id}/assets`)
  if (!url || !place || !origins.includes(url.origin) || url.username !== '' || url.password !== '') {
    throw new UpstreamError(
      'github-redirect',
      `GitHub wants the asset of Release ${release.tag} at ${url?.host ?? 'no address'}, which is not the server that it was asked at (${origins.join(', ')}). The token is never sent elsewhere; is a proxy in the way?`,
    )
  }
  return `${url.origin}${url.pathname}?name=${encodeURIComponent(name)}`
}

async function assetsOf({ rest, owner, repo }: Remote, { id }: StoredRelease): Promise<readonly StoredAsset[]> {
  const where = { owner, repo, release_id: id, per_page: 100 }
  const found: StoredAsset[] = []
  for await (const entry of allPages((page) => rest.repos.listReleaseAssets({ ...where, page })))
    found.push(parseAsset(entry))
  return found
}

/** What is gone already is removed, too; whether a lost removal happened is seen by the next upload. */
async function removeAsset({ rest, owner, repo }: Remote, { id }: StoredAsset): Promise<void> {
  try {
    await unlessUnknown(() => rest.repos.deleteReleaseAsset({ owner, repo, asset_id: id }))
  } catch (error) {
    if (!saysNotFound(error)) throw error
  }
}
