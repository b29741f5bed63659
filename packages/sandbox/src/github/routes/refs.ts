import { type Answer, json, notFound, Refusal } from '../answer.ts'
import { validRefName } from '../ref-name.ts'
import { byName } from '../refs.ts'
import type { Call, Place, Route } from '../route.ts'
import { required } from './body.ts'
import { hidesWorkflows } from './workflows-trap.ts'

export const refRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/git/ref/{ref}',
    need: 'contents=read',
    manual: 'git/refs#get-a-reference',
    answer: async (call) => {
      const refs = await refsOfNonEmpty(call)
      const name = `refs/${call.parameters.get('ref') ?? ''}`
      const sha = refs.get(name)
      if (sha === undefined) throw notFound()
      return json(200, await shownRef(call.place, name, sha))
    },
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/git/matching-refs/{ref}',
    need: 'contents=read',
    manual: 'git/refs#list-matching-references',
    answer: async (call) => {
      const refs = await refsOfNonEmpty(call)
      const prefix = `refs/${call.parameters.get('ref') ?? ''}`
      const names = [...refs.keys()].filter((name) => name.startsWith(prefix)).sort(byName)
      return json(200, await Promise.all(names.map((name) => shownRef(call.place, name, refs.get(name) ?? ''))))
    },
  },
  {
    method: 'POST',
    template: '/repos/{owner}/{repo}/git/refs',
    need: 'contents=write',
    manual: 'git/refs#create-a-reference',
    answer: createRef,
  },
]

/** Git objects of a repository without a commit cannot be asked for. */
export async function refsOfNonEmpty(call: Call) {
  if ((await call.place.currentRefs()).size === 0) throw new Refusal(409, 'Git Repository is empty.')
  return call.refs()
}

async function createRef(call: Call): Promise<Answer> {
  const { place } = call
  if ((await place.currentRefs()).size === 0) throw new Refusal(409, 'Git Repository is empty.')
  const name = required(call.body, 'ref')
  const sha = required(call.body, 'sha')
  checkName(name)
  if (!/^[0-9a-f]{40}$/.test(sha))
    throw new Refusal(422, `The sha parameter must be exactly 40 characters and contain only [0-9a-f].`)
  const object = await place.objects.find(sha)
  if (!object) throw new Refusal(422, 'Object does not exist')
  checkRules(place, name)
  if (await hidesWorkflows(place, sha)) throw new Refusal(403, 'Resource not accessible by integration')
  await createAtomically(place, name, sha)
  return json(201, await shownRef(place, name, sha), { location: urlOf(place, name) })
}

function checkName(name: string): void {
  if (!name.startsWith('refs/') || name.split('/').length < 3) {
    throw new Refusal(422, 'Reference name must contain at least three slash-separated components.')
  }
  if (!validRefName(name)) throw new Refusal(422, `${name} is not a valid ref name.`)
}

export function checkRules({ burnedTagNames, releases, protectedTags, rulesetMessage }: Place, name: string): void {
  const tag = /^refs\/tags\/(.+)$/.exec(name)?.[1]
  if (tag === undefined) return
  if (burnedTagNames.has(tag) || releases.burned().includes(tag)) {
    throw new Refusal(422, 'Validation Failed', [
      { resource: 'Release', code: 'custom', field: 'tag_name', message: 'tag_name was used by an immutable release' },
    ])
  }
  if (protectedTags.some((pattern) => pattern.test(tag))) throw new Refusal(422, rulesetMessage)
}

/** Of any number of calls for one name at once, git's lock lets exactly one through. */
export async function createAtomically(place: Place, name: string, sha: string): Promise<void> {
  const outcome = await place.writer.create(name, sha)
  const exists = (await place.currentRefs()).has(name)
  if (outcome === 'created') return place.notePush({ ref: name, before: undefined, after: sha, via: 'rest' })
  throw new Refusal(422, exists ? 'Reference already exists' : 'Reference update failed')
}

export async function shownRef(place: Place, name: string, sha: string) {
  const object = await place.objects.find(sha)
  const type = object?.type ?? 'commit'
  const objectUrl = `${place.urls.repository}/git/${type}s/${sha}`
  return {
    ref: name,
    node_id: place.urls.nodeId('Ref', name),
    url: urlOf(place, name),
    object: { sha, type, url: objectUrl },
  }
}

function urlOf({ urls }: Place, name: string): string {
  return `${urls.repository}/git/${encodeURI(name)}`
}
