import { type AuditReading, type AuditReport, actorKinds } from '#kube-audit'

/** What `mode: collect` writes and an IaC Runner answers: the operations of people without any body, and the gaps. */
interface Collected {
  readonly kind: 'rows' | 'empty'
  readonly report: AuditReport
}

/** Beginning with its kind, as no event of a log does. */
export function formatCollected(reading: Collected): string {
  const { kind, report } = reading
  return `${JSON.stringify({ kind, report } satisfies Collected)}\n`
}

/** Whether a text is a collected report and no log; it need not be all of the text. */
export function looksCollected(start: string): boolean {
  return /^\{"kind":"(rows|empty)",/.test(start)
}

/** Undefined for what is malformed: then the source is unavailable, and never empty. Whoever wrote it may be anybody. */
export function parseCollected(text: string): AuditReading | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const report = fields(fields(value)['report'])
  const lists = ['operations', 'sessions', 'denied', 'terraform', 'automated']
  const whole = lists.every((name) => listOf(report[name], operation)) && counts(report['counts'])
  if (!whole || !coverage(report['coverage'])) return undefined
  const sound = report as unknown as AuditReport
  const found = sound.operations.length + sound.sessions.length + sound.denied.length
  return { kind: found > 0 ? 'rows' : 'empty', report: sound }
}

type Fields = Readonly<Record<string, unknown>>

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

function listOf(value: unknown, sound: (entry: Fields) => boolean): boolean {
  return Array.isArray(value) && value.every((entry) => sound(fields(entry)))
}

function operation({ id, verb, object, actor, client, at, code, selector }: Fields): boolean {
  const { kind, claimed, ...who } = fields(actor)
  return (
    [id, verb].every(isText) &&
    typeof code === 'number' &&
    [at].every(absentOr(isTime)) &&
    [selector].every(absentOr(isText)) &&
    all(fields(object), ['group', 'resource', 'namespace', 'name', 'subresource'], isText) &&
    typeof claimed === 'boolean' &&
    actorKinds.some((known) => known === kind) &&
    all(who, ['name', 'user'], isText) &&
    all(who, ['actingAs', 'credential', 'address'], absentOr(isText)) &&
    all(fields(client), ['name', 'agent'], isText) &&
    all(fields(client), ['version', 'command'], absentOr(isText))
  )
}

function coverage(value: unknown): boolean {
  const { full, gaps, ...bounds } = fields(value)
  const bounded = (of: Fields) => all(of, ['from', 'to'], absentOr(isTime))
  const gap = (of: Fields) => isText(of['reason']) && isText(of['detail']) && bounded(of)
  return typeof full === 'boolean' && bounded(bounds) && listOf(gaps, gap)
}

function counts(value: unknown): boolean {
  return all(fields(value), ['unreadable', 'foreign'], (count) => typeof count === 'number')
}

function all(of: Fields, names: readonly string[], sound: (value: unknown) => boolean): boolean {
  return names.every((name) => sound(Object.hasOwn(of, name) ? of[name] : undefined))
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

/** What a date can hold. */
function isTime(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15
}

function absentOr(sound: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => value === undefined || sound(value)
}
