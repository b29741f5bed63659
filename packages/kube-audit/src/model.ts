/** What the log calls one object. The API version is left out: one object answers under several. */
export interface ObjectReference {
  readonly group: string
  readonly resource: string
  readonly namespace: string
  /** Empty for a whole collection, and for a name that the server still had to generate. */
  readonly name: string
  readonly subresource: string
}

export const actorKinds = ['person', 'terraform', 'gitops', 'controller', 'cluster'] as const
export type ActorKind = (typeof actorKinds)[number]

/** Who sent a request. `user`, `credential` and `address` are the API server's word; a `claimed` kind is the client's own. */
export interface Actor {
  readonly kind: ActorKind
  /** What to call them: the name that an actor rule gives, else the user the request acted as. */
  readonly name: string
  /** The user who was authenticated. */
  readonly user: string
  /** The user they acted as, where the request impersonated one. */
  readonly actingAs?: string
  /** Tells two people apart who share a user name, as all do who hold k3s's `system:admin`. */
  readonly credential?: string
  /** The last hop, the only address that a client cannot write. */
  readonly address?: string
  readonly claimed: boolean
}

/** What the client says of itself: a claim, never evidence. */
export interface Client {
  /** `kubectl`, `helm`, `k9s`, … or `unknown`. */
  readonly name: string
  readonly version?: string
  /** What was done with it, such as `edit` or `scale`, as the field manager tells. */
  readonly command?: string
  /** As sent, cut to 200 characters; hostile until escaped. */
  readonly agent: string
}

export const changingVerbs = ['create', 'update', 'patch', 'delete', 'deletecollection'] as const
export type ChangingVerb = (typeof changingVerbs)[number]

/** One request of the log without its bodies: who did what to which object, and whether it was let through. */
export interface AuditOperation {
  readonly id: string
  /** Milliseconds since 1970 on the API server's clock; absent when the log does not say. */
  readonly at?: number
  readonly verb: ChangingVerb | 'get'
  readonly object: ObjectReference
  /** What a `deletecollection` was limited to, such as `labelSelector=app%3Dapi`. */
  readonly selector?: string
  readonly code: number
  readonly actor: Actor
  readonly client: Client
}

/** A successful changing request of a person: what the issue tracker of a cluster never hears about. */
export type ManualOperation = AuditOperation

/** Why a reading does not cover its window. */
export type GapReason =
  | 'starts-late'
  | 'ends-early'
  | 'silence'
  | 'file-missing'
  | 'truncated'
  | 'cut-archive'
  | 'line-too-long'
  | 'unreadable-lines'
  | 'source-unavailable'
  | 'no-writes'
  | 'no-times'
  | 'clock-stepped'
  | 'too-many'

/** A stretch of the window of which the log says nothing; without bounds it may be anywhere. */
export interface Gap {
  readonly reason: GapReason
  readonly from?: number
  readonly to?: number
  readonly detail: string
}

/** What the log can vouch for. `full` alone allows the sentence “no manual operations”. */
export interface Coverage {
  readonly from?: number
  readonly to?: number
  readonly gaps: readonly Gap[]
  readonly full: boolean
}

export interface AuditCounts {
  readonly files: number
  readonly bytes: number
  readonly lines: number
  readonly blank: number
  /** Lines that are no JSON. The fast path does not see those it may skip. */
  readonly unreadable: number
  /** JSON that is no audit event. */
  readonly foreign: number
  readonly failed: number
  readonly dryRun: number
  readonly unchanged: number
  readonly duplicates: number
}

/** Everything a reading found inside its window. */
export interface AuditReport {
  readonly operations: readonly ManualOperation[]
  /** exec, attach and port-forward of people: what they did inside cannot be known. */
  readonly sessions: readonly AuditOperation[]
  /** Changing requests of people that were refused with 401 or 403. */
  readonly denied: readonly AuditOperation[]
  /** The latest write of Terraform to each object: “since when”, per object. */
  readonly terraform: readonly AuditOperation[]
  /** The latest write of each controller to each object; only when the reading includes everyone. */
  readonly automated: readonly AuditOperation[]
  readonly coverage: Coverage
  readonly counts: AuditCounts
}

/** An unavailable source is never an empty one. */
export type AuditReading =
  | { readonly kind: 'rows'; readonly report: AuditReport }
  | { readonly kind: 'empty'; readonly report: AuditReport }
  | { readonly kind: 'unavailable'; readonly code: string; readonly message: string }

/** The key that joins an operation with what Terraform calls the object. */
export function objectKey(object: Omit<ObjectReference, 'subresource'>): string {
  return `${object.group}/${object.resource}/${object.namespace}/${object.name}`
}
