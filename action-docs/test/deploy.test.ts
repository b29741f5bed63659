import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { digestOf, type Member, writeArtifact } from '#archive'
import { accessFrom, connectArtifacts } from '#artifact'
import {
  type ActionsServices,
  type GitHubOptions,
  type PagesHost,
  runContextFor,
  runNodeAction,
  type SandboxGitHub,
  startActionsServices,
  startGitHub,
  startPagesHost,
} from '#sandbox'

const commit = 'a'.repeat(40)
let services: ActionsServices
let host: PagesHost
let github: SandboxGitHub | undefined

beforeEach(async () => {
  services = await startActionsServices()
  host = await startPagesHost(services)
})
afterEach(async () => {
  await github?.close()
  github = undefined
  await host.close()
  await services.close()
})

/** Uploads a site as `build` does. */
async function uploaded(words: string, sha = commit): Promise<{ readonly id: number; readonly digest: string }> {
  const member = (path: string, text: string): Member => {
    const source = Buffer.from(text)
    return { path, kind: 'file', bytes: source.length, source }
  }
  const members = [{ path: '', kind: 'folder', bytes: 0, source: '' } as const, member('index.html', words)]
  const digest = await digestOf(members)
  const manifest = member('slipway-docs.json', JSON.stringify({ slipway: 1, commit: sha, site: digest }))
  const file = join(mkdtempSync(join(tmpdir(), 'slipway-docs-deploy-')), 'a.zip')
  const packed = await writeArtifact({ members: [...members, manifest], seconds: 1, file })
  const access = accessFrom(services.environment({ run: 'r', job: words, idToken: false }))
  const artifacts = connectArtifacts(access, { signal: new AbortController().signal, now: Date.now, retryMs: 1 })
  const { id } = await artifacts.upload({ ...packed, name: 'github-pages', retentionDays: 1 })
  return { id, digest }
}

interface Deploying {
  readonly inputs?: Readonly<Record<string, string>>
  readonly idToken?: boolean
  readonly github?: Partial<GitHubOptions>
  readonly sha?: string
}

async function deploy(site: { readonly id: number; readonly digest: string }, more: Deploying = {}) {
  github ??= await startGitHub({
    owner: 'acme',
    repo: 'infra',
    settings: { pages: 'workflow', pagesHost: host },
    ...more.github,
  })
  const { serverUrl, apiUrl, owner, repo, token } = github
  return runNodeAction({
    directory: join(import.meta.dirname, '..'),
    context: runContextFor({ serverUrl, apiUrl, owner, repo, token }, { sha: more.sha ?? commit }),
    inputs: { mode: 'deploy', 'artifact-id': String(site.id), 'site-digest': site.digest, ...more.inputs },
    env: services.environment({ run: 'r', job: 'deploy', idToken: more.idToken ?? true }),
  })
}

test('A built site is deployed by the id of its artifact, and the live site says that it is the new one.', async () => {
  const site = await uploaded('one')
  const ran = await deploy(site)
  expect(ran).toMatchObject({
    exitCode: 0,
    outputs: { deployed: 'true', 'live-verified': 'true', 'page-url': host.url, 'deployment-id': '1', failure: '' },
  })
  expect(host.files.get('index.html')?.toString()).toBe('one')
}, 60_000)

test('What is live already is not deployed again; another site is.', async () => {
  const site = await uploaded('one')
  await deploy(site)
  const again = await deploy(await uploaded('one', 'b'.repeat(40)), { sha: 'b'.repeat(40) })
  expect(again).toMatchObject({ exitCode: 0, outputs: { deployed: 'false', 'deployment-id': '', failure: '' } })
  expect(host.deployments).toHaveLength(1)
  const other = await deploy(await uploaded('two'))
  expect(other.outputs['deployed']).toBe('true')
  expect(host.files.get('index.html')?.toString()).toBe('two')
}, 60_000)

test.each([
  ['Pages are off', {}, 'pages-off', 'GitHub Actions'],
  ['Pages are built from a branch', { pages: 'legacy' as const }, 'pages-source', 'GitHub Actions'],
])('%s: the setting to change is named, and nothing is sent.', async (_, settings, failure, words) => {
  const ran = await deploy(await uploaded('one'), { github: { settings } })
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure } })
  expect(ran.log).toContain(words)
  expect(github?.requests.filter(({ method }) => method === 'POST')).toEqual([])
})

test('A token without pages: write is told which right it lacks, and the live site stays.', async () => {
  await deploy(await uploaded('one'))
  await github?.close()
  github = undefined
  const settings = { pages: 'workflow' as const, pagesHost: host }
  const ran = await deploy(await uploaded('two'), { github: { settings, tokenPermissions: { pages: 'read' } } })
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'token-permission' } })
  expect(ran.log).toContain('`pages: write`')
  expect(host.files.get('index.html')?.toString()).toBe('one')
}, 60_000)

