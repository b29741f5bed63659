import fc from 'fast-check'
import type { Gap } from '#kube-audit'
import {
  ago,
  asked,
  auditOf,
  factsOf,
  minute,
  now,
  operation,
  planSource,
  planText,
  scaled,
  was,
} from '../../test/facts.ts'
import type { Facts } from '../facts.ts'
import { plan } from '../plan.ts'
import { driftReport } from './reading.ts'

const quiet = planSource(planText([], [{ actions: ['no-op'], before: was, after: was }]))
const api = 'apps/deployments/data-prod/api'
const drifted = planSource(
  planText(
    [{ actions: ['update'], before: was, after: scaled }],
    [{ actions: ['update'], before: scaled, after: was }],
  ),
)
const config = {} as Parameters<typeof plan>[0]
const verdict = (facts: Facts) => driftReport(facts).verdict

test('no drift, no manual work and a log without holes is clean', () => {
  expect(verdict(factsOf({ plans: [quiet], audit: auditOf([]) }))).toEqual({ kind: 'clean' })
})

test.each<[string, Partial<Parameters<typeof factsOf>[0]>, string]>([
  ['without a log', { plans: [quiet] }, 'no-audit-log'],
  ['without a plan', { audit: auditOf([]) }, 'no-plan'],
  [
    'with a log that starts late',
    {
      plans: [quiet],
      audit: auditOf([], [{ reason: 'starts-late', from: ago(110), to: ago(60), detail: '' }], ago(60)),
    },
    'audit-holes',
  ],
  [
    'with a policy that records no write',
    { plans: [quiet], audit: auditOf([], [{ reason: 'no-writes', detail: '' }]) },
    'audit-without-writes',
  ],
  [
    'with a log that could not be read',
    { plans: [quiet], more: { audit: { name: 'a', reading: { kind: 'unavailable', code: 'x', message: 'x' } } } },
    'audit-unavailable',
  ],
  [
    'with one plan that is cut',
    { plans: [quiet, planSource('{"format_version":"1.2","resource_dr')], audit: auditOf([]) },
    'plan-unavailable',
  ],
  [
    'with a plan that ended in an error',
    { plans: [planSource(planText([], [], { errored: true }))], audit: auditOf([]) },
    'plan-incomplete',
  ],
])('F54 %s, nothing found is not known to be nothing', (_, given, because) => {
  expect(verdict(factsOf(given))).toEqual({ kind: 'unknown', because })
})

test('a project that Atlantis planned and no plan shows leaves the verdict open', () => {
  const project = { directory: 'x', workspace: 'default', outcome: 'planned' } as const
  const atlantis = {
    kind: 'read',
    projects: [
      { name: 'platform', ...project },
      { name: 'data', ...project, directory: 'y' },
    ],
    lastApplyMs: undefined,
  } as const
  const facts = factsOf({ plans: [quiet], audit: auditOf([]), more: { atlantis } })
  expect(verdict(facts)).toEqual({ kind: 'unknown', because: 'plan-unavailable' })
  expect(driftReport(facts).projects.find(({ name }) => name === 'data')?.plan).toMatchObject({ kind: 'unavailable' })
})

test('somebody who entered a container did something by hand, whatever it was', () => {
  const audit = auditOf([operation('create', '/pods/data-prod/api-0/exec', { code: 101 })])
  expect(verdict(factsOf({ plans: [quiet], audit }))).toEqual({ kind: 'found', decisions: 0, complete: true })
})

test('found work is whole only where the log covers the window', () => {
  const hole: Gap = { reason: 'silence', from: ago(50), to: ago(40), detail: '' }
  const audit = auditOf([operation('patch', api)], [hole])
  expect(verdict(factsOf({ plans: [drifted], audit }))).toEqual({ kind: 'found', decisions: 1, complete: false })
  expect(verdict(factsOf({ plans: [drifted], audit: auditOf([operation('patch', api)]) }))).toMatchObject({
    complete: true,
  })
})

