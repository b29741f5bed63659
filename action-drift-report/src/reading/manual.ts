import { type AuditOperation, objectKey } from '#kube-audit'
import type { Resource } from '#terraform'
import { type Evidence, looksLikePart, spanOf, within } from '../attribution/index.ts'
import type { Facts } from '../facts.ts'
import type { DriftReport, PlacedOperation, Row } from './model.ts'
import { placeOfOperation } from './place.ts'
import type { ReadPlan } from './read-plan.ts'

type Work = Pick<DriftReport, 'timeline' | 'blind' | 'other' | 'sessions' | 'denied'>

interface Known {
  readonly plans: readonly ReadPlan[]
  readonly rows: readonly Row[]
  readonly evidence: Evidence | undefined
  readonly facts: Facts
}

interface Managed {
  readonly resource: Resource
  readonly project: string
}

/** What people did in the window, sorted by whether a plan can show it. */
export function manualWork(known: Known): Work {
  const { evidence, rows, facts } = known
  if (!evidence) return { timeline: [], blind: [], other: [], sessions: [], denied: [] }
  const { report } = evidence.log
  const blamed = new Set(rows.flatMap(({ cause }) => cause.operations))
  const owners = ownersOf(known)
  const placed = (operation: AuditOperation): PlacedOperation => {
    const owner = owners.of(operation)
    return {
      operation,
      place: placeOfOperation(operation, facts),
      address: owner?.resource.address ?? '',
      project: owner?.project ?? '',
    }
  }
  const inWindow = (operation: AuditOperation) => within(operation, evidence.window)
  // What explains a row counts, also where Terraform’s last write to that object is older than the window.
  const timeline = report.operations.filter((one) => inWindow(one) || blamed.has(one)).map(placed)
  const unexplained = timeline.filter(({ operation }) => !blamed.has(operation))
  return {
    timeline,
    blind: unexplained.filter(({ operation, address }) => address !== '' && !overwritten(operation, evidence)),
    other: unexplained.filter(({ address }) => address === ''),
    sessions: report.sessions.filter(inWindow).map(placed),
    denied: report.denied.filter(inWindow).map(placed),
  }
}

/** Terraform wrote to the object afterwards: what was done before is history. */
function overwritten(operation: AuditOperation, evidence: Evidence): boolean {
  return !within(operation, spanOf(operation.object, evidence))
}

/** Which managed resource an operation concerns: the object itself, or a part of a Helm release. */
function ownersOf({ plans }: Known) {
  const managed = plans.flatMap(({ plan, project }) => {
    const all = [
      ...plan.managed,
      ...plan.changes.map(({ resource }) => resource),
      ...plan.drift.map(({ resource }) => resource),
    ]
    return all.map((resource): Managed => ({ resource, project }))
  })
  const byKey = new Map(managed.flatMap((one) => (one.resource.object ? [[objectKey(one.resource.object), one]] : [])))
  const releases = managed.filter(({ resource }) => resource.release !== undefined)
  return {
    of: ({ object }: AuditOperation): Managed | undefined =>
      byKey.get(objectKey(object)) ??
      releases.find(({ resource: { release } }) => release !== undefined && looksLikePart(object, release)),
  }
}
