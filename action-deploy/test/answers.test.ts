import { startReceiver } from '../../packages/testing/src/receiver/index.ts'
import { commit, deploy, emptyWorld } from './world.ts'

test.each([
  ['ahead of', -600],
  ['behind', 600],
])('F48 a clock ten minutes %s the server is told, with the server’s time', async (direction, serverOff) => {
  const now = () => Math.floor(Date.now() / 1_000) + serverOff
  const stale = { status: 401, json: { error: 'stale', code: 'timestamp-stale', server_time: now() } }
  await using receiver = await startReceiver({
    generation: 'slipway',
    now,
    lie: ({ headers }, { status }) => (status === 401 && headers['webhook-id'] ? stale : undefined),
  })
  const { failure, report } = await deploy(receiver.url)
  expect(failure).toBe('clock-skew')
  expect(report.failure?.message).toContain(new Date(now() * 1_000).toISOString().slice(0, 15))
  expect(report.failure?.message).toMatch(new RegExp(`(599|600|601) s ${direction} the server`))
})

test.each([
  [
    'T22 never a weaker signature after a refusal, when a stronger one is declared',
    { generation: 'slipway', secret: 'another' },
    'signature-refused',
  ],
  [
    'T22 a key that fits no scheme is refused without a deploy',
    { generation: 'nonce', secret: 'another' },
    'signature-refused',
  ],
  ['a receiver that takes unsigned requests is an error', { generation: 'status', secret: '' }, 'receiver-unsigned'],
] as const)('%s', async (_, script, code) => {
  await using receiver = await startReceiver(script)
  expect(await deploy(receiver.url)).toMatchObject({ failure: code })
  expect(receiver.jobs).toEqual([])
  expect(receiver.requests.filter(({ path, headers }) => path === '/deploy' && headers['x-hub-signature-256'])).toEqual(
    [],
  )
})

test.each(['first', 'second', 'status', 'nonce', 'slipway'] as const)(
  'T22 auto finds the scheme of a %s receiver without starting anything',
  async (generation) => {
    await using receiver = await startReceiver({ generation })
    const { log } = await deploy(receiver.url, { dryRun: true })
    const scheme = { first: 'body', second: 'body', status: 'body', nonce: 'timestamp-nonce', slipway: 'standard' }[
      generation
    ]
    expect(log).toContain(`the receiver turns unsigned requests away; the request will be signed as ${scheme}`)
    expect(receiver.jobs).toEqual([])
  },
)

test.each([
  ['HTML', { status: 200, text: '<html>Welcome</html>' }],
  ['an empty body', { status: 200, text: '' }],
  ['a list', { status: 200, json: [] }],
  ['JSON without a status', { status: 202, json: { ok: true } }],
  ['a status we do not know', { status: 200, json: { status: 'success' } }],
  ['a status that is no text', { status: 200, json: { status: ['completed'] } }],
  ['T37 a status of its prototype', { status: 200, text: '{"__proto__":{"status":"completed"}}' }],
  ['T37 the name of an inherited property as status', { status: 200, json: { status: 'constructor' } }],
  ['T37 a megabyte of brackets', { status: 200, text: '['.repeat(500_000) }],
  ['words that contradict each other', { status: 200, json: { status: 'completed', state: 'failed' } }],
  ['T38 a compressed body', { status: 200, text: '\u001f\u008b\b', headers: { 'content-encoding': 'gzip' } }],
  [
    'T29 an id that breaks out of a line',
    { status: 202, json: { status: 'in_progress', deployment_id: 'dep_x\nstatus=succeeded' } },
  ],
  [
    'T29 a service that breaks out of a table',
    {
      status: 202,
      json: { status: 'in_progress', deployment_id: 'dep_12345678', services: [{ service: 'a | b', state: 'synced' }] },
    },
  ],
])('an answer that is %s is red', async (_, lie) => {
  await using receiver = await startReceiver({
    lie: ({ path, headers }) => (path === '/deploy' && headers['x-iac-nonce'] ? lie : undefined),
  })
  const told = await deploy(receiver.url)
  expect(told.failure).toBe('answer-invalid')
})

