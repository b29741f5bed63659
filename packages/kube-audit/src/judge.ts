import { actorOf } from './actor.ts'
import type { ActorRule } from './actor-rule.ts'
import { clientOf } from './client.ts'
import type { AuditEvent } from './event.ts'
import { type AuditOperation, type ChangingVerb, changingVerbs, type ObjectReference } from './model.ts'
import { requestOf } from './request-uri.ts'

/** What one event comes to. `nothing` is a read, housekeeping, another stage, or someone whom a rule ignores. */
export type Verdict = { readonly kind: RequestKind; readonly operation: AuditOperation } | { readonly kind: 'nothing' }

type RequestKind = 'change' | 'session' | 'denied' | 'failed' | 'dryRun' | 'unchanged'

export const sessionSubresources: readonly string[] = ['exec', 'attach', 'portforward']
const nothing: Verdict = { kind: 'nothing' }

/** The definition of truth: what an event means, with every field at hand. The fast path may only skip what ends in `nothing`. */
export function judge(event: AuditEvent, rules: readonly ActorRule[]): Verdict {
  const session = isSession(event)
  const started = session && event.stage === 'ResponseStarted'
  if (event.stage !== 'ResponseComplete' && event.stage !== 'Panic' && !started) return nothing
  if (!session && !isChanging(event.verb)) return nothing
  if (isHousekeeping(event.object) || isHousekeeping(requestOf(event.uri).object)) return nothing
  const actor = actorOf(event, rules)
  if (!actor) return nothing
  return { kind: kindOf(event, session), operation: operationOf(event, actor) }
}

/** A request whose end the log does not tell counts as let through: silence must not hide a change. */
function kindOf(event: AuditEvent, session: boolean): RequestKind {
  if (event.code === 401 || event.code === 403) return 'denied'
  if (event.code !== undefined && !succeeded(event.code, session)) return 'failed'
  if (event.dryRun) return 'dryRun'
  if (event.unchanged) return 'unchanged'
  return session ? 'session' : 'change'
}

function succeeded(code: number, session: boolean): boolean {
  return (code >= 200 && code < 300) || (session && code === 101)
}

function operationOf(event: AuditEvent, actor: AuditOperation['actor']): AuditOperation {
  const { selector } = requestOf(event.uri)
  return {
    id: event.id,
    ...(event.at !== undefined && { at: event.at }),
    verb: isChanging(event.verb) ? event.verb : 'get',
    object: event.object,
    ...(event.verb === 'deletecollection' && selector && { selector }),
    code: event.code ?? 0,
    actor,
    client: clientOf(event),
  }
}

export function isChanging(verb: string): verb is ChangingVerb {
  return (changingVerbs as readonly string[]).includes(verb)
}

/** A terminal or a tunnel into a pod; with WebSockets it is a `get`, and then the path must say so too. */
function isSession(event: AuditEvent): boolean {
  if (!sessionSubresources.includes(event.object.subresource)) return false
  if (event.verb === 'create') return true
  return event.verb === 'get' && sessionSubresources.includes(requestOf(event.uri).lastSegment)
}

const housekeepingGroups = ['coordination.k8s.io', 'events.k8s.io', 'authorization.k8s.io', 'authentication.k8s.io']

/** What a cluster writes to keep itself running and what a client asks about itself: never drift. */
export function isHousekeeping({ group, resource, subresource }: ObjectReference): boolean {
  return (
    housekeepingGroups.includes(group) ||
    subresource === 'status' ||
    (group === '' && resource === 'events') ||
    (group === '' && resource === 'serviceaccounts' && subresource === 'token')
  )
}
