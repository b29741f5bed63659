import type { Findings, Found } from './findings.ts'

/** The findings of `report-json` of the drift report; undefined for anything else. */
export function driftFindings(text: string): Findings | undefined {
  const report = fields(parsed(text))
  if (report['schema'] !== 'slipway-drift-report/1') return undefined
  const rows = listOf(report['rows'], rowOf)
  const manual = listOf(report['timeline'], (entry) => operationOf(entry, 'manual'))
  const sessions = listOf(report['sessions'], (entry) => operationOf(entry, 'session'))
  const sources = listOf(report['sources'], sourceOf)
  const verdict = fields(report['verdict'])
  const known = ['clean', 'found', 'unknown'].some((kind) => kind === verdict['kind'])
  if (!rows || !manual || !sessions || !sources || !known) {
    return { found: [], doubts: ['the drift report is malformed'], readable: false }
  }
  const found = [...rows, ...manual, ...sessions]
  const doubts = sources.flatMap(({ doubt }) => (doubt === '' ? [] : [doubt]))
  if (doubts.length === 0 && unsure(verdict, report['covered']))
    doubts.push(`not found out: ${textOf(verdict['because'])}`)
  return { found, doubts, readable: true }
}

/** A report that was asked for no plan is still sure of what its log covers. */
function unsure({ kind, complete, because }: Fields, covered: unknown): boolean {
  if (kind === 'clean' || (kind === 'found' && complete === true)) return false
  return kind === 'found' ? covered !== true : because !== 'no-plan' || covered !== true
}

function rowOf(row: Fields): Found | undefined {
  const address = fields(row['resource'])['address']
  const { what } = row
  const { unsafe, commands } = fields(row['repair'])
  const lines = listOf(commands, ({ line }) => (typeof line === 'string' ? line : undefined))
  if (typeof address !== 'string' || typeof what !== 'string' || !lines) return undefined
  return { code: what, subject: address, text: 'differs from the code', fixes: unsafe === true ? [] : lines }
}

function operationOf(entry: Fields, code: 'manual' | 'session'): Found | undefined {
  const { verb, object, actor } = fields(entry['operation'])
  const { resource, namespace, name, subresource } = fields(object)
  const { name: known, user } = fields(actor)
  if (typeof verb !== 'string' || typeof resource !== 'string') return undefined
  const subject = [namespace, resource, name, subresource]
    .map(textOf)
    .filter((part) => part !== '')
    .join('/')
  return { code, subject, text: `${verb} by ${textOf(known) || textOf(user) || 'nobody known'}`, fixes: [] }
}

function sourceOf(source: Fields): { readonly doubt: string } | undefined {
  const { kind, code, reason } = fields(source['state'])
  if (kind === 'rows' || kind === 'empty') return { doubt: '' }
  if (kind !== 'unavailable') return undefined
  return { doubt: `${textOf(source['kind'])} ${textOf(source['name'])}: ${textOf(reason)} (${textOf(code)})` }
}

type Fields = Readonly<Record<string, unknown>>

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

/** Undefined when one entry is unsound: half a list is not the list. */
function listOf<T>(value: unknown, parse: (entry: Fields) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined
  const sound = value.flatMap((entry) => parse(fields(entry)) ?? [])
  return sound.length === value.length ? sound : undefined
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
