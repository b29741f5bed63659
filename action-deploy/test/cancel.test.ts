import { startReceiver } from '../../packages/testing/src/receiver/index.ts'
import { openStage } from './stage.ts'

const endless = { generation: 'slipway', polls: 1_000_000 } as const

test('M17 F6 F32 F35 a run that is killed while it waits is taken up by its re-run: one Deployment, one id, one job', async () => {
  await using stage = await openStage()
  await using receiver = await startReceiver({ generation: 'slipway', polls: 3 })
  const kill = new AbortController()
  const killed = await stage.run(
    { 'runner-url': receiver.url },
    {
      signal: kill.signal,
      patience: { afterInterruptMs: 0, afterTerminateMs: 0 },
      onLine: (line) => void (line.includes('is running') && kill.abort()),
    },
  )
  expect(killed.conclusion).toBe('cancelled')
  const again = await stage.run({ 'runner-url': receiver.url }, { runAttempt: 2 })
  expect(again).toMatchObject({ conclusion: 'success', outputs: { status: 'succeeded' } })
  expect(receiver.jobs).toHaveLength(1)
  expect(await stage.deployments()).toMatchObject([{ payload: { id: again.outputs['deployment-id'] } }])
})

test('F34 a canceled run takes back what still queues when it was told to', async () => {
  await using stage = await openStage()
  await using receiver = await startReceiver({
    ...endless,
    lie: ({ path }) =>
      path.endsWith('/cancel') ? { status: 200, json: { status: 'failed', state: 'canceled' } } : undefined,
  })
  const cancel = new AbortController()
  const { annotations } = await stage.run(
    { 'runner-url': receiver.url, 'on-cancel': 'cancel-queued' },
    { signal: cancel.signal, onLine: (line) => void (line.includes('is running') && cancel.abort()) },
  )
  expect(annotations.map(({ message }) => message).join()).toMatch(
    /v1\.2\.4 was accepted as dep_[\w-]{22} and was taken back/,
  )
  expect((await stage.deployments())[0]?.states[0]).toBe('inactive')
})

test('F34 a run that is canceled before it sent anything leaves nothing behind', async () => {
  await using stage = await openStage()
  await using receiver = await startReceiver({
    lie: ({ path }) => (path === '/health' ? { status: 200, fault: 'hang' } : undefined),
  })
  const cancel = new AbortController()
  const running = stage.run({ 'runner-url': receiver.url }, { signal: cancel.signal })
  while (!receiver.requests.some(({ path }) => path === '/health')) await new Promise((next) => setTimeout(next, 20))
  cancel.abort()
  const { outputs } = await running
  expect(outputs).toMatchObject({ failure: 'canceled' })
  expect(receiver.jobs).toEqual([])
  expect(await stage.deployments()).toEqual([])
})

test.each([
  ['leave', /v1\.2\.4 was accepted as dep_[\w-]{22}; it continues on the server/],
  ['cancel-queued', /v1\.2\.4 was accepted as dep_[\w-]{22}; this receiver cannot take it back, so it continues/],
])('F34 a canceled run (%s) says within five seconds what is true, and so does GitHub', async (onCancel, says) => {
  await using stage = await openStage()
  await using receiver = await startReceiver(endless)
  const cancel = new AbortController()
  let canceledAt = 0
  const { conclusion, outputs, annotations, summary } = await stage.run(
    { 'runner-url': receiver.url, 'on-cancel': onCancel },
    {
      signal: cancel.signal,
      onLine: (line) => {
        if (!line.includes('is running')) return
        canceledAt = Date.now()
        cancel.abort()
      },
    },
  )
  expect(Date.now() - canceledAt).toBeLessThan(5_000)
  expect(conclusion).toBe('cancelled')
  expect(annotations.map(({ message }) => message).join()).toMatch(says)
  expect(summary).toMatch(/canceled while waiting/)
  expect(outputs).toMatchObject({ failure: 'canceled', status: 'canceled', sha: stage.commit })
  const [deployment] = await stage.deployments()
  expect(deployment?.states[0]).toBe('error')
})
