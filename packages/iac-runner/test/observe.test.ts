import { renameSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { deploy, post, running, secret, send, settle, signed } from './client.ts'
import { fixture } from './fixture.ts'

const wanted = { env: 'staging', tag: 'v0.0.1' }
const get = (url: string, headers: Readonly<Record<string, string>> = {}) => send(url, { method: 'GET', headers })
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

test('ready looks at the store, the disk, the repository and the queue', async () => {
  await using at = await fixture()
  expect(await get(`${at.url}/ready`)).toMatchObject({
    status: 200,
    body: {
      status: 'ready',
      checks: { store: 'ok', disk: 'ok', git: 'ok', keys: 'ok', accepting: 'ok' },
      oldest_queued_seconds: 0,
    },
  })
})

test('without its repository a runner is not ready and says so, without the address', async () => {
  await using at = await fixture()
  renameSync(join(at.repository.path, '.git'), join(at.repository.path, 'gone'))
  const { status, headers, body } = await get(`${at.url}/ready`)
  expect(status).toBe(503)
  expect(headers['retry-after']).toBe('5')
  expect(body).toMatchObject({
    status: 'not-ready',
    checks: { store: 'ok', git: expect.stringContaining('cannot be read') },
  })
  expect(JSON.stringify(body)).not.toContain(at.repository.path)
  expect(at.logs.join('')).toContain('"check":"git"')
  expect((await get(`${at.url}/health`)).status).toBe(200)
})

test('a disk that is nearly full is not ready, and what is missing is said in megabytes', async () => {
  await using at = await fixture({ leastFreeBytes: Number.MAX_SAFE_INTEGER })
  const { status, body } = await get(`${at.url}/ready`)
  expect(status).toBe(503)
  expect(body.checks.disk).toMatch(/has \d+ MB left, and needs \d+\. Make room\./)
})

test('ready says how long the oldest queued deployment has waited', async () => {
  let now = Date.now()
  await using at = await fixture({
    now: () => now,
    leaseMs: 600_000,
    files: (output) => ({
      'slipway.yml': `services: { a: { path: a, sync: [sh, -c, "while ! test -e ${output}/go; do sleep 0.05; done"] } }`,
      'a/x': '1',
    }),
  })
  const first = await post(at.url, wanted)
  // One that still queues would be superseded by the next, and nothing would wait.
  await running(at.url, first)
  at.repository.commit({ 'a/x': '2' })
  at.repository.tag('v0.0.2')
  const second = await post(at.url, { ...wanted, tag: 'v0.0.2' })
  expect(second).toMatchObject({ status: 202, body: { state: 'queued' } })
  now += 90_000
  const ready = await get(`${at.url}/ready`)
  expect(ready.body.oldest_queued_seconds).toBe(90)
  writeFileSync(join(at.output, 'go'), '')
  await settle(at.url, first)
  await settle(at.url, second)
})

const talking = (output: string) => ({
  'slipway.yml': `services: { a: { path: a, sync: [sh, talk.sh, ${output}] } }`,
  'talk.sh': `echo one; echo "${secret}"; printf '\\033[31mred\\033[0m\\n'; while ! test -e "$1/go"; do sleep 0.05; done; echo last`,
  'a/x': '1',
})

test('a log is read from an offset on, while it is written and when it is over, without keys and escapes', async () => {
  await using at = await fixture({ files: talking })
  const accepted = await post(at.url, wanted)
  const { deployment_id: id, poll_token: token } = accepted.body
  const logs = (offset: number) => get(`${at.url}/deployments/${id}/logs?service=a&offset=${offset}`, bearer(token))
  let first = await logs(0)
  for (; !first.body.text?.includes('red'); first = await logs(0))
    await new Promise((resolve) => setTimeout(resolve, 50))
  expect(first).toMatchObject({ status: 200, body: { service: 'a', attempt: 1, offset: 0, complete: false } })
  expect(first.body.text).toBe('one\n***\nred\n')
  expect((await logs(first.body.next_offset)).body).toMatchObject({ text: '', complete: false })
  writeFileSync(join(at.output, 'go'), '')
  await settle(at.url, accepted)
  const rest = await logs(first.body.next_offset)
  expect(rest.body).toMatchObject({ text: 'last\n', complete: false })
  expect((await logs(rest.body.next_offset)).body).toMatchObject({ text: '', complete: true })
  expect((await logs(10 ** 11)).body).toMatchObject({ text: '', complete: true })
})

test('a log comes as server-sent events when it is asked for so, and ends', async () => {
  await using at = await fixture({ files: talking })
  const accepted = await post(at.url, wanted)
  const { deployment_id: id, poll_token: token } = accepted.body
  const target = `${at.url}/deployments/${id}/logs?service=a`
  while ((await get(target, bearer(token))).status !== 200) await new Promise((resolve) => setTimeout(resolve, 50))
  let text = ''
  const ended = new Promise<void>((resolve, reject) => {
    const headers = { ...bearer(token), accept: 'text/event-stream' }
    const sent = request(target, { headers, agent: false }, (response) => {
      expect(response.headers['content-type']).toBe('text/event-stream')
      response.setEncoding('utf8').on('end', resolve)
      response.on('data', (chunk: string) => {
        text += chunk
        // Only once the beginning is here does the task go on: it really is live.
        if (text.includes('red')) writeFileSync(join(at.output, 'go'), '')
      })
    })
    sent.on('error', reject).end()
  })
  await ended
  expect(text).toMatch(/^id: \d+\nevent: log\ndata: \{.*one/)
  expect(text).toMatch(/last.*\n\nevent: end\ndata: \{"next_offset":\d+\}\n\n$/)
  expect(text).not.toContain(secret)
})

test.each([
  ['no service', '', 400],
  ['a service it does not have', '?service=b', 400],
  ['a service that climbs', '?service=..%2F..%2Fetc%2Fpasswd', 400],
  ['an offset that is none', '?service=a&offset=-1', 400],
])('logs of %s are refused', async (_, query, status) => {
  await using at = await fixture({ files: talking })
  writeFileSync(join(at.output, 'go'), '')
  const accepted = await post(at.url, wanted)
  await settle(at.url, accepted)
  const { deployment_id: id, poll_token: token } = accepted.body
  expect(await get(`${at.url}/deployments/${id}/logs${query}`, bearer(token))).toMatchObject({ status })
})

test('logs need the token of their deployment, or a signature with a timestamp', async () => {
  await using at = await fixture()
  const { deployment_id: id } = await deploy(at.url, wanted)
  const target = `/deployments/${id}/logs?service=platform/redis`
  const content = `GET ${target}`
  expect((await get(at.url + target)).status).toBe(401)
  expect((await get(at.url + target, bearer('x'.repeat(43)))).status).toBe(401)
  expect((await get(at.url + target, signed('body', content))).status).toBe(401)
  expect(await get(at.url + target, signed('standard', content))).toMatchObject({
    status: 200,
    body: { text: 'synced redis\n' },
  })
})

test('metrics count deployments, syncs and refusals', async () => {
  await using at = await fixture()
  await deploy(at.url, wanted)
  await post(at.url, wanted, { key: 'another key altogether' })
  const { status, headers, body } = await get(`${at.url}/metrics`)
  expect(status).toBe(200)
  expect(headers['content-type']).toContain('text/plain')
  const lines = body.split('\n')
  expect(lines).toContain('slipway_deployments{env="staging",state="succeeded"} 1')
  expect(lines).toContain('slipway_refused_requests_total{code="signature-wrong"} 1')
  expect(lines).toContain('slipway_sync_seconds_count{env="staging",state="synced"} 3')
  expect(lines).toContain('slipway_sync_seconds_bucket{env="staging",state="synced",le="+Inf"} 3')
  for (const line of lines)
    expect(line).toMatch(/^$|^# (HELP|TYPE) slipway_\w+ .+|^slipway_\w+\{([a-z]+="[^"\n]*",?)*\} [\d.e+-]+$/)
})

test('metrics are not for strangers: a proxy’s requests need the token, and with a token everybody does', async () => {
  await using open = await fixture()
  expect((await get(`${open.url}/metrics`, { 'x-forwarded-for': '203.0.113.5' })).status).toBe(401)
  await using closed = await fixture({ metricsToken: 'prometheus-reads-this' })
  expect((await get(`${closed.url}/metrics`)).status).toBe(401)
  expect((await get(`${closed.url}/metrics`, bearer('prometheus-reads-thas'))).status).toBe(401)
  const forwarded = { 'x-forwarded-for': '203.0.113.5', ...bearer('prometheus-reads-this') }
  expect((await get(`${closed.url}/metrics`, forwarded)).status).toBe(200)
})
