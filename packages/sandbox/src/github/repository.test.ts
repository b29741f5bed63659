import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { type RestExchange, seedHistory, seedTags, startGitHub } from './index.ts'
import { callGitHub, gitAs } from './test/client.ts'

const run = promisify(execFile)

test('A tag made through REST is seen by git, with its commit behind the tag object.', async () => {
  await using github = await startGitHub({ owner: 'acme', repo: 'infra' })
  const [commit = ''] = await seedHistory(github.directory, ['first'])
  const made = await callGitHub(github, 'POST', '/repos/acme/infra/git/tags', {
    tag: 'v1.0.0',
    message: 'Release v1.0.0',
    object: commit,
    type: 'commit',
  })
  expect(made.status).toBe(201)
  const ref = await callGitHub(github, 'POST', '/repos/acme/infra/git/refs', {
    ref: 'refs/tags/v1.0.0',
    sha: made.body.sha,
  })
  expect(ref.status).toBe(201)
  const listed = await gitAs(github, ['ls-remote', '--tags', 'URL'])
  expect(listed).toBe(`${made.body.sha}\trefs/tags/v1.0.0\n${commit}\trefs/tags/v1.0.0^{}\n`)
})

test('A tag pushed by git is seen through REST, as a ref and in the list of tags.', async () => {
  await using github = await startGitHub({ owner: 'acme', repo: 'infra' })
  const [commit = ''] = await seedHistory(github.directory, ['first'])
  const clone = await mkdtemp(join(tmpdir(), 'clone-'))
  await gitAs(github, ['clone', '--quiet', 'URL', clone])
  await run('git', ['-C', clone, '-c', 'user.name=a', '-c', 'user.email=a@b', 'tag', '-m', 'one', 'v1.0.0'])
  await gitAs(github, ['-C', clone, 'push', '--quiet', 'URL', 'v1.0.0'])
  const ref = await callGitHub(github, 'GET', '/repos/acme/infra/git/ref/tags/v1.0.0')
  expect(ref.body.object.type).toBe('tag')
  const tags = await callGitHub(github, 'GET', '/repos/acme/infra/tags')
  expect(tags.body).toMatchObject([{ name: 'v1.0.0', commit: { sha: commit } }])
  await rm(clone, { recursive: true })
})

test('Of sixteen clients that make one name at once, exactly one succeeds and fifteen hear that it exists.', async () => {
  await using github = await startGitHub({ owner: 'acme', repo: 'infra' })
  const [commit = ''] = await seedHistory(github.directory, ['first'])
  const answers = await Promise.all(
    Array.from({ length: 16 }, () =>
      callGitHub(github, 'POST', '/repos/acme/infra/git/refs', { ref: 'refs/tags/v1.0.0', sha: commit }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(15).fill(422)])
  const losers = answers.filter(({ status }) => status === 422)
  expect(new Set(losers.map(({ body }) => body.message))).toEqual(new Set(['Reference already exists']))
})

test('Ten thousand tags are listed by git and by REST.', async () => {
  await using github = await startGitHub({ owner: 'acme', repo: 'infra' })
  const [commit = ''] = await seedHistory(github.directory, ['first'])
  const seeded = Array.from({ length: 10_000 }, (_, n) => ({ name: `v0.${n}.0`, commit, message: `v0.${n}.0` }))
  await seedTags(github.directory, seeded)
  const listed = await gitAs(github, ['ls-remote', '--tags', 'URL'])
  expect(listed.trim().split('\n')).toHaveLength(20_000)
  const refs = await callGitHub(github, 'GET', '/repos/acme/infra/git/matching-refs/tags/v0.')
  expect(refs.body).toHaveLength(10_000)
  const page = await callGitHub(github, 'GET', '/repos/acme/infra/tags?per_page=100&page=2')
  expect(page.body[0].name).toBe('v0.9908.0')
  await callGitHub(github, 'POST', '/repos/acme/infra/git/refs', { ref: 'refs/tags/v1.0.0', sha: commit })
})

test('Whoever looks over the shoulder sees each call of the API with its body and its true answer.', async () => {
  const seen: RestExchange[] = []
  await using github = await startGitHub({ owner: 'acme', repo: 'infra', observe: (exchange) => seen.push(exchange) })
  const [commit = ''] = await seedHistory(github.directory, ['first'])
  github.faults.add({ match: { path: 'git/refs' }, fault: { kind: 'drop-response' } })
  const ref = { ref: 'refs/tags/v1.0.0', sha: commit }
  await expect(callGitHub(github, 'POST', '/repos/acme/infra/git/refs', ref)).rejects.toThrow('fetch failed')
  await callGitHub(github, 'GET', '/repos/acme/infra/tags?per_page=1')
  expect(seen).toMatchObject([
    { method: 'POST', path: '/repos/acme/infra/git/refs', requestBody: ref, status: 201, body: { ref: ref.ref } },
    { method: 'GET', path: '/repos/acme/infra/tags?per_page=1', status: 200, body: [{ name: 'v1.0.0' }] },
  ])
})

test('A client that hangs up in the middle of a push leaves no git waiting, and closing ends what only waits.', async () => {
  const github = await startGitHub({ owner: 'acme', repo: 'infra' })
  await seedHistory(github.directory, ['first'])
  github.faults.add({ match: { path: /tags$/ }, fault: { kind: 'delay', ms: 3_600_000 } })
  const waiting = callGitHub(github, 'GET', '/repos/acme/infra/tags').catch((error: Error) => error.message)
  const url = `${github.serverUrl}/acme/infra.git/git-receive-pack`
  const hangUp = new AbortController()
  const body = new ReadableStream({ start: (controller) => controller.enqueue(Buffer.from('00')) })
  const headers = { authorization: `Basic ${Buffer.from(`x:${github.token}`).toString('base64')}` }
  const init = { method: 'POST', body, headers, duplex: 'half', signal: hangUp.signal } as const
  const push = fetch(url, init).catch((error: Error) => error.name)
  while (github.requests.length < 2) await pause(5)
  await pause(100)
  hangUp.abort()
  expect(await push).toBe('AbortError')
  await pause(100)
  expect((await run('ps', ['-eo', 'args'])).stdout).not.toMatch(new RegExp(`receive-pack.*${github.directory}`))
  await github.close()
  expect(await waiting).toBe('fetch failed')
})
