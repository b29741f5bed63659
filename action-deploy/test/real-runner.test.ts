import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Runner, startRunner } from '#iac-runner'
import { commitFiles } from '#sandbox'
import { openStage, type Stage } from './stage.ts'

const config = (check: string) => `services:
  app: { path: app, sync: [sh, app/sync.sh] }
  db: { path: db, sync: [test, ${check}], needs: [] }
environments:
  staging: { accepts: [staging, hotfix] }
  production: { alias: prod, accepts: [production, hotfix] }
`
const files = (check: string) => ({
  'slipway.yml': config(check),
  'app/sync.sh': 'echo "app at $SLIPWAY_TAG"\n',
  'db/compose.yaml': 'image: db\n',
})

interface Place extends AsyncDisposable {
  readonly stage: Stage
  readonly runner: Runner
  readonly directory: string
}

async function openPlace(check: (directory: string) => string): Promise<Place> {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-deploy-'))
  const stage = await openStage(files(check(directory)))
  const runner = await startRunner({
    gitRepoUrl: stage.github.directory,
    stateDir: join(directory, 'state'),
    secrets: { WEBHOOK_SECRET: 'test-secret' },
    log: (line) => void (process.env['RUNNER_LOG'] && process.stderr.write(line)),
  })
  return {
    stage,
    runner,
    directory,
    [Symbol.asyncDispose]: async () => {
      await runner.close()
      await stage[Symbol.asyncDispose]()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

test('our own runner deploys what the bundle asks for, a repeat runs nothing, and both are green', async () => {
  await using place = await openPlace(() => '-d, .')
  const { stage, runner } = place
  const first = await stage.run({ 'runner-url': runner.url })
  expect({ log: first.log, outputs: first.outputs }).toMatchObject({
    outputs: { status: 'succeeded', synced: '2', failed: '0' },
  })
  const again = await stage.run({ 'runner-url': runner.url }, { runAttempt: 2 })
  expect(again.outputs).toMatchObject({
    status: 'succeeded',
    failure: '',
    'deployment-id': first.outputs['deployment-id'],
  })
  expect(again.summary).toContain('already deployed')
  expect(await stage.deployments()).toHaveLength(1)
})

test('the next release syncs what changed and leaves the rest', async () => {
  await using place = await openPlace(() => '-d, .')
  const { stage, runner } = place
  await stage.run({ 'runner-url': runner.url })
  const next = await commitFiles(stage.github.directory, {
    message: 'db',
    files: { 'db/compose.yaml': 'image: db:2\n' },
  })
  await stage.tag('v1.2.5', 'staging', next)
  const { outputs } = await stage.run({ 'runner-url': runner.url, tag: 'v1.2.5' })
  expect(outputs).toMatchObject({ status: 'succeeded', synced: '1', unchanged: '1', sha: next })
})

test('F9 F36 a failed service is red and the rest is done; repaired, the same release goes green at once', async () => {
  await using place = await openPlace((directory) => `-f, ${join(directory, 'repaired')}`)
  const { stage, runner, directory } = place
  const failed = await stage.run({ 'runner-url': runner.url })
  expect(failed.outputs).toMatchObject({ failure: 'deploy-failed', synced: '1', failed: '1' })
  await writeFile(join(directory, 'repaired'), '')
  const repaired = await stage.run({ 'runner-url': runner.url })
  expect(repaired.outputs).toMatchObject({ status: 'succeeded', failure: '', synced: '1', unchanged: '1' })
})

test.each(['body', 'timestamp-nonce', 'standard', 'auto'])(
  'our runner takes a request that is signed as %s',
  async (scheme) => {
    await using place = await openPlace(() => '-d, .')
    const { outputs } = await place.stage.run({ 'runner-url': place.runner.url, 'signature-scheme': scheme })
    expect(outputs).toMatchObject({ failure: '', status: 'succeeded' })
  },
)

test('a kind that the environment does not accept is refused by the runner and red', async () => {
  await using place = await openPlace(() => '-d, .')
  const { outputs } = await place.stage.run({ 'runner-url': place.runner.url, env: 'prod' })
  expect(outputs).toMatchObject({ failure: 'kind-not-accepted' })
})

test('an unknown service is refused and red', async () => {
  await using place = await openPlace(() => '-d, .')
  const { outputs } = await place.stage.run({ 'runner-url': place.runner.url, services: 'redis' })
  expect(outputs).toMatchObject({ failure: 'content-mismatch' })
})

test('another key is refused and red', async () => {
  await using place = await openPlace(() => '-d, .')
  const { outputs } = await place.stage.run({ 'runner-url': place.runner.url, secret: 'another-key' })
  expect(outputs).toMatchObject({ failure: 'signature-refused' })
})

test('F34 a canceled run takes back what still queues at our own runner; what runs is left alone', async () => {
  await using place = await openPlace(() => '-d, .')
  const { stage, runner, directory } = place
  const blocker = '[sh, -c, "touch BEGUN; while test -e HOLD; do sleep 0.05; done"]'
    .replace('BEGUN', join(directory, 'begun'))
    .replace('HOLD', join(directory, 'hold'))
  await writeFile(join(directory, 'hold'), '')
  const blocking = config('-d, .').replace('[sh, app/sync.sh]', blocker)
  const first = await commitFiles(stage.github.directory, { message: 'block', files: { 'slipway.yml': blocking } })
  await stage.tag('v1.2.5', 'staging', first)
  const canceled = async (tag: string, at: RegExp) => {
    const cancel = new AbortController()
    const inputs = { 'runner-url': runner.url, tag, 'on-cancel': 'cancel-queued', timeout: '60s' }
    const { annotations } = await stage.run(inputs, {
      signal: cancel.signal,
      onLine: (line) => void (at.test(line) && cancel.abort()),
    })
    return annotations.map(({ message }) => message).join()
  }
  expect(await canceled('v1.2.5', /is running/)).toContain('it no longer queues, so it continues on the server')
  const next = await commitFiles(stage.github.directory, {
    message: 'next',
    files: { 'db/compose.yaml': 'image: db:3\n' },
  })
  await stage.tag('v1.2.6', 'staging', next)
  expect(await canceled('v1.2.6', /queued|waits|is running/)).toContain('was taken back')
  await rm(join(directory, 'hold'))
})
