import { post } from './client.ts'
import { fixture } from './fixture.ts'

/** Polls as the origin's client does: by environment and commit, under the same scheme. */
async function polled(url: string, ref: string, scheme: 'body' | 'timestamp-nonce') {
  for (;;) {
    const { status, body } = await post(url, { env: 'staging', ref }, { path: '/deploy/status', scheme })
    if (status !== 200 || body.status !== 'in_progress') return { status, body }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

test.each([
  ['of the documented request, body-signed with a tag', 'body', { tag: 'v0.0.1', triggered_by: 'github-actions' }],
  ['of today, with ref, source_ref, time and nonce', 'timestamp-nonce', { source_ref: 'v0.0.1', wait: false }],
] as const)('a client of the origin %s works unchanged, and reads the fields it knows', async (_, scheme, fields) => {
  await using at = await fixture()
  const ref = at.repository.git('rev-parse', 'v0.0.1')
  const given = scheme === 'body' ? fields : { ...fields, ref, commit: ref, services: ['__all__'] }
  const accepted = await post(at.url, { env: 'staging', ...given }, { scheme })
  expect(accepted).toMatchObject({ status: 202, body: { status: 'in_progress', env: 'staging', ref } })
  for (const name of ['deployment_id', 'triggered_by', 'requested_services', 'status_url'])
    expect(accepted.body).toHaveProperty(name)
  expect(await polled(at.url, ref, scheme)).toMatchObject({
    status: 200,
    body: { status: 'completed', success: true, succeeded: 3, failed: 0, ref },
  })
})

test('T20: a question in the words of the origin is no order, and an order is no question', async () => {
  await using at = await fixture()
  const ref = at.repository.git('rev-parse', 'v0.0.1')
  expect((await post(at.url, { env: 'staging', ref })).status).toBe(400)
  const order = { env: 'staging', ref, source_ref: 'v0.0.1' }
  expect((await post(at.url, order, { path: '/deploy/status' })).status).toBe(400)
})
