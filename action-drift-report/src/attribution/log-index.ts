import { type AuditOperation, type AuditReport, objectKey } from '#kube-audit'
import type { KubeObject } from '#terraform'

/** A reading of the log by object, so that a thousand resources cost no more than one. */
export interface LogIndex {
  readonly report: AuditReport
  /** Changes of people. */
  readonly manual: ReadonlyMap<string, readonly AuditOperation[]>
  /** Changes of controllers, and of whatever else is no person and no Terraform of ours. */
  readonly automated: ReadonlyMap<string, readonly AuditOperation[]>
  /** The last write of Terraform by object. */
  readonly baselines: ReadonlyMap<string, number>
  /** Deletions of whole namespaces and collections, by whomever. */
  readonly sweeps: readonly AuditOperation[]
}

export function logIndex(report: AuditReport): LogIndex {
  const changes = [...report.operations, ...report.automated]
  return {
    report,
    manual: byObject(report.operations),
    automated: byObject(report.automated.filter(({ object }) => object.subresource !== 'status')),
    baselines: baselinesOf(report.terraform),
    sweeps: changes.filter(({ verb, object }) => {
      const wholeNamespace = object.resource === 'namespaces' && object.subresource === ''
      return verb === 'deletecollection' || (verb === 'delete' && wholeNamespace)
    }),
  }
}

/** Everything anybody but Terraform did to an object, its subresources included. */
export function operationsOn(index: LogIndex, object: KubeObject): readonly AuditOperation[] {
  const key = objectKey(object)
  return [...(index.manual.get(key) ?? []), ...(index.automated.get(key) ?? [])]
}

function byObject(operations: readonly AuditOperation[]): ReadonlyMap<string, readonly AuditOperation[]> {
  return Map.groupBy(operations, ({ object }) => objectKey(object))
}

function baselinesOf(writes: readonly AuditOperation[]): ReadonlyMap<string, number> {
  const latest = new Map<string, number>()
  for (const { at, object } of writes) {
    const key = objectKey(object)
    if (at !== undefined && at > (latest.get(key) ?? 0)) latest.set(key, at)
  }
  return latest
}
