import type { Finding } from './finding.ts'

/** What a change does to the findings of a site. */
export interface Comparison {
  readonly added: readonly Finding[]
  readonly existing: readonly Finding[]
  readonly fixed: readonly Finding[]
}

export interface Compared {
  readonly head: readonly Finding[]
  readonly base: readonly Finding[]
  /** Files that have another name now: what was found in the old one is still the same. */
  readonly renamed: ReadonlyMap<string, string>
  /** The lines of a file that are new; of findings that are alike, those are on them that came. */
  readonly newLines: ReadonlyMap<string, ReadonlySet<number>>
}

/** The same finding twice counts twice: a page with one dead link gets a second one, and only that is new. */
export function compareFindings({ head, base, renamed, newLines }: Compared): Comparison {
  const before = new Map<string, Finding[]>()
  for (const finding of base) {
    const file = finding.file === undefined ? undefined : (renamed.get(finding.file) ?? finding.file)
    const key = keyOf(file === undefined ? finding : { ...finding, file })
    before.set(key, [...(before.get(key) ?? []), finding])
  }
  const onNewLine = ({ file = '', line }: Finding) => line !== undefined && newLines.get(file)?.has(line) === true
  // Of several that are alike, those on old lines were there, and after them the first ones.
  const longestThere = head.toSorted((a, b) => Number(onNewLine(a)) - Number(onNewLine(b)))
  const existing = new Set(longestThere.filter((finding) => before.get(keyOf(finding))?.shift() !== undefined))
  return {
    added: head.filter((finding) => !existing.has(finding)),
    existing: head.filter((finding) => existing.has(finding)),
    fixed: [...before.values()].flat(),
  }
}

/** Files in which some findings are alike but for their lines. */
export function filesWithAlike(findings: readonly Finding[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(
    findings.flatMap((finding) => {
      const key = keyOf(finding)
      const again = seen.has(key)
      seen.add(key)
      return again && finding.file !== undefined ? [finding.file] : []
    }),
  )
}

/** A link stays the same finding when only what it is called changes, as when its target appears in the repository. */
function keyOf({ kind, file, subject }: Finding): string {
  const family = kind === 'link-outside' || kind === 'html-link' ? 'link-missing' : kind
  return `${family}\n${file ?? ''}\n${subject}`
}
