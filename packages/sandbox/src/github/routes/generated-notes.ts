import { json, Refusal } from '../answer.ts'
import { git } from '../git.ts'
import { resolveCommit } from '../resolve.ts'
import type { Call, Route } from '../route.ts'
import { optional, required } from './body.ts'

export const noteRoutes: readonly Route[] = [
  {
    method: 'POST',
    template: '/repos/{owner}/{repo}/releases/generate-notes',
    need: 'contents=write',
    manual: 'releases/releases#generate-release-notes-content-for-a-release',
    answer: async (call) => {
      const tag = required(call.body, 'tag_name')
      return json(200, { name: tag, body: await notes(call, tag) })
    },
  },
]

/** The pull requests that came between two tags, as GitHub lists them; without the earlier tag, from the beginning. */
async function notes(call: Call, tag: string): Promise<string> {
  const { place, body } = call
  const refs = await call.refs()
  const target = optional(body, 'target_commitish') ?? (await call.head())
  const to = await resolveCommit(refs, place.objects, refs.has(`refs/tags/${tag}`) ? `refs/tags/${tag}` : target)
  if (!to) throw new Refusal(422, 'Validation Failed', [{ resource: 'Release', code: 'invalid', field: 'tag_name' }])
  const previous = optional(body, 'previous_tag_name')
  const from = previous === undefined ? undefined : await resolveCommit(refs, place.objects, `refs/tags/${previous}`)
  if (previous !== undefined && !from) {
    throw new Refusal(422, 'Validation Failed', ['Invalid previous_tag parameter'])
  }
  const list = await git(place.directory, ['rev-list', from ? `${from.sha}..${to.sha}` : to.sha])
  const pulls = list.split('\n').flatMap((sha) => place.checks.pulls(sha))
  const lines = pulls.map(
    ({ number, title, author }) => `* ${title} by @${author} in ${place.urls.html}/pull/${number}`,
  )
  const changed = lines.length > 0 ? `## What's Changed\n${lines.join('\n')}\n\n` : ''
  const range = previous === undefined ? `commits/${tag}` : `compare/${previous}...${tag}`
  return `${changed}**Full Changelog**: ${place.urls.html}/${range}`
}
