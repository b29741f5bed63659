import { blocks, code, codeBlock, details, type Markdown, md, table, withinBytes } from '#markdown'
import type { Asked } from '../asked.ts'
import type { DriftReport, PlacedOperation, Row } from '../model.ts'

/** The same report in ever fewer words, the fullest first. */
export function renditionsOf(
  report: DriftReport,
  { maxBytes }: Pick<Asked, 'maxBytes' | 'language' | 'show'>,
): readonly string[] {
  const parts = [md`## ${titleOf(report)}`, ...partsOf(report)]
  return [maxBytes, Math.floor(maxBytes / 4)].map((bytes) => withinBytes(parts, bytes).source)
}

export function partsOf(report: DriftReport): readonly Markdown[] {
  const commands = report.rows.flatMap(({ repair }) => repair.commands.map(({ line }) => line))
  return [
    md`Since ${sinceOf(report)}. The audit log ${report.covered ? 'covers all of it' : 'does not cover all of it'}.`,
    table(['Resource', 'What', 'Who', 'Next'], report.rows.map(rowCells)),
    commands.length > 0
      ? details(`Repair commands (${commands.length})`, codeBlock(commands.join('\n'), 'shell'))
      : blocks(),
    list('Manual work that no plan shows', report.blind),
    list('Other manual work', report.other),
    table(
      ['Not everything could be read', ''],
      report.sources.flatMap(({ name, state }) => (state.kind === 'unavailable' ? [[code(name), state.reason]] : [])),
    ),
  ]
}

/** The first line, in one sentence. */
export function titleOf({ verdict, counts, window }: DriftReport): string {
  switch (verdict.kind) {
    case 'clean':
      return `No drift and no manual operations since ${timeOf(window.sinceMs)}`
    case 'unknown':
      return `Unknown: ${verdict.because}`
    case 'found':
      return `${counts.manual} manual operations, ${counts.drift} drifted resources, ${verdict.decisions} need a decision${verdict.complete ? '' : '; there may be more'}`
  }
}

function rowCells({ resource, what, cause, repair, paths }: Row): readonly (string | Markdown)[] {
  const who = cause.operations.map(({ actor, client }) => `${actor.name} (${client.name})`)
  const next = repair.unsafe ? 'unsafe name: write the command by hand' : repair.kind
  return [
    code(resource.address),
    `${what} ${(paths ?? []).slice(0, 5).join(', ')}`,
    `${who[0] ?? cause.nobody ?? ''} ${cause.confidence}`,
    next,
  ]
}

function list(title: string, operations: readonly PlacedOperation[]): Markdown {
  const rows = operations.map(({ operation: { object, verb, actor, at } }) => [
    code(`${object.resource}/${object.namespace}/${object.name}`),
    `${verb} by ${actor.name}`,
    timeOf(at),
  ])
  return rows.length === 0 ? blocks() : details(`${title} (${rows.length})`, table(['Object', 'What', 'When'], rows))
}

function sinceOf({ window }: DriftReport): string {
  return `${timeOf(window.sinceMs)} (${window.basis})`
}

function timeOf(ms: number | undefined): string {
  return ms === undefined ? 'the beginning of the log' : new Date(ms).toISOString()
}
