import { startRunner } from '#iac-runner'
import { deploy, post, settle } from './client.ts'
import { type Fixture, fixture } from './fixture.ts'
import { exampleFiles } from './repository.ts'

const files = (output: string) => {
  const all = exampleFiles(output)
  return { ...all, 'slipway.yml': `${all['slipway.yml']}environments: { staging: { webhook: true } }\n` }
}

/** A release that nobody tells the runner of. */
function push(at: Fixture, tag: string, content: string): void {
  at.repository.commit({ 'platform/02.redis/compose.yaml': `image: ${content}\n` })
  at.repository.tag(tag)
}

/** What the services of staging did, once at least one of them did something. */
async function synced(at: Fixture): Promise<readonly string[]> {
  for (;;) {
    const lines = at.synced()
    if (lines.length > 0) return lines
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Long enough for several rounds of looking. */
const severalRounds = () => new Promise((resolve) => setTimeout(resolve, 600))

test('M19: what was pushed while the runner was down is deployed at its next start, with what was pushed before it', async () => {
  await using at = await fixture({ files })
  await deploy(at.url, { env: 'staging', tag: 'v0.0.1' })
  await at.runner.close()
  at.synced()
  at.repository.commit({ 'platform/03.minio/compose.yaml': 'image: minio:2\n' })
  at.repository.tag('v0.0.2')
  push(at, 'v0.0.3', 'redis:9')
  const second = await startRunner(at.options)
  const lines = new Set(await synced(at))
  while (lines.size < 2) for (const line of await synced(at)) lines.add(line)
  expect([...lines].sort()).toEqual(['minio staging v0.0.3', 'redis staging v0.0.3'])
  expect(at.logs.join('\n')).toContain('"event":"push-missed"')
  await second.close()
})

test('M19: a push of which no delivery comes is found while the runner runs, once it has its tag', async () => {
  await using at = await fixture({ files, missedMs: 100 })
  await deploy(at.url, { env: 'staging', tag: 'v0.0.1' })
  at.synced()
  at.repository.commit({ 'platform/02.redis/compose.yaml': 'image: redis:9\n' })
  await severalRounds()
  expect(at.synced()).toEqual([])
  at.repository.tag('v0.0.2')
  expect(await synced(at)).toEqual(['redis staging v0.0.2'])
  await severalRounds()
  expect(at.synced()).toEqual([])
})

test('nothing is done behind anybody’s back: not the first deployment, none that a rollback left, none that failed', async () => {
  await using at = await fixture({ files, missedMs: 100 })
  await severalRounds()
  expect(at.synced()).toEqual([])

  await deploy(at.url, { env: 'staging', tag: 'v0.0.1' })
  at.synced()
  push(at, 'v0.0.2', 'redis:9')
  expect(await synced(at)).toEqual(['redis staging v0.0.2'])
  await settle(at.url, await post(at.url, { env: 'staging', tag: 'v0.0.2' }))
  const back = await post(at.url, { type: 'rollback.requested', env: 'staging' }, { path: '/rollback' })
  expect(await settle(at.url, back)).toMatchObject({ success: true, tag: 'v0.0.1' })
  at.synced()
  await severalRounds()
  expect(at.synced()).toEqual([])

  at.repository.commit({ 'sync.sh': 'exit 1\n' })
  push(at, 'v0.0.3', 'redis:10')
  const failures = () => at.logs.filter((line) => line.includes('"state":"failed"')).length
  while (failures() === 0) await severalRounds()
  await severalRounds()
  expect(failures()).toBe(1)
})

test('an environment without webhook: true, and one that stands still, are left alone', async () => {
  await using at = await fixture({ missedMs: 100 })
  await deploy(at.url, { env: 'staging', tag: 'v0.0.1' })
  at.synced()
  push(at, 'v0.0.2', 'redis:9')
  await severalRounds()
  expect(at.synced()).toEqual([])

  await using frozen = await fixture({ files, missedMs: 100 })
  await deploy(frozen.url, { env: 'staging', tag: 'v0.0.1' })
  const until = new Date(Date.now() + 600_000).toISOString()
  const freeze = { type: 'environment.freeze', env: 'staging', until, reason: 'holiday' }
  const stands = await post(frozen.url, freeze, { path: '/envs/staging/freeze' })
  expect(stands.status).toBe(200)
  frozen.synced()
  push(frozen, 'v0.0.2', 'redis:9')
  await severalRounds()
  expect(frozen.synced()).toEqual([])
  await post(frozen.url, { type: 'environment.unfreeze', env: 'staging' }, { path: '/envs/staging/unfreeze' })
  expect(await synced(frozen)).toEqual(['redis staging v0.0.2'])
})
