import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Runner, type RunnerOptions, startRunner } from '#iac-runner'
import { readPlans } from '#terraform'
import { installedPostgres, type Postgres, startPostgres } from '../../testing/src/postgres/index.ts'
import { sharedPath } from '../../testing/src/shared.ts'
import { valueFree } from '../src/endpoints/plan-stream.ts'
import { secret, send, signed } from './client.ts'
import { fixture } from './fixture.ts'

const commit = 'a'.repeat(40)
const message = (type: string, more: object) => ({
  '@level': 'info',
  '@message': 'm',
  '@module': 'terraform.ui',
  type,
  ...more,
})
const touched = {
  addr: 'kubernetes_deployment_v1.api',
  module: '',
  resource: 'kubernetes_deployment_v1.api',
  implied_provider: 'kubernetes',
  resource_type: 'kubernetes_deployment_v1',
  resource_name: 'api',
  resource_key: null,
}
const lines = (...messages: readonly object[]) => messages.map((one) => `${JSON.stringify(one)}\n`).join('')
const stream = lines(
  message('version', { terraform: '1.11.4', ui: '1.2' }),
  message('refresh_start', { hook: { resource: touched, id_key: 'id', id_value: 'apps/api' } }),
  message('resource_drift', { change: { resource: touched, action: 'update' } }),
  message('planned_change', { change: { resource: touched, action: 'update' } }),
  message('change_summary', { changes: { add: 0, change: 1, remove: 0, operation: 'plan' } }),
)

interface Posting {
  readonly pr?: number
  readonly project?: string
  readonly heading?: object
  readonly scheme?: 'body' | 'standard' | 'timestamp-nonce'
  readonly key?: string
  readonly body?: string
  readonly type?: string
}

function put(url: string, text: string, given: Posting = {}) {
  const { pr = 12, project = 'platform', scheme = 'standard', key = secret, type = 'application/x-ndjson' } = given
  const heading = given.heading ?? { type: 'plan.stream', pr, project, commit }
  const body = given.body ?? `${JSON.stringify(heading)}\n${text}`
  const headers = { 'content-type': type, ...signed(scheme, body, key) }
  return send(`${url}/plans/${pr}/${project}`, { method: 'PUT', body, headers })
}

function get(url: string, path = '/plans/12', key = secret) {
  return send(url + path, { method: 'GET', headers: signed('standard', `GET ${path}`, key) })
}

test('a plan that is posted is read back by pull request, its newest version of each project, and after a restart', async () => {
  await using at = await fixture()
  expect(await put(at.url, stream)).toMatchObject({ status: 200, body: { pr: 12, project: 'platform', messages: 5 } })
  expect((await put(at.url, stream, { project: 'apps' })).status).toBe(200)
  const newer = 'b'.repeat(40)
  await put(at.url, stream, { heading: { type: 'plan.stream', pr: 12, project: 'platform', commit: newer } })
  await put(at.url, stream, { pr: 13 })
  await at.runner.close()
  const again = await startRunner(at.options)
  const { body } = await get(again.url)
  expect(body.plans).toMatchObject([
    { project: 'apps', commit },
    { project: 'platform', commit: newer },
  ])
  expect(readPlans(body.plans[0].stream)).toEqual(readPlans(stream))
  await again.close()
})

test('a pull request of which nothing was posted is an error, never an empty list', async () => {
  await using at = await fixture()
  expect(await get(at.url)).toMatchObject({ status: 404, body: { code: 'plans-missing' } })
})

test.each([
  ['on one line', JSON.stringify({ format_version: '1.2', planned_values: { root_module: {} }, resource_changes: [] })],
  [
    'on many',
    JSON.stringify(
      { format_version: '1.2', prior_state: {}, resource_changes: [{ change: { before: { password: 'x' } } }] },
      null,
      2,
    ),
  ],
  ['after a stream', `${stream}${JSON.stringify({ resource_changes: [] })}`],
])('T25: terraform show -json %s is refused with what to send instead, and nothing is stored', async (_, text) => {
  await using at = await fixture()
  const refused = await put(at.url, text)
  expect(refused).toMatchObject({ status: 422, body: { code: 'plan-has-values' } })
  expect(refused.body.error).toContain('terraform plan -json')
  expect((await get(at.url)).status).toBe(404)
})

