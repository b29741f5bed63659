/** One place where the registry, Git and the clusters do not agree. */
export interface CheckFinding {
  readonly code: string
  readonly cluster: string
  readonly text: string
  /** The command that repairs it. */
  readonly fix: string
}

export interface CheckSource {
  readonly name: 'registry' | 'branches' | 'clusters'
  readonly state: 'rows' | 'empty' | 'unavailable'
  readonly count: number
  /** Why it is unavailable; empty otherwise. */
  readonly why: string
}

/** What `slipway clusters check --json` answered, or why nobody knows; that is never the same as nothing found. */
export type CheckAnswer =
  | {
      readonly kind: 'read'
      readonly verdict: 'consistent' | 'findings' | 'unknown'
      readonly sources: readonly CheckSource[]
      readonly findings: readonly CheckFinding[]
    }
  | { readonly kind: 'unavailable'; readonly code: string; readonly reason: string }

/** Whoever wrote the text may be anybody: names come from branches and machines. */
export function parseCheckAnswer(text: string): CheckAnswer {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return unavailable('check-malformed', 'it is no JSON; the check may have been stopped while it wrote')
  }
  const answer = fields(value)
  if (answer['version'] !== 1)
    return unavailable('check-malformed', 'it is no answer of `slipway clusters check --json`')
  const { code, message } = fields(answer['error'])
  if (isText(code) && isText(message)) return unavailable(code, message)
  const sources = listOf(answer['sources'], sourceOf)
  const findings = listOf(answer['findings'], findingOf)
  const verdict = verdicts.find((known) => known === answer['verdict'])
  if (!sources || !findings || !verdict) return unavailable('check-malformed', 'its fields are not as they should be')
  if (new Set(sources.map(({ name }) => name)).size !== sourceNames.length || verdict !== due(sources, findings)) {
    return unavailable('check-malformed', 'what it concludes is not what its sources say')
  }
  return { kind: 'read', verdict, sources, findings }
}

const verdicts = ['consistent', 'findings', 'unknown'] as const
const sourceNames = ['registry', 'branches', 'clusters'] as const
const states = ['rows', 'empty', 'unavailable'] as const

/** Only three known sources that agree are consistent, whatever the text says of itself. */
function due(sources: readonly CheckSource[], findings: readonly CheckFinding[]): (typeof verdicts)[number] {
  if (sources.some(({ state }) => state === 'unavailable')) return 'unknown'
  return findings.length > 0 ? 'findings' : 'consistent'
}

function sourceOf(entry: Fields): CheckSource | undefined {
  const name = sourceNames.find((known) => known === entry['name'])
  const state = states.find((known) => known === entry['state'])
  const { count, why } = entry
  if (!name || !state || typeof why !== 'string' || !Number.isSafeInteger(count)) return undefined
  return { name, state, count: Number(count), why }
}

function findingOf({ code, cluster, text, fix }: Fields): CheckFinding | undefined {
  return isText(code) && isText(cluster) && isText(text) && isText(fix) ? { code, cluster, text, fix } : undefined
}

type Fields = Readonly<Record<string, unknown>>

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

/** Undefined when one entry is unsound: half a list is not the list. */
function listOf<T>(value: unknown, parse: (entry: Fields) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined
  const sound = value.flatMap((entry) => parse(fields(entry)) ?? [])
  return sound.length === value.length ? sound : undefined
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function unavailable(code: string, reason: string): CheckAnswer {
  return { kind: 'unavailable', code, reason }
}
