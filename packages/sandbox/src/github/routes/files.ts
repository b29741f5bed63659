import { git } from '../git.ts'
import type { Place } from '../route.ts'

const names: Readonly<Record<string, string>> = { A: 'added', M: 'modified', D: 'removed', R: 'renamed', T: 'changed' }

/** What changed between two commits: at most 300 files, without patches. */
export async function changedFiles(place: Place, from: string, to: string) {
  const range = ['-r', '-z', '-M', from, to]
  const [raw, numbers] = await Promise.all([
    git(place.directory, ['diff-tree', '--raw', '--no-abbrev', ...range]),
    git(place.directory, ['diff-tree', '--numstat', ...range]),
  ])
  const counts = parseCounts(numbers)
  return parseRaw(raw)
    .slice(0, 300)
    .map(({ sha, status, path, previous }) => {
      const { additions, deletions } = counts.get(path) ?? { additions: 0, deletions: 0 }
      const encoded = path.split('/').map(encodeURIComponent).join('/')
      return {
        sha,
        filename: path,
        status,
        additions,
        deletions,
        changes: additions + deletions,
        blob_url: `${place.urls.html}/blob/${to}/${encoded}`,
        raw_url: `${place.urls.html}/raw/${to}/${encoded}`,
        contents_url: `${place.urls.repository}/contents/${encoded}?ref=${to}`,
        ...(previous === undefined ? {} : { previous_filename: previous }),
      }
    })
}

interface RawChange {
  readonly sha: string
  readonly status: string
  readonly path: string
  readonly previous: string | undefined
}

/** `:mode mode sha sha STATUS\0path\0`, a rename with two paths. */
function parseRaw(output: string): readonly RawChange[] {
  const fields = output.split('\0')
  const changes: RawChange[] = []
  for (let at = 0; fields[at]?.startsWith(':'); ) {
    const [, , before = '', after = '', letter = ''] = (fields[at] ?? '').split(' ')
    const renamed = letter.startsWith('R')
    const previous = renamed ? fields[at + 1] : undefined
    const path = fields[at + (renamed ? 2 : 1)] ?? ''
    changes.push({ sha: letter === 'D' ? before : after, status: names[letter.charAt(0)] ?? 'changed', path, previous })
    at += renamed ? 3 : 2
  }
  return changes
}

/** `added\tdeleted\tpath\0`, a rename as `added\tdeleted\t\0old\0new\0`, a binary file with dashes. */
function parseCounts(output: string): ReadonlyMap<string, { additions: number; deletions: number }> {
  const fields = output.split('\0')
  const counts = new Map<string, { additions: number; deletions: number }>()
  for (let at = 0; at < fields.length && fields[at] !== ''; at += 1) {
    const [added = '', deleted = '', name = ''] = (fields[at] ?? '').split('\t')
    const path = name === '' ? (fields[at + 2] ?? '') : name
    if (name === '') at += 2
    counts.set(path, { additions: Number(added) || 0, deletions: Number(deleted) || 0 })
  }
  return counts
}
