import type { Fault } from '#sandbox'
import { sandboxGitHub } from '../../testing/src/contracts/sandbox-github.ts'

// What can happen to a Release between us and GitHub.
const asset = { name: 'promotion.json', contentType: 'application/json', content: '{"tag":"v1.0.0"}' }
const draft = { tag: 'v1.0.0', name: 'v1.0.0', body: 'Notes', asset }
const all = { atMost: 100 }
const toReleases = 'POST /repos/acme/infra/releases$'
const toAssets = 'POST /assets$'
const listOf = 'GET /repos/acme/infra/releases$'

async function open() {
  const at = await sandboxGitHub()
  await at.yard.lightweightTag('v1.0.0', at.commit)
  at.github.resetRequests()
  return { ...at, times: (request: string) => at.sent().filter((one) => one.startsWith(request)).length }
}

const lost: readonly (readonly [string, Fault])[] = [
  ['F1 lost before GitHub', { kind: 'drop-request' }],
  ['F2 done, response lost', { kind: 'drop-response' }],
  ['F10 done, answered 502', { kind: 'status', status: 502, body: '<html>Unicorn</html>', done: true }],
  ['F10 answered 502 before GitHub', { kind: 'status', status: 502, body: '<html>Unicorn</html>' }],
  ['F12 done, answer cut off', { kind: 'truncate' }],
  ['F12 done, answer empty', { kind: 'body', body: '' }],
]
const done = (fault: Fault) => fault.kind !== 'drop-request' && !(fault.kind === 'status' && !fault.done)

test.each(lost)('%s, a draft: it is looked for before it is made again, and there is one', async (_, fault) => {
  await using at = await open()
  at.fault(toReleases, fault)
  const made = await at.releases.draft(draft)
  expect(await at.releases.list(all)).toEqual([made])
  expect(made).toMatchObject({ draft: true, assets: ['promotion.json'] })
  expect(at.times('POST releases')).toBe(done(fault) ? 1 : 2)
})

test.each(lost)('%s, an asset: it is looked for before it is uploaded again, and there is one', async (_, fault) => {
  await using at = await open()
  at.fault(toAssets, fault)
  const made = await at.releases.draft(draft)
  expect(await at.releases.list(all)).toMatchObject([{ id: made.id, assets: ['promotion.json'] }])
  expect(at.github.faults.injected).toHaveLength(1)
})

test.each(lost)('%s, a publication: it is looked at before it is sent again', async (_, fault) => {
  await using at = await open()
  const { id } = await at.releases.draft(draft)
  at.github.resetRequests()
  at.fault('PATCH /releases/', fault)
  const published = await at.releases.publish({ id, body: 'Done', latest: true })
  expect(published).toMatchObject({ id, draft: false, body: 'Done', assets: ['promotion.json'] })
  expect(at.times('PATCH')).toBe(done(fault) ? 1 : 2)
})

test.each(lost.slice(0, 4))('%s, a removal: it is looked at before it is sent again', async (_, fault) => {
  await using at = await open()
  const { id } = await at.releases.draft(draft)
  at.github.resetRequests()
  at.fault('DELETE /releases/', fault)
  await at.releases.removeDraft(id)
  expect(await at.releases.list(all)).toEqual([])
  expect(at.times('DELETE')).toBe(done(fault) ? 1 : 2)
})

test('F1 a draft that is lost twice is an error that says so, and the next run makes it', async () => {
  await using at = await open()
  at.fault(toReleases, { kind: 'drop-request' }, 2)
  await expect(at.releases.draft(draft)).rejects.toMatchObject({ code: 'github-unavailable' })
  const made = await at.connect().releases.draft(draft)
  expect(await at.releases.list(all)).toEqual([made])
})

test('F24 answer lost and draft invisible for a while: it is read until it shows', async () => {
  await using at = await open()
  at.fault(toReleases, { kind: 'drop-response' })
  at.fault(listOf, { kind: 'body', body: [] }, 2)
  const made = await at.releases.draft(draft)
  expect(await at.releases.list(all)).toEqual([made])
  expect(at.times('POST releases')).toBe(1)
  expect(at.clock.waits).toEqual([500, 1_000])
})

test('F24 F26 answer lost and draft invisible longer than that: it is made twice, and one is left', async () => {
  await using at = await open()
  at.fault(toReleases, { kind: 'drop-response' })
  at.fault(listOf, { kind: 'body', body: [] }, 4)
  const made = await at.releases.draft(draft)
  expect(at.times('POST releases')).toBe(2)
  expect(await at.releases.list(all)).toEqual([made])
  expect(made.id).toBe(1)
})

