import { setTimeout as sleep } from 'node:timers/promises'
import { commitFiles, createRepository, seedTags } from '#sandbox'
import { startTagging } from './tagging.ts'

const refs = /\/git\/refs$/
const tagObjects = /\/git\/tags$/

test('an empty repository is said to be one', async () => {
  await using world = await startTagging(0)
  await createRepository(world.github.directory)
  const ran = await world.tag('a'.repeat(40))
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'empty-repository' } })
})

test('a main branch that does not exist is named', async () => {
  await using world = await startTagging(1)
  const ran = await world.tag(world.tip, { main: 'trunk' })
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'main-not-found' } })
  expect(ran.annotations[0]?.message).toContain('trunk')
})

test('a commit that the remote does not have is no "not on main"', async () => {
  await using world = await startTagging(1)
  const ran = await world.tag('b'.repeat(40))
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'base-unresolved' } })
})

test('a token without rights is told which right and how to give it, and nothing was made', async () => {
  await using world = await startTagging(1, { tokenPermissions: { contents: 'read' } })
  const ran = await world.tag(world.tip)
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'token-permission' } })
  expect(ran.annotations[0]?.message).toMatch(/contents: write/)
  expect(world.tags()).toEqual([])
})

test('F19 a token that GitHub does not know ends at once', async () => {
  await using world = await startTagging(1)
  const ran = await world.tag(world.tip, {}, { token: 'ghs_expired' })
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'token-invalid' } })
  expect(world.github.requests.length).toBeLessThanOrEqual(2)
})

test('all bad inputs come at once, before any request', async () => {
  await using world = await startTagging(1)
  const ran = await world.tag(world.tip, {
    mode: 'production',
    prefix: '1',
    initial: '1.0.0',
    sha: 'HEAD',
    'on-superseded': 'x',
  })
  expect(ran.outputs).toEqual({ failure: 'inputs-invalid' })
  expect(ran.annotations[0]?.message.split('\n')).toHaveLength(5)
  expect(world.github.requests).toEqual([])
})

test('F1 a tag POST that is lost on the way is made once', async () => {
  await using world = await startTagging(1)
  world.github.faults.add({ match: { method: 'POST', path: refs }, fault: { kind: 'drop-request' } })
  const ran = await world.tag(world.tip)
  expect(ran.outputs).toMatchObject({ tag: 'v0.0.1', created: 'true' })
  expect(world.tags()).toHaveLength(1)
}, 90_000)

test('F2 a tag whose answer is lost is found, not made again', async () => {
  await using world = await startTagging(1)
  world.github.faults.add({ match: { method: 'POST', path: refs }, fault: { kind: 'drop-response' } })
  const ran = await world.tag(world.tip)
  expect(ran.outputs).toMatchObject({ tag: 'v0.0.1', created: 'true' })
  expect(world.tags()).toHaveLength(1)
  expect(world.github.requests.filter(({ method, path }) => method === 'POST' && refs.test(path))).toHaveLength(1)
})

test('F2 a tag object whose answer is lost costs a second object and no second tag', async () => {
  await using world = await startTagging(1)
  world.github.faults.add({ match: { method: 'POST', path: tagObjects }, fault: { kind: 'drop-response' } })
  expect((await world.tag(world.tip)).outputs['tag']).toBe('v0.0.1')
  expect(world.tags()).toHaveLength(1)
})

test('F10 HTML of a broken gateway is asked again, never read as no tags', async () => {
  await using world = await startTagging(2)
  await seedTags(world.github.directory, [{ name: 'v1.2.3', commit: world.commits[0] ?? '' }])
  const html = { kind: 'status', status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>502</h1>' } as const
  world.github.faults.add({ match: { path: /upload-pack/ }, fault: html })
  expect((await world.tag(world.tip)).outputs['tag']).toBe('v1.2.4')
})

test.each(['length', 'chunked'] as const)(
  'F12, F13 tags that are cut off (%s) are asked again, never read as fewer',
  async (framing) => {
    await using world = await startTagging(2)
    await seedTags(world.github.directory, [{ name: 'v1.2.3', commit: world.commits[0] ?? '' }])
    world.github.faults.add({ match: { path: /upload-pack/ }, fault: { kind: 'truncate', framing } })
    expect((await world.tag(world.tip)).outputs['tag']).toBe('v1.2.4')
  },
)

test('F24 a ref that stays invisible for a while is trusted to be made', async () => {
  await using world = await startTagging(1, { visibilityDelayMs: 1_500 })
  // What was seeded counts as made when it is first looked at.
  await world.tag(world.tip, { 'dry-run': 'true' })
  await sleep(1_600)
  expect((await world.tag(world.tip)).outputs).toMatchObject({ tag: 'v0.0.1', created: 'true' })
})

test('F25 a stale replica costs another look, never a second tag or a lower number', async () => {
  await using world = await startTagging(2)
  await world.tag(world.commits[0] ?? '')
  world.github.faults.add({ match: { path: /upload-pack/ }, fault: { kind: 'stale', changes: 1 } })
  const ran = await world.tag(world.tip)
  expect(ran.outputs['tag']).toBe('v0.0.2')
  expect(world.tags().map(({ name }) => name)).toEqual(['v0.0.1', 'v0.0.2'])
}, 90_000)

test('F22 a ruleset that forbids the tag is named', async () => {
  await using world = await startTagging(1, { protectedTagPatterns: ['v*'] })
  const ran = await world.tag(world.tip)
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'ruleset' } })
})

