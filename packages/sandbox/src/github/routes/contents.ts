import { json, notFound, Refusal } from '../answer.ts'
import { git } from '../git.ts'
import { resolveCommit } from '../resolve.ts'
import type { Call, Route } from '../route.ts'
import { refsOfNonEmpty } from './refs.ts'

export const contentRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/contents/{path}',
    need: 'contents=read',
    manual: 'repos/contents#get-repository-content',
    answer: async (call) => {
      const path = call.parameters.get('path') ?? ''
      const { type, sha } = await entryOf(call, path)
      if (type !== 'blob') throw new Refusal(501, 'The sandbox serves files, and lists no folder.')
      return json(200, await shownFile(call, path, sha))
    },
  },
]

async function entryOf(call: Call, path: string): Promise<{ readonly type: string; readonly sha: string }> {
  const refs = await refsOfNonEmpty(call)
  const commit = await resolveCommit(refs, call.place.objects, call.query.get('ref') ?? (await call.head()))
  if (!commit) throw new Refusal(404, `No commit found for the ref ${call.query.get('ref')}`)
  const listed = await git(call.place.directory, ['ls-tree', '-z', commit.sha, '--', path])
  const [, type, sha] = /^\d+ (\w+) ([0-9a-f]{40})\t/.exec(listed) ?? []
  if (type === undefined || sha === undefined) throw notFound()
  return { type, sha }
}

async function shownFile({ place, query }: Call, path: string, sha: string) {
  const object = await place.objects.read(sha)
  const content = object?.content ?? Buffer.alloc(0)
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  const ref = query.get('ref') ?? 'main'
  const url = `${place.urls.repository}/contents/${encoded}?ref=${encodeURIComponent(ref)}`
  const blob = `${place.urls.repository}/git/blobs/${sha}`
  const html = `${place.urls.html}/blob/${ref}/${encoded}`
  return {
    type: 'file',
    encoding: 'base64',
    size: content.length,
    name: path.split('/').at(-1),
    path,
    // In lines of sixty characters, as GitHub sends it.
    content: content.toString('base64').replaceAll(/(.{60})/g, '$1\n'),
    sha,
    url,
    git_url: blob,
    html_url: html,
    download_url: `${place.urls.html}/raw/${ref}/${encoded}`,
    _links: { self: url, git: blob, html },
  }
}
