import { type PreconditionError, UpstreamError } from '#errors'
import { Broken, oneLine } from '../wire/broken.ts'
import type { GitEndpoint } from '../wire/remote.ts'
import { baseUnresolved } from './commit-id.ts'
import { gitCommand } from './git-command.ts'
import { type GitObject, readPack } from './packfile.ts'
import { readPackets, textOf } from './pkt-line.ts'

export interface FetchQuery {
  readonly want: readonly string[]
  /** Leaves out what this commit contains; without it only the wanted objects themselves come. */
  readonly have?: string
}

/** Commits and tag objects without a single file: `want` and what it contains, less what `have` contains. */
export async function fetchCommits(
  endpoint: GitEndpoint,
  { want, have }: FetchQuery,
): Promise<ReadonlyMap<string, GitObject>> {
  const args = [
    'no-progress',
    'ofs-delta',
    'filter tree:0',
    ...(have === undefined ? ['deepen 1'] : []),
    // Wanted, too: a commit that is only `have` may be unknown to the remote without a word about it.
    ...[...new Set([...want, ...(have === undefined ? [] : [have])])].map((id) => `want ${id}`),
    ...(have === undefined ? [] : [`have ${have}`]),
    'done',
  ]
  return await gitCommand(endpoint, { command: 'fetch', args }, (body) => readPack(packOf(body)))
}

/** The packfile inside of the answer's side-band; whole only when its flush packet has come. */
function packOf(body: Buffer): Buffer {
  const chunks: Buffer[] = []
  let inPack = false
  for (const packet of readPackets(body)) {
    if (packet.kind === 'flush' && inPack) return Buffer.concat(chunks)
    if (packet.kind !== 'line') continue
    if (inPack) {
      chunks.push(...bandOf(packet.payload))
      continue
    }
    const text = textOf(packet.payload)
    if (text.startsWith('ERR ')) throw refused(text.slice(4))
    inPack = text === 'packfile'
  }
  throw new Broken('a packfile without its end')
}

function bandOf(payload: Buffer): readonly Buffer[] {
  if (payload[0] === 1) return [payload.subarray(1)]
  if (payload[0] === 3) throw refused(textOf(payload.subarray(1)))
  return []
}

function refused(reason: string): PreconditionError | UpstreamError {
  const [, id] = /not our ref ([0-9a-f]{40})/.exec(reason) ?? []
  return id === undefined ? new UpstreamError('github-refused', `git answered: ${oneLine(reason)}`) : baseUnresolved(id)
}
