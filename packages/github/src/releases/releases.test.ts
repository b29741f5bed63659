import { scriptedGitHub } from '../../../testing/src/contracts/scripted-github.ts'
import {
  type Answering,
  type Heard,
  inTurn,
  json,
  startScript,
} from '../../../testing/src/contracts/scripted-server.ts'
import { uploadOrigins } from '../wire/connect-remote.ts'

const asset = { name: 'promotion.json', contentType: 'application/json', content: '{"a":"ü"}' }
const draft = { tag: 'v1.0.0', name: 'v1.0.0', body: 'Notes', asset }

const answer = (fields: object = {}) => ({
  id: 7,
  tag_name: 'v1.0.0',
  name: 'v1.0.0',
  body: 'Notes',
  draft: true,
  html_url: 'https://github.example/releases/7',
  author: { login: 'github-actions[bot]', type: 'Bot' },
  assets: [],
  ...fields,
})

/** A GitHub that makes one draft and takes its asset at the address that `upload` gives for its own. */
function oneDraft(upload: (server: string) => string, heard: Heard[] = []): Answering {
  return (request, response) => {
    heard.push(request)
    const url = upload(`http://${request.headers.host}`)
    const made = { ...answer(), upload_url: url }
    if (/\/assets\?/.test(request.path))
      return json(201, { id: 1, name: asset.name, state: 'uploaded' })(request, response)
    return request.method === 'POST' ? json(201, made)(request, response) : json(200, [made])(request, response)
  }
}

const good = (server: string) => `${server}/api/uploads/repos/o/r/releases/7/assets{?name,label}`

test('a draft is three requests, of which none names a commit: GitHub would put a missing tag there', async () => {
  const heard: Heard[] = []
  await using github = await scriptedGitHub(oneDraft(good, heard))
  expect(await github.releases.draft(draft)).toMatchObject({ id: 7, draft: true, assets: ['promotion.json'] })
  expect(github.requests).toEqual([
    'POST /api/v3/repos/o/r/releases',
    'GET /api/v3/repos/o/r/releases?per_page=100&page=1',
    'POST /api/uploads/repos/o/r/releases/7/assets?name=promotion.json',
  ])
  expect(JSON.parse(heard[0]?.body.toString() ?? '')).toEqual({
    tag_name: 'v1.0.0',
    name: 'v1.0.0',
    body: 'Notes',
    draft: true,
  })
  expect(heard[2]?.body.toString()).toBe(asset.content)
  expect(heard[2]?.headers).toMatchObject({ 'content-type': 'application/json', 'content-length': '10' })
})

test.each([
  ['another host', () => 'https://elsewhere.invalid/repos/o/r/releases/7/assets{?name,label}'],
  ['a host that begins like ours', (server: string) => good(`${server}.elsewhere.invalid`)],
  ['our host as a user name', (server: string) => good(server.replace('//', '//o@'))],
  ['another scheme', (server: string) => good(server.replace('http:', 'https:'))],
  ['the assets of another Release', (server: string) => good(server).replace('/7/', '/8/')],
  ['another path', (server: string) => `${server}/collect`],
  ['no address', () => 'assets{?name,label}'],
])('the token is never sent to %s, however GitHub’s answer names it', async (_, upload) => {
  await using github = await scriptedGitHub(oneDraft(upload))
  await expect(github.releases.draft(draft)).rejects.toMatchObject({ name: 'UpstreamError', code: 'github-redirect' })
  expect(github.requests).toHaveLength(2)
})

test('an upload address on a second server of ours gets nothing, either', async () => {
  await using other = await startScript(json(201, { id: 1, name: asset.name, state: 'uploaded' }))
  await using github = await scriptedGitHub(oneDraft(() => good(other.url)))
  await expect(github.releases.draft(draft)).rejects.toMatchObject({ code: 'github-redirect' })
  expect(other.heard).toEqual([])
})

