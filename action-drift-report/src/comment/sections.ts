import { code, codeBlock, details, inline, list, type Markdown, md, table, visible } from '#markdown'
import type { DriftReport, PlacedOperation } from '../reading/model.ts'
import type { Part } from './fit.ts'
import { placeShown, rowCells } from './row-cells.ts'
import { joined } from './template.ts'
import { cut, objectShown, whoHowWhen } from './who.ts'
import type { SectionName, Words } from './words.ts'

const openRows = 8

/** The parts of the report in the order they are read; `keep` says which loses its items last. */
export function partsOf(report: DriftReport, words: Words): readonly Part[] {
  const { blind, sessions, other, denied, timeline } = report
  return [
    rowsPart(report, words),
    commandsPart(report, words),
    unsafePart(report, words),
    folded('checks', 7, checksShown(report, words), words),
    folded('blind', 6, operations(blind, words), words),
    folded('sessions', 5, operations(sessions, words), words),
    folded('other', 4, operations(other, words), words),
    folded('denied', 3, operations(denied, words), words),
    folded('timeline', 0, operations(timeline, words), words),
    folded('moves', 1, movesShown(report, words), words),
    folded('noise', 1, noiseShown(report), words),
    folded('projects', 2, projectsShown(report, words), words),
    folded('sources', 2, sourcesShown(report, words), words),
  ]
}

/** The first rows are open, the others folded up; the worst come first, so that size takes the least. */
function rowsPart({ rows }: DriftReport, words: Words): Part {
  const cells = rows.map((row) => rowCells(row, words))
  return {
    title: words.sections.rows(rows.length),
    keep: 10,
    total: rows.length,
    render: (count) => {
      const open = table(words.columns, cells.slice(0, Math.min(count, openRows)))
      const more = cells.slice(openRows, count)
      return [open, ...(more.length > 0 ? [details(words.moreRows(more.length), table(words.columns, more))] : [])]
    },
  }
}

/** Commands are ready for a shell, so one that would be shown other than it is, is not shown. */
function commandsPart({ rows }: DriftReport, words: Words): Part {
  const all = rows.flatMap(({ repair }) => (repair.unsafe ? [] : repair.commands)).filter(({ line }) => pastable(line))
  const commands = [...new Map(all.map((command) => [command.line, command])).values()]
  return {
    title: words.sections.commands(commands.length),
    keep: 9,
    total: commands.length,
    render: (count) => {
      const shown = commands.slice(0, count)
      if (shown.length === 0) return []
      const discards = shown.some(({ discardsPlan }) => discardsPlan)
      const afterwards = discards ? [inline(words.commandsDiscard), codeBlock('atlantis plan', 'shell')] : []
      const block = codeBlock(shown.map(({ line }) => line).join('\n'), 'shell')
      return [details(words.sections.commands(commands.length), joined([block, ...afterwards], '\n\n'))]
    },
  }
}

function unsafePart({ rows }: DriftReport, words: Words): Part {
  const unsafe = rows.filter(({ repair }) => repair.unsafe || repair.commands.some(({ line }) => !pastable(line)))
  const items = unsafe.map(({ resource }) => md`${code(cut(resource.address, 160))}: ${words.unsafe}`)
  return folded('unsafe', 8, items, words)
}

function pastable(line: string): boolean {
  return visible(line) === line
}

function folded(name: SectionName, keep: number, items: readonly Markdown[], words: Words): Part {
  const title = words.sections[name](items.length)
  return {
    title,
    keep,
    total: items.length,
    render: (count) => (count === 0 ? [] : [details(title, list(items.slice(0, count)))]),
  }
}

function operations(placed: readonly PlacedOperation[], words: Words): readonly Markdown[] {
  return placed.map(({ operation, place, address }) => {
    const managed = address === '' ? [] : [code(cut(address, 160))]
    const where = [...managed, ...placeShown(place)]
    const located = where.length === 0 ? md`` : md` (${joined(where, ' · ')})`
    return md`${objectShown(operation)}${located} · ${whoHowWhen(operation, words)}`
  })
}

function checksShown({ checks }: DriftReport, words: Words): readonly Markdown[] {
  return checks.map(({ address, project }) => {
    const where = project === '' ? md`` : md` (${code(cut(project, 60))})`
    return md`${code(cut(address, 160))}${where}: ${words.checkFailed}`
  })
}

function movesShown({ moves }: DriftReport, words: Words): readonly Markdown[] {
  return moves.map(({ address, from }) => md`${code(cut(address, 160))}, ${words.movedFrom} ${code(cut(from, 160))}`)
}

function noiseShown({ noise }: DriftReport): readonly Markdown[] {
  return noise.map(({ address, paths }) => {
    const shown = paths.slice(0, 3).map((path) => code(cut(path, 100)))
    return shown.length === 0 ? code(cut(address, 160)) : md`${code(cut(address, 160))}: ${joined(shown, ', ')}`
  })
}

function projectsShown({ projects }: DriftReport, words: Words): readonly Markdown[] {
  return projects.map(({ name, directory, workspace, outcome, drift, changes }) => {
    const place = [directory, workspace].filter((part) => part !== '').join(' · ')
    const where = place === '' ? md`` : md` (${code(cut(place, 120))})`
    const said = outcome === undefined ? md`` : md`: ${words.outcomes[outcome]}`
    return md`${code(cut(name, 80))}${where}${said}, ${words.projectCounts(drift, changes)}`
  })
}

/** Unavailable ones are among the warnings at the top, too. */
function sourcesShown({ sources }: DriftReport, words: Words): readonly Markdown[] {
  return sources.map(({ kind, name, state }) => {
    const count = state.kind === 'rows' ? String(state.count) : state.kind === 'empty' ? '0' : '✗'
    return md`${words.sources[kind]} ${code(cut(name, 120))}: ${count}`
  })
}