test('T25: values of outputs, of diagnostics and of ids that may be secrets are dropped, whatever the message holds', async () => {
  await using at = await fixture()
  const password = 's3cr3t-in-the-clear'
  const other = {
    ...touched,
    addr: 'random_password.p',
    resource: 'random_password.p',
    resource_type: 'random_password',
  }
  const text = lines(
    message('version', { terraform: '1.11.4', extra: password }),
    message('outputs', { outputs: { token: { sensitive: false, value: password } } }),
    message('planned_change', {
      change: {
        resource: { ...touched, values: password },
        action: 'update',
        before: { password },
        after: { password },
      },
    }),
    message('refresh_complete', { hook: { resource: other, id_key: 'id', id_value: password, elapsed_seconds: 1 } }),
    message('diagnostic', {
      '@message': password,
      diagnostic: {
        severity: 'error',
        summary: `Bad ${password}`,
        detail: password,
        snippet: { code: password, values: [{ statement: password }] },
      },
    }),
    message('apply_complete', { hook: { resource: touched, id_key: 'id', id_value: password } }),
    message('log', { text: password }),
    message('change_summary', { changes: { add: 0, change: 1, remove: 0, operation: 'plan', note: { password } } }),
  )
  expect((await put(at.url, text)).status).toBe(200)
  const { body } = await get(at.url)
  const { stream: kept } = body.plans[0]
  expect(kept).not.toContain(password)
  expect(readPlans(kept)).toMatchObject([
    { plan: { incomplete: 'errored', changes: [{ resource: { address: touched.addr } }] } },
  ])
})

test('what a failed check says in its author’s words is kept', () => {
  const diagnostic = {
    severity: 'warning',
    summary: 'Check block assertion failed',
    detail: 'certificate expires soon',
    address: 'check.tls',
    snippet: { context: 'check "tls"', code: 'x' },
  }
  const { stream: kept } = valueFree(lines(message('diagnostic', { diagnostic })))
  expect(JSON.parse(kept).diagnostic).toEqual({ ...diagnostic, snippet: { context: 'check "tls"' } })
})

const scenarios = sharedPath('corpus/scenarios')
const onScenarios = scenarios ? test : test.skip
onScenarios('every stream of the corpus means the same to a report after its values are gone', () => {
  const files = readdirSync(scenarios ?? '').filter((name) => name.endsWith('.stream.jsonl'))
  expect(files.length).toBeGreaterThan(15)
  for (const file of files) {
    const text = readFileSync(join(scenarios ?? '', file), 'utf8')
    expect({ file, read: readPlans(valueFree(text).stream) }).toEqual({ file, read: readPlans(text) })
  }
})
onScenarios('T25: every show -json of the corpus is refused', () => {
  const files = readdirSync(scenarios ?? '').filter((name) => name.endsWith('.plan.json'))
  expect(files.length).toBeGreaterThan(5)
  for (const file of files) {
    const text = readFileSync(join(scenarios ?? '', file), 'utf8')
    expect(() => valueFree(text)).toThrow(expect.objectContaining({ code: 'plan-has-values' }))
  }
})

const short = { type: 'plan.stream', pr: 12, project: 'platform' }
test.each<[string, Posting, string, number, string]>([
  ['text', {}, 'Terraform will perform', 422, 'plan-invalid'],
  ['JSON that is no message', {}, '{"a":1}\n', 422, 'plan-invalid'],
  ['nothing', {}, '', 422, 'plan-invalid'],
  ['messages of which none counts', {}, lines(message('log', {})), 422, 'plan-invalid'],
  ['the heading of another project', { heading: { ...short, project: 'apps', commit } }, stream, 400, 'body-invalid'],
  ['the heading of another pull request', { heading: { ...short, pr: 13, commit } }, stream, 400, 'body-invalid'],
  ['a heading without a commit', { heading: short }, stream, 400, 'body-invalid'],
  ['no heading', { body: stream }, stream, 400, 'body-invalid'],
  [
    'a heading for another runner',
    { heading: { ...short, commit, aud: 'https://other.example.com' } },
    stream,
    403,
    'audience',
  ],
  ['a signature without a time', { scheme: 'body' }, stream, 401, 'scheme-not-accepted'],
  ['another key', { key: 'another key altogether' }, stream, 401, 'signature-wrong'],
  ['the type of a form', { type: 'application/x-www-form-urlencoded' }, stream, 415, 'content-type'],
])('T20: a plan with %s is refused', async (_, given, text, status, code) => {
  await using at = await fixture()
  expect(await put(at.url, text, given)).toMatchObject({ status, body: { code } })
  expect((await get(at.url)).status).toBe(404)
})

