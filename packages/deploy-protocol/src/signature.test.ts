import { allServices, deploymentId, formatRequest, parseRequest, keySchemes as schemes, sign, verify } from './index.ts'

const documented = '{"env":"staging","tag":"v1.2.4","triggered_by":"github-actions"}'

test('the documented body has the documented signature', () => {
  const signed = sign({ scheme: 'body', content: documented, id: '', timestamp: 0 }, 'test-secret')
  const hex = '09c08dd6863847d394b4cf46cfc83d06bcc933f7e5e4e36fb84dfa5b008d9b43'
  expect(signed).toEqual({ 'x-hub-signature-256': `sha256=${hex}` })
})

test('GitHub’s own vector holds', () => {
  const signed = sign({ scheme: 'body', content: 'Hello, World!', id: '', timestamp: 0 }, "It's a Secret to Everybody")
  const hex = '757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17'
  expect(signed).toEqual({ 'x-hub-signature-256': `sha256=${hex}` })
})

test('the Standard Webhooks vector holds', () => {
  const message = { scheme: 'standard', content: '{"test": 2432232314}', id: 'msg_p5jXN8AQM9LWM0D4loKWxJek' } as const
  const signed = sign({ ...message, timestamp: 1614265330 }, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')
  expect(signed['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})

const now = 1_700_000_000
const received = (headers: Record<string, string>, content = documented, nowSeconds = now) => ({
  content,
  headers,
  nowSeconds,
})
const signed = (scheme: (typeof schemes)[number], timestamp = now) =>
  sign({ scheme, content: documented, id: 'msg_abcdefgh', timestamp }, 'key')

test.each(schemes)('%s: what is signed is accepted, with either of two keys during rotation', (scheme) => {
  expect(verify(received(signed(scheme)), ['key'])).toMatchObject({ kind: 'valid', scheme, keyIndex: 0 })
  expect(verify(received(signed(scheme)), ['new', 'key'])).toMatchObject({ kind: 'valid', scheme, keyIndex: 1 })
})

test.each(schemes)('%s: any other content, key or no key is refused', (scheme) => {
  expect(verify(received(signed(scheme), `${documented} `), ['key'])).toMatchObject({
    kind: 'refused',
    reason: 'wrong',
  })
  expect(verify(received(signed(scheme)), ['yek'])).toMatchObject({ kind: 'refused', reason: 'wrong' })
  expect(verify(received(signed(scheme)), [])).toMatchObject({ kind: 'refused', reason: 'wrong' })
})

test.each(['timestamp-nonce', 'standard'] as const)('%s: 301 seconds off is stale, in both directions', (scheme) => {
  expect(verify(received(signed(scheme, now - 301)), ['key'])).toMatchObject({ reason: 'stale' })
  expect(verify(received(signed(scheme, now + 301)), ['key'])).toMatchObject({ reason: 'stale' })
  expect(verify(received(signed(scheme, now - 300)), ['key'])).toMatchObject({ kind: 'valid' })
})

test('a timestamped request whose stronger headers were stripped does not pass as a body-signed one', () => {
  const { 'x-hub-signature-256': signature = '' } = signed('timestamp-nonce')
  expect(verify(received({ 'x-hub-signature-256': signature }), ['key'])).toMatchObject({ reason: 'wrong' })
})

test('a request with any stronger header is judged by that alone, however valid the weaker signature is', () => {
  const both = { ...signed('body'), 'webhook-id': 'msg_x' }
  expect(verify(received(both), ['key'])).toMatchObject({ kind: 'refused', scheme: 'standard', reason: 'malformed' })
  const nonced = { ...signed('body'), 'x-iac-nonce': 'abcdefgh' }
  expect(verify(received(nonced), ['key'])).toMatchObject({ kind: 'refused', scheme: 'timestamp-nonce' })
})

test('a numeric webhook-id is refused, since it could trade places with the timestamp', () => {
  const numeric = sign({ scheme: 'standard', content: documented, id: '1700000000', timestamp: now }, 'key')
  expect(verify(received({ ...numeric }), ['key'])).toMatchObject({ reason: 'malformed' })
})

test('an unsigned request and one under a scheme that is not accepted are told apart', () => {
  expect(verify(received({}), ['key'])).toMatchObject({ reason: 'unsigned' })
  expect(verify(received(signed('body')), ['key'], ['standard'])).toMatchObject({ reason: 'scheme-not-accepted' })
})

test('every single flipped bit of body, signature or nonce is refused', () => {
  const headers = signed('timestamp-nonce')
  for (let bit = 0; bit < documented.length * 8; bit += 7) {
    const flipped = Buffer.from(documented)
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(verify({ content: flipped, headers, nowSeconds: now }, ['key']).kind).toBe('refused')
  }
})

test('the id is the same for both spellings of production and any order of services', () => {
  const content = { tag: 'v1.3.0', commit: 'c'.repeat(40) }
  const one = deploymentId({ ...content, env: 'prod', services: ['b', 'a'] })
  expect(one).toBe(deploymentId({ ...content, env: 'production', services: ['a', 'b', 'a'] }))
  expect(one).toMatch(/^dep_[A-Za-z0-9_-]{22}$/)
})

test('the documented three fields are a whole request', () => {
  expect(parseRequest(documented)).toMatchObject({
    env: 'staging',
    tag: 'v1.2.4',
    services: [allServices],
    commit: undefined,
  })
})

test('what is formatted is parsed back', () => {
  const request = {
    env: 'production',
    tag: 'v1.3.0',
    commit: 'c'.repeat(40),
    services: ['platform/redis'],
    triggeredBy: 'manual-promotion',
    rollback: true,
    audience: 'https://iac.example.com',
    source: {
      repository: 'o/r',
      runId: '1',
      runAttempt: '2',
      actor: 'ann',
      runUrl: 'https://github.com/o/r/actions/runs/1',
    },
  }
  expect(parseRequest(formatRequest(request))).toEqual(request)
})

test.each([
  ['no JSON', 'env=staging'],
  ['an array', '[]'],
  ['null', 'null'],
  ['no environment', '{"tag":"v1.2.4"}'],
  ['a tag that is an option', '{"env":"staging","tag":"--upload-pack=x"}'],
  ['a branch as ref', '{"env":"staging","tag":"v1.2.4","ref":"main"}'],
  ['empty services', '{"env":"staging","tag":"v1.2.4","services":[]}'],
  ['rollback as text', '{"env":"staging","tag":"v1.2.4","rollback":"true"}'],
  ['the type of another request', '{"env":"staging","tag":"v1.2.4","type":"sync.requested"}'],
])('a body with %s is refused with what was expected', (_, body) => {
  expect(() => parseRequest(body)).toThrow(/must be/)
})

test('a key named __proto__ inherits nothing', () => {
  expect(() => parseRequest('{"__proto__":{"env":"staging","tag":"v1.2.4"}}')).toThrow(/"env" must be/)
})
