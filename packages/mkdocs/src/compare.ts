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
}

/** The same finding twice counts twice: a page with one dead link gets a second one, and only that is new. */
export function compareFindings({ head, base, renamed }: Compared): Comparison {
  const before = new Map<string, Finding[]>()
  for (const finding of base) {
    const file = finding.file === undefined ? undefined : (renamed.get(finding.file) ?? finding.file)
    const key = keyOf(file === undefined ? finding : { ...finding, file })
    before.set(key, [...(before.get(key) ?? []), finding])
  }
  const added: Finding[] = []
  const existing: Finding[] = []
  // From the end: of several that are alike, the last is the likeliest to have come last.
  for (const finding of head) (before.get(keyOf(finding))?.shift() ? existing : added).push(finding)
  return { added, existing, fixed: [...before.values()].flat() }
}

/** A link stays the same finding when only what it is called changes, as when its target appears in the repository. */
function keyOf({ kind, file, subject }: Finding): string {
  const family = kind === 'link-outside' || kind === 'html-link' ? 'link-missing' : kind
  return `${family}\n${file ?? ''}\n${subject}`
}
