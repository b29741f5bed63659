import { randomUUID } from 'node:crypto'
import { audienceOf } from '#deploy-protocol'
import { startRunner } from '#iac-runner'
import { type Issuer, startIssuer } from '#sandbox'
import { post, secret, send, settle, signed } from './client.ts'
import { type Fixture, fixture } from './fixture.ts'

const wanted = { env: 'staging', tag: 'v0.0.1' }
const json = { 'content-type': 'application/json' }
const job = {
  repository: 'octo/infra',
  repository_id: '4711',
  environment: 'staging',
  job_workflow_ref: 'octo/infra/.github/workflows/staging.yml@refs/heads/main',
  run_id: '99',
}

interface World extends AsyncDisposable {
  readonly issuer: Issuer
  readonly at: Fixture
  readonly clock: { skewMs: number }
}

type Given = NonNullable<Parameters<typeof fixture>[0]>

/** A runner without any key, which takes tokens of repository 4711. */
async function world(given: Given = {}): Promise<World> {
  const clock = { skewMs: 0 }
  const now = () => Date.now() + clock.skewMs
  const issuer = await startIssuer({ now })
  const oidc = { issuer: issuer.url, repositoryIds: ['4711'] }
  const at = await fixture({ secrets: {}, oidc, now, leaseMs: 600_000_000, ...given })
  const close = async () => {
    await at[Symbol.asyncDispose]()
    await issuer.close()
  }
  return { issuer, at, clock, [Symbol.asyncDispose]: close }
}

interface Presenting {
  readonly path?: string
  readonly claims?: Readonly<Record<string, unknown>>
  /** What happens to the token before it is sent. */
  readonly token?: (made: string) => string
  readonly headers?: Readonly<Record<string, string>>
  /** Other bytes than those that the token was made out for. */
  readonly sent?: string
  readonly timestamp?: number
}

function request({ issuer, at, clock }: World, content: string, given: Presenting = {}) {
  const { path = '/deploy', claims = {}, token = (made) => made, headers = {} } = given
  const id = `msg_${randomUUID()}`
  const timestamp = given.timestamp ?? Math.floor((Date.now() + clock.skewMs) / 1000)
  const audience = audienceOf({ address: at.url, path: path.split('?')[0] ?? '', id, timestamp, content })
  const made = token(issuer.mint({ ...job, aud: audience, ...claims }))
  const own = { authorization: `Bearer ${made}`, 'webhook-id': id, 'webhook-timestamp': String(timestamp) }
  return { headers: { ...json, ...own, ...headers } }
}

function deploy(world: World, given: Presenting = {}, fields: object = wanted) {
  const body = JSON.stringify(fields)
  const { path = '/deploy' } = given
  return send(world.at.url + path, { body: given.sent ?? body, ...request(world, body, given) })
}

test('T17: a token that GitHub made out for these very bytes deploys, without any shared key', async () => {
  await using given = await world()
  const accepted = await deploy(given)
  expect(accepted).toMatchObject({ status: 202 })
  expect(await settle(given.at.url, accepted)).toMatchObject({ success: true })
  const line = given.at.logs.map((text) => JSON.parse(text)).find(({ event }) => event === 'deployment-accepted')
  expect(line).toMatchObject({ scheme: 'oidc', key: 'run 99 of octo/infra (4711)' })
  expect((await send(`${given.at.url}/health`, { method: 'GET' })).body.schemes).toEqual(['oidc'])
})

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const withHeader = (header: object) => (made: string) => [encoded(header), ...made.split('.').slice(1)].join('.')
const other = async () => {
  const issuer = await startIssuer()
  await issuer.close()
  return issuer
}

