import type { Fault } from '#sandbox'
import { sandboxGitHub } from '../../testing/src/contracts/sandbox-github.ts'
import { scriptedGitHub } from '../../testing/src/contracts/scripted-github.ts'
import { json } from '../../testing/src/contracts/scripted-server.ts'

const of = (commit: string) => ({
  commit,
  environment: 'staging',
  description: 'v1.0.0 to staging',
  payload: { id: 'dep_1', kind: 'staging', tag: 'v1.0.0' },
  production: false,
})
const staging = { environment: 'staging', atMost: 100 }
const posts = (requests: readonly { readonly method: string }[]) =>
  requests.filter(({ method }) => method === 'POST').length

test.each<[string, Fault, number]>([
  ['F1 deployment POST lost before GitHub', { kind: 'drop-request' }, 2],
  ['F2 deployment made, response lost', { kind: 'drop-response' }, 1],
  ['F10 deployment made, answered 502', { kind: 'status', status: 502, body: '<html>', done: true }, 1],
  ['F12 deployment made, answer cut off', { kind: 'truncate' }, 1],
])('%s: it is looked for by its payload, and there is one deployment', async (_, fault, expected) => {
  await using at = await sandboxGitHub()
  const earlier = await at.deployments.create({
    ...of(at.commit),
    payload: { id: 'dep_0', kind: 'staging', tag: 'v1.0.0' },
  })
  at.github.resetRequests()
  at.github.faults.add({ match: { method: 'POST', path: '/deployments$' }, fault })
  const made = await at.deployments.create(of(at.commit))
  expect(made.payload?.id).toBe('dep_1')
  expect(await at.deployments.list(staging)).toEqual([made, earlier])
  expect(posts(at.github.requests)).toBe(expected)
})

test.each<[string, Fault, number]>([
  ['F1 deployment POST lost before GitHub', { kind: 'drop-request' }, 2],
  ['F2 deployment made, response lost', { kind: 'drop-response' }, 1],
])('%s: the deployment of an earlier run of the same release is not taken for it', async (_, fault, expected) => {
  await using at = await sandboxGitHub()
  const earlier = await at.deployments.create(of(at.commit))
  at.github.resetRequests()
  at.github.faults.add({ match: { method: 'POST', path: '/deployments$' }, fault })
  const made = await at.connect().deployments.create(of(at.commit))
  expect(made.id).not.toBe(earlier.id)
  expect(await at.deployments.list(staging)).toEqual([made, earlier])
  expect(posts(at.github.requests)).toBe(expected)
})

test.each<[string, Fault, number]>([
  ['F1 status POST lost before GitHub', { kind: 'drop-request' }, 2],
  ['F2 status written, response lost', { kind: 'drop-response' }, 1],
])('%s: the newest status is read before it is written again', async (_, fault, expected) => {
  await using at = await sandboxGitHub()
  const { id } = await at.deployments.create(of(at.commit))
  at.github.resetRequests()
  at.github.faults.add({ match: { method: 'POST', path: '/statuses$' }, fault })
  await at.deployments.setStatus(id, { state: 'success', description: 'done' })
  expect(await at.deployments.statuses(id)).toMatchObject([{ state: 'success', description: 'done' }])
  expect(posts(at.github.requests)).toBe(expected)
})

test('202 is a merge and no deployment', async () => {
  await using github = await scriptedGitHub(json(202, { message: 'Auto-merged main into topic' }))
  await expect(github.deployments.create(of('a'.repeat(40)))).rejects.toMatchObject({ code: 'github-refused' })
})

test.each([
  ['of a job', {}],
  ['that is text', 'hello'],
  ['that is JSON of somebody else', '{"id":1}'],
  ['with an id of another form', { id: 'x', kind: 'staging', tag: 'v1' }],
  ['with a tag that hides something', { id: 'dep_1', kind: 'staging', tag: 'v1\u202E' }],
  ['with inherited words', JSON.parse('{"__proto__":{"id":"dep_1","kind":"staging","tag":"v1"}}')],
  ['that is missing', null],
])('a payload %s is none of ours', async (_, payload) => {
  const deployment = { id: 1, sha: 'a'.repeat(40), environment: 'staging', created_at: '2026-01-01', creator: null }
  await using github = await scriptedGitHub(json(200, [{ ...deployment, payload }]))
  expect(await github.deployments.list(staging)).toMatchObject([{ payload: undefined, creator: '' }])
})

test('a payload that GitHub gives back as text is read', async () => {
  const payload = JSON.stringify({ id: 'dep_1', kind: 'staging', tag: 'v1' })
  const deployment = { id: 1, sha: 'a'.repeat(40), environment: 'staging', created_at: '2026-01-01', creator: null }
  await using github = await scriptedGitHub(json(200, [{ ...deployment, payload }]))
  expect(await github.deployments.list(staging)).toMatchObject([{ payload: { id: 'dep_1', tag: 'v1' } }])
})

test('the further words of a payload come back, a reason as one line that is safe to show', async () => {
  await using at = await sandboxGitHub()
  const words = { sourceTag: 'v1.2.4', left: 'v1.3.0', verdict: 'hotfix' }
  const payload = { ...of(at.commit).payload, ...words, breakGlass: 'staging burns\n::error::\u202E' }
  await at.deployments.create({ ...of(at.commit), payload })
  expect(await at.deployments.list(staging)).toMatchObject([
    { payload: { id: 'dep_1', ...words, breakGlass: 'staging burns ::error::' } },
  ])
})

test.each([
  ['a source tag that is a list', { sourceTag: ['v1'] }],
  ['a tag left that hides something', { left: 'v1\u202E' }],
  ['an empty tag left', { left: '' }],
  ['a reason that is no text', { breakGlass: true }],
  ['a verdict that is no text', { verdict: { kind: 'hotfix' } }],
])('%s makes a payload none of ours', async (_, words) => {
  const payload = { id: 'dep_1', kind: 'staging', tag: 'v1', ...words }
  const deployment = { id: 1, sha: 'a'.repeat(40), environment: 'staging', created_at: '2026-01-01', creator: null }
  await using github = await scriptedGitHub(json(200, [{ ...deployment, payload }]))
  expect(await github.deployments.list(staging)).toMatchObject([{ payload: undefined }])
})
