/** What goes wrong. Pure data: a script of faults can be a JSON file. */
export type Fault =
  /** The connection dies before anything is done. */
  | { readonly kind: 'drop-request' }
  /** Everything is done, then the connection dies. */
  | { readonly kind: 'drop-response' }
  /** The body stops in the middle, though the head promised more. */
  | { readonly kind: 'truncate'; readonly framing?: 'length' | 'chunked'; readonly bytes?: number }
  /** Another answer. Nothing is done, unless `done` says that the work was done all the same. */
  | {
      readonly kind: 'status'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: unknown
      readonly done?: boolean
    }
  /** Done, and 200 or 201 as it should be, with a body that is not what it should be; a string is sent as it is. */
  | { readonly kind: 'body'; readonly body: unknown; readonly contentType?: string }
  | { readonly kind: 'redirect'; readonly location: string; readonly status?: number }
  /** Waits first; then everything is done. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The body drips: so many bytes, a pause, and so on. */
  | { readonly kind: 'slow'; readonly bytes?: number; readonly pauseMs?: number }
  /** Answered from the refs as they were before the last changes. */
  | { readonly kind: 'stale'; readonly changes?: number }
  /** A small compressed body that unpacks to this many bytes. */
  | { readonly kind: 'huge'; readonly bytes?: number }

export type FaultKind = Fault['kind']

export interface FaultRule {
  readonly match: {
    readonly method?: string
    /** Found anywhere in the path of the request; in JSON, the source of the expression. */
    readonly path: RegExp | string
    /** Lets so many matching requests pass first. */
    readonly after?: number
  }
  /** How often it happens: once unless told; `'always'` never ends. */
  readonly times?: number | 'always'
  readonly fault: Fault
}

export interface Faults {
  add(...rules: readonly FaultRule[]): void
  clear(): void
  /** How often a fault was injected: a test that expects one can tell that it happened. */
  readonly injected: readonly { readonly method: string; readonly path: string; readonly kind: FaultKind }[]
}

export interface FaultScript extends Faults {
  /** The fault for this request, if a rule says so; the first rule wins. */
  take(method: string, path: string): Fault | undefined
}

export function createFaults(): FaultScript {
  let rules: ActiveRule[] = []
  const injected: { method: string; path: string; kind: FaultKind }[] = []
  return {
    injected,
    add: (...added) => {
      rules = [...rules, ...added.map(activate)]
    },
    clear: () => {
      rules = []
    },
    take: (method, path) => {
      const rule = rules.find((candidate) => candidate.wants(method, path))
      if (rule) injected.push({ method, path, kind: rule.fault.kind })
      return rule?.fault
    },
  }
}

interface ActiveRule {
  readonly fault: Fault
  wants(method: string, path: string): boolean
}

function activate(rule: FaultRule): ActiveRule {
  const { method, path, after = 0 } = rule.match
  const expression =
    typeof path === 'string' ? new RegExp(path) : new RegExp(path.source, path.flags.replace(/[gy]/g, ''))
  let toPass = after
  let left = rule.times === 'always' ? Number.POSITIVE_INFINITY : (rule.times ?? 1)
  return {
    fault: rule.fault,
    wants: (requestMethod, requestPath) => {
      if (method !== undefined && method.toUpperCase() !== requestMethod) return false
      if (!expression.test(requestPath) || left <= 0) return false
      if (toPass > 0) {
        toPass -= 1
        return false
      }
      left -= 1
      return true
    },
  }
}
