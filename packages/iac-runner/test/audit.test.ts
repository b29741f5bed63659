import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { secret, send, signed } from './client.ts'
import { fixture } from './fixture.ts'
import { temporaryFolder } from './repository.ts'

const event = (at: string, more: object = {}) => ({
  kind: 'Event',
  apiVersion: 'audit.k8s.io/v1',
  level: 'RequestResponse',
  auditID: `id-${at}`,
  stage: 'ResponseComplete',
  requestURI: '/apis/apps/v1/namespaces/apps/deployments/api/scale?fieldManager=kubectl',
  verb: 'patch',
  user: { username: 'system:admin', groups: ['system:masters', 'system:authenticated'] },
  sourceIPs: ['10.0.0.7'],
  userAgent: 'kubectl/v1.31.0 (linux/amd64) kubernetes/abc',
  objectRef: {
    resource: 'deployments',
    namespace: 'apps',
    name: 'api',
    apiGroup: 'apps',
    apiVersion: 'v1',
    subresource: 'scale',
  },
  responseStatus: { code: 200 },
  requestObject: { spec: { replicas: 5, password: 's3cr3t-in-a-body' } },
  responseObject: { metadata: { resourceVersion: '2' }, spec: { password: 's3cr3t-in-a-body' } },
  requestReceivedTimestamp: `${at}.000000Z`,
  stageTimestamp: `${at}.100000Z`,
  ...more,
})

function logOf(...events: readonly object[]): string {
  const file = join(temporaryFolder(), 'audit.log')
  writeFileSync(file, events.map((one) => `${JSON.stringify(one)}\n`).join(''))
  return file
}

const window = 'since=2026-11-20T08:00:00Z&until=2026-11-20T12:00:00Z'
function ask(url: string, query = window, key = secret) {
  const path = `/audit/operations?${query}`
  return send(url + path, { method: 'GET', headers: signed('standard', `GET ${path}`, key) })
}

test('what a person changed by hand is answered without any body, with what the log vouches for', async () => {
  const file = logOf(event('2026-11-20T07:00:00'), event('2026-11-20T09:00:00'), event('2026-11-20T13:00:00'))
  await using at = await fixture({ auditLogs: [file] })
  const { status, body } = await ask(at.url)
  expect({ status, kind: body.kind }).toEqual({ status: 200, kind: 'rows' })
  expect(body.report.operations).toMatchObject([
    { verb: 'patch', object: { namespace: 'apps', name: 'api', subresource: 'scale' }, code: 200 },
  ])
  expect(body.report.coverage).toHaveProperty('full')
  expect(JSON.stringify(body)).not.toContain('s3cr3t-in-a-body')
})

test('a log without work by hand is empty and says for which time; it is not unavailable', async () => {
  const file = logOf(event('2026-11-20T07:00:00'), event('2026-11-20T13:00:00'))
  await using at = await fixture({ auditLogs: [file] })
  expect(await ask(at.url)).toMatchObject({ status: 200, body: { kind: 'empty', report: { operations: [] } } })
})

test('a log that is gone is 503 with the reason, never an empty list, and it is read again once it is back', async () => {
  const file = logOf(event('2026-11-20T09:00:00'))
  await using at = await fixture({ auditLogs: [file] })
  renameSync(file, `${file}.away.log`)
  const away = await ask(at.url)
  expect(away).toMatchObject({ status: 503, body: { code: 'audit-unavailable' }, headers: { 'retry-after': '5' } })
  expect(away.body.error).toContain(file)
  renameSync(`${file}.away.log`, file)
  expect((await ask(at.url)).status).toBe(200)
})

test('a log that holds no audit event is 503 with the reason', async () => {
  const file = join(temporaryFolder(), 'audit.log')
  writeFileSync(file, 'nothing of the kind\n'.repeat(20))
  await using at = await fixture({ auditLogs: [file] })
  const refused = await ask(at.url)
  expect(refused).toMatchObject({ status: 503, body: { code: 'audit-unavailable' } })
  expect(refused.body.error).toContain('audit-log-no-events')
})

test('a log that cannot be read is 503 with what to do', async () => {
  await using at = await fixture({ auditLogs: [temporaryFolder()] })
  const refused = await ask(at.url)
  expect(refused).toMatchObject({ status: 503, body: { code: 'audit-unavailable' } })
  expect(refused.body.error).toContain('audit-log-unreadable')
})

test('a runner that was given no log says so with 503', async () => {
  await using at = await fixture()
  const { status, body } = await ask(at.url)
  expect({ status, code: body.code }).toEqual({ status: 503, code: 'audit-unavailable' })
  expect(body.error).toContain('AUDIT_LOG')
})

test.each([
  ['no beginning', 'until=2026-11-20T12:00:00Z'],
  ['a beginning that is no time', 'since=yesterday'],
  ['a beginning after its end', 'since=2026-11-20T12:00:00Z&until=2026-11-20T08:00:00Z'],
  ['ten years', 'since=2016-11-20T08:00:00Z&until=2026-11-20T08:00:00Z'],
])('a window with %s is 400', async (_, query) => {
  await using at = await fixture({ auditLogs: [logOf(event('2026-11-20T09:00:00'))] })
  expect(await ask(at.url, query)).toMatchObject({ status: 400, body: { code: 'body-invalid' } })
})

test('operations are for whoever may read reports, by a signature that is good once', async () => {
  const file = logOf(event('2026-11-20T09:00:00'))
  await using at = await fixture({
    auditLogs: [file],
    secrets: { WEBHOOK_SECRET_STAGING: 'staging-only', WEBHOOK_SECRET_DRIFT: 'for reports only' },
  })
  expect((await send(`${at.url}/audit/operations?${window}`, { method: 'GET' })).status).toBe(401)
  expect((await ask(at.url, window, 'staging-only')).status).toBe(401)
  const path = `/audit/operations?${window}`
  const request = { method: 'GET', headers: signed('standard', `GET ${path}`, 'for reports only') }
  expect((await send(at.url + path, request)).status).toBe(200)
  expect(await send(at.url + path, request)).toMatchObject({ status: 401, body: { code: 'replayed' } })
})
