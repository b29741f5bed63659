import { changePull, conversationOf, type Fault, seedComment, seedOpenPull } from '#sandbox'
import { sandboxGitHub } from '../../../testing/src/contracts/sandbox-github.ts'
import { connectGitHub, type StickyReport } from '../index.ts'

const report = (run: number, words: string): StickyReport => ({
  pull: 7,
  name: 'drift-report',
  order: { run, attempt: 1 },
  renditions: [words],
})

async function open(options: Parameters<typeof sandboxGitHub>[0] = {}) {
  const at = await sandboxGitHub(options)
  seedOpenPull(at.github, { number: 7, branch: 'main', author: 'ann' })
  const talk = conversationOf(at.github, 7)
  const first = () => talk.comments().map(({ body }) => body.split('\n')[0])
  return { ...at, talk, first, [Symbol.asyncDispose]: () => at.github.close() }
}

const lost: readonly [string, Fault][] = [
  ['F1 lost before GitHub', { kind: 'drop-request' }],
  ['F2 done, its answer lost', { kind: 'drop-response' }],
  ['F10 answered 502 though it was done', { kind: 'status', status: 502, body: '<html>', done: true }],
  ['F10 answered 502 and not done', { kind: 'status', status: 502, body: '<html>' }],
  ['F12 answered with half a body', { kind: 'truncate' }],
]

test.each(lost)('%s: a comment that is made is looked for by its nonce, and there is one', async (_, fault) => {
  await using at = await open()
  at.fault('POST /issues/7/comments$', fault)
  expect((await at.sticky.publish(report(1, 'one'), 's')).kind).toBe('created')
  expect((await at.sticky.publish(report(2, 'two'), 's')).kind).toBe('updated')
  expect(at.first()).toEqual(['two'])
})

test.each(lost)('%s: a change of a comment is written again, and says what it should', async (_, fault) => {
  await using at = await open()
  await at.sticky.publish(report(1, 'one'), '')
  at.fault('PATCH /issues/comments/', fault)
  expect((await at.sticky.publish(report(2, 'two'), '')).kind).toBe('updated')
  expect(at.first()).toEqual(['two'])
})

test('F61 a page of comments that breaks off is read again, never taken for the last', async () => {
  await using at = await open()
  await at.sticky.publish(report(1, 'one'), 's')
  for (let made = 0; made < 250; made++) seedComment(at.github, { pull: 7, author: 'ann', body: 'x' })
  at.github.faults.add({ match: { path: '/graphql', after: 1 }, fault: { kind: 'truncate' } })
  expect((await at.sticky.publish(report(2, 'two'), 's')).kind).toBe('updated')
  expect(at.first().filter((line) => line === 'two')).toHaveLength(1)
})

test('A later run that writes between an earlier one’s look and its write is put back.', async () => {
  const later: (() => Promise<unknown>)[] = []
  await using at = await open({
    interlude: async ({ method }) => {
      if (method === 'PATCH') await later.shift()?.()
    },
  })
  await at.sticky.publish(report(1, 'one'), 's')
  later.push(() => at.connect().sticky.publish(report(9, 'nine'), 's'))
  expect((await at.sticky.publish(report(5, 'five'), 's')).kind).toBe('superseded')
  expect(at.first()).toEqual(['nine'])
  expect(at.talk.comments()[0]?.revisions.map(({ body }) => body.split('\n')[0])).toContain('five')
})

test('Two runs that each find nothing and each make a comment leave the later one’s.', async () => {
  const later: (() => Promise<unknown>)[] = []
  await using at = await open({
    interlude: async ({ method, path }) => {
      if (method === 'POST' && path.endsWith('/comments')) await later.shift()?.()
    },
  })
  later.push(() => at.connect().sticky.publish(report(9, 'nine'), ''))
  expect((await at.sticky.publish(report(5, 'five'), '')).kind).toBe('superseded')
  expect(at.first()).toEqual(['nine'])
})

test('T9 without a secret, a seal that somebody made for no number captures no comment of our account’s.', async () => {
  await using at = await open()
  await at.sticky.publish(report(1, 'one'), '')
  const unbound = at.talk.comments()[0]?.revisions.at(-1)?.body ?? ''
  const echoed = seedComment(at.github, { pull: 7, author: 'github-actions[bot]', body: unbound })
  await at.sticky.publish(report(2, 'two'), '')
  expect(at.talk.comments().find(({ id }) => id === echoed.id)?.body).toBe(unbound)
  expect(at.first()).toEqual(['two', 'one'])
})

test('With a secret, a comment whose writer was killed before it put its number under the seal is taken on.', async () => {
  await using at = await open()
  await at.sticky.publish(report(1, 'one'), 's')
  const [own] = at.talk.comments()
  at.talk.edit(own?.id ?? 0, own?.revisions.at(-1)?.body ?? '', 'github-actions[bot]')
  expect((await at.sticky.publish(report(2, 'one'), 's')).kind).toBe('updated')
  expect(at.first()).toEqual(['one'])
})

test('T9 no request ever touches a comment of somebody else.', async () => {
  await using at = await open()
  await at.sticky.publish(report(1, 'one'), 's')
  const [own] = at.talk.comments()
  const foreign = ['eve', 'other[bot]', 'github-actions[bot]'].map((author) =>
    seedComment(at.github, { pull: 7, author, body: own?.body ?? '' }),
  )
  at.github.resetRequests()
  await at.sticky.publish(report(2, 'two'), 's')
  const written = at.sent().filter((request) => !/^(GET|POST .*graphql)/.test(request))
  expect(written).toEqual([`PATCH issues/comments/${own?.id}`])
  expect(at.talk.comments().filter(({ id }) => foreign.some((one) => one.id === id))).toEqual(foreign)
})

test.each<[string, Readonly<Record<string, 'read' | 'write'>>]>([
  ['may only read', { 'pull-requests': 'read', contents: 'read' }],
  ['may not even read the conversation', { contents: 'read' }],
])('T6 a token of a fork that %s is an answer, not a failure', async (_, rights) => {
  await using at = await open()
  const token = at.github.issueToken(rights)
  const { sticky } = connectGitHub({ ...at.github, token, clock: at.clock, signal: new AbortController().signal })
  const published = await sticky.publish(report(1, 'one'), '')
  expect(published).toMatchObject({ kind: 'refused', reason: 'permission' })
  expect(at.first()).toEqual([])
})

test('F62 our comment in a conversation that was locked meanwhile stays as it is, and that is an answer.', async () => {
  await using at = await open()
  await at.sticky.publish(report(1, 'one'), 's')
  changePull(at.github, 7, { locked: true })
  expect(await at.sticky.publish(report(2, 'two'), 's')).toMatchObject({ kind: 'refused', reason: 'locked' })
  expect(at.first()).toEqual(['one'])
})

test('A comment that is removed each time it is written ends in words, not for ever.', async () => {
  await using at = await open()
  const gone = { kind: 'status', status: 404, body: { message: 'Not Found' } } as const
  at.github.faults.add({ match: { method: 'PATCH', path: '/issues/comments/' }, times: 'always', fault: gone })
  await expect(at.sticky.publish(report(1, 'one'), '')).rejects.toThrow(/changed or removed each of the \d times/)
})

test('A seal spells no word for which Atlantis would hide the comment that bears it.', async () => {
  await using at = await open()
  await at.sticky.publish(report(1, 'verdict'), 's')
  const [own] = at.talk.comments()
  expect(own?.body).toMatch(/^verdict\n\n<!-- slipway [0-9a-f. ]+ -->$/)
})