test('F23 a burned name is stepped over', async () => {
  await using world = await startTagging(1, { burnedTagNames: ['v0.0.1', 'v0.0.2'] })
  expect((await world.tag(world.tip)).outputs['tag']).toBe('v0.0.3')
})

test('F6 a run that was killed after its tag was made is finished by the next, with the same tag', async () => {
  await using world = await startTagging(1)
  world.github.faults.add(
    { match: { method: 'POST', path: refs }, fault: { kind: 'delay', ms: 0 } },
    { match: { method: 'POST', path: refs }, fault: { kind: 'drop-response' } },
  )
  const stop = new AbortController()
  setTimeout(() => stop.abort(), 400)
  await world.tag(world.tip, {}, { signal: stop.signal })
  expect((await world.tag(world.tip)).outputs['tag']).toBe('v0.0.1')
  expect(world.tags()).toHaveLength(1)
})

test('F35 a run whose machine is lost at any request leaves nothing that stops the next', async () => {
  await using world = await startTagging(4)
  for (const [index, sha] of world.commits.entries()) {
    world.github.faults.add({ match: { path: /./, after: index }, times: 'always', fault: { kind: 'drop-request' } })
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 600)
    await world.tag(sha, {}, { signal: stop.signal })
    world.github.faults.clear()
    expect((await world.tag(sha)).exitCode).toBe(0)
  }
  expect(world.tags().map(({ name }) => name)).toEqual(['v0.0.1', 'v0.0.2', 'v0.0.3', 'v0.0.4'])
}, 120_000)

test('F47 a redirect is not followed with the token', async () => {
  await using world = await startTagging(1)
  await using elsewhere = await startTagging(1)
  const location = `${elsewhere.github.apiUrl}/repos/octo/infra/git/refs`
  world.github.faults.add({
    match: { method: 'POST', path: refs },
    times: 'always',
    fault: { kind: 'redirect', location, status: 307 },
  })
  const ran = await world.tag(world.tip)
  expect(ran.exitCode).toBe(1)
  expect(elsewhere.github.requests).toEqual([])
}, 90_000)

test('T55 a branch named like the next tag confuses nobody', async () => {
  await using world = await startTagging(2)
  await commitFiles(world.github.directory, { branch: 'v0.0.1', from: world.commits[0] ?? '', message: 'A trap' })
  expect((await world.tag(world.tip)).outputs['tag']).toBe('v0.0.1')
  expect(world.git('rev-parse', 'refs/tags/v0.0.1^{commit}')).toBe(world.tip)
})

test('T56 a nested tag is peeled, and a tag on a tree only takes its number', async () => {
  await using world = await startTagging(2)
  const [first = ''] = world.commits
  world.git('-c', 'user.name=a', '-c', 'user.email=a@b.invalid', 'tag', '-a', '-m', 'inner', 'v1.0.1', first)
  world.git('-c', 'user.name=a', '-c', 'user.email=a@b.invalid', 'tag', '-a', '-m', 'outer', 'v1.0.2', 'v1.0.1')
  world.git('-c', 'user.name=a', '-c', 'user.email=a@b.invalid', 'tag', '-a', '-m', 'tree', 'v1.0.3', `${first}^{tree}`)
  const ran = await world.tag(world.tip)
  expect(ran.outputs).toMatchObject({ tag: 'v1.0.4', 'previous-tag': 'v1.0.2' })
})

test('F68 an event payload that is missing or huge changes nothing', async () => {
  await using world = await startTagging(1)
  const ran = await world.tag(world.tip, {}, { env: { GITHUB_EVENT_PATH: '/nonexistent/event.json' } })
  expect(ran.outputs['tag']).toBe('v0.0.1')
})

test('T25 the token is in no log, summary or output, even when a request fails', async () => {
  await using world = await startTagging(1, { tokenPermissions: { contents: 'read' } })
  const ran = await world.tag(world.tip)
  const printed = ran.rawLog.replace(/^::add-mask::.*$/gm, '')
  for (const sink of [printed, ran.summary, JSON.stringify(ran.outputs)]) expect(sink).not.toContain(world.github.token)
})
