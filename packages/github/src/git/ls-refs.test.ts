import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Answering, startScript, uploadPack } from '../../../testing/src/contracts/scripted-server.ts'
import { steppingClock } from '../../../testing/src/memory/stepping-clock.ts'
import { connectGitHub } from '../index.ts'

const directory = mkdtempSync(join(tmpdir(), 'slipway-ls-refs-'))
const git = (...args: string[]) =>
  execFileSync('git', ['-C', directory, '-c', 'user.name=a', '-c', 'user.email=a@b.invalid', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()

beforeAll(() => {
  git('init', '-q', '-b', 'main')
  git('commit', '-q', '--allow-empty', '-m', 'one')
})
afterAll(() => rmSync(directory, { recursive: true }))

async function snapshot(answering: Answering, query = { prefix: 'v', main: '' }) {
  await using server = await startScript(answering)
  const at = { owner: 'o', repo: 'r', token: 't', apiUrl: `${server.url}/api/v3`, serverUrl: server.url }
  const { tags } = connectGitHub({ ...at, clock: steppingClock(), signal: new AbortController().signal })
  const result = await tags.snapshot(query)
  return { ...result, requests: server.heard.map(({ method, path }) => `${method} ${path}`) }
}

test('one request reads tags, peels them and names main, from git’s own server', async () => {
  const commit = git('rev-parse', 'HEAD')
  git('tag', 'v1.0.0')
  git('tag', '-a', '-m', 'inner', 'v1.0.1')
  git('tag', '-a', '-m', 'outer', 'v1.0.2', 'v1.0.1')
  git('tag', 'other')
  git('branch', 'v1.0.0')
  git('branch', 'main2')
  const found = await snapshot(uploadPack(directory))
  const object = (name: string) => git('rev-parse', `refs/tags/${name}`)
  expect(found).toEqual({
    main: { name: 'main', commit },
    tags: [
      { name: 'v1.0.0', objectId: commit, commit, annotated: false },
      { name: 'v1.0.1', objectId: object('v1.0.1'), commit, annotated: true },
      { name: 'v1.0.2', objectId: object('v1.0.2'), commit, annotated: true },
    ],
    requests: ['POST /o/r.git/git-upload-pack'],
  })
})

test('a named main is that branch, whatever else begins with its name', async () => {
  const found = await snapshot(uploadPack(directory), { prefix: 'v', main: 'main' })
  expect(found.main).toEqual({ name: 'main', commit: git('rev-parse', 'main') })
})

test('a main that is not there is named', async () => {
  await expect(snapshot(uploadPack(directory), { prefix: 'v', main: 'trunk' })).rejects.toMatchObject({
    code: 'main-not-found',
  })
})

test.each(['', 'main'])('a repository without a commit is empty, with main %j', async (main) => {
  const empty = mkdtempSync(join(tmpdir(), 'slipway-empty-'))
  execFileSync('git', ['init', '-q', '--bare', empty])
  await expect(snapshot(uploadPack(empty), { prefix: 'v', main })).rejects.toMatchObject({ code: 'empty-repository' })
  rmSync(empty, { recursive: true })
})
