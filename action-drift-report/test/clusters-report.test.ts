import { reportOf } from '#cluster-registry'
import { planText, was } from './facts.ts'
import { auditLog, startReporting } from './reporting.ts'

const repairs = { commandLine: (verb: string) => `slipway clusters ${verb}`, mirror: 'clusters.csv' }
const none = { kind: 'rows', rows: [] } as const
const orphan = { kind: 'rows', rows: [{ name: 'alpha', sha: '1'.repeat(40), differing: undefined }] } as const
const down = { kind: 'unavailable', code: 'database-unavailable', why: 'connection refused' } as const
const answer = (observed: Parameters<typeof reportOf>[0]) => JSON.stringify(reportOf(observed, repairs))
const quietPlan = planText([], [{ actions: ['no-op'], before: was, after: was }])

const found = answer({ registry: none, branches: orphan, clusters: none })

test.each([
  ['findings are rows', found, { kind: 'rows', count: 1 }],
  ['agreement is empty', answer({ registry: none, branches: none, clusters: none }), { kind: 'empty' }],
  [
    'a database that is down is unavailable, and never empty',
    answer({ registry: down, branches: orphan, clusters: none }),
    { kind: 'unavailable', code: 'check-incomplete', reason: expect.stringContaining('connection refused') },
  ],
  [
    'a check that could not begin is unavailable',
    '{"version":1,"verdict":"unknown","error":{"code":"database-url-missing","message":"Set DATABASE_URL."}}',
    { kind: 'unavailable', code: 'database-url-missing', reason: 'Set DATABASE_URL.' },
  ],
  ['half a file is unavailable', found.slice(0, 50), { kind: 'unavailable', code: 'check-malformed' }],
  ['no file is unavailable', undefined, { kind: 'unavailable', code: 'check-missing' }],
])(
  'the cluster registry as a source of the report: %s',
  async (_, content, state) => {
    await using world = await startReporting()
    world.write('plan.json', quietPlan)
    world.write('audit.log', auditLog())
    if (content !== undefined) world.write('check.json', content)
    const ran = await world.report({ 'clusters-report': 'check.json' })
    expect(ran.outputs).toMatchObject({ failure: '', verdict: 'clean' })
    const { sources } = JSON.parse(world.read(ran.outputs['report-json']))
    expect(sources).toContainEqual({ kind: 'registry', name: 'check.json', state: expect.objectContaining(state) })
    const shown = { rows: /cluster registry `check\.json`: 1/, empty: /cluster registry `check\.json`: 0/ }
    const words =
      state.kind === 'unavailable'
        ? /cluster registry.* `check\.json`: `[^`]+` \(`[a-z-]+`\)/
        : shown[state.kind as 'rows']
    expect(ran.summary).toMatch(words)
    expect(world.comments()[0]?.body).toMatch(words)
  },
  60_000,
)

test('a report that was not given the check does not speak of it', async () => {
  await using world = await startReporting()
  world.write('plan.json', quietPlan)
  world.write('audit.log', auditLog())
  const ran = await world.report()
  expect(ran.outputs).toMatchObject({ verdict: 'clean' })
  expect(ran.summary).not.toContain('cluster registry')
}, 60_000)
