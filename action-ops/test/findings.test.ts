import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reportOf } from '#cluster-registry'
import { type GitHubOptions, issuesOf, runContextFor, runNodeAction, seedIssue, startGitHub } from '#sandbox'

const title = 'Clusters: what does not agree'
const repairs = { commandLine: (verb: string) => `slipway clusters ${verb}`, mirror: 'clusters.csv' }
const none = { kind: 'rows', rows: [] } as const

/** What the check answers when branches are all there is. */
function answer(...branches: readonly string[]): string {
  const rows = branches.map((name) => ({ name, sha: '1'.repeat(40), differing: undefined }))
  return JSON.stringify(reportOf({ registry: none, branches: { kind: 'rows', rows }, clusters: none }, repairs))
}

const down = { kind: 'unavailable', code: 'database-unavailable', why: 'connection refused' } as const
const unknown = JSON.stringify(reportOf({ registry: down, branches: none, clusters: none }, repairs))

async function start(options: Partial<GitHubOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-findings-'))
  const github = await startGitHub({
    owner: 'acme',
    repo: 'infra',
    // All that the mode is given, and all that it needs.
    tokenPermissions: { ...nothing, issues: 'write' },
    ...options,
  })
  const issues = issuesOf(github)
  return {
    github,
    issues,
    open: () => issues.all().filter(({ state }) => state === 'open'),
    check: (runId: number, content: string | undefined, inputs: Readonly<Record<string, string>> = {}) => {
      const file = join(folder, `${runId}.json`)
      if (content !== undefined) writeFileSync(file, content)
      const sha = '1'.repeat(40)
      return runNodeAction({
        directory: join(import.meta.dirname, '..'),
        context: runContextFor(github, { sha, eventName: 'schedule', event: {}, runId }),
        inputs: { mode: 'findings', title, findings: file, ...inputs },
      })
    },
    [Symbol.asyncDispose]: async () => {
      await github.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const nothing = {
  actions: 'none',
  checks: 'none',
  contents: 'none',
  deployments: 'none',
  pages: 'none',
  pull_requests: 'none',
  statuses: 'none',
} as const

test('findings open one issue, the same again leaves it, others change it, none close it with a word', async () => {
  await using world = await start()
  const first = await world.check(1, answer('alpha'))
  expect(first).toMatchObject({
    exitCode: 0,
    outputs: { failure: '', 'issue-url': expect.stringMatching(/\/issues\/1$/) },
  })
  expect(first.summary).toContain('branch-orphaned')
  const [made] = world.issues.all()
  expect(made).toMatchObject({ title, state: 'open', author: 'github-actions[bot]' })
  expect(made?.body).toContain('slipway clusters cleanup --only alpha')
  expect((await world.check(2, answer('alpha'))).summary).toContain('says so already')
  expect(world.issues.all()).toEqual([made])
  expect((await world.check(3, answer('alpha', 'beta'))).summary).toContain('is changed')
  expect(world.issues.all()).toMatchObject([{ state: 'open', body: expect.stringContaining('beta') }])
  const clean = await world.check(4, answer())
  expect(clean.outputs).toMatchObject({ failure: '', 'issue-url': first.outputs['issue-url'] })
  expect(world.issues.all()).toMatchObject([{ state: 'closed' }])
  expect(world.issues.comments(1)).toEqual([expect.stringContaining('nothing was found')])
  expect((await world.check(5, answer())).outputs['issue-url']).toBe('')
  await world.check(6, answer('gamma'))
  expect(world.issues.all().map(({ state }) => state)).toEqual(['closed', 'open'])
}, 60_000)

test('two runs at once leave one open issue', async () => {
  await using world = await start()
  const runs = await Promise.all([1, 2].map((run) => world.check(run, answer('alpha'))))
  expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0])
  expect(world.open()).toHaveLength(1)
  await world.check(3, answer())
  expect(world.open()).toEqual([])
}, 60_000)

test('T9 an issue of somebody else with our very words is never changed nor closed', async () => {
  await using world = await start()
  await world.check(1, answer('alpha'))
  const words = world.issues.all()[0]?.body ?? ''
  const copy = seedIssue(world.github, { title, body: words, author: 'eve' })
  await world.check(2, answer('beta'))
  await world.check(3, answer())
  expect(world.open()).toEqual([copy])
  expect(world.issues.comments(copy.number)).toEqual([])
}, 60_000)

test('a source that is unavailable opens the issue, and never closes one', async () => {
  await using world = await start()
  const ran = await world.check(1, unknown, { outcome: 'failure' })
  expect(ran).toMatchObject({ exitCode: 0, outputs: { failure: '' } })
  expect(world.open()[0]?.body).toContain('connection refused')
  await world.check(2, answer('alpha'), { outcome: 'failure' })
  await world.check(3, unknown, { outcome: 'failure' })
  expect(world.open()).toHaveLength(1)
}, 60_000)

test.each([
  ['no file', undefined, 'failure'],
  ['half a file', answer('alpha').slice(0, 40), 'failure'],
  ['another program’s file', '{"version":1,"ok":true}', 'success'],
])(
  'a check that left %s is red, and its issue stays open',
  async (_, content, outcome) => {
    await using world = await start()
    await world.check(1, answer('alpha'))
    const ran = await world.check(2, content, { outcome })
    expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'findings-unreadable' } })
    expect(world.open()).toHaveLength(1)
  },
  60_000,
)

