import type { Operation, Transaction } from './store.ts'

/** A connection that writes: one transaction at a time. */
export interface Writer {
  readonly transaction: Transaction
  begin(): Promise<void>
  commit(): Promise<void>
  /** Rejects when the connection is gone, and with it any knowledge of what was committed. */
  rollBack(): Promise<void>
}

export interface Batches {
  write<T>(operation: Operation<T>): Promise<T>
  /** Resolves when nothing waits any more. */
  settled(): Promise<void>
}

interface Waiting {
  readonly attempt: () => Promise<() => void>
  readonly fail: (error: unknown) => void
}

/** All operations that wait when a transaction begins share it and its fsync; those that come later share the next. */
export function batchesOn(writer: Writer): Batches {
  let waiting: Waiting[] = []
  let flushing: Promise<void> | undefined
  const flush = async () => {
    while (waiting.length > 0) {
      await gathered(() => waiting.length)
      const batch = waiting
      waiting = []
      await commit(writer, batch)
    }
    flushing = undefined
  }
  return {
    write: <T>(operation: Operation<T>) =>
      new Promise<T>((resolve, reject) => {
        waiting.push({
          attempt: async () => {
            const result = await operation(writer.transaction)
            return () => resolve(result)
          },
          fail: reject,
        })
        flushing ??= flush()
      }),
    settled: async () => {
      await flushing
    },
  }
}

const longestMs = 5
const quietTurns = 3

/**
 * Until some turns bring no further operation: answers of the last batch go out and requests come in, and the next fsync
 * carries more of them. One that comes alone waits for turns of an idle loop, which is nothing.
 */
async function gathered(count: () => number): Promise<void> {
  const end = performance.now() + longestMs
  for (let [seen, quiet] = [0, 0]; quiet < quietTurns && performance.now() < end; ) {
    quiet = count() > seen ? 0 : quiet + 1
    seen = count()
    await new Promise(setImmediate)
  }
}

/** All operations in one transaction; when one fails, each in its own, so that only the guilty one is refused. */
async function commit(writer: Writer, batch: readonly Waiting[]): Promise<void> {
  let done: (() => void)[] = []
  try {
    await writer.begin()
    for (const { attempt } of batch) done.push(await attempt())
    await writer.commit()
  } catch (error) {
    done = []
    const gone = await writer.rollBack().then(
      () => false,
      () => true,
    )
    if (gone || batch.length === 1) {
      for (const { fail } of batch) fail(error)
      return
    }
    for (const one of batch) await commit(writer, [one])
  }
  for (const settle of done) settle()
}