const reasons: readonly Gap['reason'][] = [
  'silence',
  'file-missing',
  'truncated',
  'cut-archive',
  'line-too-long',
  'unreadable-lines',
  'clock-stepped',
  'too-many',
  'source-unavailable',
  'no-times',
]
const hole = fc.record({
  reason: fc.constantFrom(...reasons),
  start: fc.option(fc.integer({ min: -200, max: 200 })),
  length: fc.option(fc.integer({ min: 1, max: 100 })),
})

test('F54 over random holes, the report is clean exactly when none of them reaches into the window', () => {
  const seed = 20260901
  fc.assert(
    fc.property(
      fc.array(hole, { maxLength: 4 }),
      fc.integer({ min: 5, max: 200 }),
      fc.integer({ min: 0, max: 300 }),
      (holes, sinceMinutes, logMinutes) => {
        const gaps = holes.map(
          ({ reason, start, length }): Gap => ({
            reason,
            detail: '',
            ...(start === null ? {} : { from: now + start * minute }),
            ...(length === null || start === null ? {} : { to: now + (start + length) * minute }),
          }),
        )
        const sinceMs = ago(sinceMinutes)
        const report = driftReport(
          factsOf({
            plans: [quiet],
            audit: auditOf([], gaps, ago(logMinutes)),
            more: { asked: { ...asked, sinceMs } },
          }),
        )
        const reaches = gaps.some(
          ({ from, to }) => (to === undefined || to > sinceMs) && (from === undefined || from < now),
        )
        const late = gaps.length > 0 && ago(logMinutes) - sinceMs > minute
        expect(report.verdict.kind).toBe(reaches || late ? 'unknown' : 'clean')
        expect(report.covered).toBe(!(reaches || late))
      },
    ),
    { seed, numRuns: 3_000 },
  )
})

test('since when: what the workflow says, else Atlantis’s last apply, else the whole log', () => {
  const auto = { ...asked, sinceMs: undefined }
  const applied = { kind: 'read', projects: [], lastApplyMs: ago(60) } as const
  const written = auditOf([
    operation('update', api, { kind: 'terraform', at: ago(90) }),
    operation('update', `${api}2`, { kind: 'terraform', at: ago(95) }),
  ])
  const window = (more: Partial<Facts>, audit = written) => driftReport(factsOf({ audit, more })).window
  expect(window({ atlantis: applied })).toMatchObject({ sinceMs: ago(110), basis: 'input' })
  expect(window({ asked: auto, atlantis: applied })).toMatchObject({ sinceMs: ago(60), basis: 'atlantis-status' })
  expect(window({ asked: auto })).toMatchObject({ sinceMs: undefined, basis: 'whole-log' })
  expect(window({ asked: auto }, auditOf([]))).toMatchObject({ sinceMs: undefined, basis: 'whole-log' })
})

test('counts are of facts: each resource and each request once, exec and denied apart', () => {
  const operations = [
    operation('patch', api, { at: ago(40) }),
    operation('patch', api, { at: ago(41) }),
    operation('patch', '/configmaps/other/x'),
    operation('delete', '/secrets/data-prod/y', { code: 403 }),
    operation('create', '/pods/data-prod/api-0/exec', { code: 101 }),
    operation('update', api, { kind: 'controller', by: 'system:serviceaccount:x:y' }),
    operation('patch', api, { at: ago(115), by: 'before the window' }),
  ]
  const { counts, other, blind } = driftReport(factsOf({ plans: [drifted], audit: auditOf(operations) }))
  expect(counts).toEqual({
    drift: 1,
    manual: 3,
    deleted: 0,
    imports: 0,
    leftover: 0,
    blind: 0,
    noise: 0,
    sessions: 1,
    denied: 1,
  })
  expect([other.length, blind.length]).toEqual([1, 0])
})

