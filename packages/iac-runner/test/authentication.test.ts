import fc from 'fast-check'
import { sign } from '#deploy-protocol'
import { startRunner } from '#iac-runner'
import { deploy, post, secret, send, signed } from './client.ts'
import { fixture } from './fixture.ts'

const wanted = { env: 'staging', tag: 'v0.0.1' }
const json = { 'content-type': 'application/json' }
const nowSeconds = () => Math.floor(Date.now() / 1000)

test.each(['body', 'timestamp-nonce', 'standard'] as const)('a request under scheme %s is accepted', async (scheme) => {
  await using at = await fixture()
  expect((await post(at.url, wanted, { scheme })).status).toBe(202)
})

test('the unsigned probe for open receivers gets 401, and so does every unsigned request', async () => {
  await using at = await fixture()
  const probe = await send(`${at.url}/deploy`, { body: '{"env":"__auth_probe__"}', headers: json })
  expect(probe).toMatchObject({ status: 401, body: { code: 'unsigned' } })
  const status = await send(`${at.url}/deploy/status`, { body: '{}', headers: json })
  expect(status.status).toBe(401)
  const read = await send(`${at.url}/deployments/dep_${'a'.repeat(22)}`, { method: 'GET' })
  expect(read.status).toBe(401)
})

test('T17: a body or a signature that differs in one bit is refused, whichever bit it is', async () => {
  await using at = await fixture()
  const body = JSON.stringify(wanted)
  const given = signed('timestamp-nonce', body)
  const property = fc.asyncProperty(
    fc.nat(body.length * 8 - 1),
    fc.constantFrom('body', 'signature'),
    async (bit, where) => {
      const flipped = Buffer.from(body)
      const hex = given['x-hub-signature-256'] ?? ''
      const at63 = 7 + (bit % 64)
      const other = hex[at63] === '0' ? '1' : '0'
      if (where === 'body') flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const signature = where === 'body' ? hex : hex.slice(0, at63) + other + hex.slice(at63 + 1)
      const headers = { ...json, ...given, 'x-hub-signature-256': signature }
      const reply = await send(`${at.url}/deploy`, { body: flipped, headers })
      expect(reply).toMatchObject({ status: 401, body: { code: 'signature-wrong' } })
    },
  )
  await fc.assert(property, { numRuns: 60 })
  expect(at.synced()).toEqual([])
})

test.each(['timestamp-nonce', 'standard'] as const)(
  'T18: a captured %s request is refused, also after a restart',
  async (scheme) => {
    await using at = await fixture()
    const body = JSON.stringify(wanted)
    const request = { body, headers: { ...json, ...signed(scheme, body) } }
    expect((await send(`${at.url}/deploy`, request)).status).toBe(202)
    expect(await send(`${at.url}/deploy`, request)).toMatchObject({ status: 401, body: { code: 'replayed' } })
    await at.runner.close()
    const again = await startRunner(at.options)
    expect(await send(`${again.url}/deploy`, request)).toMatchObject({ status: 401, body: { code: 'replayed' } })
    await again.close()
  },
)

test('T18: of twenty copies that arrive at once, one is accepted', async () => {
  await using at = await fixture()
  const body = JSON.stringify(wanted)
  const request = { body, headers: { ...json, ...signed('standard', body) } }
  const replies = await Promise.all(Array.from({ length: 20 }, () => send(`${at.url}/deploy`, request)))
  expect(replies.map(({ status }) => status).sort()).toEqual([202, ...Array.from({ length: 19 }, () => 401)])
})

test.each([
  ['a request of another type', { ...wanted, type: 'sync.requested' }, 400, 'body-invalid'],
  ['a request meant for another receiver', { ...wanted, aud: 'https://other.example.com' }, 403, 'audience'],
])('T20: %s is refused, although its signature is right', async (_, fields, status, code) => {
  await using at = await fixture({ publicUrl: 'https://iac.example.com' })
  expect(await post(at.url, fields)).toMatchObject({ status, body: { code } })
  const own = { ...wanted, aud: 'https://iac.example.com/', type: 'deploy.requested' }
  expect((await post(at.url, own)).status).toBe(202)
})

test('T20: bytes signed to ask for a status are none that deploy, and the other way round', async () => {
  await using at = await fixture()
  const ask = { env: 'staging', ref: 'a'.repeat(40), services: ['__all__'] }
  expect(await post(at.url, ask, { path: '/deploy' })).toMatchObject({ status: 400, body: { code: 'body-invalid' } })
  const order = await post(at.url, { ...wanted, ref: 'a'.repeat(40) }, { path: '/deploy/status' })
  expect(order).toMatchObject({ status: 400, body: { code: 'body-invalid' } })
})

test('M22 T21: during a rotation both keys are accepted, and the log says which one it was', async () => {
  const keys = { WEBHOOK_SECRET: 'the-new-key', WEBHOOK_SECRET_PREVIOUS: 'the-old-key' }
  await using at = await fixture({ secrets: keys })
  expect((await post(at.url, wanted, { key: 'the-old-key' })).status).toBe(202)
  expect((await post(at.url, wanted, { key: 'the-new-key' })).status).toBe(200)
  expect(await post(at.url, wanted, { key: 'the-oldest-key' })).toMatchObject({ status: 401 })
  const accepted = at.logs.map((line) => JSON.parse(line)).filter(({ deployment_id: id, key }) => id && key)
  expect(accepted.map(({ key }) => key)).toEqual(['WEBHOOK_SECRET_PREVIOUS', 'WEBHOOK_SECRET'])
})

