import type { Cluster, Seen, Source } from '../cluster.ts'
import type { Branch } from '../git/branches.ts'
import { ownBranch } from '../names.ts'

/** A branch and the paths in which it differs from its row; undefined where no row says what it should hold. */
export interface SeenBranch extends Branch {
  readonly differing: readonly string[] | undefined
}

export interface Observed {
  readonly registry: Source<Cluster>
  readonly branches: Source<SeenBranch>
  readonly clusters: Source<Seen>
}

export const findingCodes = [
  'branch-missing',
  'cluster-missing',
  'branch-and-cluster-missing',
  'branch-orphaned',
  'cluster-orphaned',
  'row-missing',
  'branch-differs',
  'provider-differs',
  'cluster-stopped',
  'operation-unfinished',
] as const
export type FindingCode = (typeof findingCodes)[number]

export interface Finding {
  readonly code: FindingCode
  readonly cluster: string
  readonly text: string
  /** The command that repairs it, or that shows what repairing would do. */
  readonly fix: string
}

type Presence = 'row' | 'branch' | 'cluster'

/** How commands are written for the person who asked. */
export interface Repairs {
  readonly commandLine: (verb: string) => string
  /** The file that holds the last known rows. */
  readonly mirror: string
}

/** What one name's three presences come to; a comparison with a source that is not known is not made. */
export function compare(observed: Observed, repairs: Repairs): readonly Finding[] {
  const { registry, branches, clusters } = observed
  const { commandLine } = repairs
  const rows = byName(registry)
  const heads = byName(branches)
  const running = byName(clusters)
  const names = new Set([...(rows?.keys() ?? []), ...(heads?.keys() ?? []), ...(running?.keys() ?? [])])
  return [...names]
    .filter(ownBranch)
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((name) => {
      const row = rows?.get(name)
      const known = { row: rows && row !== undefined, branch: heads?.has(name), cluster: running?.has(name) }
      const unfinished = row ? unfinishedOf(row, commandLine) : undefined
      if (unfinished) return [unfinished]
      return [
        presenceOf(name, known, repairs),
        row && contentOf(row, heads?.get(name), commandLine),
        row && stateOf(row, running?.get(name), commandLine),
      ].filter((one) => one !== undefined)
    })
}

type Known = Readonly<Record<Presence, boolean | undefined>>

/** The eight cells: what is there, and what is not; undefined where all is well or too little is known. */
function presenceOf(name: string, known: Known, { commandLine, mirror }: Repairs): Finding | undefined {
  const cell = `${sign(known.row)}${sign(known.branch)}${sign(known.cluster)}`
  const found = (code: FindingCode, text: string, verb: string) => ({
    code,
    cluster: name,
    text,
    fix: commandLine(verb),
  })
  const only = `cleanup --only ${name}`
  switch (cell) {
    case '100':
      return found(
        'branch-and-cluster-missing',
        'is in the registry, and has neither branch nor cluster',
        `create ${name}`,
      )
    case '101':
    case '10?':
      return found('branch-missing', 'is in the registry, and its branch is missing', 'sync')
    case '110':
    case '1?0':
      return found('cluster-missing', 'is in the registry, and its cluster is missing', `create ${name}`)
    case '010':
    case '01?':
      return found('branch-orphaned', 'has a branch, and no row in the registry', only)
    case '001':
    case '0?1':
      return found('cluster-orphaned', 'runs, and has no row in the registry', only)
    case '011':
      return found(
        'row-missing',
        'has a branch and a cluster, and no row: it was probably lost',
        `import --csv ${mirror}`,
      )
    default:
      return undefined
  }
}

const sign = (present: boolean | undefined) => (present === undefined ? '?' : present ? '1' : '0')

function contentOf(row: Cluster, branch: SeenBranch | undefined, commandLine: (verb: string) => string) {
  const differing = branch?.differing ?? []
  if (differing.length === 0) return undefined
  const shown = differing.slice(0, 5).join(', ')
  const text = `has a branch that differs from its row in ${shown}${differing.length > 5 ? ', …' : ''}`
  return { code: 'branch-differs' as const, cluster: row.name, text, fix: commandLine('sync') }
}

function stateOf(row: Cluster, seen: Seen | undefined, commandLine: (verb: string) => string): Finding | undefined {
  if (!seen) return undefined
  // Argo CD says that a cluster exists, not who made it.
  if (seen.provider !== 'none' && seen.provider !== row.provider) {
    const text = `is a ${row.provider} cluster in the registry, and ${seen.provider} has it`
    return { code: 'provider-differs', cluster: row.name, text, fix: commandLine(`show ${row.name}`) }
  }
  if (seen.running) return undefined
  const fix = seen.provider === 'k3d' ? `k3d cluster start ${row.name}` : `docker start ${row.name}-control-plane`
  return { code: 'cluster-stopped', cluster: row.name, text: 'exists, and does not run', fix }
}

/** An operation that stopped halfway is one finding, not one for each thing it did not come to. */
function unfinishedOf(row: Cluster, commandLine: (verb: string) => string): Finding | undefined {
  if (row.desired === 'absent') {
    const text = `is being deleted, and is not gone: ${row.error ?? row.actual}`
    return {
      code: 'operation-unfinished',
      cluster: row.name,
      text,
      fix: commandLine(`delete ${row.name} --confirm yes`),
    }
  }
  if (row.actual !== 'failed' && row.actual !== 'creating') return undefined
  const text = `is being created, and is not done: ${row.error ?? row.actual}`
  return { code: 'operation-unfinished', cluster: row.name, text, fix: commandLine(`create ${row.name}`) }
}

function byName<T extends { readonly name: string }>(source: Source<T>): ReadonlyMap<string, T> | undefined {
  return source.kind === 'rows' ? new Map(source.rows.map((one) => [one.name, one])) : undefined
}
