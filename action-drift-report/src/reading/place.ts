import type { AuditOperation } from '#kube-audit'
import type { Facts } from '../facts.ts'
import type { Place } from './model.ts'

const nowhere: Place = { layer: '', environment: '' }

/** Layer and environment of a namespace, as `slipway.yml` says. */
export function placeOf(namespace: string, { places }: Facts): Place {
  return places.get(namespace) ?? nowhere
}

/** A namespace is an object of its own, and stands where it leads. */
export function placeOfOperation({ object }: AuditOperation, facts: Facts): Place {
  return placeOf(object.resource === 'namespaces' ? object.name : object.namespace, facts)
}
