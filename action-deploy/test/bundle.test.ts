import { startReceiver } from '../../packages/testing/src/receiver/index.ts'
import { openStage } from './stage.ts'

test('a release is deployed, and outputs, summary, log and GitHub’s Deployment all say the same', async () => {
  await using stage = await openStage()
  await using receiver = await startReceiver({ generation: 'slipway' })
  const { conclusion, outputs, summary, annotations, log } = await stage.run({ 'runner-url': receiver.url })
  expect({ conclusion, log }).toMatchObject({ conclusion: 'success' })
  expect(outputs).toMatchObject({
    status: 'succeeded',
    sha: stage.commit,
    synced: '1',
    unchanged: '0',
    failed: '0',
    failure: '',
  })
  expect(outputs['deployment-id']).toMatch(/^dep_[\w-]{22}$/)
  expect(summary).toMatch(/^### staging ← v1\\?\.2\\?\.4 deployed in \d+ s \\\(1 synced, 0 unchanged\\\)/)
  expect(annotations.map(({ level }) => level)).toEqual(['notice'])
  expect(log).toMatch(/v1\.2\.4 is running as dep_[\w-]{22}\n/)
  expect(await stage.deployments()).toMatchObject([
    {
      sha: stage.commit,
      environment: 'staging',
      payload: { id: outputs['deployment-id'], kind: 'staging', tag: 'v1.2.4' },
      states: ['success', 'in_progress'],
    },
  ])
  expect(receiver.jobs).toEqual([{ env: 'staging', ref: stage.commit, services: ['__all__'] }])
})

test('a dry run sends no request that is signed for a deployment and writes nothing', async () => {
  await using stage = await openStage()
  await using receiver = await startReceiver()
  const { conclusion, summary } = await stage.run({ 'runner-url': receiver.url, 'dry-run': 'true' })
  expect(conclusion).toBe('success')
  expect(summary).toContain('would be deployed')
  expect(receiver.jobs).toEqual([])
  expect(await stage.deployments()).toEqual([])
})

test('a tag that does not exist is red, names the nearest, and nobody is asked for anything', async () => {
  await using stage = await openStage()
  await using receiver = await startReceiver()
  const { conclusion, outputs, annotations } = await stage.run({ 'runner-url': receiver.url, tag: 'v1.2.5' })
  expect(conclusion).toBe('failure')
  expect(outputs).toMatchObject({ failure: 'tag-not-found' })
  expect(annotations[0]?.message).toMatch(/v1\.2\.5 does not exist\. The nearest are v1\.2\.4\./)
  expect(receiver.requests).toEqual([])
})

test('a branch that is named like a tag is no tag (T55)', async () => {
  await using stage = await openStage()
  await using receiver = await startReceiver()
  expect((await stage.run({ 'runner-url': receiver.url, tag: 'main' })).outputs).toMatchObject({
    failure: 'tag-not-found',
  })
})

test('a token that may not write Deployments is named before anything is sent', async () => {
  await using stage = await openStage(undefined, { tokenPermissions: { contents: 'read', deployments: 'read' } })
  await using receiver = await startReceiver()
  const { conclusion, outputs } = await stage.run({ 'runner-url': receiver.url })
  expect({ conclusion, ...outputs }).toMatchObject({ conclusion: 'failure', failure: 'token-permission' })
  expect(receiver.jobs).toEqual([])
})

test('every unusable input is named at once', async () => {
  await using stage = await openStage()
  const { outputs, annotations } = await stage.run({ 'runner-url': 'ftp://x', env: 'A B', timeout: 'soon' })
  expect(outputs).toMatchObject({ failure: 'inputs-invalid' })
  for (const name of ['runner-url', 'env', 'timeout']) expect(annotations[0]?.message).toContain(`"${name}"`)
})

test('a Deployment whose creation went unanswered is made once', async () => {
  await using stage = await openStage()
  await using receiver = await startReceiver()
  stage.github.faults.add({ match: { method: 'POST', path: /\/deployments$/ }, fault: { kind: 'drop-response' } })
  expect((await stage.run({ 'runner-url': receiver.url })).conclusion).toBe('success')
  expect(stage.github.faults.injected).toHaveLength(1)
  expect(await stage.deployments()).toHaveLength(1)
})

test('a success that GitHub does not take is red: without it, nothing was proven', async () => {
  await using stage = await openStage()
  await using receiver = await startReceiver()
  stage.github.faults.add({
    match: { method: 'POST', path: /\/statuses$/, after: 1 },
    times: 'always',
    fault: { kind: 'status', status: 422, body: { message: 'Validation Failed' } },
  })
  const { outputs } = await stage.run({ 'runner-url': receiver.url })
  expect(outputs).toMatchObject({ failure: 'record-unwritten' })
  stage.github.faults.clear()
  expect((await stage.run({ 'runner-url': receiver.url })).outputs).toMatchObject({ status: 'succeeded', failure: '' })
})

test('what production ran before is set inactive, which GitHub would not do', async () => {
  await using stage = await openStage()
  await stage.tag('v1.3.0', 'production')
  await using receiver = await startReceiver({ generation: 'slipway' })
  const production = { 'runner-url': receiver.url, env: 'prod' }
  await stage.run({ ...production, tag: 'v1.2.4' })
  const { conclusion } = await stage.run({ ...production, tag: 'v1.3.0', services: 'app' })
  expect(conclusion).toBe('success')
  expect(await stage.deployments()).toMatchObject([
    { environment: 'production', states: ['inactive', 'success', 'in_progress'] },
    { environment: 'production', states: ['success', 'in_progress'] },
  ])
})

test('F43 a receiver whose name does not resolve is red in the outputs, too', async () => {
  await using stage = await openStage()
  const { conclusion, outputs, annotations } = await stage.run({
    'runner-url': 'https://no-such.invalid',
    timeout: '1s',
  })
  expect(conclusion).toBe('failure')
  expect(outputs).toMatchObject({ failure: 'receiver-unreachable' })
  expect(annotations[0]?.message).toContain('no-such.invalid does not resolve')
})