test('T38: a stream of more than 8 MiB is 413', async () => {
  await using at = await fixture()
  const { status, body } = await put(at.url, stream + lines(message('log', { text: 'x'.repeat(8 * 1024 * 1024) })))
  expect({ status, code: body.code }).toEqual({ status: 413, code: 'body-too-large' })
})

test('T18: a captured plan is refused', async () => {
  await using at = await fixture()
  const body = `${JSON.stringify({ type: 'plan.stream', pr: 12, project: 'platform', commit })}\n${stream}`
  const request = {
    method: 'PUT',
    body,
    headers: { 'content-type': 'application/x-ndjson', ...signed('standard', body) },
  }
  expect((await send(`${at.url}/plans/12/platform`, request)).status).toBe(200)
  expect(await send(`${at.url}/plans/12/platform`, request)).toMatchObject({ status: 401, body: { code: 'replayed' } })
})

test('a key for reports opens plans and audit log, deploys nothing, and then no other key opens them', async () => {
  await using at = await fixture({ secrets: { WEBHOOK_SECRET: secret, WEBHOOK_SECRET_DRIFT: 'for reports only' } })
  expect(await put(at.url, stream)).toMatchObject({ status: 401, body: { code: 'key-not-accepted' } })
  expect((await put(at.url, stream, { key: 'for reports only' })).status).toBe(200)
  expect((await get(at.url)).status).toBe(401)
  expect((await get(at.url, '/plans/12', 'for reports only')).status).toBe(200)
  const body = '{"env":"staging","tag":"v0.0.1"}'
  const headers = { 'content-type': 'application/json', ...signed('standard', body, 'for reports only') }
  expect(await send(`${at.url}/deploy`, { body, headers })).toMatchObject({
    status: 401,
    body: { code: 'key-not-accepted' },
  })
})

test('plans are kept for 30 days, and 500 of them at most', async () => {
  let now = Date.now()
  await using at = await fixture({ now: () => now, leaseMs: 600_000_000 })
  const putAt = (pr: number) => {
    const body = `${JSON.stringify({ type: 'plan.stream', pr, project: 'platform', commit })}\n${stream}`
    const headers = {
      'content-type': 'application/x-ndjson',
      ...signed('standard', body, secret, Math.floor(now / 1000)),
    }
    return send(`${at.url}/plans/${pr}/platform`, { method: 'PUT', body, headers })
  }
  const getAt = (pr: number) => {
    const path = `/plans/${pr}`
    const headers = signed('standard', `GET ${path}`, secret, Math.floor(now / 1000))
    return send(at.url + path, { method: 'GET', headers })
  }
  for (let pr = 1; pr <= 501; pr += 1) {
    now += 1
    expect((await putAt(pr)).status).toBe(200)
  }
  expect([(await getAt(1)).status, (await getAt(2)).status, (await getAt(501)).status]).toEqual([404, 200, 200])
  now += 31 * 24 * 3_600_000
  expect((await getAt(501)).status).toBe(404)
})

const bin = installedPostgres()
if (!bin) process.stderr.write('PostgreSQL is not installed: plans on two replicas are not tested.\n')
const onPostgres = bin ? test : test.skip
const opened: (Postgres | Runner)[] = []
afterAll(async () => {
  for (const one of opened.toReversed()) await ('close' in one ? one.close() : one[Symbol.asyncDispose]())
})

onPostgres(
  'on PostgreSQL a plan posted to one replica is read from the other, and a capture is refused by both',
  async () => {
    await using at = await fixture()
    const database = await startPostgres(bin ?? '')
    opened.push(database)
    const databaseUrl = await database.database()
    const options: RunnerOptions = { ...at.options, databaseUrl }
    const begin = async (stateDir: string) => {
      const runner = await startRunner({ ...options, stateDir })
      opened.push(runner)
      return runner
    }
    const [one, two] = [await begin(join(at.output, 'one')), await begin(join(at.output, 'two'))]
    const body = `${JSON.stringify({ type: 'plan.stream', pr: 12, project: 'platform', commit })}\n${stream}`
    const request = {
      method: 'PUT',
      body,
      headers: { 'content-type': 'application/x-ndjson', ...signed('standard', body) },
    }
    expect((await send(`${one.url}/plans/12/platform`, request)).status).toBe(200)
    expect(await send(`${two.url}/plans/12/platform`, request)).toMatchObject({
      status: 401,
      body: { code: 'replayed' },
    })
    const read = await get(two.url)
    expect(read).toMatchObject({ status: 200, body: { plans: [{ project: 'platform', commit }] } })
    expect(readPlans(read.body.plans[0].stream)).toEqual(readPlans(stream))
  },
)
