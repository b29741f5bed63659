import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { verify } from '#deploy-protocol'
import { auditLog, scaledByHand, startReporting } from './reporting.ts'

const key = 'a-key-that-only-two-know'

const stream = [
  { '@level': 'info', type: 'version', terraform: '1.11.4' },
  {
    '@level': 'info',
    type: 'refresh_start',
    hook: {
      resource: {
        addr: 'kubernetes_deployment_v1.api',
        resource_type: 'kubernetes_deployment_v1',
        resource_name: 'api',
      },
      id_key: 'id',
      id_value: 'data-prod/api',
    },
  },
  {
    '@level': 'info',
    type: 'resource_drift',
    change: {
      resource: {
        addr: 'kubernetes_deployment_v1.api',
        resource_type: 'kubernetes_deployment_v1',
        resource_name: 'api',
      },
      action: 'update',
    },
  },
  { '@level': 'info', type: 'change_summary', changes: {} },
]

/** Answers as an IaC Runner does, and only to who signs with its key. */
async function startHost(answers: Readonly<Record<string, () => { status: number; body: string; location?: string }>>) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const target = request.url ?? ''
    asked.push(target)
    const headers = request.headers as Record<string, string | undefined>
    const verdict = verify({ content: `GET ${target}`, headers, nowSeconds: Date.now() / 1_000 }, [key], ['standard'])
    const answer = answers[target.split('?')[0] ?? '']
    const { status, body, location } =
      verdict.kind === 'valid'
        ? (answer?.() ?? { status: 404, body: '{}', location: undefined })
        : { status: 401, body: '{}', location: undefined }
    response
      .writeHead(status, { 'content-type': 'application/json', ...(location === undefined ? {} : { location }) })
      .end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const plans = (commit: string) => () => ({
  status: 200,
  body: JSON.stringify({
    pr: 7,
    plans: [
      { project: 'platform', commit, stored_at: '', stream: stream.map((line) => JSON.stringify(line)).join('\n') },
    ],
  }),
})

test('plans and operations come from an IaC Runner by signed requests, and the drift has a name', async () => {
  await using world = await startReporting()
  world.write('audit.log', auditLog([scaledByHand]))
  const collected = await world.report({ mode: 'collect', plan: '' })
  const operations = readFileSync(collected.outputs['collected'] ?? '', 'utf8')
  await using host = await startHost({
    '/plans/7': plans('0'.repeat(40)),
    '/audit/operations': () => ({ status: 200, body: operations }),
  })
  const inputs = {
    plan: `${host.url}/plans/7`,
    'audit-log': `${host.url}/audit/operations`,
    mode: 'summary',
    secret: key,
  }
  const ran = await world.report(inputs)
  expect(ran.outputs).toMatchObject({ failure: '', 'drift-count': '1', 'manual-count': '1', covered: 'true' })
  const json = JSON.parse(world.read(ran.outputs['report-json']))
  expect(json.rows).toMatchObject([{ project: 'platform', cause: { confidence: 'subresource' } }])
  expect(json.remarks).toEqual(expect.arrayContaining(['plan-without-values']))
  expect(host.asked.find((target) => target.startsWith('/audit'))).toMatch(/\?since=\d{4}-/)
  const moved = await world.report({ ...inputs, mode: 'comment' })
  expect(JSON.parse(world.read(moved.outputs['report-json'])).remarks).toContain('head-moved')
})

test.each([
  ['another key', {}, { secret: 'another-key-altogether' }, /answered 401/],
  ['no plan yet', {}, {}, /answered 404/],
  [
    'a redirect to elsewhere',
    { '/plans/7': () => ({ status: 302, body: '', location: 'http://127.0.0.1:9/' }) },
    {},
    /answered 302/,
  ],
  ['an answer that is none', { '/plans/7': () => ({ status: 200, body: '<html>' }) }, {}, /no list of plans/],
  ['a list that is empty', { '/plans/7': () => ({ status: 200, body: '{"plans":[]}' }) }, {}, /no plan was posted/],
])('%s leaves the plans unavailable, never empty', async (_, answers, inputs, reason) => {
  await using world = await startReporting()
  world.write('audit.log', auditLog([scaledByHand]))
  await using host = await startHost(answers)
  const ran = await world.report({ plan: `${host.url}/plans/7`, mode: 'summary', secret: key, ...inputs })
  expect(ran.outputs).toMatchObject({ failure: '', verdict: 'found' })
  const { sources } = JSON.parse(world.read(ran.outputs['report-json']))
  expect(sources[0].state).toMatchObject({ kind: 'unavailable', reason: expect.stringMatching(reason) })
  expect(ran.log).not.toContain(key)
})