test.each([
  ['the timestamp', ['x-iac-timestamp']],
  ['the nonce', ['x-iac-nonce']],
  ['both', ['x-iac-timestamp', 'x-iac-nonce']],
])('T22: a request that lost %s is refused, not judged by a weaker scheme', async (_, lost) => {
  await using at = await fixture()
  const body = JSON.stringify(wanted)
  const headers: Record<string, string> = { ...json, ...signed('timestamp-nonce', body) }
  for (const name of lost) delete headers[name]
  expect((await send(`${at.url}/deploy`, { body, headers })).status).toBe(401)
})

test('T22: a valid body signature beside headers of a stronger scheme is refused', async () => {
  await using at = await fixture()
  const body = JSON.stringify(wanted)
  const headers = { ...json, ...signed('body', body), 'webhook-id': 'msg_x' }
  expect(await send(`${at.url}/deploy`, { body, headers })).toMatchObject({ status: 401 })
})

test.each([-301, 301, -86_400])(
  'M23: a timestamp %d s off is refused with both times, the runner’s own as a number too',
  async (skew) => {
    await using at = await fixture()
    const body = JSON.stringify(wanted)
    const timestamp = nowSeconds() + skew + Math.sign(skew)
    const headers = { ...json, ...signed('standard', body, secret, timestamp) }
    const { status, body: answer } = await send(`${at.url}/deploy`, { body, headers })
    expect({ status, code: answer.code }).toEqual({ status: 401, code: 'timestamp-stale' })
    expect(Math.abs(answer.server_time - nowSeconds())).toBeLessThanOrEqual(30)
    const [given = '', own = ''] = answer.error.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g) ?? []
    expect(Date.parse(given) / 1000).toBe(timestamp)
    expect(Date.parse(own) / 1000).toBe(answer.server_time)
  },
)

test('an environment with a key of its own is opened by that key alone', async () => {
  const keys = { WEBHOOK_SECRET: secret, WEBHOOK_SECRET_PRODUCTION: 'production-only' }
  await using at = await fixture({ secrets: keys })
  at.repository.tag('v0.1.0')
  const production = { env: 'production', tag: 'v0.1.0' }
  expect(await post(at.url, production)).toMatchObject({ status: 401, body: { code: 'key-not-accepted' } })
  expect(await post(at.url, wanted, { key: 'production-only' })).toMatchObject({ status: 401 })
  const accepted = await post(at.url, production, { key: 'production-only' })
  expect(accepted.status).toBe(202)
  const ask = { deployment_id: accepted.body.deployment_id }
  expect(await post(at.url, ask, { path: '/deploy/status' })).toMatchObject({ status: 401 })
  expect((await post(at.url, ask, { path: '/deploy/status', key: 'production-only' })).status).toBe(200)
})

test('an environment accepts the schemes that the tip of main names for it, and no other', async () => {
  await using at = await fixture({
    files: () => ({
      'slipway.yml': 'services: { a: { path: a, sync: ["true"] } }\nenvironments: { staging: { schemes: [standard] } }',
      'a/x': '1',
    }),
  })
  for (const scheme of ['body', 'timestamp-nonce'] as const) {
    expect(await post(at.url, wanted, { scheme })).toMatchObject({ status: 401, body: { code: 'scheme-not-accepted' } })
  }
  expect((await post(at.url, wanted)).status).toBe(202)
})

test('a rollback is never accepted under the scheme that can be replayed for ever', async () => {
  await using at = await fixture()
  const rollback = { ...wanted, rollback: true }
  const refused = await post(at.url, rollback, { scheme: 'body' })
  expect(refused).toMatchObject({ status: 403, body: { code: 'rollback-not-timestamped' } })
  expect((await post(at.url, rollback)).status).toBe(202)
})

test('a deployment is read with its token or a timestamped signature, and with nothing else', async () => {
  await using at = await fixture()
  const { body } = await post(at.url, wanted)
  const path = `/deployments/${body.deployment_id}`
  const read = (headers: Readonly<Record<string, string>>) => send(`${at.url}${path}`, { method: 'GET', headers })
  expect((await read({ authorization: `Bearer ${body.poll_token}` })).body.poll_token).toBeUndefined()
  expect((await read({ ...signed('standard', `GET ${path}`) })).status).toBe(200)
  expect((await read({ ...signed('timestamp-nonce', `GET ${path}`) })).status).toBe(200)
  expect((await read({ ...signed('body', `GET ${path}`) })).status).toBe(401)
  expect((await read({ ...signed('standard', `GET ${path}?wait=1`) })).status).toBe(401)
  // The first character, whose bits all count: the last one of base64url may differ without changing a byte.
  const other = body.poll_token.startsWith('A') ? 'B' : 'A'
  expect((await read({ authorization: `Bearer ${other}${body.poll_token.slice(1)}` })).status).toBe(401)
  const once = { ...signed('standard', `GET ${path}`) }
  expect([(await read(once)).status, (await read(once)).status]).toEqual([200, 401])
})

test('F5: a message id stands for one request: with other content it is a mistake of the sender', async () => {
  await using at = await fixture()
  await deploy(at.url, wanted)
  const sendWith = (fields: object, timestamp: number) => {
    const body = JSON.stringify(fields)
    const headers = sign({ scheme: 'standard', content: body, id: 'msg_same', timestamp }, secret)
    return send(`${at.url}/deploy`, { body, headers: { ...json, ...headers } })
  }
  const now = nowSeconds()
  expect((await sendWith(wanted, now)).status).toBe(200)
  const other = { ...wanted, services: ['platform/minio'] }
  expect(await sendWith(other, now - 1)).toMatchObject({ status: 422, body: { code: 'key-reused' } })
  expect((await sendWith(wanted, now - 2)).status).toBe(200)
})
