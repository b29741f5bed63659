import type { Actor, AuditOperation, Coverage } from '#kube-audit'
import type { Resource } from '#terraform'
import type { Attribution, DriftReport, PlacedOperation, Repair, Row, What } from '../../src/reading/model.ts'

export const at = (time: string) => Date.parse(`2026-09-01T${time}:00Z`)
const nowhere = { layer: '', environment: '' }
const nobody = (why: Attribution['nobody']): Attribution => ({ confidence: 'none', operations: [], nobody: why })

/** Text of strangers for every slot of a report, or the plain words of a good day. */
export type Slot = (plain: string) => string
const plainly: Slot = (plain) => plain

export function actorOf(slot: Slot, name: string, more: Partial<Actor> = {}): Actor {
  return { kind: 'person', name: slot(name), user: slot(name), address: slot('203.0.113.7'), claimed: false, ...more }
}

export function operationOf(slot: Slot, more: Partial<AuditOperation> = {}): AuditOperation {
  return {
    id: slot('event-1'),
    at: at('03:12'),
    verb: 'patch',
    object: {
      group: 'apps',
      resource: slot('deployments'),
      namespace: slot('kubero'),
      name: slot('kubero'),
      subresource: '',
    },
    code: 200,
    actor: actorOf(slot, 'alice@example.com'),
    client: { name: slot('kubectl'), version: slot('1.33'), command: slot('scale'), agent: slot('kubectl/v1.33') },
    ...more,
  }
}

export function resourceOf(slot: Slot, address: string): Resource {
  const [type = '', name = ''] = address.split('.')
  const common = { mode: 'managed', provider: 'hashicorp/kubernetes', object: undefined, release: undefined } as const
  return {
    ...common,
    address: slot(address),
    type: slot(type),
    name: slot(name),
    module: '',
    importId: slot(`x/${name}`),
  }
}

const none: Repair = { kind: 'none', commands: [], unsafe: false }

export function rowOf(slot: Slot, what: What, address: string, more: Partial<Row> = {}): Row {
  return {
    project: slot('platform'),
    resource: resourceOf(slot, address),
    place: { layer: slot('L3'), environment: slot('production') },
    what,
    paths: [slot('spec[0].replicas')],
    cause: { confidence: 'exact', operations: [operationOf(slot)], nobody: undefined },
    repair: none,
    ...more,
  }
}

export const placed = (operation: AuditOperation, address = ''): PlacedOperation => ({
  operation,
  place: nowhere,
  address,
  project: '',
})

const full: Coverage = { from: at('02:00'), to: at('06:00'), gaps: [], full: true }
const zero = { drift: 0, manual: 0, deleted: 0, imports: 0, leftover: 0, blind: 0, noise: 0, sessions: 0, denied: 0 }

/** Nothing happened, and everything could be looked at. */
export const clean: DriftReport = {
  verdict: { kind: 'clean' },
  window: { sinceMs: at('02:10'), untilMs: at('06:00'), basis: 'atlantis-status' },
  rows: [],
  timeline: [],
  blind: [],
  other: [],
  sessions: [],
  denied: [],
  noise: [],
  moves: [],
  checks: [],
  projects: [],
  sources: [
    { kind: 'plan', name: 'platform.json', state: { kind: 'empty' } },
    { kind: 'audit', name: '/var/log/k8s-audit.log', state: { kind: 'rows', count: 41_022 } },
  ],
  coverage: full,
  covered: true,
  counts: zero,
  remarks: [],
  head: '9f3c2d1a4b5c6d7e8f901234567890abcdef1234',
  runUrl: 'https://github.com/acme/infra/actions/runs/42',
}

