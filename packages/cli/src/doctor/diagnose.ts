import { git } from '../git.ts'
import { type CommitGraph, commitGraph } from './commit-graph.ts'
import { examine } from './examine.ts'
import type { Finding, Judged } from './finding.ts'
import { judge } from './judge.ts'
import { type ReadTag, readTags } from './read-tags.ts'
import { type Main, openRepository } from './repository.ts'

export interface Diagnosis {
  readonly main: Main
  readonly judged: Judged
  readonly findings: readonly Finding[]
}

/** Reads a repository's tags and history once, and says what is wrong with them. */
export async function diagnose(options: {
  readonly place: string
  readonly prefix: string
  readonly branch: string
}): Promise<Diagnosis> {
  await using repository = await openRepository(options.place, options.branch)
  const { directory, main } = repository
  const tags = await readTags(directory)
  const graph = await readGraph(directory, main, tags)
  const onMain = graph.history(main.commit)
  const trunk = graph.trunk(main.commit)
  const history = {
    ...graph,
    onMain: (commit: string) => onMain.has(commit),
    onTrunk: (commit: string) => trunk.has(commit),
  }
  const judged = judge(tags, { prefix: options.prefix, main: main.name, history })
  return { main, judged, findings: examine(judged) }
}

async function readGraph(directory: string, main: Main, tags: readonly ReadTag[]): Promise<CommitGraph> {
  const commits = tags.flatMap(({ end }) => (end.type === 'commit' ? [end.id] : []))
  const input = `${[...new Set([main.commit, ...commits])].join('\n')}\n`
  return commitGraph(await git(['rev-list', '--topo-order', '--reverse', '--parents', '--stdin'], { directory, input }))
}
