import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { type SandboxGitHub, seedHistory, seedTags, startGitHub } from './index.ts'
import { gitAs, rawRequest } from './test/client.ts'

const run = promisify(execFile)

let github: SandboxGitHub
let commits: readonly string[] = []

beforeAll(async () => {
  github = await startGitHub({ owner: 'acme', repo: 'infra' })
  commits = await seedHistory(github.directory, ['first', 'second', 'third'])
  await seedTags(github.directory, [
    { name: 'v1.0.0', commit: commits[0] ?? '', message: 'one' },
    { name: 'v1.0.1', commit: commits[1] ?? '' },
  ])
})
afterAll(() => github.close())

const line = (content: string) => `${(content.length + 4).toString(16).padStart(4, '0')}${content}`
const lsRefs = `${line('command=ls-refs\n')}0001${line('peel\n')}${line('ref-prefix refs/tags/v\n')}0000`

test.each([
  ['as it is', '/acme/infra.git', {}, Buffer.from(lsRefs)],
  ['without .git', '/acme/infra', {}, Buffer.from(lsRefs)],
  ['compressed', '/acme/infra.git', { 'content-encoding': 'gzip' }, gzipSync(lsRefs)],
])('Tags are read in one request without an advertisement before it, %s.', async (_, path, headers, body) => {
  const answer = await rawRequest(github, 'POST', `${path}/git-upload-pack`, {
    body,
    headers: { 'git-protocol': 'version=2', 'content-type': 'application/x-git-upload-pack-request', ...headers },
  })
  expect(answer.status).toBe(200)
  expect(answer.headers['content-type']).toBe('application/x-git-upload-pack-result')
  expect(answer.body.toString()).toMatch(
    new RegExp(`refs/tags/v1\\.0\\.0 peeled:${commits[0]}\\n.*${commits[1]} refs/tags/v1\\.0\\.1\\n0000$`),
  )
})

test.each(['0', '1', '2'])('Real git reads refs by protocol version %s.', async (version) => {
  const refs = await gitAs(github, ['-c', `protocol.version=${version}`, 'ls-remote', 'URL', 'HEAD'])
  expect(refs).toBe(`${commits[2]}\tHEAD\n`)
})

test('A single commit that no ref names can be fetched without its files.', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fetch-'))
  await run('git', ['init', '--quiet', '--bare', folder])
  const [, second = ''] = commits
  await gitAs(github, ['--git-dir', folder, 'fetch', '--quiet', '--depth=1', '--filter=tree:0', 'URL', second])
  const { stdout } = await run('git', ['--git-dir', folder, 'cat-file', '--batch-check', '--batch-all-objects'])
  expect(stdout).toMatch(new RegExp(`^${second} commit \\d+\\n$`))
  await rm(folder, { recursive: true })
})

test('Git’s requests are counted like those of the API.', async () => {
  github.resetRequests()
  await gitAs(github, ['ls-remote', 'URL'])
  expect(github.requests).toMatchObject([
    { method: 'GET', path: '/acme/infra.git/info/refs', query: 'service=git-upload-pack', status: 200 },
    { method: 'POST', path: '/acme/infra.git/git-upload-pack', query: '', status: 200 },
  ])
})

test.each([
  ['files of the repository', 'GET', '/acme/infra.git/HEAD'],
  ['services git does not have', 'GET', '/acme/infra.git/info/refs?service=git-shell'],
  ['other repositories', 'GET', '/acme/other.git/info/refs?service=git-upload-pack'],
  ['paths that climb', 'GET', '/acme/infra.git/../../etc/passwd'],
] as const)('There is no way to %s.', async (_, method, path) => {
  expect((await rawRequest(github, method, path)).status).toBe(404)
})

test('A client that asks for a protocol in words of its own gets the oldest.', async () => {
  const headers = { 'git-protocol': 'version=2; rm -rf' }
  const answer = await rawRequest(github, 'GET', '/acme/infra.git/info/refs?service=git-upload-pack', { headers })
  expect(answer.body.toString()).toMatch(/^001e# service=git-upload-pack\n0000/)
})