/** The main case: three by hand, two of them to decide about, and one by a controller. */
export function found(slot: Slot = plainly): DriftReport {
  const timeline = [
    placed(operationOf(slot)),
    placed(operationOf(slot, { verb: 'delete', at: at('03:40') })),
    placed(operationOf(slot, { verb: 'create', at: at('04:01'), actor: actorOf(slot, 'bob') })),
  ]
  return {
    ...clean,
    verdict: { kind: 'found', decisions: 5, complete: true },
    rows: rows(slot),
    timeline,
    blind: [placed(operationOf(slot), slot('helm_release.redis'))],
    other: [placed(operationOf(slot, { at: at('04:30') }))],
    sessions: [placed(operationOf(slot, { verb: 'get' }))],
    denied: [placed(operationOf(slot, { verb: 'delete', code: 403 }))],
    noise: [
      { project: slot('platform'), address: slot('kubernetes_namespace_v1.a'), paths: [slot('metadata[0].uid')] },
    ],
    moves: [{ project: '', address: slot('kubernetes_namespace_v1.new'), from: slot('kubernetes_namespace_v1.old') }],
    checks: [
      {
        project: slot('platform'),
        address: slot('check.health'),
        kind: 'check',
        status: 'fail',
        messages: [slot('down')],
      },
    ],
    counts: {
      ...zero,
      drift: 4,
      manual: 3,
      deleted: 1,
      imports: 1,
      leftover: 1,
      blind: 1,
      noise: 1,
      sessions: 1,
      denied: 1,
    },
  }
}

function rows(slot: Slot): readonly Row[] {
  const command = (line: string, discardsPlan: boolean) => ({ line, discardsPlan })
  const hpa = actorOf(slot, 'system:serviceaccount:kube-system:horizontal-pod-autoscaler', { kind: 'controller' })
  return [
    rowOf(slot, 'deleted', 'kubernetes_config_map_v1.local_path_config', {
      repair: { kind: 'apply', commands: [command('atlantis apply -p platform', false)], unsafe: false },
    }),
    rowOf(slot, 'exists', 'kubernetes_config_map_v1.new', {
      project: slot('data-prod'),
      cause: { confidence: 'likely', operations: [operationOf(slot), operationOf(slot)], nobody: undefined },
      repair: {
        kind: 'import',
        commands: [command("atlantis import -p data-prod kubernetes_config_map_v1.new 'data-prod/hotfix'", true)],
        unsafe: false,
      },
    }),
    rowOf(slot, 'reverted', 'kubernetes_deployment_v1.kubero'),
    rowOf(slot, 'leftover', 'kubernetes_config_map_v1.old', { cause: nobody('not-in-log') }),
    rowOf(slot, 'destroyed', 'kubernetes_config_map_v1.each["$(id)"]', {
      repair: { kind: 'decide', commands: [], unsafe: true },
    }),
    rowOf(slot, 'settled', 'kubernetes_deployment_v1.hpa', {
      cause: { confidence: 'subresource', operations: [operationOf(slot, { actor: hpa })], nobody: undefined },
    }),
  ]
}

/** The log has a hole, and one source could not be read at all. */
export function unknown(slot: Slot = plainly): DriftReport {
  return {
    ...clean,
    verdict: { kind: 'unknown', because: 'audit-holes' },
    covered: false,
    coverage: {
      ...full,
      full: false,
      gaps: [{ reason: 'starts-late', from: at('02:10'), to: at('04:10'), detail: slot('two hours') }],
    },
    sources: [
      ...clean.sources,
      {
        kind: 'plan',
        name: slot('data.json'),
        state: { kind: 'unavailable', code: slot('plan-cut'), reason: slot('cut off') },
      },
    ],
    remarks: ['head-moved'],
  }
}

/** As many rows and operations as a very bad night brings. */
export function flood(count: number, slot: Slot = plainly): DriftReport {
  const many = Array.from({ length: count }, (_, index) => index)
  const whats: readonly What[] = ['deleted', 'exists', 'reverted', 'leftover', 'settled']
  const made = whats.flatMap((what) =>
    many.map((index) => rowOf(slot, what, `kubernetes_config_map_v1.${what}_${index}`)),
  )
  const timeline = many.map((index) => placed(operationOf(slot, { at: at('03:00') + index * 1000 })))
  return {
    ...found(slot),
    rows: made,
    timeline,
    other: timeline,
    counts: { ...zero, drift: made.length, manual: count },
  }
}