test.each<[string, Presenting, string]>([
  [
    'no algorithm',
    { token: (made) => `${withHeader({ alg: 'none' })(made).replace(/[^.]*$/, '')}` },
    'token-malformed',
  ],
  ['the algorithm of a shared key', { token: withHeader({ alg: 'HS256', kid: 'x' }) }, 'token-malformed'],
  ['a key that nobody knows', { token: withHeader({ alg: 'RS256', kid: 'x' }) }, 'token-untrusted'],
  ['a critical extension', { token: withHeader({ alg: 'RS256', kid: 'x', crit: ['b64'] }) }, 'token-malformed'],
  ['no signature', { token: (made) => made.replace(/[^.]*$/, '') }, 'token-malformed'],
  [
    'the signature of other bytes',
    { token: (made) => made.replace(/\.[^.]*\./, `.${encoded({ a: 1 })}.`) },
    'token-untrusted',
  ],
  ['another issuer', { claims: { iss: 'https://token.actions.githubusercontent.com' } }, 'token-untrusted'],
  ['the audience that GitHub takes by default', { claims: { aud: 'https://github.com/octo' } }, 'token-audience'],
  ['a list of audiences', { claims: { aud: ['a', 'b'] } }, 'token-audience'],
  ['an hour of age', { claims: { exp: Math.floor(Date.now() / 1000) - 3600 } }, 'timestamp-stale'],
  ['a time that has not come', { claims: { nbf: Math.floor(Date.now() / 1000) + 3600 } }, 'timestamp-stale'],
  ['no end', { claims: { exp: undefined } }, 'token-malformed'],
  ['no id', { claims: { jti: undefined } }, 'token-malformed'],
  ['another repository', { claims: { repository_id: '4712' } }, 'token-not-accepted'],
  ['no repository', { claims: { repository_id: undefined } }, 'token-malformed'],
  ['another environment', { claims: { environment: 'production' } }, 'token-not-accepted'],
  ['no environment', { claims: { environment: undefined } }, 'token-not-accepted'],
  ['a body that it was not made out for', { sent: '{"env":"staging","tag":"v0.0.2"}' }, 'token-audience'],
  ['a time of sending ten minutes ago', { timestamp: Math.floor(Date.now() / 1000) - 600 }, 'timestamp-stale'],
  [
    'another time of sending than it was made out for',
    { headers: { 'webhook-timestamp': '1700000000' } },
    'token-audience',
  ],
  ['another id than it was made out for', { headers: { 'webhook-id': 'msg_other' } }, 'token-audience'],
  ['no time of sending', { headers: { 'webhook-timestamp': '' } }, 'token-malformed'],
  ['what is no token', { token: () => 'abc' }, 'token-malformed'],
  ['a token of 20 KiB', { token: (made) => made + 'a'.repeat(12_000) }, 'token-untrusted'],
])('T17: a token with %s is refused', async (_, presenting, code) => {
  await using given = await world()
  expect(await deploy(given, presenting)).toMatchObject({ status: 401, body: { code } })
  expect(given.at.synced()).toEqual([])
  expect((await deploy(given)).status).toBe(202)
})

test('T17: a token signed by somebody else under the issuer’s name and key id is refused', async () => {
  await using given = await world()
  const stranger = await other()
  const [, payload = ''] = stranger.mint({ iss: given.issuer.url }).split('.')
  expect(payload).not.toBe('')
  const [real = ''] = given.issuer.mint({}).split('.')
  const token = (made: string) => {
    const [, mine = ''] = made.split('.')
    const foreign = stranger.mint({ ...JSON.parse(Buffer.from(mine, 'base64url').toString()) })
    return [real, ...foreign.split('.').slice(1)].join('.')
  }
  expect(await deploy(given, { token })).toMatchObject({ status: 401, body: { code: 'token-untrusted' } })
})

test('T18: a captured token is refused, also after a restart', async () => {
  await using given = await world()
  const body = JSON.stringify(wanted)
  const captured = { body, ...request(given, body) }
  expect((await send(`${given.at.url}/deploy`, captured)).status).toBe(202)
  expect(await send(`${given.at.url}/deploy`, captured)).toMatchObject({ status: 401, body: { code: 'replayed' } })
  const { port } = new URL(given.at.url)
  await given.at.runner.close()
  const again = await startRunner({ ...given.at.options, port: Number(port), publicUrl: given.at.url })
  expect(await send(`${again.url}/deploy`, captured)).toMatchObject({ status: 401, body: { code: 'replayed' } })
  await again.close()
})

test('T20: a token for one endpoint is good for no other', async () => {
  await using given = await world()
  const ask = JSON.stringify({ env: 'staging', ref: 'a'.repeat(40) })
  const elsewhere = request(given, ask, { path: '/deploy' })
  const refused = await send(`${given.at.url}/deploy/status`, { body: ask, ...elsewhere })
  expect(refused).toMatchObject({ status: 401, body: { code: 'token-audience' } })
  const right = request(given, ask, { path: '/deploy/status' })
  expect(await send(`${given.at.url}/deploy/status`, { body: ask, ...right })).toMatchObject({ status: 404 })
})

test('T22: a request with a token is judged by that alone, and without it by nothing weaker', async () => {
  await using given = await world({ secrets: { WEBHOOK_SECRET: secret } })
  const body = JSON.stringify(wanted)
  const both = { ...json, ...signed('standard', body), authorization: 'Bearer a.b.c' }
  expect(await send(`${given.at.url}/deploy`, { body, headers: both })).toMatchObject({
    status: 401,
    body: { code: 'token-malformed' },
  })
  const { authorization: _, ...stripped } = request(given, body).headers
  expect(await send(`${given.at.url}/deploy`, { body, headers: stripped })).toMatchObject({
    status: 401,
    body: { code: 'signature-malformed' },
  })
  expect((await send(`${given.at.url}/health`, { method: 'GET' })).body.schemes).toEqual([
    'body',
    'timestamp-nonce',
    'standard',
    'oidc',
  ])
  expect((await post(given.at.url, wanted)).status).toBe(202)
})

test('where no tokens are set up, the best of them is refused', async () => {
  await using given = await world()
  await using at = await fixture()
  expect(await deploy({ ...given, at })).toMatchObject({ status: 401, body: { code: 'scheme-not-accepted' } })
})