test('F25 a list from before our own write does not hide the draft we made', async () => {
  await using at = await open()
  at.fault(listOf, { kind: 'body', body: [] })
  const made = await at.releases.draft(draft)
  expect(made).toMatchObject({ draft: true, assets: ['promotion.json'] })
  expect(await at.releases.list(all)).toEqual([made])
  expect(at.github.faults.injected).toHaveLength(1)
})

test('F26 drafts that runs before us left twice become one, the oldest, and its asset is completed', async () => {
  await using at = await open()
  at.fault(toAssets, { kind: 'status', status: 401, body: { message: 'Bad credentials' } })
  await expect(at.releases.draft(draft)).rejects.toMatchObject({ code: 'token-invalid' })
  at.fault(listOf, { kind: 'body', body: [] })
  const second = await at.connect().releases.draft(draft)
  expect(await at.releases.list(all)).toHaveLength(2)
  const made = await at.connect().releases.draft({ ...draft, body: 'Other notes' })
  expect(made.id).toBeLessThan(second.id)
  expect(await at.releases.list(all)).toEqual([made])
  expect(made.assets).toEqual(['promotion.json'])
})

test('F29 a draft that another run removed as a duplicate cannot be finished: look again', async () => {
  await using at = await open()
  const other = at.connect().releases
  const { id } = await other.draft(draft)
  await other.removeDraft(id)
  await expect(at.releases.publish({ id, body: '', latest: true })).rejects.toMatchObject({
    name: 'ConflictError',
    code: 'release-gone',
  })
})

test('F29 of two runs that publish one draft at once, both have published it', async () => {
  await using at = await open()
  const { id } = await at.releases.draft(draft)
  const tries = [at, at.connect()].map(({ releases }) => releases.publish({ id, body: 'Done', latest: true }))
  for (const one of await Promise.all(tries)) expect(one).toMatchObject({ id, draft: false, body: 'Done' })
})

test('F29 of two drafts that were left alike, one is published, and publishing the other gives that one', async () => {
  await using at = await open()
  const first = await at.releases.draft(draft)
  at.fault(listOf, { kind: 'body', body: [] })
  const second = await at.connect().releases.draft(draft)
  const published = await at.releases.publish({ id: second.id, body: 'Done', latest: true })
  expect(await at.releases.publish({ id: first.id, body: 'Late', latest: true })).toEqual(published)
})

test.each([
  ['before its 1st request', 0, 'drop-request'],
  ['after its 1st request', 0, 'drop-response'],
  ['after its 2nd request', 1, 'drop-response'],
  ['before its 3rd request', 2, 'drop-request'],
  ['after its 3rd request', 2, 'drop-response'],
] as const)('a run that died %s is finished by the next one, and there is one draft', async (_, after, kind) => {
  await using at = await open()
  at.github.faults.add({ match: { path: '/releases', after }, times: 'always', fault: { kind } })
  await expect(at.releases.draft(draft)).rejects.toMatchObject({ name: 'UpstreamError' })
  at.github.faults.clear()
  const made = await at.connect().releases.draft(draft)
  expect(made).toMatchObject({ draft: true, assets: ['promotion.json'] })
  expect(await at.releases.list(all)).toEqual([made])
  const published = await at.connect().releases.publish({ id: made.id, body: 'Done', latest: true })
  expect(await at.releases.list(all)).toEqual([published])
})

test('F23 a name that an immutable release used up is not published, and its draft stays a draft', async () => {
  await using at = await sandboxGitHub({ burnedTagNames: ['v1.0.0'] })
  await at.yard.lightweightTag('v1.0.0', at.commit)
  const { id } = await at.releases.draft(draft)
  await expect(at.releases.publish({ id, body: '', latest: true })).rejects.toMatchObject({ code: 'name-burned' })
  expect(await at.releases.list(all)).toMatchObject([{ id, draft: true }])
})

test('what an immutable release holds stays, and publishing it again is no change', async () => {
  await using at = await sandboxGitHub({ immutableReleases: true })
  await at.yard.lightweightTag('v1.0.0', at.commit)
  const { id } = await at.releases.draft(draft)
  const published = await at.releases.publish({ id, body: 'Done', latest: true })
  expect(await at.connect().releases.publish({ id, body: 'Other', latest: false })).toEqual(published)
})

test('a token without the right is told which one, and nothing is left', async () => {
  await using at = await sandboxGitHub({ tokenPermissions: { contents: 'read' } })
  await expect(at.releases.draft(draft)).rejects.toMatchObject({
    code: 'token-permission',
    message: expect.stringContaining('`contents: write`'),
  })
})
