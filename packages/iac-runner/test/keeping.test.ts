import { mkdirSync, readdirSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openStore } from '#sql'
import { openLog } from '../src/host/log.ts'
import { openRetention } from '../src/retention.ts'
import { prepareStore } from '../src/store/schema.ts'
import { deploy, send } from './client.ts'
import { fixture } from './fixture.ts'
import { temporaryFolder } from './repository.ts'

const dayMs = 24 * 3600 * 1000
const staging = { env: 'staging', tag: 'v0.0.1' }

test('logs go after ninety days, used signatures after a day; what an environment ran, step by step, stays', async () => {
  await using at = await fixture()
  await deploy(at.url, staging)
  await at.runner.close()
  const store = openStore(join(at.stateDir, 'runner.db'))
  const log = openLog([], () => undefined)
  const countsAt = async (days: number) => {
    const now = Date.now() + days * dayMs
    await (await openRetention({ store, stateDir: at.stateDir, log, now: () => now })).clean()
    const tables = ['nonce', 'event', 'deployment_service', 'deployment']
    const rows = await Promise.all(
      tables.map((table) => store.read((transaction) => transaction.get(`SELECT COUNT(*) AS n FROM ${table}`))),
    )
    const logs = readdirSync(join(at.stateDir, 'logs')).length
    return [logs, ...rows.map((row) => Number(row?.['n']) > 0)]
  }
  expect(await countsAt(0)).toEqual([1, true, true, true, true])
  expect(await countsAt(2)).toEqual([1, false, true, true, true])
  expect(await countsAt(91)).toEqual([0, false, true, true, true])
  expect(await countsAt(3660)).toEqual([0, false, true, true, true])
  await store.close()
})

test('the oldest logs go when all of them are too many, and the newest stay', async () => {
  const stateDir = temporaryFolder()
  const store = openStore(join(stateDir, 'x.db'))
  await prepareStore(store)
  const hundredMegabytes = 100 * 1024 * 1024
  for (let n = 1; n <= 12; n += 1) {
    const folder = join(stateDir, 'logs', `dep_${n}-1`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'a.log'), '')
    // A hole: the file has the size and takes no room.
    truncateSync(join(folder, 'a.log'), hundredMegabytes)
    utimesSync(join(folder, 'a.log'), 1_700_000_000 + n, 1_700_000_000 + n)
  }
  const now = () => (1_700_000_000 + 100) * 1000
  await (await openRetention({ store, stateDir, log: openLog([], () => undefined), now })).clean()
  const kept = new Set(readdirSync(join(stateDir, 'logs')))
  expect(kept).toEqual(new Set(Array.from({ length: 10 }, (_, n) => `dep_${n + 3}-1`)))
  await store.close()
})

test('the config hash holds no value of a variable that could be tried out: two runners have two hashes of one release', async () => {
  const files = () => ({
    'slipway.yml': 'services: { a: { path: a, sync: ["true"], env: { PIN: "1234" } } }',
    'a/x': '1',
  })
  const hashes: string[] = []
  for (let n = 0; n < 2; n += 1) {
    await using at = await fixture({ files })
    await deploy(at.url, staging)
    await at.runner.close()
    const store = openStore(join(at.stateDir, 'runner.db'))
    const row = await store.read((transaction) => transaction.get('SELECT config_hash FROM service_state'))
    hashes.push(String(row?.['config_hash']))
    await store.close()
  }
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/)
  expect(hashes[0]).not.toBe(hashes[1])
})

test('a service that stops answering is reported, in the log and in the metrics, and left alone; so is its return', async () => {
  const state: { up: boolean } = { up: true }
  const service = createServer((_, response) => {
    response.writeHead(state.up ? 200 : 503).end()
  })
  await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening))
  const { port } = service.address() as AddressInfo
  const health = `health: { http: "http://127.0.0.1:${port}/", within: 5s }`
  await using at = await fixture({
    livenessMs: 20,
    files: (output) => ({
      'slipway.yml': `services: { a: { path: a, sync: [sh, -c, "echo x >> ${output}/synced"], ${health} } }`,
      'a/x': '1',
    }),
  })
  const said = (event: string) => at.logs.some((line) => line.includes(`"event":"${event}"`))
  await deploy(at.url, staging)
  state.up = false
  while (!said('service-down')) await sleep(10)
  const text = async () => String((await send(`${at.url}/metrics`, { method: 'GET' })).body)
  expect(await text()).toContain('slipway_service_up{env="staging",service="a"} 0')
  state.up = true
  while (!said('service-up')) await sleep(10)
  expect(await text()).toContain('slipway_service_up{env="staging",service="a"} 1')
  // Synced once, by the deployment: nobody restarted anything.
  expect(at.synced()).toEqual(['x'])
  service.closeAllConnections()
  service.close()
})