const policy = (environments: string) => () => ({
  'slipway.yml': `services: { a: { path: a, sync: ["true"] } }\nenvironments: ${environments}\n`,
  'a/x': '1',
})
const workflow = 'octo/infra/.github/workflows/staging.yml@refs/heads/main'

test.each<[string, string, Readonly<Record<string, unknown>>, number]>([
  ['the workflow that it names', `{ job_workflow_ref: ["${workflow}"] }`, {}, 202],
  [
    'a workflow at a tag where a star stands',
    `{ job_workflow_ref: ["${workflow.replace('heads/main', 'tags/*')}"] }`,
    { job_workflow_ref: workflow.replace('heads/main', 'tags/v1.2.3') },
    202,
  ],
  [
    'another workflow',
    `{ job_workflow_ref: ["${workflow}"] }`,
    { job_workflow_ref: workflow.replace('main', 'x') },
    401,
  ],
  ['no workflow', `{ job_workflow_ref: ["${workflow}"] }`, { job_workflow_ref: undefined }, 401],
  ['the environment that it names', '{ environment: yard }', { environment: 'yard' }, 202],
  ['the environment’s own name where it names another', '{ environment: yard }', {}, 401],
  ['the repository that it names', '{ repository_id: 4711 }', {}, 202],
  ['a repository that others of this runner are for', '{ repository_id: 1 }', {}, 401],
])('slipway.yml narrows who may deploy: a token of %s', async (_, rule, claims, status) => {
  await using given = await world({ files: policy(`{ staging: { oidc: ${rule} } }`) })
  expect((await deploy(given, { claims })).status).toBe(status)
})

test('production is opened by its alias too, and by no token of staging', async () => {
  await using given = await world({ files: policy('{ production: { accepts: [staging], schemes: [oidc] } }') })
  const production = { env: 'prod', tag: 'v0.0.1' }
  expect(await deploy(given, {}, production)).toMatchObject({ status: 401, body: { code: 'token-not-accepted' } })
  expect((await deploy(given, { claims: { environment: 'prod' } }, production)).status).toBe(202)
})

test('a token reads about its own environment and freezes it, and no other', async () => {
  await using given = await world()
  const { body } = await deploy(given)
  const path = `/deployments/${body.deployment_id}`
  const read = (claims: object) =>
    send(given.at.url + path, { method: 'GET', ...request(given, `GET ${path}`, { path, claims: { ...claims } }) })
  expect((await read({})).status).toBe(200)
  expect((await read({ environment: 'production' })).status).toBe(401)
  const freeze = JSON.stringify({
    type: 'environment.freeze',
    env: 'staging',
    reason: 'x',
    until: new Date(Date.now() + 3_600_000).toISOString(),
  })
  const freezing = (claims: object) => {
    const place = '/envs/staging/freeze'
    return send(given.at.url + place, {
      body: freeze,
      ...request(given, freeze, { path: place, claims: { ...claims } }),
    })
  }
  expect((await freezing({ environment: 'production' })).status).toBe(401)
  expect((await freezing({})).status).toBe(200)
})

test('M24: with the issuer away, known keys are good for a day; then the answer is 503, never a pass and never 401', async () => {
  await using given = await world()
  given.issuer.goAway(true)
  expect(await deploy(given)).toMatchObject({
    status: 503,
    body: { code: 'issuer-unavailable' },
    headers: { 'retry-after': '5' },
  })
  given.issuer.goAway(false)
  given.clock.skewMs += 6_000
  expect((await deploy(given)).status).toBe(202)
  given.issuer.goAway(true)
  given.clock.skewMs += 23 * 3_600_000
  expect((await deploy(given)).status).toBeLessThan(300)
  given.clock.skewMs += 2 * 3_600_000
  expect(await deploy(given)).toMatchObject({ status: 503, body: { code: 'issuer-unavailable' } })
  given.issuer.goAway(false)
  given.clock.skewMs += 6_000
  expect((await deploy(given)).status).toBeLessThan(300)
})

test('M24: a new key of the issuer is fetched when it is first seen; invented ids make it ask once a minute', async () => {
  await using given = await world()
  expect((await deploy(given)).status).toBe(202)
  expect(given.issuer.keyRequests()).toBe(1)
  given.clock.skewMs += 61_000
  given.issuer.rotate()
  expect((await deploy(given)).status).toBe(200)
  expect(given.issuer.keyRequests()).toBe(2)
  for (let index = 0; index < 30; index += 1) {
    const token = withHeader({ alg: 'RS256', kid: `invented-${index}` })
    expect((await deploy(given, { token })).status).toBe(401)
  }
  expect(given.issuer.keyRequests()).toBe(2)
  given.clock.skewMs += 61_000
  await deploy(given, { token: withHeader({ alg: 'RS256', kid: 'invented' }) })
  expect(given.issuer.keyRequests()).toBe(3)
})

test('forty first requests at once ask the issuer once', async () => {
  await using given = await world()
  const replies = await Promise.all(Array.from({ length: 40 }, () => deploy(given)))
  expect(replies.every(({ status }) => status === 200 || status === 202)).toBe(true)
  expect(given.issuer.keyRequests()).toBe(1)
})
