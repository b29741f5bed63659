import { type Script, selfSigned, startReceiver } from '../../packages/testing/src/receiver/index.ts'
import { blackHole } from './black-hole.ts'
import { deploy, emptyWorld } from './world.ts'

const signedPosts = (
  requests: readonly { readonly path: string; readonly headers: Readonly<Record<string, unknown>> }[],
) => requests.filter(({ path, headers }) => path === '/deploy' && (headers['x-iac-nonce'] ?? headers['webhook-id']))

test('M1 F3 a deploy POST that never arrives is red, and a re-run goes on with the same Deployment', async () => {
  const world = emptyWorld()
  const network: { down: boolean } = { down: true }
  const script: Partial<Script> = {
    lie: ({ path, headers }) =>
      network['down'] && path === '/deploy' && headers['x-iac-nonce'] ? { status: 500, fault: 'drop' } : undefined,
  }
  await using receiver = await startReceiver(script)
  const first = await deploy(receiver.url, { timeout: 1 }, world)
  expect(first.failure).toBe('receiver-unreachable')
  expect(first.title).toBe('staging ← v1.2.4 not deployed: receiver-unreachable')
  network.down = false
  // The scripted receiver did start it, as one does whose answer was lost, so it now answers from memory.
  const second = await deploy(receiver.url, {}, world)
  expect(second.failure).toBe('')
  expect(world.deployments).toHaveLength(1)
  expect(world.statuses.get(1)?.map(({ state }) => state)).toEqual(['success', 'in_progress', 'queued', 'error'])
})

test.each(['failure', 'error', 'inactive'] as const)(
  'a re-run after %s takes it back before anything is sent, so that no lost run leaves it on what the server runs',
  async (state) => {
    const world = emptyWorld()
    await using before = await startReceiver()
    await deploy(before.url, {}, world)
    world.statuses.set(1, [{ state, description: 'as it ended' }])
    const seen: unknown[] = []
    await using receiver = await startReceiver({
      lie: ({ path, headers }) => {
        if (path === '/deploy' && headers['x-iac-nonce']) seen.push(world.statuses.get(1)?.[0]?.state)
        return undefined
      },
    })
    expect(await deploy(receiver.url, {}, world)).toMatchObject({ failure: '' })
    // The first request asks whether the receiver knows the key; only the second can start something.
    expect(seen.at(-1)).toBe('queued')
    expect(world.statuses.get(1)?.map((status) => status.state)).toEqual(['success', 'in_progress', 'queued', state])
  },
)

test('F4 a deployment whose answer was lost is found again under the same id, and runs once', async () => {
  await using receiver = await startReceiver({
    generation: 'slipway',
    lie: ({ path, headers, earlier }) =>
      path === '/deploy' && headers['webhook-id'] && earlier === 1 ? { status: 202, fault: 'cut' } : undefined,
  })
  const told = await deploy(receiver.url)
  expect(told).toMatchObject({ failure: '' })
  expect(receiver.jobs).toHaveLength(1)
  expect(signedPosts(receiver.requests)).toHaveLength(2)
})

test('F8 a receiver that restarts while we ask is asked on, about the same deployment', async () => {
  await using receiver = await startReceiver({
    generation: 'slipway',
    lie: ({ path, earlier }) =>
      path.startsWith('/deployments/') && earlier < 3
        ? { status: 502, text: '<html>Bad Gateway</html>', fault: 'drop' }
        : undefined,
  })
  const told = await deploy(receiver.url)
  expect(told.failure).toBe('')
  expect(signedPosts(receiver.requests)).toHaveLength(1)
})

test.each([500, 502, 503, 504, 429, 408, 425])(
  'F10 a receiver that answers %d with HTML twice is tried again',
  async (status) => {
    await using receiver = await startReceiver({
      lie: ({ path, headers, earlier }) =>
        path === '/deploy' && headers['x-iac-nonce'] && earlier < 3 ? { status, text: '<html>busy</html>' } : undefined,
    })
    expect(await deploy(receiver.url)).toMatchObject({ failure: '' })
  },
)

test.each([
  ['F14', 'seconds', () => '25'],
  ['F15', 'a date', () => new Date(Date.now() + 26_000).toUTCString()],
])('%s Retry-After as %s is waited for, not less', async (_, __, value) => {
  await using receiver = await startReceiver({
    lie: ({ path, headers, earlier }) =>
      path === '/deploy' && headers['x-iac-nonce'] && earlier === 1
        ? { status: 429, text: '', headers: { 'retry-after': value() } }
        : undefined,
  })
  const started = Date.now()
  expect(await deploy(receiver.url, { timeout: 60 })).toMatchObject({ failure: '' })
  // The clock of these tests runs 25 times as fast.
  expect(Date.now() - started).toBeGreaterThan(950)
})