test('work on a managed object that no plan shows is blind; inside a Helm release too; Terraform’s next write ends it', () => {
  const release = {
    type: 'helm_release',
    actions: ['no-op'],
    before: { name: 'vault', namespace: 'platform' },
    after: { name: 'vault', namespace: 'platform' },
  }
  const text = planText([], [{ actions: ['no-op'], before: was, after: was }, release])
  const operations = [
    operation('patch', api, { at: ago(60) }),
    operation('delete', 'apps/statefulsets/platform/vault-agent', { at: ago(50) }),
    operation('delete', 'apps/statefulsets/platform/other', { at: ago(50) }),
  ]
  const report = driftReport(factsOf({ plans: [planSource(text)], audit: auditOf(operations) }))
  expect(report.blind.map(({ address }) => address)).toEqual(['kubernetes_deployment_v1.api', 'helm_release.api'])
  expect(report.other).toHaveLength(1)
  const applied = operation('update', api, { kind: 'terraform', at: ago(20) })
  const after = driftReport(factsOf({ plans: [planSource(text)], audit: auditOf([...operations, applied]) }))
  expect(after.blind.map(({ address }) => address)).toEqual(['helm_release.api'])
})

test('places come from the namespace, and a namespace stands where it leads', () => {
  const places = new Map([['data-prod', { layer: 'L3', environment: 'production' }]])
  const audit = auditOf([operation('patch', api), operation('delete', '/namespaces//data-prod')])
  const report = driftReport(factsOf({ plans: [drifted], audit, more: { places } }))
  expect(report.rows[0]?.place).toEqual({ layer: 'L3', environment: 'production' })
  expect(report.timeline.map(({ place }) => place.environment)).toEqual(['production', 'production'])
})

test('a plan and a log that have nothing in common may be of two clusters, and the report says so', () => {
  const strangers = auditOf([operation('patch', 'apps/deployments/elsewhere/web')])
  expect(driftReport(factsOf({ plans: [drifted], audit: strangers })).remarks).toContain('plan-and-log-disjoint')
  expect(driftReport(factsOf({ plans: [drifted], audit: auditOf([operation('patch', api)]) })).remarks).toEqual([])
})

test('what `ignore` names is noise; a deletion is not ignored by a path', () => {
  const ignoring = (path: string) => ({
    asked: { ...asked, ignore: [{ address: 'kubernetes_deployment_v1.*', path }] },
  })
  const report = driftReport(factsOf({ plans: [drifted], audit: auditOf([]), more: ignoring('spec[0].replicas') }))
  expect([report.rows.length, report.counts.noise, report.verdict.kind]).toEqual([0, 1, 'clean'])
  expect(driftReport(factsOf({ plans: [drifted], more: ignoring('spec[0].image') })).rows).toHaveLength(1)
  const gone = planSource(planText([{ actions: ['delete'], before: was, after: null }], []))
  expect(driftReport(factsOf({ plans: [gone], more: ignoring('spec') })).rows).toHaveLength(1)
  expect(driftReport(factsOf({ plans: [gone], more: ignoring('') })).rows).toHaveLength(0)
})

test.each<[Facts['asked']['failOn'], boolean]>([
  ['none', false],
  ['deleted', false],
  ['manual', true],
  ['any', true],
])('fail-on %s', (failOn, red) => {
  const facts = factsOf({
    plans: [drifted],
    audit: auditOf([operation('patch', api)]),
    more: { asked: { ...asked, failOn } },
  })
  const decided = plan(config, facts)
  expect(decided.kind === 'summary' && decided.objection !== undefined).toBe(red)
})

test('without any source that could be read there is no report, and every reason is given', () => {
  const facts = factsOf({ plans: [planSource(''), planSource('{"a":1}')] })
  expect(plan(config, facts)).toMatchObject({
    kind: 'refuse',
    reasons: [expect.stringContaining('empty'), expect.stringContaining('no Terraform plan')],
  })
  expect(plan(config, factsOf({}))).toMatchObject({ kind: 'refuse' })
})

test('a commit status is green only when everything is known and nothing waits', () => {
  const pull = { number: 7, head: 'a'.repeat(40), open: true, locked: false }
  const state = (given: Parameters<typeof factsOf>[0]) => {
    const decided = plan(config, {
      ...factsOf(given),
      pull,
      asked: { ...asked, mode: 'comment', statusContext: 'drift-report' },
    })
    return decided.kind === 'comment' ? decided.status?.state : decided.kind
  }
  expect(state({ plans: [quiet], audit: auditOf([]) })).toBe('success')
  expect(state({ plans: [quiet] })).toBe('failure')
  expect(state({ plans: [drifted], audit: auditOf([operation('patch', api)]) })).toBe('failure')
})
