import { commitFiles, type GitHubOptions, type SandboxGitHub, seedHistory, seedTags, startGitHub } from './index.ts'
import { callGitHub, type PlainAnswer } from './test/client.ts'

const path = '/repos/acme/infra/releases'
const opened: SandboxGitHub[] = []
afterEach(async () => {
  for (const github of opened.splice(0)) await github.close()
})

async function open(options: Partial<GitHubOptions> = {}) {
  const github = await startGitHub({ owner: 'acme', repo: 'infra', ...options })
  opened.push(github)
  const [first = '', second = ''] = await seedHistory(github.directory, ['first', 'second'])
  await seedTags(github.directory, [
    { name: 'v1.0.0', commit: first },
    { name: 'v1.1.0', commit: second, message: 'second' },
  ])
  const call = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', below: string, body?: unknown, token?: string) =>
    callGitHub(github, method, `${path}${below}`, body, token)
  const draft = (tag: string) => call('POST', '', { tag_name: tag, draft: true })
  const publish = (id: number, more = {}) => call('PATCH', `/${id}`, { draft: false, ...more })
  return { github, first, second, call, draft, publish }
}

const tags = ({ body }: PlainAnswer) => body.map(({ tag_name: tag }: { tag_name: string }) => tag)

test('One tag may have any number of drafts, and one published release.', async () => {
  const { draft, publish, call } = await open()
  const [one, other] = [await draft('v1.0.0'), await draft('v1.0.0')]
  expect([one.status, other.status]).toEqual([201, 201])
  expect(one.body.id).not.toBe(other.body.id)
  expect((await call('GET', '/tags/v1.0.0')).status).toBe(404)
  expect((await publish(one.body.id)).status).toBe(200)
  const second = await publish(other.body.id)
  expect([second.status, second.body.errors]).toEqual([
    422,
    [{ resource: 'Release', field: 'tag_name', code: 'already_exists' }],
  ])
  expect((await call('GET', '/tags/v1.0.0')).body.id).toBe(one.body.id)
})

test('Drafts are hidden from those who may not push, in lists and by number.', async () => {
  const { github, draft, call } = await open()
  const { body } = await draft('v1.0.0')
  const reader = github.issueToken({ contents: 'read' })
  expect((await call('GET', '', undefined, reader)).body).toEqual([])
  expect((await call('GET', `/${body.id}`, undefined, reader)).status).toBe(404)
  expect(tags(await call('GET', ''))).toEqual(['v1.0.0'])
})

test('Releases are listed by the dates of their commits, not by when they were written.', async () => {
  const { draft, call } = await open()
  await draft('v1.1.0')
  await draft('v1.0.0')
  expect(tags(await call('GET', ''))).toEqual(['v1.1.0', 'v1.0.0'])
})

test('The latest is the one that was made so, and a release that says no is not.', async () => {
  const { draft, publish, call } = await open()
  const [one, other] = [await draft('v1.0.0'), await draft('v1.1.0')]
  expect((await call('GET', '/latest')).status).toBe(404)
  await publish(one.body.id, { make_latest: 'true' })
  await publish(other.body.id, { make_latest: 'false' })
  expect((await call('GET', '/latest')).body.tag_name).toBe('v1.0.0')
})

test('Publishing makes a missing tag where the target says, of a branch or a commit and not of a tag.', async () => {
  const { github, first, call } = await open()
  const wrong = await call('POST', '', { tag_name: 'v2.0.0', target_commitish: 'v1.0.0' })
  expect([wrong.status, wrong.body.errors[0].field]).toEqual([422, 'target_commitish'])
  expect((await call('POST', '', { tag_name: 'v2.0.0', target_commitish: first })).status).toBe(201)
  const made = await callGitHub(github, 'GET', '/repos/acme/infra/git/ref/tags/v2.0.0')
  expect(made.body.object.sha).toBe(first)
  expect(github.pushes).toMatchObject([{ ref: 'refs/tags/v2.0.0', after: first, via: 'rest' }])
})

test('A tag that is there is never moved, whatever the target says.', async () => {
  const { github, first, second, call } = await open()
  expect((await call('POST', '', { tag_name: 'v1.0.0', target_commitish: second })).status).toBe(201)
  expect((await callGitHub(github, 'GET', '/repos/acme/infra/git/ref/tags/v1.0.0')).body.object.sha).toBe(first)
})

test('A ruleset that forbids the tag is told of in two errors.', async () => {
  const { call } = await open({ protectedTagPatterns: ['v2*'] })
  const { status, body } = await call('POST', '', { tag_name: 'v2.0.0' })
  expect(status).toBe(422)
  expect(body.errors).toMatchObject([
    { field: 'pre_receive', message: expect.stringContaining('creations being restricted') },
    { message: 'Published releases must have a valid tag' },
  ])
})

