import { type SandboxGitHub, seedHistory, seedTags, startGitHub } from '#sandbox'
import { slipway } from './repository.ts'

/** A GitHub whose main was in production as v1.0.0 before anybody recorded it. */
async function started(): Promise<{ readonly github: SandboxGitHub; readonly commit: string } & AsyncDisposable> {
  const github = await startGitHub({ owner: 'octo', repo: 'infra' })
  const [commit = ''] = await seedHistory(github.directory, ['one', 'two'])
  await seedTags(github.directory, [{ name: 'v1.0.0', commit }])
  return { github, commit, [Symbol.asyncDispose]: () => github.close() }
}

const asked = ['--env', 'production', '--tag', 'v1.0.0', '--repo', 'octo/infra']

function record({ serverUrl, apiUrl, token }: SandboxGitHub, args: readonly string[], as = token) {
  const env = { GITHUB_TOKEN: as, GITHUB_API_URL: apiUrl, GITHUB_SERVER_URL: serverUrl }
  return slipway(['record', ...args], { env })
}

const confirmed = [...asked, '--confirm', 'record']

interface Listed {
  readonly statuses_url: string
  readonly sha: string
  readonly environment: string
  readonly payload: unknown
}

async function deployments({ apiUrl, token }: SandboxGitHub) {
  const get = async (url: string): Promise<unknown> =>
    (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).json()
  const all = (await get(`${apiUrl}/repos/octo/infra/deployments`)) as readonly Listed[]
  return await Promise.all(
    all.map(async ({ statuses_url, sha, environment, payload }) => {
      const statuses = (await get(statuses_url)) as readonly { readonly state: string }[]
      return { sha, environment, payload, states: statuses.map(({ state }) => state) }
    }),
  )
}

test('the baseline of a production that existed before is one Deployment with a success, however often it is asked', async () => {
  await using world = await started()
  const first = await record(world.github, confirmed)
  expect(first).toMatchObject({
    exitCode: 0,
    stderr: '',
    stdout: expect.stringMatching(/^Recorded that production runs v1\.0\.0/),
  })
  expect((await record(world.github, confirmed)).stdout).toMatch(/^It is recorded already/)
  expect(await deployments(world.github)).toEqual([
    {
      sha: world.commit,
      environment: 'production',
      payload: expect.objectContaining({
        id: expect.stringMatching(/^dep_[\w-]{22}$/),
        kind: 'production',
        tag: 'v1.0.0',
      }),
      states: ['success'],
    },
  ])
})

test('F6 a run that was lost between the Deployment and its success is finished by the next', async () => {
  await using world = await started()
  const match = { method: 'POST', path: /\/statuses$/ }
  world.github.faults.add({ match, times: 'always', fault: { kind: 'status', status: 403, headers: {}, body: '{}' } })
  expect((await record(world.github, confirmed)).exitCode).toBe(1)
  world.github.faults.clear()
  expect((await record(world.github, confirmed)).stdout).toMatch(/^Finished the record/)
  expect((await deployments(world.github)).map(({ states }) => states)).toEqual([['success']])
})

test('a dry run says what it would write, and writes nothing', async () => {
  await using world = await started()
  const ran = await record(world.github, [...asked, '--dry-run'])
  expect(ran).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/^Dry run: would record that production runs/),
  })
  expect(await deployments(world.github)).toEqual([])
})

test.each<readonly [string, readonly string[]]>([
  ['without a confirmation', asked],
  ['with one that is almost right', [...asked, '--confirm', 'Record ']],
  ['for a tag that is none', ['--env', 'production', '--tag', 'v1', '--repo', 'octo/infra', '--confirm', 'record']],
  ...['../x', 'octo/..', 'octo', 'octo/infra/x', 'octo/in fra', 'octo/infra?x'].map(
    (repo) => [`for the repository ${repo}`, confirmed.with(5, repo)] as const,
  ),
])('%s not one request is sent', async (_, args) => {
  await using world = await started()
  expect(await record(world.github, args)).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('(arguments)'),
  })
  expect(world.github.requests).toEqual([])
})

test('an environment that we deployed to needs no baseline, and gets none', async () => {
  await using world = await started()
  await seedTags(world.github.directory, [{ name: 'v1.1.0', commit: world.commit }])
  await record(world.github, confirmed)
  const again = await record(world.github, confirmed.with(3, 'v1.1.0'))
  expect(again).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(/v1\.0\.0.*\(already-deployed\)/) })
  expect(await deployments(world.github)).toHaveLength(1)
})

test('a tag that is not on GitHub is named, with the command that brings it there', async () => {
  await using world = await started()
  const ran = await record(world.github, confirmed.with(3, 'v2.0.0'))
  expect(ran).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('git push origin refs/tags/v2.0.0') })
})

test('what the token of a person wrote would be no evidence, and that is said instead of green', async () => {
  await using world = await started()
  const token = world.github.issueToken({ contents: 'read', deployments: 'write' }, { login: 'ann' })
  const ran = await record(world.github, confirmed, token)
  expect(ran).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(/belongs to ann.*\(token-of-a-person\)/) })
  expect((await deployments(world.github)).map(({ states }) => states)).toEqual([['inactive']])
  expect((await record(world.github, confirmed)).stdout).toMatch(/^Recorded/)
})

test('without a token nothing is asked, and T25 the token is never printed', async () => {
  await using world = await started()
  expect((await record(world.github, confirmed, '')).stderr).toMatch(/GITHUB_TOKEN is empty.*\(token-missing\)/)
  expect(world.github.requests).toEqual([])
  const ran = await record(world.github, confirmed, 'ghs_unknown1234')
  expect(ran.exitCode).toBe(1)
  expect(ran.stdout + ran.stderr).not.toContain('ghs_unknown1234')
})