test('A job that may not say who it is is told which right it lacks.', async () => {
  const ran = await deploy(await uploaded('one'), { idToken: false })
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'id-token-missing' } })
  expect(ran.log).toContain('id-token: write')
})

test('An artifact that is gone is named, and the live site stays.', async () => {
  await deploy(await uploaded('one'))
  const ran = await deploy({ id: 4711, digest: `sha256:${'0'.repeat(64)}` })
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'deployment-refused' } })
  expect(ran.log).toContain('4711')
  expect(host.files.get('index.html')?.toString()).toBe('one')
}, 60_000)

test('Without an artifact there is nothing to deploy, and that is said before anything is asked.', async () => {
  const ran = await deploy({ id: 1, digest: '' }, { inputs: { 'artifact-id': '' } })
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'inputs-invalid' } })
  expect(github?.requests).toEqual([])
})

test('A deployment in progress is waited for, not canceled.', async () => {
  const first = await uploaded('one', 'b'.repeat(40))
  const asking = services.environment({ run: 'r', job: 'other', idToken: true })
  const identity = (await (
    await fetch(String(asking['ACTIONS_ID_TOKEN_REQUEST_URL']), {
      headers: { authorization: `bearer ${asking['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}` },
    })
  ).json()) as { readonly value: string }
  host.deploy({ artifactId: first.id, commit: 'b'.repeat(40), identity: identity.value })
  const ran = await deploy(await uploaded('two'))
  expect(ran).toMatchObject({ exitCode: 0, outputs: { deployed: 'true', 'deployment-id': '2' } })
  expect(ran.log).toContain(`Pages still deploy ${'b'.repeat(40)}`)
  expect(host.deployments.map(({ status }) => status)).toEqual(['succeed', 'succeed'])
}, 60_000)

test('One that does not end in time is left alone, and how to cancel it is said.', async () => {
  host.steps = ['deployment_queued']
  const site = await uploaded('one')
  const stuck = await deploy(site, { inputs: { timeout: '2s' } })
  expect(stuck).toMatchObject({ exitCode: 1, outputs: { failure: 'deployment-timeout' } })
  const ran = await deploy(await uploaded('two'), { sha: 'b'.repeat(40), inputs: { 'wait-in-progress': '2s' } })
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'deployment-busy' } })
  expect(ran.log).toContain(`pages/deployments/${commit}/cancel`)
}, 60_000)

test('F67 a status that cannot be read for a while is asked for again, and the run ends green.', async () => {
  const site = await uploaded('one')
  github = await startGitHub({ owner: 'acme', repo: 'infra', settings: { pages: 'workflow', pagesHost: host } })
  github.faults.add({
    match: { method: 'GET', path: '/pages/deployments/' },
    times: 5,
    fault: { kind: 'status', status: 502, headers: { 'retry-after': '0' } },
  })
  const ran = await deploy(site)
  expect(github.faults.injected.length).toBe(5)
  expect(ran).toMatchObject({ exitCode: 0, outputs: { deployed: 'true', 'live-verified': 'true' } })
}, 120_000)

test('F67 an answer that is lost is read back: the deployment is there, and is not made twice.', async () => {
  const site = await uploaded('one')
  github = await startGitHub({ owner: 'acme', repo: 'infra', settings: { pages: 'workflow', pagesHost: host } })
  github.faults.add({ match: { method: 'POST', path: '/pages/deployments' }, fault: { kind: 'drop-response' } })
  const ran = await deploy(site)
  expect(ran).toMatchObject({ exitCode: 0, outputs: { deployed: 'true', 'deployment-id': commit } })
  expect(host.deployments).toHaveLength(1)
}, 60_000)

test('A deployment that Pages give up is red, and the live site stays.', async () => {
  await deploy(await uploaded('one'))
  host.steps = ['deployment_queued', 'deployment_content_failed']
  const ran = await deploy(await uploaded('two'))
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'deployment-failed' } })
  expect(host.files.get('index.html')?.toString()).toBe('one')
}, 60_000)

test('Nothing of the identity is in the log, the outputs or the summary.', async () => {
  const ran = await deploy(await uploaded('one'))
  expect(ran.masks.length).toBeGreaterThan(0)
  const identities = ran.masks.filter((mask) => services.knows(mask))
  expect(identities).toHaveLength(1)
  expect(`${ran.log}${ran.summary}${JSON.stringify(ran.outputs)}`).not.toContain(identities[0])
}, 60_000)
