import type { GitHubDeployment } from '#github'
import type { Config } from '#toolkit'
import type { metadata } from './metadata.ts'
import type { Facts } from './observe.ts'
import { type Plan, plan } from './plan.ts'

const commit = 'c'.repeat(40)
const other = 'd'.repeat(40)

const config: Config<typeof metadata> = {
  runnerUrl: 'https://iac.example.com',
  secret: 'key',
  env: 'prod',
  tag: 'v1.3.0',
  services: ['all'],
  signatureScheme: 'auto',
  triggeredBy: 'manual-promotion',
  rollback: false,
  wait: true,
  timeout: 600,
  token: 'token',
  githubDeployment: true,
  environmentUrl: '',
  allowSkipped: false,
  onCancel: 'leave',
  dryRun: false,
}

const facts: Facts = {
  release: { kind: 'found', commit, releaseKind: 'production', promotion: {} },
  receiver: { guard: 'guarded', scheme: 'standard', unwell: [] },
  deployments: [],
  services: ['__all__'],
  source: {
    repository: 'o/r',
    runId: '7',
    runAttempt: '2',
    actor: 'ann',
    runUrl: 'https://github.com/o/r/actions/runs/7',
  },
  commitUrl: 'https://github.com/o/r/commit/',
}

const decide = (change: Partial<Facts> = {}, inputs: Partial<typeof config> = {}) =>
  plan({ ...config, ...inputs }, { ...facts, ...change })
const idOf = (decided: Plan) => (decided.kind === 'refuse' ? '' : decided.id)
const receiver = (change: Partial<NonNullable<Facts['receiver']>>) => ({
  receiver: { guard: 'guarded' as const, scheme: 'standard' as const, unwell: [], ...change },
})

function deployed(id: string, change: Partial<GitHubDeployment> & { readonly tag?: string } = {}): GitHubDeployment {
  const { tag = 'v1.3.0', ...more } = change
  const payload = { id, kind: 'production', tag }
  return { id: 1, commit, environment: 'production', createdAt: '', creator: 'github-actions[bot]', payload, ...more }
}

test('a release is deployed under the wire name of its environment, whatever it was called', () => {
  expect(decide()).toMatchObject({
    kind: 'deploy',
    env: 'production',
    commit,
    scheme: 'standard',
    releaseKind: 'production',
  })
})

test('the body names commit, services and receiver, and nothing that changes between two sends', () => {
  const decided = decide()
  if (decided.kind !== 'deploy') throw new Error(decided.kind)
  expect(JSON.parse(decided.body)).toMatchObject({
    env: 'production',
    tag: 'v1.3.0',
    ref: commit,
    commit,
    source_ref: 'v1.3.0',
    services: ['__all__'],
    wait: false,
    triggered_by: 'manual-promotion',
    aud: 'https://iac.example.com',
    source: { run_attempt: '2' },
  })
})

test('the id is the same for a re-run and another one for another commit', () => {
  const id = idOf(decide())
  expect(id).toMatch(/^dep_[\w-]{22}$/)
  expect(idOf(decide({ source: { ...facts.source, runId: '8', runAttempt: '1' } }))).toBe(id)
  expect(
    idOf(decide({ release: { kind: 'found', commit: other, releaseKind: 'production', promotion: {} } })),
  ).not.toBe(id)
})

test.each([
  ['is resumed when it is the newest there', (id: string) => [deployed(id)], 'resume'],
  [
    'is resumed also above Deployments of others',
    (id: string) => [deployed('x', { payload: undefined }), deployed(id)],
    'resume',
  ],
  [
    'gets a new Deployment when another version ran since',
    (id: string) => [deployed('dep_other', { tag: 'v1.3.1', commit: other }), deployed(id)],
    'deploy',
  ],
  [
    'gets a new Deployment when it never ran',
    () => [deployed('dep_other', { tag: 'v1.2.0', commit: other })],
    'deploy',
  ],
] as const)('a release %s', (_, before, kind) => {
  expect(decide({ deployments: before(idOf(decide())) }).kind).toBe(kind)
})

test.each([
  ['a tag that does not exist', { release: { kind: 'missing', nearest: ['v1.3.1'] } }, {}, 'tag-not-found'],
  ['a tag on a tree', { release: { kind: 'no-commit' } }, {}, 'tag-not-a-commit'],
  [
    'a tag that is no release',
    { release: { kind: 'found', commit, releaseKind: 'unknown', promotion: {} } },
    {},
    'kind-unknown',
  ],
  ['a tag that was deployed at another commit', { deployments: [deployed('x', { commit: other })] }, {}, 'tag-moved'],
  ['a receiver that takes unsigned requests', receiver({ guard: 'open', scheme: 'unknown' }), {}, 'receiver-unsigned'],
  ['what has no /deploy', receiver({ guard: 'absent', scheme: 'unknown' }), {}, 'receiver-unknown'],
  ['what speaks no scheme', receiver({ scheme: 'unknown' }), {}, 'receiver-unknown'],
  ['a key that fits no scheme', receiver({ scheme: 'refused' }), {}, 'signature-refused'],
  ['a rollback without a timestamp', receiver({ scheme: 'body' }), { rollback: true }, 'rollback-unsafe'],
] as const)('%s is refused', (_, change, inputs, code) => {
  const decided = decide(change as Partial<Facts>, inputs)
  expect(decided).toMatchObject({ kind: 'refuse', env: 'production', tag: 'v1.3.0', failure: { code } })
})

test('a tag that does not exist is answered with the nearest ones', () => {
  const decided = decide({ release: { kind: 'missing', nearest: ['v1.3.1', 'v1.2.9'] } })
  expect(decided).toMatchObject({ failure: { message: expect.stringContaining('The nearest are v1.3.1, v1.2.9.') } })
})

test('a receiver that is not well is deployed to, with a warning', () => {
  const decided = decide(receiver({ unwell: ['vault'] }))
  expect(decided).toMatchObject({ kind: 'deploy', warnings: [expect.stringContaining('vault')] })
})

test('a rollback writes down the tag it leaves, and nothing else does', () => {
  const ran = { deployments: [deployed('dep_later', { tag: 'v1.4.0' }), deployed('dep_x')] }
  expect(decide(ran, { rollback: true })).toMatchObject({ kind: 'deploy', left: 'v1.4.0' })
  expect(decide(ran)).toMatchObject({ kind: 'deploy', left: undefined })
})
