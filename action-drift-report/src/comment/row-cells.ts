import { code, inline, type Markdown, md } from '#markdown'
import type { Place, Row } from '../reading/model.ts'
import { joined, template } from './template.ts'
import { cut, whoDid } from './who.ts'
import type { Words } from './words.ts'

const shownPaths = 3

/** The four cells of a resource. Attributes are named, never shown. */
export function rowCells(row: Row, words: Words): readonly Markdown[] {
  const { project, resource, place } = row
  const where = [...(project === '' ? [] : [code(cut(project, 60))]), ...placeShown(place)]
  const located = where.length === 0 ? md`` : md` (${joined(where, ' · ')})`
  return [
    md`${code(cut(resource.address, 160))}${located}`,
    happened(row, words),
    whoDid(row.cause, words),
    next(row, words),
  ]
}

function happened({ what, paths }: Row, words: Words): Markdown {
  const verb = inline(words.what[what])
  const named = ['reverted', 'destroyed', 'settled', 'differs'].includes(what)
  if (!named) return verb
  if (paths === undefined) return md`${verb}: ${words.pathsUnknown}`
  const shown = paths.slice(0, shownPaths).map((path) => code(cut(path, 100)))
  if (shown.length === 0) return verb
  const more = paths.length > shown.length ? md`, ${words.more(paths.length - shown.length)}` : md``
  return md`${verb}: ${joined(shown, ', ')}${more}`
}

function next({ what, repair }: Row, words: Words): Markdown {
  const said = template(words.next[what])
  if (repair.unsafe) return md`${said} (${words.unsafe})`
  return repair.commands.length > 0 ? md`${said} (${words.seeBelow})` : said
}

export function placeShown({ layer, environment }: Place): readonly Markdown[] {
  const named = [layer, environment].filter((part) => part !== '').join(' ')
  return named === '' ? [] : [code(cut(named, 60))]
}
