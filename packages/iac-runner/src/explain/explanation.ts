import {
  type FileReason,
  fileMap,
  type Rule,
  reasonsFor,
  type Service,
  type SlipwayConfig,
  serviceOrder,
} from '#config'
import type { CommittedFile } from '../repository/checkout.ts'

/** What a deployment from one release to another would do, and why. */
export interface Explanation {
  readonly runs: readonly { readonly service: string; readonly reasons: readonly string[] }[]
  readonly unchanged: readonly string[]
  /** Services and changed files that a rule leaves out, with its reason. */
  readonly skipped: readonly { readonly what: string; readonly reason: string }[]
  /** Changed files that no rule is about. */
  readonly nothing: readonly string[]
  /** All of it as lines for a terminal. */
  readonly text: string
}

/** A release: its services and its files. */
export interface Side {
  readonly config: SlipwayConfig | undefined
  readonly files: readonly CommittedFile[]
}

interface Change {
  readonly range: string
  readonly before: Side
  readonly after: Side & { readonly config: SlipwayConfig }
  readonly changed: readonly string[]
  /** `slipway.yml:5` of a rule. */
  readonly place: (rule: Rule) => string
}

export function explainChange(change: Change): Explanation {
  const { after, changed, place } = change
  const map = fileMap(after.config)
  const reasons = reasonsFor(after.config, changed)
  const services = serviceOrder(after.config)
  const left = services.flatMap((service) => {
    const reason = map.skipped(service)
    return reason === undefined ? [] : [{ what: service.name, reason }]
  })
  const live = services.filter((service) => map.skipped(service) === undefined)
  const runs = live.flatMap((service) => {
    const why = reasonsOf(service, change, reasons)
    return why.length === 0 ? [] : [{ service: service.name, reasons: why }]
  })
  const running = new Set(runs.map(({ service }) => service))
  const skippedFiles = reasons.flatMap((one) =>
    one.kind === 'skipped' ? [{ what: one.file, reason: `${one.reason} (${place(one.rule)})` }] : [],
  )
  const found = {
    runs,
    unchanged: live.flatMap(({ name }) => (running.has(name) ? [] : [name])),
    skipped: [...left, ...skippedFiles],
    nothing: reasons.flatMap(({ kind, file }) => (kind === 'nothing' && file !== after.config.file ? [file] : [])),
  }
  return { ...found, text: textOf(change, found) }
}

/** Exactly then is there a reason when the config hash of the service differs. */
function reasonsOf(service: Service, change: Change, reasons: readonly FileReason[]): readonly string[] {
  const { before, after, place } = change
  const { name } = service
  const files = reasons.flatMap((one) =>
    one.kind === 'services' && one.services.includes(name)
      ? [`${one.file} -> ${one.rule.text} (${place(one.rule)})`]
      : [],
  )
  const former = before.config?.services.find((one) => one.name === name)
  if (!before.config || !former) return [...files, `is new in ${after.config.file}`]
  const own = (['sync', 'env'] as const).flatMap((key) =>
    written(former[key]) === written(service[key])
      ? []
      : [`services.${name}.${key} changed (${place({ path: ['services', name, key], text: '' })})`],
  )
  const why = [...files, ...own]
  if (why.length > 0) return why
  const same = madeOf(former, before.config, before.files) === madeOf(service, after.config, after.files)
  return same ? [] : ['other files concern it: its path, shared or skip changed']
}

function madeOf(service: Service, config: SlipwayConfig, files: readonly CommittedFile[]): string {
  const map = fileMap(config)
  return JSON.stringify(files.filter(({ path }) => map.concerns(path, service)))
}

function written(value: readonly string[] | Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function textOf({ range, changed }: Change, found: Omit<Explanation, 'text'>): string {
  const { runs, unchanged, skipped, nothing } = found
  const files = changed.length === 1 ? '1 file changed' : `${changed.length} files changed`
  const shown = runs.map(({ service, reasons }) => {
    const more = reasons.length > 5 ? [`and ${reasons.length - 5} more`] : []
    return [`  ${service}`, ...[...reasons.slice(0, 5), ...more].map((reason) => `      ${reason}`)].join('\n')
  })
  const lines = [
    `${range}: ${files}, ${runs.length === 1 ? '1 service runs' : `${runs.length} services run`}`,
    ...section('Runs', shown),
    ...section('Unchanged', unchanged.length === 0 ? [] : [`  ${unchanged.join(', ')}`]),
    ...section(
      'Skipped',
      skipped.map(({ what, reason }) => `  ${what}: ${reason}`),
    ),
    ...section(
      'Concerns no service',
      nothing.map((file) => `  ${file}`),
    ),
  ]
  return `${lines.join('\n')}\n`
}

function section(title: string, lines: readonly string[]): readonly string[] {
  const most = 50
  const more = lines.length > most ? [`  and ${lines.length - most} more`] : []
  return lines.length === 0 ? [] : [title, ...lines.slice(0, most), ...more]
}
