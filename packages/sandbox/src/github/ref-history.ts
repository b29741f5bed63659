import { openRefs, type Refs } from './refs.ts'

interface RefChange {
  readonly name: string
  readonly before: string | undefined
  readonly at: number
}

/** The refs now, and as a replica that lags behind would still tell them. */
export interface RefHistory {
  /** The truth; writes are checked against it. */
  current(): Promise<Refs>
  /** What a read sees: refs made less than the delay ago are not there yet. */
  visible(): Promise<Refs>
  /** The refs as they were before the last changes. */
  before(changes: number): Promise<Refs>
}

// More changes than any script goes back over; older ones are forgotten.
const remembered = 10_000

export function openRefHistory(directory: string, visibilityDelayMs: number): RefHistory {
  const read = openRefs(directory)
  let known: Refs | undefined
  let changes: RefChange[] = []

  const current = oneAtATime(async () => {
    const refs = await read()
    // What is there at the first look was always there.
    if (known && known !== refs) changes = [...changes, ...differences(known, refs, Date.now())].slice(-remembered)
    known = refs
    return refs
  })
  return {
    current,
    visible: async () => {
      const refs = await current()
      if (visibilityDelayMs === 0) return refs
      const since = Date.now() - visibilityDelayMs
      const hidden = changes.filter((change) => change.before === undefined && change.at > since)
      return undo(refs, hidden)
    },
    before: async (count) => undo(await current(), count > 0 ? changes.slice(-count) : []),
  }
}

/** Two reads at once could note their findings in the wrong order; a read not yet begun is shared by all who wait. */
function oneAtATime<T>(read: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> | undefined
  let next: Promise<T> | undefined
  const begin = async (): Promise<T> => {
    const reading = read()
    running = reading
    next = undefined
    try {
      return await reading
    } finally {
      if (running === reading) running = undefined
    }
  }
  return () => {
    if (!running) return begin()
    next ??= running.then(begin, begin)
    return next
  }
}

function differences(before: Refs, after: Refs, at: number): RefChange[] {
  const changed = [...after].filter(([name, sha]) => before.get(name) !== sha).map(([name]) => name)
  const deleted = [...before.keys()].filter((name) => !after.has(name))
  return [...changed, ...deleted].map((name) => ({ name, before: before.get(name), at }))
}

function undo(refs: Refs, changes: readonly RefChange[]): Refs {
  if (changes.length === 0) return refs
  const earlier = new Map(refs)
  for (const { name, before } of changes.toReversed()) {
    if (before === undefined) earlier.delete(name)
    else earlier.set(name, before)
  }
  return earlier
}