test('a check that found nothing and failed all the same is not clean', async () => {
  await using world = await start()
  await world.check(1, answer('alpha'))
  await world.check(2, answer(), { outcome: 'failure' })
  expect(world.open()[0]?.body).toContain('ended as failure')
}, 60_000)

test('T9 what a stranger named a branch is text in the issue, and calls nobody', async () => {
  await using world = await start()
  const hostile = '-->`@acme/all` <img src=x> #1 ![x](https://evil.invalid)'
  const found = { code: 'branch-orphaned', cluster: hostile, text: hostile, fix: `sync ${hostile}` }
  const report = { ...JSON.parse(answer('alpha')), findings: [found] }
  await world.check(1, JSON.stringify(report))
  const body = world.open()[0]?.body ?? ''
  const outsideCode = body.replaceAll(/(`+)(?!`).*?(?<!`)\1(?!`)/g, '')
  expect(outsideCode).not.toMatch(/@acme|<img|!\[x\]\(|#1\b/)
  expect((await world.check(2, JSON.stringify(report))).summary).toContain('says so already')
}, 60_000)

const operation = {
  verb: 'delete',
  object: { group: 'apps', resource: 'deployments', namespace: 'data', name: 'api', subresource: '' },
  actor: { kind: 'person', name: '', user: 'bob', claimed: false },
}
const drift = {
  schema: 'slipway-drift-report/1',
  verdict: { kind: 'unknown', because: 'no-plan' },
  rows: [],
  timeline: [],
  sessions: [],
  covered: true,
  sources: [{ kind: 'audit', name: 'audit.log', state: { kind: 'empty' } }],
}

test('what people did by hand is in the issue of the drift report, and a covered day without any closes it', async () => {
  await using world = await start()
  const found = { ...drift, verdict: { kind: 'found', decisions: 0, complete: false }, timeline: [{ operation }] }
  await world.check(1, JSON.stringify(found), { title: 'Drift' })
  expect(world.open()[0]?.body).toMatch(/data\/deployments\/api.*delete by bob/)
  await world.check(2, JSON.stringify({ ...drift, covered: false }), { title: 'Drift' })
  expect(world.open()).toHaveLength(1)
  await world.check(3, JSON.stringify(drift), { title: 'Drift' })
  expect(world.open()).toEqual([])
}, 60_000)

test('without a title the step is red and writes nothing, and a dry run writes nothing', async () => {
  await using world = await start()
  const ran = await world.check(1, answer('alpha'), { title: '' })
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'findings-untitled' } })
  expect(await world.check(2, answer('alpha'), { 'dry-run': 'true' })).toMatchObject({ exitCode: 0 })
  expect(world.issues.all()).toEqual([])
}, 60_000)

test('a token without the right is told which one it needs', async () => {
  await using world = await start({ tokenPermissions: { ...nothing, issues: 'none' } })
  const ran = await world.check(1, answer('alpha'))
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'token-permission' } })
  expect(ran.log).toContain('issues: read')
}, 60_000)
