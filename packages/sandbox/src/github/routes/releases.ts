import { type Answer, empty, json, notFound } from '../answer.ts'
import { page } from '../page.ts'
import type { ReleaseRecord } from '../release-book.ts'
import { latestRelease, listedReleases, seenReleases } from '../release-view.ts'
import type { Call, Route } from '../route.ts'
import { shownRelease } from './release-shape.ts'
import { createRelease, updateRelease } from './release-write.ts'

const below = '/repos/{owner}/{repo}/releases'

export const releaseRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: below,
    need: 'contents=read',
    manual: 'releases/releases#list-releases',
    answer: (call) =>
      page(
        call,
        listedReleases(call.place).map((release) => shownRelease(call.place, release)),
      ),
  },
  {
    method: 'POST',
    template: below,
    need: 'contents=write',
    manual: 'releases/releases#create-a-release',
    answer: async (call) => {
      const made = shownRelease(call.place, await createRelease(call))
      return json(201, made, { location: made.url })
    },
  },
  {
    method: 'GET',
    template: `${below}/latest`,
    need: 'contents=read',
    manual: 'releases/releases#get-the-latest-release',
    answer: (call) => found(call, latestRelease(call.place)),
  },
  {
    method: 'GET',
    template: `${below}/tags/{tag}`,
    need: 'contents=read',
    manual: 'releases/releases#get-a-release-by-tag-name',
    answer: (call) => {
      const tag = call.parameters.get('tag')
      // A draft has no tag yet, whatever it says.
      const published = call.place.releases.releases().find((release) => release.tag === tag && !release.draft)
      return found(call, published)
    },
  },
  {
    method: 'GET',
    template: `${below}/{release_id}`,
    need: 'contents=read',
    manual: 'releases/releases#get-a-release',
    answer: (call) => found(call, releaseOf(call)),
  },
  {
    method: 'PATCH',
    template: `${below}/{release_id}`,
    need: 'contents=write',
    manual: 'releases/releases#update-a-release',
    answer: async (call) => json(200, shownRelease(call.place, await updateRelease(call, releaseOf(call)))),
  },
  {
    method: 'DELETE',
    template: `${below}/{release_id}`,
    need: 'contents=write',
    manual: 'releases/releases#delete-a-release',
    answer: (call) => {
      call.place.releases.remove(releaseOf(call))
      return empty()
    },
  },
]

/** The release a path names; a draft is not there for those who may not push. */
export function releaseOf({ place, parameters }: Call): ReleaseRecord {
  const id = Number(parameters.get('release_id'))
  const release = seenReleases(place).find((candidate) => candidate.id === id)
  if (!release) throw notFound()
  return release
}

function found({ place }: Call, release: ReleaseRecord | undefined): Answer {
  if (!release) throw notFound()
  return json(200, shownRelease(place, release))
}
