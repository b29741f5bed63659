import { changePull } from '#sandbox'
import { startOps } from './world.ts'

// Without Terraform the workflow that is started fails; what these tests look at is what was started, and what was said.
const plan = (environment: string) => [
  {
    workflow: 'terraform.yml',
    ref: 'main',
    inputs: expect.objectContaining({ environment, operation: 'plan', pull: '7', comment: '4711' }),
  },
]

test('T7: /plan of somebody who may write starts the workflow of the default branch, and one answer says so', async () => {
  await using at = await startOps()
  const [run] = await at.comment('/plan')
  expect(run?.conclusion).toBe('success')
  expect(at.github.dispatches).toMatchObject(plan('staging'))
  expect(at.github.dispatches[0]?.inputs).toMatchObject({ commit: at.head })
  expect(at.answers()).toHaveLength(1)
})

test('a command that is talk costs no run of a job', async () => {
  await using at = await startOps()
  const [run] = await at.comment('Looks good to me.')
  expect(run?.jobs.map(({ conclusion }) => conclusion)).toEqual(['skipped'])
  expect(at.github.requests).toHaveLength(0)
})

test.each([
  ['T7: a stranger, whatever their association', '/plan', { login: 'eve' }],
  ['T7: somebody who may only triage', '/plan', { login: 'tri' }],
  ['T8: a bot that looks like Atlantis', '/plan', { login: 'atlantis[bot]', type: 'Bot' }],
  ['T8: an app that speaks for somebody who may', '/plan', { app: true }],
  ['T13: an edited comment', '/plan', { edited: true }],
  ['T13: the event of an edit', '/plan', { action: 'edited' }],
  ['a comment on an issue', '/plan', { issue: true }],
  ['another program’s command', '/bootstrap-plan', {}],
  ['a command inside a quote', '> /apply prod', {}],
  ['a command inside code', '```\n/apply prod\n```', {}],
])('%s: nothing is started and nothing is said', async (_, body, by) => {
  await using at = await startOps()
  await at.comment(body, by)
  expect([at.github.dispatches, at.answers()]).toEqual([[], []])
})

test.each([
  ['T12: a short commit', '/apply staging 0123456', {}, 'the commit needs all of its 40 digits'],
  ['a word too many', '/plan staging now', {}, 'takes one environment and nothing else'],
  ['an environment that is not there', '/plan moon', {}, 'there is no such environment; expected one of staging, prod'],
  ['an environment without a host', '/plan ci', {}, 'ci has no host of its own'],
  [
    'production, for somebody who may not',
    `/apply prod ${'a'.repeat(40)}`,
    {},
    'production needs the permission maintain',
  ],
  [
    'another commit than the head',
    `/apply prod ${'a'.repeat(40)}`,
    { login: 'max' },
    'is another commit than the one you named',
  ],
])('%s: nothing is started, and one answer says why', async (_, body, by, reason) => {
  await using at = await startOps()
  const [run] = await at.comment(body, by)
  expect(run?.conclusion).toBe('success')
  expect(at.github.dispatches).toEqual([])
  expect(at.answers()).toEqual([expect.stringContaining(reason)])
})

test('T11: a head that moves while the command is read is not run in another’s name', async () => {
  let reads = 0
  await using at = await startOps({
    github: {
      interlude: ({ method, path }) => {
        if (method !== 'GET' || !path.endsWith('/pulls/7')) return
        reads += 1
        // Between the judgement and the start.
        if (reads === 2) changePull(at.github, 7, { headSha: 'b'.repeat(40) })
      },
    },
  })
  await at.comment(`/apply staging ${at.head}`)
  expect(reads).toBe(2)
  expect(at.github.dispatches).toEqual([])
  expect(at.answers()).toEqual([expect.stringContaining('the pull request changed while the command was read')])
})

test('T6: the code of a fork never runs with this repository’s secrets', async () => {
  await using at = await startOps({ fork: 'stranger/infra' })
  await at.comment('/plan')
  expect([at.github.dispatches, at.answers()]).toEqual([[], [expect.stringContaining('the branch is in a fork')]])
})

test('a pull request that is closed is neither planned nor applied', async () => {
  await using at = await startOps()
  changePull(at.github, 7, { state: 'closed' })
  await at.comment('/plan')
  expect([at.github.dispatches, at.answers()]).toEqual([[], [expect.stringContaining('is not open')]])
})

test('/apply without a commit plans, and the answer is the whole command to paste', async () => {
  await using at = await startOps()
  await at.comment('/apply prod', { login: 'max' })
  expect(at.github.dispatches).toMatchObject(plan('production'))
})

test('/apply with the head applies it', async () => {
  await using at = await startOps()
  await at.comment(`/apply staging ${at.head}`)
  expect(at.github.dispatches).toMatchObject([
    { inputs: { operation: 'apply', commit: at.head, environment: 'staging' } },
  ])
})

test('where every layer is Atlantis’s, the answer is its own command', async () => {
  await using at = await startOps({ files: { 'slipway.yml': 'layers: { L1: { deployed_by: atlantis } }\n' } })
  await at.comment('/plan staging')
  expect(at.github.dispatches).toEqual([])
  expect(at.answers()).toEqual([expect.stringContaining('atlantis plan -p bootstrap-staging')])
})

test('a slipway.yml that is wrong makes the run red, and starts nothing', async () => {
  await using at = await startOps({ files: { 'slipway.yml': 'layers: { L9: {} }\n' } })
  const [run] = await at.comment('/plan')
  expect([run?.conclusion, at.github.dispatches]).toEqual(['failure', []])
})

test('/help says what there is', async () => {
  await using at = await startOps()
  await at.comment('/help')
  expect(at.answers()).toEqual([expect.stringContaining('/apply <environment> <commit>')])
  expect(at.github.dispatches).toEqual([])
})

test('/drift starts the report on this pull request, by the input that drift-report.yml has', async () => {
  await using at = await startOps()
  await at.comment('/drift')
  expect(at.github.dispatches).toMatchObject([
    { workflow: 'drift-report.yml', ref: 'main', inputs: { pr_number: '7' } },
  ])
  expect(at.answers()).toEqual([expect.stringContaining('Looking for drift')])
})

test('a workflow that is not there makes the run red, and says which', async () => {
  await using at = await startOps({ without: 'drift-report.yml' })
  const [run] = await at.comment('/drift')
  expect([run?.conclusion, run?.jobs[0]?.steps[0]?.annotations[0]?.message]).toEqual([
    'failure',
    expect.stringContaining('GitHub did not start drift-report.yml'),
  ])
})

test('the comment workflow holds no secret: none is in any of its jobs', async () => {
  const { readFileSync } = await import('node:fs')
  const text = readFileSync(new URL('../../.github/workflows/ops-commands.yml', import.meta.url), 'utf8')
  expect(text.replaceAll(/^\s*#.*$/gm, '')).not.toMatch(/secrets\.|vars\.|environment:/)
})
