import type { AuditOperation } from '#kube-audit'
import { type KubeObject, type Resource, resourcePlural } from '#terraform'
import type { LogIndex } from './log-index.ts'
import { newestFirst, type Span, within } from './window.ts'

/**
 * What fits without naming the object: a creation whose name the server made up, and, where a plan names no object,
 * one of the same kind whose name is spelt like the resource.
 */
export function likelyOf(
  { object, type, name }: { object?: KubeObject | undefined } & Partial<Resource>,
  log: LogIndex,
  span: Span,
): readonly AuditOperation[] {
  const fits = (operation: AuditOperation): boolean => {
    const made = operation.object
    if (operation.verb !== 'create' || made.subresource !== '') return false
    if (object) return made.name === '' && made.resource === object.resource && made.namespace === object.namespace
    return made.resource === resourcePlural(type ?? '') && spelling(made.name) === spelling(name ?? '')
  }
  return log.report.operations.filter((operation) => within(operation, span) && fits(operation)).toSorted(newestFirst)
}

function spelling(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}