test('T38 an answer above 1 MiB is cut off, however good it is', async () => {
  await using receiver = await startReceiver({
    lie: ({ path, headers }, { status, json }) =>
      path === '/deploy' && headers['x-iac-nonce']
        ? { status, json: { ...(json as object), padding: 'x'.repeat(1_100_000) } }
        : undefined,
  })
  const { failure, report } = await deploy(receiver.url)
  expect(failure).toBe('answer-invalid')
  expect(report.failure?.message).toMatch(/above 1 MiB/)
})

test('completed with an error, a failure or other totals in it proves nothing', async () => {
  for (const lie of [{ success: false }, { error: 'but' }, { failed: 2 }]) {
    await using receiver = await startReceiver({
      lie: ({ path }, { status, json }) =>
        path === '/deploy/status' ? { status, json: { ...(json as object), ...lie } } : undefined,
    })
    expect(await deploy(receiver.url)).toMatchObject({ failure: 'outcome-unproven' })
  }
})

test.each([
  [400, undefined, 'request-rejected'],
  [403, 'kind-not-accepted', 'kind-not-accepted'],
  [403, 'audience', 'request-rejected'],
  [409, 'stale', 'release-conflict'],
  [409, undefined, 'release-conflict'],
  [422, 'unknown-service', 'content-mismatch'],
  [422, 'constructor', 'content-mismatch'],
  [423, 'frozen', 'frozen'],
  [418, undefined, 'answer-invalid'],
])(
  'a refusal with %d %s is the failure %s, and its own words are only shown as foreign',
  async (status, code, failure) => {
    const json = { error: 'words of the receiver', ...(code ? { code } : {}) }
    await using receiver = await startReceiver({
      lie: ({ path, headers }) => (path === '/deploy' && headers['x-iac-nonce'] ? { status, json } : undefined),
    })
    const told = await deploy(receiver.url)
    expect(told.failure).toBe(failure)
    expect(
      told.log.filter((line) => line.includes('words of the receiver')).every((line) => line.startsWith('foreign: ')),
    ).toBe(true)
  },
)

test.each([
  ['superseded', '', 'superseded', 'inactive', /superseded: a newer release took its place/],
  ['canceled', 'canceled-on-server', 'canceled', 'inactive', /not deployed: canceled-on-server/],
  ['timed_out', 'deploy-failed', 'timed_out', 'failure', /not deployed: deploy-failed/],
  ['error', 'deploy-failed', 'failed', 'failure', /not deployed: deploy-failed/],
] as const)(
  'a deployment that ends as %s ends as %j, and says so everywhere',
  async (state, code, status, github, title) => {
    const world = emptyWorld()
    await using receiver = await startReceiver({
      generation: 'slipway',
      lie: ({ path, earlier }, { json }) =>
        path.startsWith('/deployments/') && earlier > 0
          ? { status: 200, json: { ...(json as object), status: 'failed', state, superseded_by: 'v1.2.5' } }
          : undefined,
    })
    const told = await deploy(receiver.url, {}, world)
    expect(told).toMatchObject({ failure: code, title: expect.stringMatching(title), report: { outputs: { status } } })
    expect(world.statuses.get(1)?.map((entry) => entry.state)).toEqual([github, 'in_progress'])
  },
)

test('superseded without a commit proves nothing', async () => {
  await using receiver = await startReceiver({
    lie: ({ path }) =>
      path === '/deploy/status' ? { status: 200, json: { status: 'failed', state: 'superseded' } } : undefined,
  })
  expect(await deploy(receiver.url, { signatureScheme: 'timestamp-nonce' })).toMatchObject({
    failure: 'outcome-unproven',
  })
})

test('an outcome that does not come in time is red, says that it goes on, and a re-run finds it', async () => {
  const world = emptyWorld()
  await using receiver = await startReceiver({ polls: 8 })
  const told = await deploy(receiver.url, { timeout: 1 }, world)
  expect(told.failure).toBe('timeout')
  expect(told.report.outputs).toMatchObject({ status: 'timed_out', sha: commit })
  expect(told.report.failure?.message).toMatch(/goes on on the server/)
  expect(await deploy(receiver.url, {}, world)).toMatchObject({ failure: '' })
})
