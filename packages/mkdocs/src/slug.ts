/** The anchor that GitHub gives a heading: what people copy, and what `pymdownx.slugs.slugify(case: lower)` makes. */
export function githubSlug(heading: string): string {
  return plainHeading(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replace(/ /g, '-')
}

/** The anchor that MkDocs gives a heading by default: nothing but ASCII is left of it. */
export function mkdocsSlug(heading: string): string {
  return plainHeading(heading)
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '-')
}

/** The one of these that is nearest, if it is near enough to have been meant. */
export function nearest(wanted: string, candidates: Iterable<string>): string | undefined {
  let best: { readonly name: string; readonly distance: number } | undefined
  for (const name of candidates) {
    if (Math.abs(name.length - wanted.length) > 3) continue
    const distance = editDistance(wanted, name)
    if (distance <= Math.max(1, Math.min(3, Math.floor(wanted.length / 4))) && distance < (best?.distance ?? 9)) {
      best = { name, distance }
    }
  }
  return best?.name
}

function plainHeading(heading: string): string {
  return heading
    .replace(/\{[^}]*\}\s*$/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .trim()
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost))
    }
    row = next
  }
  return row[b.length] ?? 0
}
