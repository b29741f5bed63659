import type { Fault, GitHubOptions } from '#sandbox'
import { sandboxGitHub } from '../../testing/src/contracts/sandbox-github.ts'

// What can happen to a tag between us and GitHub. Faults of the wire and of limits have files of their own.
async function open(options: Partial<GitHubOptions> = {}) {
  const at = await sandboxGitHub(options)
  return { ...at, newTag: { name: 'v1.0.0', commit: at.commit, message: 'v1.0.0' } }
}

const toRefs = 'POST /git/refs$'
const toTags = 'POST /git/tags$'
const write = ['POST git/tags', 'POST git/refs']
const read = 'GET git/ref/tags/v1.0.0'
const all = { prefix: 'v', main: '' }
const everyRead = [0.5, 1, 2, 4].map((seconds) => seconds * 1000)

test('without a fault a tag is two requests, and no read doubts the answer', async () => {
  await using at = await open()
  await at.tags.create(at.newTag)
  expect(at.sent()).toEqual(write)
})

test.each<[string, Fault]>([
  ['F1 tag POST lost before GitHub', { kind: 'drop-request' }],
  [
    'F10 tag POST answered 502 with a page before GitHub',
    { kind: 'status', status: 502, body: '<html>Unicorn</html>' },
  ],
])('%s: nothing is there when it is read back, so it is sent once more, and there is one tag', async (_, fault) => {
  await using at = await open()
  at.fault(toRefs, fault)
  await at.tags.create(at.newTag)
  expect(at.sent()).toEqual([...write, ...Array(5).fill(read), 'POST git/refs'])
  expect(at.clock.waits).toEqual(everyRead)
  expect(await at.yard.readTag('v1.0.0')).toMatchObject({ commit: at.commit })
})

test.each<[string, Fault]>([
  ['F2 tag created, response lost', { kind: 'drop-response' }],
  ['F10 tag created, answered 502', { kind: 'status', status: 502, body: '<html>Unicorn</html>', done: true }],
  ['F12 tag created, answer cut off', { kind: 'truncate' }],
  ['F12 tag created, answer cut off in chunks', { kind: 'truncate', framing: 'chunked' }],
  ['F12 tag created, answer empty', { kind: 'body', body: '' }],
])('%s: the same object is found, which is success', async (_, fault) => {
  await using at = await open()
  at.fault(toRefs, fault)
  await at.tags.create(at.newTag)
  expect(at.sent()).toEqual([...write, read])
  expect(at.clock.waits).toEqual([])
})

test('F2 tag object made, response lost: a second object costs nothing, and the tag points at one of them', async () => {
  await using at = await open()
  at.fault(toTags, { kind: 'drop-response' })
  await at.tags.create(at.newTag)
  expect(at.sent()).toEqual(['POST git/tags', ...write])
  expect(await at.yard.readTag('v1.0.0')).toMatchObject({ commit: at.commit })
})

test('F1 when the tag is lost twice, the error says that it is not known to exist', async () => {
  await using at = await open()
  at.fault(toRefs, { kind: 'drop-request' }, 'always')
  await expect(at.tags.create(at.newTag)).rejects.toMatchObject({ code: 'github-unavailable' })
  expect(at.github.faults.injected).toHaveLength(2)
})

test('F13 an empty list is no truth: two lists that disagree end in an error, never in a first tag', async () => {
  await using at = await open()
  await at.tags.create(at.newTag)
  at.fault('POST git-upload-pack$', { kind: 'status', status: 404 }, 'always')
  at.fault('GET /infra/tags$', { kind: 'body', body: [] })
  await expect(at.connect().tags.snapshot(all)).rejects.toMatchObject({ code: 'github-inconsistent' })
  at.fault('GET /git/matching-refs/', { kind: 'body', body: [] })
  await expect(at.connect().tags.snapshot(all)).rejects.toMatchObject({ code: 'github-inconsistent' })
  expect((await at.connect().tags.snapshot(all)).tags).toHaveLength(1)
})

test('F18 a passing 403, then 422 for the tag that was made after all: success', async () => {
  await using at = await open()
  const words = { message: 'Resource not accessible by integration' }
  at.fault(toRefs, { kind: 'status', status: 403, body: words, done: true })
  await at.tags.create(at.newTag)
  expect(at.sent()).toEqual([...write, 'POST git/refs', read])
  expect(at.clock.waits).toEqual([2_000])
})

