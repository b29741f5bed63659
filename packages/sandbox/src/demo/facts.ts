import { parseTag, parseTrailers, type ReleaseKind } from '#versioning'
import type { WorkflowRun } from '../workflow/index.ts'
import type { Environment } from './environment.ts'
import { git } from './working-copy.ts'

/** The same facts as the timeline, for programs; read from the repository and the runs, not from what was printed. */
export interface DemoFacts {
  readonly ok: boolean
  readonly seconds: number
  readonly environments: Readonly<Record<string, Omit<Environment, 'name'>>>
  readonly tags: readonly { readonly name: string; readonly kind: ReleaseKind | 'unknown'; readonly sha: string }[]
  readonly runs: readonly {
    readonly workflow: string
    readonly event: string
    readonly conclusion: string
    readonly seconds: number
    readonly summary: string
  }[]
}

export async function tagFacts(bare: string): Promise<DemoFacts['tags']> {
  const format = '%(refname:short)%00%(*objectname)%00%(objectname)%00%(contents)%00%01'
  const listing = await git(['for-each-ref', '--sort=creatordate', `--format=${format}`, 'refs/tags'], bare)
  const records = listing.split('\u0001').map((record) => record.trim().split('\0'))
  const merged = (await git(['tag', '--list', '--merged', 'refs/heads/main'], bare)).split('\n')
  return records.flatMap(([name = '', peeled = '', object = '', message = '']) => {
    const version = parseTag(name, 'v')
    if (!version) return []
    // A person's tag has no trailers; on main with a patch, it is a staging tag.
    const byAncestry = version.patch > 0 && merged.includes(name) ? 'staging' : 'unknown'
    return [{ name, kind: parseTrailers(message)?.kind ?? byAncestry, sha: peeled || object }]
  })
}

export function runFacts(runs: readonly WorkflowRun[]): DemoFacts['runs'] {
  return runs.map(({ workflow, event, conclusion, seconds, summary }) => ({
    workflow,
    event,
    conclusion,
    seconds,
    summary,
  }))
}
