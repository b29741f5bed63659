import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { RunnerOptions } from '#iac-runner'
import { post, type Reply, secret, send, settle } from './client.ts'
import { alive } from './process.ts'
import { type Replica, replica, started } from './replica.ts'
import { newRepository, type Repository, temporaryFolder } from './repository.ts'

const script = fileURLToPath(new URL('./runner-process.ts', import.meta.url))
const wanted = { env: 'staging', tag: 'v0.0.1' }

interface Place {
  readonly repository: Repository
  readonly stateDir: string
  readonly output: string
}

/** Service a is quick; b needs it, starts a tree of processes and waits while a file `hold` exists. */
function place(): Place {
  const output = temporaryFolder()
  const repository = newRepository()
  const b = `echo "b $SLIPWAY_TAG" >> ${output}/synced
sh -c 'sleep 300 & echo $! >> ${output}/pids; wait' &
sleep 300 & echo $! >> ${output}/pids
echo $$ >> ${output}/pids
touch ${output}/begun
while [ -e ${output}/hold ]; do sleep 0.02; done
`
  repository.commit({
    'slipway.yml': `services:
  a: { path: a, sync: [sh, -c, 'echo "a $SLIPWAY_TAG" >> ${output}/synced'] }
  b: { path: b, sync: [sh, b/sync.sh], needs: [a] }
`,
    'a/x': '1',
    'b/sync.sh': b,
  })
  repository.tag('v0.0.1')
  writeFileSync(join(output, 'hold'), '')
  return { repository, stateDir: temporaryFolder(), output }
}

async function start({ repository, stateDir }: Place): Promise<Replica> {
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    GIT_REPO_URL: repository.path,
    STATE_DIR: stateDir,
    WEBHOOK_SECRET: secret,
    PORT: '0',
  }
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'inherit', 'pipe'] })
  return { child, ...(await started(child)) }
}

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 15_000
  while (!condition()) {
    if (Date.now() > end) throw new Error('What was waited for did not happen within 15 s.')
    await sleep(10)
  }
}

const begun = ({ output }: Place) => until(() => existsSync(join(output, 'begun')))
const letGo = ({ output }: Place) => rmSync(join(output, 'hold'))
const synced = ({ output }: Place) => readFileSync(join(output, 'synced'), 'utf8').trim().split('\n')
const pids = ({ output }: Place) => readFileSync(join(output, 'pids'), 'utf8').trim().split('\n').map(Number)

test('F7: a runner killed in the middle of a sync leaves no process behind, and its successor ends what it began', async () => {
  const at = place()
  const first = await start(at)
  const accepted = await post(first.url, wanted)
  await begun(at)
  expect(pids(at).every(alive)).toBe(true)
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  await until(() => !pids(at).some(alive))
  letGo(at)
  const second = await start(at)
  const done = await settle(second.url, accepted)
  expect(done).toMatchObject({ success: true, attempt: 1, deployment_id: accepted.body.deployment_id })
  expect(done.services).toMatchObject([
    { service: 'a', state: 'unchanged' },
    { service: 'b', state: 'synced' },
  ])
  expect(synced(at)).toEqual(['a v0.0.1', 'b v0.0.1', 'b v0.0.1'])
  expect(readdirSync(join(at.stateDir, 'checkouts'))).toEqual([])
  second.child.kill('SIGTERM')
  expect(await once(second.child, 'exit')).toEqual([0, null])
})

test('F8: a client that polls while the runner is replaced goes on with the same id and token', async () => {
  const at = place()
  const first = await start(at)
  const accepted = await post(first.url, wanted)
  await begun(at)
  const waiting = settle(first.url, accepted).catch((error: Error) => error)
  await sleep(50)
  first.child.kill('SIGKILL')
  expect(await waiting).toBeInstanceOf(Error)
  const second = await start(at)
  const { deployment_id: id, poll_token: token } = accepted.body
  const read = await send(`${second.url}/deployments/${id}`, {
    method: 'GET',
    headers: { authorization: `Bearer ${token}` },
  })
  expect(read).toMatchObject({ status: 200, body: { status: 'in_progress', deployment_id: id } })
  const repeated = await post(second.url, wanted)
  expect(repeated).toMatchObject({ status: 200, body: { duplicate: true, deployment_id: id } })
  letGo(at)
  expect(await settle(second.url, accepted)).toMatchObject({ success: true })
  second.child.kill('SIGKILL')
})

test('M4: what was accepted is on disk: killed right after the 202, the successor runs it', async () => {
  const at = place()
  letGo(at)
  const first = await start(at)
  const accepted: Reply = await post(first.url, wanted)
  first.child.kill('SIGKILL')
  expect(accepted.status).toBe(202)
  await once(first.child, 'exit')
  const second = await start(at)
  expect(await settle(second.url, accepted)).toMatchObject({ success: true })
  second.child.kill('SIGKILL')
})

test('a runner that is told to stop refuses new work, ends what is quick, interrupts what is not, and exits with 0', async () => {
  const at = place()
  const first = await start(at)
  const accepted = await post(first.url, wanted)
  await begun(at)
  first.child.kill('SIGTERM')
  await sleep(200)
  const late = await post(first.url, { ...wanted, services: ['a'] })
  expect(late).toMatchObject({ status: 503, body: { code: 'stopping' }, headers: { 'retry-after': '5' } })
  letGo(at)
  expect(await settle(first.url, accepted)).toMatchObject({ success: true })
  expect(await once(first.child, 'exit')).toEqual([0, null])
})

/** Kills so many runners, each as soon as service b has begun. */
async function killEachAtB(at: Place, options: RunnerOptions, times: number): Promise<void> {
  for (let round = 0; round < times; round += 1) {
    rmSync(join(at.output, 'begun'), { force: true })
    const runner = await replica(options)
    await begun(at)
    runner.child.kill('SIGKILL')
    await once(runner.child, 'exit')
  }
}

test('M25: a deployment that kills its runner twenty times in a row without one more service done is given up, and says so', async () => {
  const at = place()
  const { repository, stateDir } = at
  const options = { gitRepoUrl: repository.path, stateDir, secrets: { WEBHOOK_SECRET: secret }, leaseMs: 600 }
  const first = await replica(options)
  const accepted = await post(first.url, wanted)
  await begun(at)
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  // Service a was done in that life, so it does not count.
  await killEachAtB(at, options, 20)
  const last = await replica(options)
  const done = await settle(last.url, accepted)
  expect(done).toMatchObject({ state: 'error', error: expect.stringContaining('died 20 times in a row') })
  letGo(at)
  expect(await post(last.url, wanted)).toMatchObject({ status: 202, body: { attempt: 2 } })
  last.child.kill('SIGKILL')
}, 240_000)