test('F20 422 for a name that is ours already: success', async () => {
  await using at = await open()
  const body = { message: 'Reference already exists' }
  at.fault(toRefs, { kind: 'status', status: 422, body, done: true })
  await at.tags.create(at.newTag)
  expect(at.sent()).toEqual([...write, read])
})

test('F21 422 for a name that is somebody else’s: a conflict, and the tag stays', async () => {
  await using at = await open()
  await at.yard.lightweightTag('v1.0.0', at.older)
  await expect(at.tags.create(at.newTag)).rejects.toMatchObject({ name: 'ConflictError', code: 'tag-exists' })
  expect(await at.yard.readTag('v1.0.0')).toMatchObject({ commit: at.older })
})

test.each(['explicit', 'bare'] as const)('F22 422 from a ruleset, in %s words', async (rulesetWording) => {
  await using at = await open({ protectedTagPatterns: ['v*'], rulesetWording })
  await expect(at.tags.create(at.newTag)).rejects.toMatchObject({
    name: 'PreconditionError',
    code: 'ruleset',
    message: expect.stringContaining('v1.0.0'),
  })
  expect(await at.yard.readTag('v1.0.0')).toBeUndefined()
})

test('F23 422 for a name that an immutable release has used up', async () => {
  await using at = await open({ burnedTagNames: ['v1.0.0'] })
  await expect(at.tags.create(at.newTag)).rejects.toMatchObject({ name: 'PreconditionError', code: 'name-burned' })
})

test('F24 a ref that stays invisible after it was made: the answer of the write is trusted', async () => {
  await using at = await open()
  at.fault('GET /git/ref/', { kind: 'stale' }, 'always')
  await at.tags.create(at.newTag)
  expect(at.sent()).toEqual(write)
})

test('F24 answer lost and ref invisible for a while: it is read until it shows', async () => {
  await using at = await open()
  at.fault(toRefs, { kind: 'drop-response' })
  at.fault('GET /git/ref/', { kind: 'stale' }, 2)
  await at.tags.create(at.newTag)
  expect(at.sent()).toEqual([...write, read, read, read])
  expect(at.clock.waits).toEqual([500, 1_000])
})

test('F24 answer lost and ref invisible longer than that: sent again, GitHub says it exists, and it is ours', async () => {
  await using at = await open()
  at.fault(toRefs, { kind: 'drop-response' })
  at.fault('GET /git/ref/', { kind: 'stale' }, 5)
  await at.tags.create(at.newTag)
  expect(at.sent()).toEqual([...write, ...Array(5).fill(read), 'POST git/refs', read])
})

test('F25 a list from before our own write does not hide the tag we made', async () => {
  await using at = await open()
  await at.tags.create(at.newTag)
  at.fault('POST git-upload-pack$', { kind: 'stale' })
  const { tags } = await at.tags.snapshot(all)
  expect(tags).toMatchObject([{ name: 'v1.0.0', commit: at.commit, annotated: true }])
  expect(at.github.faults.injected).toHaveLength(1)
})

test('F25 a list from before somebody else’s write does not offer the taken number again', async () => {
  await using at = await open()
  await at.connect().tags.create({ ...at.newTag, commit: at.older })
  await expect(at.tags.create(at.newTag)).rejects.toMatchObject({ code: 'tag-exists' })
  at.fault('POST git-upload-pack$', { kind: 'stale' })
  const { tags } = await at.tags.snapshot(all)
  expect(tags).toMatchObject([{ name: 'v1.0.0', commit: at.older }])
})

test('a commit whose workflow files no branch holds is explained, once the right to contents is proven', async () => {
  await using at = await open()
  const body = { message: 'Resource not accessible by integration' }
  const headers = { 'x-accepted-github-permissions': 'contents=write; contents=write,workflows=write' }
  at.fault(toRefs, { kind: 'status', status: 403, body, headers }, 'always')
  await expect(at.tags.create(at.newTag)).rejects.toMatchObject({
    code: 'token-workflows',
    message: expect.stringContaining('workflows: write'),
  })
})

test('a token without the right to contents is told which right, before the trap is suspected', async () => {
  await using at = await open({ tokenPermissions: { contents: 'read' } })
  await expect(at.tags.create(at.newTag)).rejects.toMatchObject({
    code: 'token-permission',
    message: expect.stringContaining('`contents: write`'),
  })
})

test('409 of an empty repository is that', async () => {
  await using at = await open()
  at.fault(toTags, { kind: 'status', status: 409, body: { message: 'Git Repository is empty.' } })
  await expect(at.tags.create(at.newTag)).rejects.toMatchObject({ code: 'empty-repository' })
})
