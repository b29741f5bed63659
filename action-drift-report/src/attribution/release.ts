import type { AuditOperation, ObjectReference } from '#kube-audit'
import type { LogIndex } from './log-index.ts'
import { newestFirst, type Span, within } from './window.ts'

/** A Helm release; the namespace is empty where the plan does not say. */
interface Release {
  readonly namespace: string
  readonly name: string
}

/** Helm keeps each revision in a secret of its own: writing one is an install, an upgrade or a rollback. */
export function releaseOperations(release: Release, log: LogIndex, window: Span): readonly AuditOperation[] {
  const ours = (writes: readonly AuditOperation[]) => writes.filter(({ object }) => isRevision(object, release))
  const written = ours(log.report.terraform).flatMap(({ at }) => at ?? [])
  const span = written.length === 0 ? window : { ...window, fromMs: Math.max(...written) }
  const of = (writes: readonly AuditOperation[]) =>
    ours(writes)
      .filter((one) => within(one, span))
      .toSorted(newestFirst)
  const people = of(log.report.operations)
  return people.length > 0 ? people : of(log.report.automated)
}

/** Whether an object looks like a part of a release: no log below level Request says it for certain. */
export function looksLikePart(object: ObjectReference, { namespace, name }: Release): boolean {
  if (isRevision(object, { namespace, name })) return true
  if (namespace === '' || object.namespace !== namespace) return false
  return object.name === name || object.name.startsWith(`${name}-`)
}

function isRevision(object: ObjectReference, { namespace, name }: Release): boolean {
  if (object.resource !== 'secrets' && object.resource !== 'configmaps') return false
  if (namespace !== '' && object.namespace !== namespace) return false
  const prefix = `sh.helm.release.v1.${name}.v`
  return object.name.startsWith(prefix) && /^\d+$/.test(object.name.slice(prefix.length))
}
