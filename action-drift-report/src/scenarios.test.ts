import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sharedPath } from '#testing'
import { auditOf, factsOf, operation, planSource } from '../test/facts.ts'
import type { DriftReport } from './reading/model.ts'
import { driftReport } from './reading/reading.ts'

const folder = sharedPath('corpus/scenarios')
const onCorpus = folder ? test : test.skip

/** What was done to the cluster by hand before each plan was made. */
const done = {
  's01-scale-update': operation('patch', 'apps/deployments/kubero/kubero/scale'),
  's02-deleted-configmap': operation('delete', '/configmaps/kube-system/local-path-config'),
  's03-created-out-of-band': operation('create', '/configmaps/data-prod/hotfix', { code: 201 }),
  's04-leftover-state': operation('delete', '/configmaps/kube-system/local-path-config'),
  's06-ignored-hpa': operation('update', 'apps/deployments/apps-prod/api/scale', {
    by: 'system:serviceaccount:kube-system:horizontal-pod-autoscaler',
    kind: 'controller',
  }),
  's07-drift-equals-new-config': operation('patch', 'apps/deployments/kubero/kubero'),
  's10-evil-foreach-key': operation('patch', '/configmaps/apps-prod/cm-evil'),
  's11-noise-null-to-empty': undefined,
  's14-config-change-only': undefined,
  's17-no-drift': undefined,
} as const

function reportOn(name: keyof typeof done, ending: string): DriftReport {
  const one = done[name]
  const text = readFileSync(join(folder ?? '', `${name}.${ending}`), 'utf8')
  return driftReport(factsOf({ plans: [planSource(text)], audit: auditOf(one ? [one] : []) }))
}

const rowsOf = ({ rows }: DriftReport) =>
  rows.map(({ what, cause, repair }) => [what, cause.confidence, ...repair.commands.map(({ line }) => line)])

const expected: readonly (readonly [keyof typeof done, readonly (readonly string[])[]])[] = [
  ['s01-scale-update', [['reverted', 'subresource']]],
  ['s02-deleted-configmap', [['deleted', 'exact', 'atlantis apply -p platform']]],
  [
    's03-created-out-of-band',
    [['exists', 'exact', "atlantis import -p platform kubernetes_config_map_v1.new 'data-prod/hotfix'"]],
  ],
  [
    's04-leftover-state',
    [['leftover', 'exact', 'atlantis state -p platform rm kubernetes_config_map_v1.local_path_config']],
  ],
  ['s06-ignored-hpa', [['settled', 'subresource']]],
  ['s07-drift-equals-new-config', [['settled', 'exact']]],
  ['s10-evil-foreach-key', [['reverted', 'exact']]],
  ['s11-noise-null-to-empty', []],
  ['s14-config-change-only', []],
  ['s17-no-drift', []],
]

for (const [name, rows] of expected) {
  onCorpus(`${name} comes to what the corpus says it must`, () => {
    const report = reportOn(name, 'plan.json')
    expect(rowsOf(report)).toEqual(rows)
    expect(report.verdict.kind).toBe(rows.length > 0 ? 'found' : 'clean')
    expect(report.counts).toMatchObject({
      drift: rows.filter(([what]) => what !== 'exists').length,
      imports: rows.filter(([what]) => what === 'exists').length,
      deleted: rows.filter(([what]) => what === 'deleted' || what === 'leftover').length,
      leftover: rows.filter(([what]) => what === 'leftover').length,
      noise: name.startsWith('s11') ? 9 : 0,
      blind: 0,
    })
  })
}

onCorpus(
  'the stream without values comes to the same rows, but cannot tell noise, nor see what it has no name for',
  () => {
    const blind = ['s03-created-out-of-band', 's11-noise-null-to-empty']
    for (const [name, rows] of expected.filter(([name]) => !blind.includes(name))) {
      expect([name, rowsOf(reportOn(name, 'plan.stream.jsonl'))]).toEqual([name, rows])
    }
    expect(reportOn('s11-noise-null-to-empty', 'plan.stream.jsonl')).toMatchObject({
      remarks: ['plan-without-values'],
      counts: { drift: 9 },
    })
  },
)

onCorpus('T25 no secret of a scenario is in its report, and none of its values', () => {
  for (const name of Object.keys(done) as (keyof typeof done)[]) {
    for (const ending of ['plan.json', 'refresh-only.json', 'plan.stream.jsonl', 'refresh-only.stream.jsonl']) {
      const text = JSON.stringify(reportOn(name, ending))
      expect(text).not.toMatch(/s3cr3t|nodePathMap|ghcr\.io|javascript:/)
    }
  }
})