const taken = json(422, {
  message: 'Validation Failed',
  errors: [{ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' }],
})
const uploaded = json(201, { id: 2, name: asset.name, state: 'uploaded' })

/** `oneDraft`, but uploads are answered in turn, and the list of assets has one in this state. */
function withAsset(state: string, ...uploads: readonly Answering[]): Answering {
  const [draftOnly, upload] = [oneDraft(good), inTurn(...uploads)]
  const listed = json(200, [{ id: 1, name: asset.name, state }])
  return (request, response) => {
    if (request.method === 'DELETE') return void response.writeHead(204).end()
    if (!/\/assets\?/.test(request.path)) return draftOnly(request, response)
    return request.method === 'POST' ? upload(request, response) : listed(request, response)
  }
}

test('F29 an asset that another run uploaded first is the asset', async () => {
  await using github = await scriptedGitHub(withAsset('uploaded', taken))
  expect(await github.releases.draft(draft)).toMatchObject({ assets: ['promotion.json'] })
  expect(github.requests.slice(2)).toEqual([
    'POST /api/uploads/repos/o/r/releases/7/assets?name=promotion.json',
    'GET /api/v3/repos/o/r/releases/7/assets?per_page=100&page=1',
  ])
})

test.each([
  ['that GitHub names as taken', taken],
  ['that GitHub calls unfinished', json(201, { id: 1, name: asset.name, state: 'starter' })],
])('what an upload left behind that broke off, %s, makes way for a whole one', async (_, first) => {
  await using github = await scriptedGitHub(withAsset('starter', first, uploaded))
  expect(await github.releases.draft(draft)).toMatchObject({ assets: ['promotion.json'] })
  const methods = github.requests.map((request) => request.split(' ')[0])
  expect(methods).toEqual(['POST', 'GET', 'POST', 'GET', 'DELETE', 'POST'])
  expect(github.requests).toContain('DELETE /api/v3/repos/o/r/releases/assets/1')
})

test.each([
  [
    'https://api.github.com',
    'https://github.com',
    ['https://api.github.com', 'https://github.com', 'https://uploads.github.com'],
  ],
  [
    'https://api.acme.ghe.com',
    'https://acme.ghe.com',
    ['https://api.acme.ghe.com', 'https://acme.ghe.com', 'https://uploads.acme.ghe.com'],
  ],
  [
    'https://ghes.example:8443/api/v3',
    'https://ghes.example:8443',
    ['https://ghes.example:8443', 'https://ghes.example:8443'],
  ],
])('assets for %s go to that server or to uploads beside it', (apiUrl, serverUrl, expected) => {
  expect(uploadOrigins({ apiUrl, serverUrl })).toEqual(expected)
})

const validation = (fields: object) =>
  json(422, { message: 'Validation Failed', errors: [{ resource: 'Release', ...fields }] })

test.each([
  [
    'F22 a ruleset that forbids the tag',
    validation({ code: 'custom', field: 'pre_receive', message: 'pre_receive Repository rule violations found' }),
    'ruleset',
  ],
  [
    'F23 a name that an immutable release has used up',
    validation({ code: 'custom', field: 'tag_name', message: 'tag_name was used by an immutable release' }),
    'name-burned',
  ],
  [
    'a right that the token does not have',
    json(403, { message: 'Resource not accessible by integration' }),
    'token-permission',
  ],
  ['anything else that GitHub has against it', validation({ code: 'invalid', field: 'name' }), 'github-refused'],
])('%s is an error of its own', async (_, refusal, code) => {
  await using github = await scriptedGitHub(refusal)
  await expect(github.releases.draft(draft)).rejects.toMatchObject({ code })
  const published = (heard: Heard, response: Parameters<Answering>[1]) => {
    const found = json(200, { ...answer(), upload_url: '', object: { sha: 'a'.repeat(40), type: 'tag' } })
    return heard.method === 'PATCH' ? refusal(heard, response) : found(heard, response)
  }
  await using second = await scriptedGitHub(published)
  await expect(second.releases.publish({ id: 7, body: '', latest: true })).rejects.toMatchObject({ code })
})

test.each([
  ['a list in place of a Release', []],
  ['a Release without a number', { ...answer({ id: '7' }), upload_url: '' }],
  ['a Release without a tag', { ...answer({ tag_name: null }), upload_url: '' }],
  ['a Release whose assets are no list', { ...answer({ assets: {} }), upload_url: '' }],
])('%s is not believed', async (_, body) => {
  await using github = await scriptedGitHub(json(201, body))
  await expect(github.releases.draft(draft)).rejects.toMatchObject({ code: 'github-mistyped' })
})

test('an asset whose upload broke off is none', async () => {
  const assets = [
    { id: 1, name: 'promotion.json', state: 'starter' },
    { id: 2, name: 'notes.md', state: 'uploaded' },
  ]
  await using github = await scriptedGitHub(json(200, [{ ...answer({ assets }), upload_url: '' }]))
  expect(await github.releases.list({ atMost: 10 })).toMatchObject([{ id: 7, assets: ['notes.md'] }])
})
