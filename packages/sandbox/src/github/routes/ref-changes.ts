import { type Answer, empty, json, Refusal } from '../answer.ts'
import { GitFailure, git } from '../git.ts'
import type { Call, Place, Route } from '../route.ts'
import { flag, required } from './body.ts'
import { shownRef } from './refs.ts'
import { hidesWorkflows } from './workflows-trap.ts'

const template = '/repos/{owner}/{repo}/git/refs/{ref}'

export const refChangeRoutes: readonly Route[] = [
  { method: 'PATCH', template, need: 'contents=write', manual: 'git/refs#update-a-reference', answer: moveRef },
  { method: 'DELETE', template, need: 'contents=write', manual: 'git/refs#delete-a-reference', answer: deleteRef },
]

/** GitHub asks whether it is a fast-forward, and never what the caller thought the ref was. */
async function moveRef(call: Call): Promise<Answer> {
  const { place, body } = call
  const { name, before } = await existing(call)
  const sha = required(body, 'sha')
  if (!/^[0-9a-f]{40}$/.test(sha) || !(await place.objects.find(sha))) throw new Refusal(422, 'Object does not exist')
  refuseLocked(place, name)
  const forced = flag(body, 'force', false)
  if (!forced && !(await fastForward(place, before, sha))) throw new Refusal(422, 'Update is not a fast forward')
  if (await hidesWorkflows(place, sha)) throw new Refusal(403, 'Resource not accessible by integration')
  await changed(place, { ref: name, before, after: sha })
  return json(200, await shownRef(place, name, sha))
}

async function deleteRef(call: Call): Promise<Answer> {
  const { name, before } = await existing(call)
  refuseLocked(call.place, name)
  await changed(call.place, { ref: name, before, after: undefined })
  return empty()
}

async function existing({ place, parameters }: Call): Promise<{ readonly name: string; readonly before: string }> {
  const name = `refs/${parameters.get('ref') ?? ''}`
  const before = (await place.currentRefs()).get(name)
  if (before === undefined) throw new Refusal(422, 'Reference does not exist')
  return { name, before }
}

/** The tag of an immutable release stays where it is for as long as the release is there. */
function refuseLocked({ releases }: Place, name: string): void {
  const locked = releases.releases().some(({ tag, immutable }) => immutable && name === `refs/tags/${tag}`)
  if (locked)
    throw new Refusal(
      422,
      'Repository rule violations found\n\nCannot change or delete the tag of an immutable release.',
    )
}

async function fastForward({ directory }: Place, before: string, after: string): Promise<boolean> {
  try {
    await git(directory, ['merge-base', '--is-ancestor', before, after])
    return true
  } catch (error) {
    if (error instanceof GitFailure) return false
    throw error
  }
}

async function changed(
  { directory, currentRefs, notePush }: Place,
  change: { readonly ref: string; readonly before: string; readonly after: string | undefined },
): Promise<void> {
  const { ref, before, after } = change
  await git(directory, after === undefined ? ['update-ref', '-d', ref, before] : ['update-ref', ref, after, before])
  await currentRefs()
  notePush({ ...change, via: 'rest' })
}
