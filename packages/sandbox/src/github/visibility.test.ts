import { setTimeout as pause } from 'node:timers/promises'
import { commitFiles, seedHistory, startGitHub } from './index.ts'
import { callGitHub, gitAs } from './test/client.ts'

test('A ref that was just made is not seen for a while, neither by REST nor by git, but its name is taken at once.', async () => {
  await using github = await startGitHub({ owner: 'acme', repo: 'infra', visibilityDelayMs: 700 })
  const [commit = ''] = await seedHistory(github.directory, ['first'])
  await pause(750)
  const ref = { ref: 'refs/tags/v1.0.0', sha: commit }
  expect((await callGitHub(github, 'POST', '/repos/acme/infra/git/refs', ref)).status).toBe(201)
  expect((await callGitHub(github, 'GET', '/repos/acme/infra/git/ref/tags/v1.0.0')).status).toBe(404)
  expect((await callGitHub(github, 'GET', '/repos/acme/infra/git/matching-refs/tags/v')).body).toEqual([])
  expect(await gitAs(github, ['ls-remote', '--tags', 'URL'])).toBe('')
  expect((await callGitHub(github, 'POST', '/repos/acme/infra/git/refs', ref)).status).toBe(422)
  await pause(750)
  expect((await callGitHub(github, 'GET', '/repos/acme/infra/git/ref/tags/v1.0.0')).status).toBe(200)
  expect(await gitAs(github, ['ls-remote', '--tags', 'URL'])).toContain('v1.0.0')
})

test('A branch that moves is seen at once: only what is new comes late.', async () => {
  await using github = await startGitHub({ owner: 'acme', repo: 'infra', visibilityDelayMs: 400 })
  await seedHistory(github.directory, ['first'])
  await callGitHub(github, 'GET', '/repos/acme/infra/git/ref/heads/main')
  await pause(450)
  const next = await commitFiles(github.directory, { message: 'next', files: { a: 'b' } })
  expect((await callGitHub(github, 'GET', '/repos/acme/infra/git/ref/heads/main')).body.object.sha).toBe(next)
})

test('An older snapshot gives a branch the commit it had.', async () => {
  await using github = await startGitHub({ owner: 'acme', repo: 'infra' })
  const [first = ''] = await seedHistory(github.directory, ['first'])
  const main = async () => (await callGitHub(github, 'GET', '/repos/acme/infra/git/ref/heads/main')).body.object.sha
  expect(await main()).toBe(first)
  const second = await commitFiles(github.directory, { message: 'second', files: { a: 'b' } })
  github.faults.add({ match: { path: 'heads/main' }, fault: { kind: 'stale' } })
  expect(await main()).toBe(first)
  expect(await main()).toBe(second)
})

test('A release that was just made is in no list for a while, and has its address at once.', async () => {
  await using github = await startGitHub({ owner: 'acme', repo: 'infra', visibilityDelayMs: 500 })
  await seedHistory(github.directory, ['first'])
  const releases = '/repos/acme/infra/releases'
  const { body } = await callGitHub(github, 'POST', releases, { tag_name: 'v1.0.0', draft: true })
  const listed = async () => (await callGitHub(github, 'GET', releases)).body.length
  expect(await listed()).toBe(0)
  expect((await callGitHub(github, 'GET', `${releases}/${body.id}`)).status).toBe(200)
  await pause(550)
  expect(await listed()).toBe(1)
})
