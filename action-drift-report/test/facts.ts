import type { AuditOperation, AuditReport, Gap, ObjectReference } from '#kube-audit'
import { readPlans } from '#terraform'
import type { Facts, PlanSource } from '../src/facts.ts'

export const minute = 60_000
export const now = Date.parse('2026-09-01T12:00:00Z')
export const ago = (minutes: number) => now - minutes * minute

/** `apps/deployments/kubero/kubero/scale`: group, resource, namespace, name, subresource. */
export function objectOf(path: string): ObjectReference {
  const [group = '', resource = '', namespace = '', name = '', subresource = ''] = path.split('/')
  return { group, resource, namespace, name, subresource }
}

let count = 0

export function operation(
  verb: AuditOperation['verb'],
  path: string,
  { at = ago(30), by = 'alice@example.com', kind = 'person', code = 200, client = 'kubectl' }: Partial<Who> = {},
): AuditOperation {
  count += 1
  return {
    id: `event-${count}`,
    at,
    verb,
    object: objectOf(path),
    code,
    actor: { kind, name: by, user: by, claimed: false },
    client: { name: client, agent: client },
  }
}

interface Who {
  readonly at: number
  readonly by: string
  readonly kind: AuditOperation['actor']['kind']
  readonly code: number
  readonly client: string
}

const controllers = new Set(['controller', 'gitops', 'cluster'])

/** A log that covers the last two hours without a gap, unless told otherwise. */
export function auditOf(
  operations: readonly AuditOperation[],
  gaps: readonly Gap[] = [],
  from = ago(120),
): AuditReport {
  const changes = operations.filter(({ object }) => object.subresource !== 'exec')
  return {
    operations: changes.filter(({ actor, code }) => actor.kind === 'person' && code < 300),
    sessions: operations.filter(({ object }) => object.subresource === 'exec'),
    denied: changes.filter(({ code }) => code === 403),
    terraform: changes.filter(({ actor }) => actor.kind === 'terraform'),
    automated: changes.filter(({ actor }) => controllers.has(actor.kind)),
    coverage: { from, to: now, gaps, full: gaps.length === 0 },
    counts: {
      files: 1,
      bytes: 1,
      lines: 1_000,
      blank: 0,
      unreadable: 0,
      foreign: 0,
      failed: 0,
      dryRun: 0,
      unchanged: 0,
      duplicates: 0,
    },
  }
}

export function planSource(text: string, project = 'platform'): PlanSource {
  return {
    name: `${project}.json`,
    project,
    named: true,
    commit: '',
    state: { kind: 'read', readings: readPlans(text) },
  }
}

const everything = new Set(['plan', 'apply', 'import', 'state'])

export const asked: Facts['asked'] = {
  mode: 'summary',
  plans: [],
  auditLogs: [],
  auditCommand: [],
  sinceMs: ago(110),
  untilMs: now,
  actors: [],
  ignore: [],
  maxBytes: 60_000,
  language: 'en',
  failOn: 'none',
  key: 'default',
  statusContext: '',
  atlantisCommands: everything,
}

export function factsOf(given: {
  readonly plans?: readonly PlanSource[]
  readonly audit?: AuditReport
  readonly more?: Partial<Facts>
}): Facts {
  const { plans = [], audit, more = {} } = given
  return {
    asked,
    plans,
    audit: audit && {
      name: 'audit.log',
      reading: { kind: audit.operations.length > 0 ? 'rows' : 'empty', report: audit },
    },
    pull: undefined,
    problems: [],
    atlantis: undefined,
    places: new Map(),
    runUrl: 'https://github.example/octo/infra/actions/runs/1',
    ...more,
  }
}

interface Change {
  readonly type?: string
  readonly address?: string
  readonly actions: readonly string[]
  readonly before?: unknown
  readonly after?: unknown
  readonly importing?: unknown
}

const metadata = [{ name: 'api', namespace: 'data-prod' }]
export const was = { metadata, spec: [{ replicas: '2', image: 'api:1' }] }
export const scaled = { metadata, spec: [{ replicas: '5', image: 'api:1' }] }

/** The text of a plan with these drifts and changes of `kubernetes_deployment_v1.api`. */
export function planText(drift: readonly Change[], changes: readonly Change[], more: object = {}): string {
  const entry = ({ type = 'kubernetes_deployment_v1', address = `${type}.api`, ...change }: Change) => ({
    address,
    mode: 'managed',
    type,
    name: 'api',
    change,
  })
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.11.4',
    resource_drift: drift.map(entry),
    resource_changes: changes.map(entry),
    ...more,
  })
}
