import type { Command, Repair } from './model.ts'

/** Where a command has to run: a project of Atlantis, by its name or by its place. */
export interface Target {
  /** Its name in `atlantis.yaml`; empty when it has none. */
  readonly project: string
  readonly directory: string
  readonly workspace: string
}

/** The commands of Atlantis that may be used; for the others Terraform's own are offered. */
export type AtlantisCommands = ReadonlySet<string>

const nothing = { commands: [], unsafe: false } as const

export function applyCommand(target: Target, allowed: AtlantisCommands): Repair {
  return repair('apply', allowed.has('apply') ? [[['atlantis', 'apply', ...flags(target)], false]] : [], target)
}

export function importCommand(
  address: string,
  importId: string,
  at: { target: Target; allowed: AtlantisCommands },
): Repair {
  if (importId === '') return { kind: 'import', ...nothing }
  const { target, allowed } = at
  const words = allowed.has('import')
    ? ['atlantis', 'import', ...flags(target), { quoted: address }, { quoted: importId }]
    : ['terraform', 'import', { quoted: address }, { quoted: importId }]
  return repair('import', [[words, true]], target)
}

export function stateRmCommand(
  address: string,
  { target, allowed }: { target: Target; allowed: AtlantisCommands },
): Repair {
  const words = allowed.has('state')
    ? ['atlantis', 'state', ...flags(target), 'rm', { quoted: address }]
    : ['terraform', 'state', 'rm', { quoted: address }]
  return repair('state-rm', [[words, true]], target)
}

type Word = string | { readonly quoted: string }

/** Either every command, or none: half a repair is none. */
function repair(kind: Repair['kind'], lines: readonly (readonly [readonly Word[], boolean])[], target: Target): Repair {
  const values = lines.flatMap(([words]) => words.flatMap((word) => (typeof word === 'string' ? [] : [word.quoted])))
  const places = [target.project, target.directory, target.workspace].filter((place) => place !== '')
  if (![...values, ...places].every(safe)) return { kind, commands: [], unsafe: true }
  const commands = lines.map(([words, discardsPlan]): Command => ({ line: words.map(shown).join(' '), discardsPlan }))
  return { kind, commands, unsafe: false }
}

function flags({ project, directory, workspace }: Target): readonly Word[] {
  if (project !== '') return ['-p', { quoted: project }]
  const place: readonly Word[] = directory === '' ? [] : ['-d', { quoted: directory }]
  return workspace === '' || workspace === 'default' ? place : [...place, '-w', { quoted: workspace }]
}

/** A name that needs no quotes gets none; all others are in single quotes, in which a shell expands nothing. */
function shown(word: Word): string {
  if (typeof word === 'string') return word
  const bare = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(word.quoted)
  return bare ? word.quoted : `'${word.quoted.replaceAll("'", "'\\''")}'`
}

const maxLength = 500

/**
 * What may be pasted into a shell inside single quotes: nothing that ends a line, hides, or reorders what is read, and
 * nothing a program takes for an option.
 */
export function safe(value: string): boolean {
  if (value === '' || value.length > maxLength || value.startsWith('-')) return false
  return !/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(value) && !/[^\S ]/.test(value)
}
