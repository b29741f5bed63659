import type { AuditOperation } from '#kube-audit'
import type { KubeObject } from '#terraform'
import { type LogIndex, operationsOn } from './log-index.ts'
import { newestFirst, type Span, within } from './window.ts'

/** The garbage collector follows its cause within seconds; a busy one within minutes. */
const collectorLagMs = 10 * 60_000

/** Deletions that took an object along: of its namespace, of a collection it was in, of what owned it. */
export function cascadesOf(object: KubeObject, log: LogIndex, span: Span): readonly AuditOperation[] {
  const swept = log.sweeps.filter((sweep) => within(sweep, span) && sweeps(sweep, object))
  const owned = operationsOn(log, object)
    .filter(byCollector)
    .flatMap((deletion) => ownersOf(deletion, object, log))
  return [...swept, ...owned].toSorted(peopleFirst)
}

/** Whether a deletion of a namespace or a collection reaches an object; what a selector picks, nobody can know. */
export function sweeps(sweep: AuditOperation, object: KubeObject): boolean {
  const { resource, group, namespace, name } = sweep.object
  if (resource === 'namespaces' && sweep.verb === 'delete') {
    return name === object.namespace || (object.resource === 'namespaces' && name === object.name)
  }
  const sameKind = resource === object.resource && group === object.group
  return sweep.verb === 'deletecollection' && sameKind && (namespace === '' || namespace === object.namespace)
}

function byCollector({ actor, verb }: AuditOperation): boolean {
  return verb === 'delete' && /(generic-garbage-collector|namespace-controller)$/.test(actor.user)
}

/** Whoever deleted something in the same namespace shortly before whose name this one's begins with. */
function ownersOf(deletion: AuditOperation, object: KubeObject, log: LogIndex): readonly AuditOperation[] {
  const { at } = deletion
  if (at === undefined) return []
  return log.report.operations.filter((candidate) => {
    const { verb, object: owner, at: before } = candidate
    if (verb !== 'delete' || before === undefined || before > at || at - before > collectorLagMs) return false
    return owner.namespace === object.namespace && owner.name !== '' && object.name.startsWith(owner.name)
  })
}

function peopleFirst(one: AuditOperation, other: AuditOperation): number {
  const rank = ({ actor }: AuditOperation) => Number(actor.kind !== 'person')
  return rank(one) - rank(other) || newestFirst(one, other)
}
