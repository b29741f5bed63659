import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { post, send, signed } from './client.ts'
import { fixture } from './fixture.ts'

const json = { 'content-type': 'application/json' }
const wanted = { env: 'staging', tag: 'v0.0.1' }

test.each([
  ['GET', '/deploy', 405],
  ['PUT', '/deploy', 405],
  ['POST', '/health', 405],
  ['constructor', '/deploy', 400],
  ['POST', '/sync', 401],
  ['GET', '/', 404],
  ['GET', '/deployments/../../etc/passwd', 404],
  ['GET', '/deployments/dep_x', 404],
])('%s %s is answered with %d', async (method, path, status) => {
  await using at = await fixture()
  expect((await send(`${at.url}${path}`, { method, headers: json })).status).toBe(status)
})

test.each([
  ['no content type', {}, 415],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['JSON with a character set', { 'content-type': 'application/json; charset=utf-8' }, 202],
])('a body with %s is answered with %d', async (_, headers, status) => {
  await using at = await fixture()
  const body = JSON.stringify(wanted)
  const reply = await send(`${at.url}/deploy`, { body, headers: { ...headers, ...signed('standard', body) } })
  expect(reply.status).toBe(status)
})

test('T38: a body of more than 64 KiB is 413 before anybody looks at its signature', async () => {
  await using at = await fixture()
  const body = JSON.stringify({ ...wanted, pad: 'x'.repeat(64 * 1024) })
  for (const headers of [json, { ...json, ...signed('standard', body) }]) {
    expect(await send(`${at.url}/deploy`, { body, headers })).toMatchObject({
      status: 413,
      body: { code: 'body-too-large' },
    })
  }
  const exact = JSON.stringify({ ...wanted, pad: '' })
  const full = JSON.stringify({ ...wanted, pad: 'x'.repeat(64 * 1024 - exact.length) })
  expect(
    (await send(`${at.url}/deploy`, { body: full, headers: { ...json, ...signed('standard', full) } })).status,
  ).toBe(202)
})

test('T38: a compressed body is refused unopened', async () => {
  await using at = await fixture()
  const body = gzipSync(Buffer.alloc(60_000_000))
  const headers = { ...json, 'content-encoding': 'gzip' }
  expect(await send(`${at.url}/deploy`, { body, headers })).toMatchObject({
    status: 415,
    body: { code: 'content-encoding' },
  })
})

test('T38: a body without an end is cut off', async () => {
  await using at = await fixture()
  const { hostname, port } = new URL(at.url)
  const socket = connect(Number(port), hostname)
  let received = ''
  let sent = 0
  socket.on('data', (chunk) => {
    received += chunk
  })
  socket.on('error', () => undefined)
  socket.write(
    `POST /deploy HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
  )
  const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`
  const pump = setInterval(() => {
    sent += chunk.length
    socket.write(chunk)
  }, 1)
  await new Promise((resolve) => socket.once('close', resolve))
  clearInterval(pump)
  expect(received === '' || received.startsWith('HTTP/1.1 413')).toBe(true)
  expect(sent).toBeLessThan(20_000_000)
  expect((await post(at.url, wanted)).status).toBe(202)
})

test.each([
  ['nothing', ''],
  ['no JSON', '{"env":'],
  ['a list', '[]'],
  ['a number', '1e999'],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
  ['32,000 brackets', `${'['.repeat(32_000)}${']'.repeat(32_000)}`],
  ['32,000 nested maps', `{"env":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`],
  ['a __proto__ that carries the fields', '{"__proto__":{"env":"staging","tag":"v0.0.1"}}'],
  ['a constructor that carries the fields', '{"constructor":{"prototype":{"env":"staging"}},"tag":"v0.0.1"}'],
  ['a tag that is an option', '{"env":"staging","tag":"--upload-pack=touch /tmp/x"}'],
  ['a tag with a glob', '{"env":"staging","tag":"v0.0.*"}'],
  ['a tag with a line break', '{"env":"staging","tag":"v0.0.1\\n"}'],
  ['an environment that climbs', '{"env":"../staging","tag":"v0.0.1"}'],
  ['an environment of the prototype', '{"env":"__proto__","tag":"v0.0.1"}'],
  ['a service that is no text', '{"env":"staging","tag":"v0.0.1","services":[{}]}'],
  ['a commit that is a branch', '{"env":"staging","tag":"v0.0.1","commit":"main"}'],
])('T37: a signed body of %s is 400 with what was expected, and nothing is polluted', async (_, body) => {
  await using at = await fixture()
  const content = Buffer.from(body)
  const reply = await send(`${at.url}/deploy`, {
    body: content,
    headers: { ...json, ...signed('body', content.toString('latin1')) },
  })
  if (content.every((byte) => byte < 0x80)) expect(reply).toMatchObject({ status: 400, body: { code: 'body-invalid' } })
  else expect(reply.status).toBe(401)
  expect(({} as Record<string, unknown>)['env']).toBeUndefined()
})

test('T37: environments that exist on every object are unknown', async () => {
  await using at = await fixture()
  for (const env of ['constructor', 'tostring', 'hasownproperty']) {
    expect(await post(at.url, { env, tag: 'v0.0.1' })).toMatchObject({
      status: 422,
      body: { code: 'unknown-environment' },
    })
  }
})

test('T36: a megabyte of hostile headers, bodies and names is answered in less than 50 ms each', async () => {
  await using at = await fixture()
  await send(`${at.url}/health`, { method: 'GET' })
  const long = 'v1,'.repeat(4000)
  const attacks = [
    {
      headers: {
        ...json,
        'webhook-id': 'a'.repeat(8000),
        'webhook-timestamp': '1',
        'webhook-signature': long.slice(0, 6000),
      },
    },
    { headers: { ...json, 'x-hub-signature-256': `sha256=${'a'.repeat(14_000)}` } },
    { headers: { ...json, ...signed('body', '{'.repeat(1_000_000)) }, body: '{'.repeat(1_000_000) },
    { headers: json, body: '{"a":'.repeat(200_000) },
  ]
  for (const attack of attacks) {
    // The best of three, because the machine may be busy with something else.
    const times: number[] = []
    for (let round = 0; round < 3; round += 1) {
      const began = performance.now()
      const { status } = await send(`${at.url}/deploy`, { body: '{}', ...attack })
      times.push(performance.now() - began)
      expect([400, 401, 413, 431]).toContain(status)
    }
    expect(Math.min(...times)).toBeLessThan(50)
  }
  const path = `${at.url}/deployments/dep_${'a'.repeat(22)}?after=${'9'.repeat(4000)}&wait=${'9'.repeat(4000)}`
  expect(
    (await send(path, { method: 'GET', headers: signed('standard', `GET ${path.slice(at.url.length)}`) })).status,
  ).toBe(404)
})

test('a connection that never finishes its headers is closed', async () => {
  await using at = await fixture()
  const { hostname, port } = new URL(at.url)
  const sockets = Array.from({ length: 20 }, () => connect(Number(port), hostname).on('error', () => undefined))
  for (const socket of sockets) socket.write('POST /deploy HTTP/1.1\r\nHost: x\r\n')
  expect((await post(at.url, wanted)).status).toBe(202)
  for (const socket of sockets) socket.destroy()
})