test('Where the tag would hide workflow files, the release is a missing page.', async () => {
  const { github, call } = await open({ tokenPermissions: { workflows: 'none' } })
  const files = (on: string) => ({ '.github/workflows/ci.yml': `on: ${on}\n` })
  const old = await commitFiles(github.directory, { message: 'old', files: files('push') })
  await commitFiles(github.directory, { message: 'new', files: files('pull_request') })
  expect((await call('POST', '', { tag_name: 'v2.0.0', target_commitish: old })).status).toBe(404)
})

test('An immutable release keeps its tag and its assets, lets its notes change, and burns its name when it goes.', async () => {
  const { github, draft, publish, call } = await open({ immutableReleases: true })
  const { body } = await draft('v1.0.0')
  const upload = body.upload_url.replace(/\{.*\}/, '?name=promotion.json')
  expect((await callGitHub(github, 'POST', upload, '{}')).status).toBe(201)
  const published = await publish(body.id)
  expect([published.body.immutable, published.body.assets.length]).toEqual([true, 1])
  expect((await callGitHub(github, 'POST', upload.replace('promotion', 'other'), '{}')).status).toBe(422)
  expect((await call('DELETE', `/assets/${published.body.assets[0].id}`)).status).toBe(422)
  expect((await call('PATCH', `/${body.id}`, { tag_name: 'v1.1.0' })).status).toBe(422)
  expect((await call('PATCH', `/${body.id}`, { body: 'better' })).body.body).toBe('better')
  const tag = '/repos/acme/infra/git/refs/tags/v1.0.0'
  expect((await callGitHub(github, 'DELETE', tag)).status).toBe(422)
  expect((await call('DELETE', `/${body.id}`)).status).toBe(204)
  expect((await callGitHub(github, 'DELETE', tag)).status).toBe(204)
  const again = await callGitHub(github, 'POST', '/repos/acme/infra/git/refs', {
    ref: 'refs/tags/v1.0.0',
    sha: github.pushes.at(-1)?.before,
  })
  expect(again.body.errors).toMatchObject([{ message: 'tag_name was used by an immutable release' }])
  expect((await call('POST', '', { tag_name: 'v1.0.0' })).body.errors).toMatchObject([{ field: 'tag_name' }])
})

test.each([
  ['a name that is taken', '?name=a.json', '{}', 422, 'Validation Failed'],
  ['no name', '', '{}', 422, 'Validation Failed'],
  ['nothing in it', '?name=b.json', '', 400, 'Bad Size'],
])('An asset with %s is refused.', async (_, query, content, status, message) => {
  const { github, draft } = await open()
  const { body } = await draft('v1.0.0')
  const upload = body.upload_url.replace(/\{.*\}/, '')
  await callGitHub(github, 'POST', `${upload}?name=a.json`, '{"a":1}')
  const answer = await callGitHub(github, 'POST', `${upload}${query}`, content)
  expect([answer.status, answer.body.message]).toEqual([status, message])
})

test('What was uploaded comes back as it was, and goes where an address says only below uploads.', async () => {
  const { github, draft, call } = await open()
  const { body } = await draft('v1.0.0')
  const asset = await callGitHub(github, 'POST', body.upload_url.replace(/\{.*\}/, '?name=a.txt'), 'as it is')
  const answer = await fetch(`${github.apiUrl}${path}/assets/${asset.body.id}`, {
    headers: { authorization: `token ${github.token}`, accept: 'application/octet-stream' },
  })
  expect(await answer.text()).toBe('as it is')
  expect((await call('POST', `/${body.id}/assets?name=b.txt`, 'x')).status).toBe(404)
})

test('Notes of more than 125,000 characters are refused and leave nothing behind.', async () => {
  const { call } = await open()
  expect((await call('POST', '', { tag_name: 'v1.0.0', draft: true, body: 'x'.repeat(125_001) })).status).toBe(422)
  expect((await call('GET', '')).body).toEqual([])
})

test('Releases survive a restart when there is a file for them.', async () => {
  const { github } = await open()
  const stateFile = `${github.directory}/sandbox-state.json`
  const options = { owner: 'acme', repo: 'infra', directory: github.directory, stateFile }
  {
    await using before = await startGitHub(options)
    await callGitHub(before, 'POST', path, { tag_name: 'v1.0.0', draft: true })
  }
  await using after = await startGitHub(options)
  expect(tags(await callGitHub(after, 'GET', path))).toEqual(['v1.0.0'])
})
