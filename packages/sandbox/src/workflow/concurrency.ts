/** One run or job that wants a group to itself. */
export interface Claim {
  readonly group: string
  readonly queue: 'single' | 'max'
  readonly cancelInProgress: boolean
  /** Asks the holder to stop: somebody newer cancels it. */
  readonly cancel: () => void
}

export interface Place {
  /** True once the group is ours; false when a newer claim took our place in the queue. */
  readonly entered: Promise<boolean>
  /** Whether somebody else holds the group at the moment of the claim. */
  readonly waiting: boolean
  /** Gives up waiting; a holder stays until it leaves. */
  withdraw(): void
  leave(): void
}

/** The concurrency groups of a repository: one holder each, and those who wait for it. */
export interface ConcurrencyGroups {
  claim(claim: Claim): Place
}

interface Waiting {
  readonly claim: Claim
  readonly settle: (entered: boolean) => void
}

interface Group {
  holder: Waiting | undefined
  queue: Waiting[]
}

/** GitHub keeps this many with `queue: max`; one more is cancelled. */
const longestQueue = 100

export function createConcurrencyGroups(): ConcurrencyGroups {
  const groups = new Map<string, Group>()
  return {
    claim(claim) {
      // Groups do not differ by case.
      const key = claim.group.toLowerCase()
      const group = groups.get(key) ?? { holder: undefined, queue: [] }
      groups.set(key, group)
      const { promise, resolve } = Promise.withResolvers<boolean>()
      const waiting: Waiting = { claim, settle: resolve }
      enqueue(group, waiting)
      advance(group)
      return {
        entered: promise,
        waiting: group.holder !== waiting,
        withdraw: () => withdraw(group, waiting),
        leave: () => leave(group, waiting),
      }
    },
  }
}

function enqueue(group: Group, waiting: Waiting): void {
  const { claim } = waiting
  if (claim.queue === 'single') {
    for (const older of group.queue.splice(0)) older.settle(false)
    if (claim.cancelInProgress) group.holder?.claim.cancel()
  }
  if (group.queue.length < longestQueue) group.queue.push(waiting)
  else waiting.settle(false)
}

function advance(group: Group): void {
  if (group.holder) return
  group.holder = group.queue.shift()
  group.holder?.settle(true)
}

function withdraw(group: Group, waiting: Waiting): void {
  group.queue = group.queue.filter((other) => other !== waiting)
  // A promise that was settled by entering keeps its answer.
  waiting.settle(false)
}

function leave(group: Group, waiting: Waiting): void {
  withdraw(group, waiting)
  if (group.holder !== waiting) return
  group.holder = undefined
  advance(group)
}