test('F14 a Retry-After beyond the timeout is not waited for', async () => {
  await using receiver = await startReceiver({
    lie: ({ headers }) =>
      headers['x-iac-nonce'] ? { status: 503, text: '', headers: { 'retry-after': '3600' } } : undefined,
  })
  expect(await deploy(receiver.url, { timeout: 5, signatureScheme: 'timestamp-nonce' })).toMatchObject({
    failure: 'receiver-unreachable',
  })
})

test('F33 a re-run after success runs nothing and says that it was deployed already', async () => {
  const world = emptyWorld()
  await using receiver = await startReceiver({ generation: 'slipway' })
  await deploy(receiver.url, {}, world)
  const again = await deploy(receiver.url, {}, world)
  expect(again).toMatchObject({ failure: '', title: 'staging ← v1.2.4 was already deployed (1 synced, 0 unchanged)' })
  expect(receiver.jobs).toHaveLength(1)
  expect(world.deployments).toHaveLength(1)
})

test('F36 one failed service of eight is red, named first, with what to do', async () => {
  const work = () =>
    ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((service) =>
      service === 'c'
        ? {
            service,
            success: false,
            error_kind: 'vault_token_missing',
            summary: 'No token',
            next_action: 'Log in to vault',
          }
        : { service, success: true },
    )
  await using receiver = await startReceiver({ work })
  const told = await deploy(receiver.url)
  expect(told.failure).toBe('deploy-failed')
  expect(told.summary).toMatch(/\*\*What\*\* staging did not get v1\.2\.4: c \\\(failed\\\)/)
  expect(told.summary).toMatch(/\*\*Why\*\* No token/)
  expect(told.summary).toMatch(/\*\*Do this\*\* Log in to vault/)
  expect(told.report.outputs).toMatchObject({ synced: 7, failed: 1, status: 'failed' })
})

test('F43 a name that does not resolve is named', async () => {
  await expect(deploy('https://no-such-runner.invalid', { timeout: 1 })).rejects.toMatchObject({
    code: 'receiver-unreachable',
    message: expect.stringMatching(/no-such-runner\.invalid does not resolve/),
  })
})

test('F44 a certificate that nobody vouches for is not tried again, and nothing is sent', async () => {
  await using receiver = await startReceiver({ tls: selfSigned() })
  const started = Date.now()
  await expect(deploy(receiver.url)).rejects.toMatchObject({
    code: 'receiver-tls',
    message: expect.stringMatching(/DEPTH_ZERO_SELF_SIGNED_CERT.*cannot be switched off/),
  })
  expect(Date.now() - started).toBeLessThan(3_000)
  expect(receiver.requests).toEqual([])
})

test('F44 NODE_TLS_REJECT_UNAUTHORIZED does not switch the check off', async () => {
  await using receiver = await startReceiver({ tls: selfSigned() })
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
  try {
    await expect(deploy(receiver.url)).rejects.toMatchObject({ code: 'receiver-tls' })
  } finally {
    delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']
  }
})

test('F45 a black hole is given up', async () => {
  await using hole = await blackHole()
  await expect(deploy(`http://127.0.0.1:${hole.port}`, { timeout: 2 })).rejects.toMatchObject({
    code: 'receiver-unreachable',
    message: expect.stringMatching(/no connection within/),
  })
})

test.each([
  ['hang', 'says nothing'],
  ['drip', 'sends a byte a second'],
] as const)('F46 a receiver that %s: %s, is given up', async (fault, _) => {
  await using receiver = await startReceiver({ lie: () => ({ status: 200, fault }) })
  await expect(deploy(receiver.url, { timeout: 2 })).rejects.toMatchObject({
    code: 'receiver-unreachable',
    message: expect.stringMatching(/no complete answer within/),
  })
})

test.each([301, 302, 303, 307, 308])(
  'F47 T23 a redirect (%d) is an error, and the other host gets nothing',
  async (status) => {
    await using stranger = await startReceiver()
    await using receiver = await startReceiver({
      lie: ({ path }) =>
        path === '/deploy' ? { status, text: '', headers: { location: `${stranger.url}/deploy` } } : undefined,
    })
    await expect(deploy(receiver.url)).rejects.toMatchObject({ code: 'receiver-redirect' })
    expect(stranger.requests).toEqual([])
  },
)

test('F47 T23 a redirect of the signed request alone is an error too', async () => {
  await using stranger = await startReceiver()
  await using receiver = await startReceiver({
    lie: ({ path, headers }) =>
      path === '/deploy' && headers['x-iac-nonce']
        ? { status: 307, text: '', headers: { location: `${stranger.url}/deploy` } }
        : undefined,
  })
  expect(await deploy(receiver.url)).toMatchObject({ failure: 'receiver-redirect' })
  expect(stranger.requests).toEqual([])
})
