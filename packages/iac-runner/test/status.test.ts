import { post, send, settle } from './client.ts'
import { fixture } from './fixture.ts'

const wanted = { env: 'staging', tag: 'v0.0.1' }
const ask = (url: string, fields: object) => post(url, fields, { path: '/deploy/status', scheme: 'body' })

test('a status is found by id, or by environment and commit as the origin’s clients ask', async () => {
  await using at = await fixture()
  const accepted = await post(at.url, wanted)
  await settle(at.url, accepted)
  const { deployment_id: id, ref } = accepted.body
  for (const fields of [{ deployment_id: id }, { env: 'staging', ref, services: ['__all__'] }]) {
    const { status, body } = await ask(at.url, fields)
    expect(status).toBe(200)
    expect(body).toMatchObject({ status: 'completed', state: 'succeeded', deployment_id: id, ref, succeeded: 3 })
    expect(body.poll_token).toBeUndefined()
  }
})

test.each([
  ['an id', { deployment_id: `dep_${'a'.repeat(22)}` }],
  ['a commit', { env: 'staging', ref: '0'.repeat(40), services: ['__all__'] }],
])('%s that nobody deployed is not_found, which is how a client learns the scheme', async (_, fields) => {
  await using at = await fixture()
  expect(await ask(at.url, fields)).toMatchObject({ status: 404, body: { status: 'not_found', code: 'not-found' } })
})

test('a long poll answers at the next change, and at the end of its time without one', async () => {
  await using at = await fixture({
    files: () => ({ 'slipway.yml': 'services: { a: { path: a, sync: [sleep, "0.5"] } }', 'a/x': '1' }),
  })
  const { body } = await post(at.url, wanted)
  const headers = { authorization: `Bearer ${body.poll_token}` }
  const poll = (query: string) =>
    send(`${at.url}/deployments/${body.deployment_id}${query}`, { method: 'GET', headers })
  const seen = [body]
  while (seen.at(-1).status === 'in_progress') seen.push((await poll(`?wait=25&after=${seen.at(-1).version}`)).body)
  const versions = seen.map(({ version }) => version)
  expect(versions).toEqual(versions.toSorted((a, b) => a - b))
  expect(new Set(versions).size).toBe(versions.length)
  expect(seen.at(-1)).toMatchObject({ status: 'completed' })
  const began = performance.now()
  const unchanged = await poll(`?wait=1&after=${versions.at(-1)}`)
  expect(unchanged.body.version).toBe(versions.at(-1))
  expect(performance.now() - began).toBeGreaterThan(900)
})
