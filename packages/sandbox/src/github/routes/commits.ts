import { shownAccount } from '../accounts.ts'
import { type Answer, json, Refusal, text } from '../answer.ts'
import { parseCommit } from '../commit-object.ts'
import { resolveCommit } from '../resolve.ts'
import type { Call, Place, Route } from '../route.ts'
import { refsOfNonEmpty } from './refs.ts'

export const commitRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/commits/{ref}',
    need: 'contents=read',
    manual: 'commits/commits#get-a-commit',
    answer: getCommit,
  },
]

async function getCommit(call: Call): Promise<Answer> {
  const refs = await refsOfNonEmpty(call)
  const name = call.parameters.get('ref') ?? ''
  const found = await resolveCommit(refs, call.place.objects, name === 'HEAD' ? await call.head() : name)
  if (!found) throw new Refusal(422, `No commit found for SHA: ${name}`)
  if (/application\/vnd\.github(\.v3)?\.sha/.test(call.headers.accept ?? '')) return text(200, found.sha)
  return json(200, await shownCommit(call.place, found.sha))
}

/** A commit in the form that commits, comparisons and their merge bases share. */
export async function shownCommit(place: Place, sha: string) {
  const { objects, urls } = place
  const object = await objects.read(sha)
  if (object?.type !== 'commit') throw new Refusal(422, `No commit found for SHA: ${sha}`)
  const { tree, parents, author, committer, message } = parseCommit(object.content)
  const url = `${urls.repository}/commits/${sha}`
  return {
    sha,
    node_id: urls.nodeId('Commit', sha),
    commit: {
      author,
      committer,
      message,
      tree: { sha: tree, url: `${urls.repository}/git/trees/${tree}` },
      url: `${urls.repository}/git/commits/${sha}`,
      comment_count: 0,
      verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
    },
    url,
    html_url: `${urls.html}/commit/${sha}`,
    comments_url: `${url}/comments`,
    author: accountOf(place, author.email),
    committer: accountOf(place, committer.email),
    parents: parents.map((parent) => ({
      sha: parent,
      url: `${urls.repository}/commits/${parent}`,
      html_url: `${urls.html}/commit/${parent}`,
    })),
  }
}

/** Null for an address that GitHub knows nobody by. */
function accountOf({ accounts, urls }: Place, email: string) {
  const login = accounts.loginOf(email)
  return login === undefined ? null : shownAccount(urls, login)
}
