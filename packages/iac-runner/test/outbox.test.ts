import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { deploymentId } from '#deploy-protocol'
import { connectGitHub, type DeploymentStore } from '#github'
import { type RunnerOptions, startRunner } from '#iac-runner'
import { type SandboxGitHub, seedRepository, seedTags, startGitHub } from '#sandbox'
import { openStore, type Store } from '#sql'
import { openLog } from '../src/host/log.ts'
import { type Letter, post as put } from '../src/statuses/outbox.ts'
import { startPostman } from '../src/statuses/postman.ts'
import { insert } from '../src/store/deployments.ts'
import { prepareStore } from '../src/store/schema.ts'
import { deploy, post, secret } from './client.ts'
import { temporaryFolder } from './repository.ts'

const quiet = openLog([], () => undefined)
const source = {
  repository: 'o/r',
  run_id: '1',
  run_attempt: '1',
  actor: 'ann',
  run_url: 'https://github.example/o/r/1',
}
const what = { env: 'staging', tag: 'v0.0.1', services: ['__all__'] }

interface Place extends AsyncDisposable {
  readonly github: SandboxGitHub
  readonly deployments: DeploymentStore
  readonly commit: string
  readonly options: RunnerOptions
}

async function place(sync: string): Promise<Place> {
  const github = await startGitHub({ owner: 'o', repo: 'r' })
  const files = { 'slipway.yml': `services: { a: { path: a, sync: ${sync} } }`, 'a/x': '1' }
  const commit = await seedRepository(github.directory, { message: 'First', files })
  await seedTags(github.directory, [{ name: 'v0.0.1', commit }])
  const { owner, repo, apiUrl, serverUrl, token } = github
  const at = { owner, repo, apiUrl, serverUrl, token }
  const signal = new AbortController().signal
  const { deployments } = connectGitHub({ ...at, signal, clock: { now: Date.now, wait: async () => undefined } })
  const own = { gitRepoUrl: github.directory, stateDir: temporaryFolder(), secrets: { WEBHOOK_SECRET: secret } }
  const options = { ...own, log: () => undefined, stopGraceMs: 0, killGraceMs: 100, github: at }
  return { github, deployments, commit, options, [Symbol.asyncDispose]: github.close }
}

/** The Deployment that action-deploy writes before it sends its request. */
function recorded({ deployments, commit }: Place) {
  const id = deploymentId({ ...what, commit })
  const payload = { id, kind: 'staging', tag: what.tag }
  return deployments.create({ commit, environment: 'staging', description: 'x', payload, production: false })
}

async function statesOf({ deployments }: Place, id: number, last: string): Promise<readonly string[]> {
  for (;;) {
    const states = (await deployments.statuses(id)).map(({ state }) => state)
    if (states[0] === last) return states.toReversed()
    await sleep(50)
  }
}

test('M16: the statuses of a deployment reach GitHub in order, though no workflow waits for it any more', async () => {
  await using at = await place('["true"]')
  const { id } = await recorded(at)
  const runner = await startRunner(at.options)
  // The workflow is cancelled as soon as its request is accepted: nobody asks, and nobody writes a status.
  expect((await post(runner.url, { ...what, source })).status).toBe(202)
  expect(await statesOf(at, id, 'success')).toEqual(['in_progress', 'success'])
  await runner.close()
})

test('a failure is told in our own words, and nothing that a task wrote reaches GitHub', async () => {
  await using at = await place('[sh, -c, "echo hidden-word; exit 3"]')
  const { id } = await recorded(at)
  const runner = await startRunner(at.options)
  await deploy(runner.url, { ...what, source })
  expect(await statesOf(at, id, 'failure')).toEqual(['in_progress', 'failure'])
  const [newest] = await at.deployments.statuses(id)
  expect(newest?.description).toBe('The IaC Runner says: failed')
  await runner.close()
})

test('what the workflow wrote first is not written twice, and what ended is not in progress again', async () => {
  await using at = await place('["true"]')
  const { id } = await recorded(at)
  await at.deployments.setStatus(id, { state: 'success', description: 'v0.0.1 deployed' })
  const told: string[] = []
  const runner = await startRunner({ ...at.options, log: (line) => void told.push(line) })
  await deploy(runner.url, { ...what, source })
  while (told.filter((line) => line.includes('status-delivered')).length < 2) await sleep(20)
  expect(await statesOf(at, id, 'success')).toEqual(['success'])
  await runner.close()
})

/** A store with two changes of one deployment to tell, and a postman whose clock the test moves. */
async function withPostman(
  deliver: (letter: Letter) => Promise<'told' | 'unknown'>,
  body: (clock: { now: number }, left: () => Promise<number>) => Promise<void>,
): Promise<void> {
  const folder = temporaryFolder()
  const store: Store = openStore(join(folder, 'x.db'))
  await prepareStore(store)
  const row = { id: 'dep_x', attempt: 1, env: 'staging', tag: 'v0.0.1', sha: 'a'.repeat(40), kind: 'staging' }
  const more = { services: [], rollback: false, triggeredBy: 'x', principal: 'x', onConflict: 'queue' as const, at: 0 }
  await store.write(async (transaction) => {
    await insert(transaction, { ...row, ...more, source: '{"runId":"1"}' })
    await put(transaction, row, { to: 'running', at: 0, detail: '' })
    await transaction.run('UPDATE deployment SET version = 2')
    await put(transaction, row, { to: 'succeeded', at: 1, detail: '' })
  })
  const clock = { now: 1 }
  const stop = startPostman({ store, log: quiet, now: () => clock.now, deliver, lookMs: 5 })
  const left = async () => (await store.read((transaction) => transaction.all('SELECT n FROM outbox'))).length
  await body(clock, left)
  await stop()
  await store.close()
  rmSync(folder, { recursive: true })
}

test('M15: while GitHub is away a status is tried again, later each time, and the next one waits for it', async () => {
  const tried: string[] = []
  let away = true
  const deliver = async ({ state, tries }: Letter) => {
    tried.push(`${state} ${tries}`)
    if (away) throw new Error('GitHub is away.')
    return 'told' as const
  }
  await withPostman(deliver, async (clock, left) => {
    while (tried.length < 1) await sleep(5)
    clock.now += 4999
    await sleep(50)
    expect(tried).toEqual(['running 1'])
    clock.now += 1
    while (tried.length < 2) await sleep(5)
    away = false
    clock.now += 10_000
    while ((await left()) > 0) await sleep(5)
    expect(tried).toEqual(['running 1', 'running 2', 'running 3', 'succeeded 1'])
  })
})

test('a status is given up after a day, or when GitHub has no deployment of its id after five tries', async () => {
  const failing = async () => Promise.reject(new Error('GitHub is away.'))
  await withPostman(failing, async (clock, left) => {
    clock.now = 24 * 3600 * 1000 + 2
    while ((await left()) > 0) await sleep(5)
  })
  const tried: string[] = []
  const unknown = async ({ state, tries }: Letter) => {
    tried.push(`${state} ${tries}`)
    return 'unknown' as const
  }
  await withPostman(unknown, async (clock, left) => {
    while ((await left()) === 2) {
      clock.now += 300_000
      await sleep(10)
    }
    expect(tried.slice(0, 5)).toEqual([1, 2, 3, 4, 5].map((tries) => `running ${tries}`))
  })
})
