import { ExpectedError, messageOf } from '#errors'
import { allocate } from '../allocate.ts'
import type { Cluster, PortName, Wanted } from '../cluster.ts'
import { portNames } from '../cluster.ts'
import type { CsvLine } from '../csv.ts'
import { recordStep, tell } from '../store/progress.ts'
import type { Registry } from '../store/registry.ts'
import { insertCluster } from '../store/rows.ts'

/** What becomes of one line. */
export type Verdict =
  | { readonly kind: 'take'; readonly line: number; readonly wanted: Wanted; readonly moved: readonly PortName[] }
  | { readonly kind: 'known'; readonly line: number; readonly name: string }
  | { readonly kind: 'reject'; readonly line: number; readonly text: string; readonly why: string }

/** Whether a port that is taken is replaced by a free one: the origin's own file gives 30080 to every cluster. */
export type TakenPorts = 'reject' | 'replace'

/** Each line against the registry and the lines before it. */
export function planImport(
  lines: readonly CsvLine[],
  rows: readonly Cluster[],
  takenPorts: TakenPorts,
): readonly Verdict[] {
  const others: Cluster[] = [...rows]
  return lines.map(({ line, text, wanted, problems }) => {
    if (!wanted) return { kind: 'reject', line, text, why: problems.join('; ') }
    if (rows.some(({ name }) => name === wanted.name)) return { kind: 'known', line, name: wanted.name }
    if (others.some(({ name }) => name === wanted.name)) {
      return { kind: 'reject', line, text, why: `"${wanted.name}" stands on a line before` }
    }
    try {
      const kept = takenPorts === 'replace' ? withoutTaken(wanted, others) : wanted
      const { ports, subnet } = allocate(kept, others)
      others.push(rowOf({ ...wanted, ports, subnet }))
      const moved = portNames.filter((port) => wanted.ports[port] !== undefined && wanted.ports[port] !== ports[port])
      return { kind: 'take', line, wanted: { ...wanted, ports, subnet }, moved }
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error
      return { kind: 'reject', line, text, why: messageOf(error) }
    }
  })
}

/** All rows or none. Their clusters are taken to exist: the next check says which do not. */
export function applyImport(registry: Registry, verdicts: readonly Verdict[], actor: string): Promise<void> {
  return registry.write(async (transaction) => {
    for (const verdict of verdicts) {
      if (verdict.kind !== 'take') continue
      const { name } = await insertCluster(transaction, verdict.wanted, 'unknown')
      await recordStep(transaction, { name, operation: 'create', step: 'cluster', state: 'done', detail: 'imported' })
      await tell(transaction, { name, kind: 'imported', detail: `line ${verdict.line}`, actor })
    }
  })
}

function withoutTaken(wanted: Wanted, others: readonly Cluster[]): Wanted {
  const taken = new Set(others.flatMap(({ ports }) => Object.values(ports)))
  const ports = Object.fromEntries(Object.entries(wanted.ports).filter(([, value]) => !taken.has(value)))
  return { ...wanted, ports }
}

function rowOf(wanted: Wanted & Pick<Cluster, 'ports'>): Cluster {
  const state = { desired: 'present', actual: 'unknown', error: undefined, createdAt: 0, updatedAt: 0 } as const
  return { ...wanted, subnet: wanted.subnet, ...state }
}
