import { idOf } from '../accounts.ts'
import { type Answer, json, notFound, Refusal } from '../answer.ts'
import { isoSeconds, parseTag } from '../commit-object.ts'
import { page, pageAsked } from '../page.ts'
import { validRefName } from '../ref-name.ts'
import { byName } from '../refs.ts'
import type { Call, Place, Route } from '../route.ts'
import { writeObject } from '../write-object.ts'
import { optional, required } from './body.ts'
import { refsOfNonEmpty } from './refs.ts'

export const tagRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/tags',
    need: 'metadata=read',
    manual: 'repos/repos#list-repository-tags',
    answer: listTags,
  },
  {
    method: 'POST',
    template: '/repos/{owner}/{repo}/git/tags',
    need: 'contents=write',
    manual: 'git/tags#create-a-tag-object',
    answer: createTagObject,
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/git/tags/{tag_sha}',
    need: 'contents=read',
    manual: 'git/tags#get-a-tag',
    answer: async (call) => {
      await refsOfNonEmpty(call)
      const sha = call.parameters.get('tag_sha') ?? ''
      if (!/^[0-9a-f]{40}$/.test(sha)) throw notFound()
      return json(200, await shownTagObject(call.place, sha))
    },
  },
]

/** Tags in reverse alphabetical order, each with the commit it ends at. */
async function listTags(call: Call): Promise<Answer> {
  const { urls, objects } = call.place
  const refs = await call.refs()
  const names = [...refs.keys()]
    .filter((name) => name.startsWith('refs/tags/'))
    .sort(byName)
    .reverse()
  const { number, size } = pageAsked(call.query)
  const shown = await Promise.all(
    names.map(async (name, index) => {
      // Only what is on the page is looked up.
      if (index < (number - 1) * size || index >= number * size) return undefined
      const tag = name.slice('refs/tags/'.length)
      const commit = await objects.find(`${refs.get(name)}^{commit}`)
      const sha = commit?.sha ?? refs.get(name) ?? ''
      return {
        name: tag,
        zipball_url: `${urls.repository}/zipball/${name}`,
        tarball_url: `${urls.repository}/tarball/${name}`,
        commit: { sha, url: `${urls.repository}/commits/${sha}` },
        node_id: urls.nodeId('Ref', name),
      }
    }),
  )
  return page(call, shown)
}

/** Makes the object only; it is a tag once a ref points at it. */
async function createTagObject(call: Call): Promise<Answer> {
  const { place, body } = call
  if ((await place.currentRefs()).size === 0) throw new Refusal(409, 'Git Repository is empty.')
  const name = required(body, 'tag')
  const message = required(body, 'message')
  const object = required(body, 'object')
  const type = required(body, 'type')
  if (!validRefName(`refs/tags/${name}`)) throw new Refusal(422, `${name} is not a valid tag name`)
  if (!['commit', 'tree', 'blob'].includes(type)) throw new Refusal(422, 'Tag object type must be commit, tree or blob')
  if (!/^[0-9a-f]{40}$/.test(object)) throw new Refusal(422, 'Could not verify object')
  const target = await place.objects.find(object)
  if (target?.type !== type) throw new Refusal(422, 'Could not verify object')
  const content = `object ${object}\ntype ${type}\ntag ${name}\ntagger ${taggerLine(place, body['tagger'])}\n\n${message}\n`
  const sha = await writeObject(place.directory, 'tag', content)
  return json(201, await shownTagObject(place, sha), { location: `${place.urls.repository}/git/tags/${sha}` })
}

/** Without a tagger, GitHub signs with the account of the token and the current time. */
function taggerLine({ login }: Place, tagger: unknown): string {
  const given = typeof tagger === 'object' && tagger !== null ? (tagger as Record<string, unknown>) : undefined
  const name = given ? required(given, 'name') : login
  const email = given ? required(given, 'email') : `${idOf(login)}+${login}@users.noreply.github.com`
  const date = Date.parse((given && optional(given, 'date')) ?? isoSeconds(Date.now()))
  if (/[<>\n\0]/.test(name + email) || Number.isNaN(date)) throw new Refusal(422, 'Invalid tagger')
  return `${name} <${email}> ${Math.floor(date / 1000)} +0000`
}

async function shownTagObject({ objects, urls }: Place, sha: string) {
  const found = await objects.read(sha)
  if (found?.type !== 'tag') throw notFound()
  const { object, type, tag, tagger, message } = parseTag(found.content)
  return {
    node_id: urls.nodeId('Tag', sha),
    sha,
    url: `${urls.repository}/git/tags/${sha}`,
    tagger,
    object: { sha: object, type, url: `${urls.repository}/git/${type}s/${object}` },
    tag,
    message,
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  }
}
