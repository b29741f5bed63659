import { type AuditOperation, objectKey } from '#kube-audit'
import type { KubeObject, Resource } from '#terraform'
import type { Attribution, Confidence, Nobody } from '../reading/model.ts'
import { cascadesOf } from './cascade.ts'
import { likelyOf } from './likely.ts'
import type { LogIndex } from './log-index.ts'
import { releaseOperations } from './release.ts'
import { newestFirst, type Span, vouchesFor, within } from './window.ts'

/** What is to be explained: one resource that differs, and how. */
export interface Question {
  readonly resource: Resource
  readonly change: 'created' | 'updated' | 'deleted'
  readonly paths: readonly string[] | undefined
}

export interface Evidence {
  readonly log: LogIndex
  /** The window of the whole report; Terraform's last write to an object begins a later one for it. */
  readonly window: Span
}

/** Who did it, by the surest evidence there is: the object itself, a part of it, what took it along, what fits. */
export function attribute(question: Question, evidence: Evidence | undefined): Attribution {
  if (!evidence) return nobody('no-log')
  const { resource } = question
  const { log, window } = evidence
  if (resource.release) return answer('exact', releaseOperations(resource.release, log, window)) ?? unnamed(log, window)
  const likely = () => answer('likely', likelyOf(resource, log, window))
  if (!resource.object) return likely() ?? nobody('not-kubernetes')
  const span = spanOf(resource.object, evidence)
  const { people, others } = direct(question, resource.object, log, span)
  const taken = along(question, resource.object, log, span)
  // What a collector removed, somebody else had removed the owner or the namespace of.
  const byPerson = taken?.confidence === 'cascade' && taken.operations[0]?.actor.kind === 'person'
  return people ?? (byPerson ? taken : undefined) ?? others ?? taken ?? unnamed(log, span)
}

/** Since Terraform last wrote to this very object; else since whenever the report begins. */
export function spanOf(object: KubeObject, { log, window }: Evidence): Span {
  const baseline = log.baselines.get(objectKey(object))
  return baseline === undefined ? window : { ...window, fromMs: baseline }
}

interface Direct {
  readonly people: Attribution | undefined
  readonly others: Attribution | undefined
}

/** The object itself or a subresource: people first, unless a controller had the last word on what a controller sets. */
function direct(question: Question, object: KubeObject, log: LogIndex, span: Span): Direct {
  const fits = (operation: AuditOperation) => within(operation, span) && explains(question, operation)
  const of = (map: LogIndex['manual']) => (map.get(objectKey(object)) ?? []).filter(fits).toSorted(newestFirst)
  const people = of(log.manual)
  const others = of(log.automated)
  const scaled = others.find(({ object: { subresource } }) => subresource === 'scale')
  const newest = people[0]
  const overruled = scaled && newest && replicasOnly(question) && newestFirst(newest, scaled) > 0
  return overruled
    ? { people: undefined, others: surest([scaled]) }
    : { people: surest(people), others: surest(others) }
}

function surest(operations: readonly AuditOperation[]): Attribution | undefined {
  const exact = operations.some(({ object }) => object.subresource === '')
  return answer(exact ? 'exact' : 'subresource', operations)
}

function explains({ change }: Question, { verb, object: { subresource } }: AuditOperation): boolean {
  if (change !== 'deleted') return verb !== 'delete' && verb !== 'deletecollection' && verb !== 'get'
  // An object that waits for its finalizers goes when the last one is taken away.
  return verb === 'delete' || subresource === 'finalizers' || subresource === 'finalize'
}

function replicasOnly({ paths }: Question): boolean {
  return paths !== undefined && paths.length > 0 && paths.every((path) => /(^|\.)replicas$/.test(path))
}

/** What was taken along with something else, or has a name that the server made up. */
function along({ change }: Question, object: KubeObject, log: LogIndex, span: Span): Attribution | undefined {
  if (change !== 'deleted') return answer('likely', likelyOf({ object }, log, span))
  return answer('cascade', cascadesOf(object, log, span))
}

function answer(confidence: Confidence, operations: readonly AuditOperation[]): Attribution | undefined {
  return operations.length === 0 ? undefined : { confidence, operations, nobody: undefined }
}

function unnamed({ report }: LogIndex, span: Span): Attribution {
  return nobody(vouchesFor(report.coverage, span) ? 'not-in-log' : 'not-covered')
}

function nobody(why: Nobody): Attribution {
  return { confidence: 'none', operations: [], nobody: why }
}
