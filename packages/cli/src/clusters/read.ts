import {
  type Cluster,
  clusterIn,
  clustersIn,
  happeningsOf,
  type Mirror,
  manifestsOf,
  present,
  readMirror,
} from '#cluster-registry'
import { ExpectedError, messageOf } from '#errors'
import type { ClusterOptions } from './options.ts'
import { clustersAsText, json } from './show.ts'
import type { Exit, Output, Tools } from './tools.ts'

export async function listVerb(options: ClusterOptions, tools: Tools, { write, warn }: Output): Promise<Exit> {
  const { clusters, stale } = await clustersOf(options, tools)
  if (stale) warn(stale)
  write(options.json ? json({ version: 1, stale: stale !== undefined, clusters }) : clustersAsText(clusters))
  return 0
}

export async function showVerb(options: ClusterOptions, tools: Tools, { write, warn }: Output): Promise<Exit> {
  const { clusters, stale } = await clustersOf(options, tools)
  const cluster = present(
    clusters.find(({ name }) => name === options.name),
    options.name,
  )
  if (stale) warn(stale)
  const files = manifestsOf(cluster)
  if (options.json) write(json({ version: 1, stale: stale !== undefined, cluster, files }))
  else {
    write(clustersAsText([cluster]))
    if (cluster.error !== undefined) write(`\n${cluster.error}\n`)
    for (const [path, content] of Object.entries(files)) write(`\n--- ${path}\n${content}`)
  }
  return 0
}

export async function historyVerb(
  { name, json: asJson }: ClusterOptions,
  tools: Tools,
  { write }: Output,
): Promise<Exit> {
  const registry = await tools.registry('expect')
  const [events, row] = await registry.read(async (transaction) => [
    await happeningsOf(transaction, name),
    await clusterIn(transaction, name),
  ])
  if (events.length === 0) present(row, name)
  if (asJson) write(json({ version: 1, name, events }))
  else {
    const lines = events.map(
      ({ at, kind, detail, actor }) => `${new Date(at).toISOString()}  ${actor}  ${kind}${detail && `: ${detail}`}\n`,
    )
    write(lines.join(''))
  }
  return 0
}

/** The rows, or while the registry does not answer, the copy of them, which says how old it is. */
async function clustersOf(
  { mirror }: ClusterOptions,
  tools: Tools,
): Promise<{ readonly clusters: readonly Cluster[]; readonly stale: string | undefined }> {
  try {
    const registry = await tools.registry('expect')
    return { clusters: await registry.read(clustersIn), stale: undefined }
  } catch (error) {
    const copy = error instanceof ExpectedError && error.code !== 'registry-missing' ? readMirror(mirror) : undefined
    if (!copy) throw error
    const stale = `STALE, as of ${copy.writtenAt}: the registry does not answer (${messageOf(error)}), so this is its copy ${mirror}. Nothing is changed by it.\n`
    return { clusters: rowsOfCopy(copy), stale }
  }
}

function rowsOfCopy({ lines }: Mirror): readonly Cluster[] {
  const state = { desired: 'present', actual: 'unknown', error: undefined, createdAt: 0, updatedAt: 0 } as const
  return lines.flatMap(({ wanted }) =>
    wanted ? [{ ...wanted, ...state, subnet: wanted.subnet, ports: wanted.ports as Cluster['ports'] }] : [],
  )
}
