import { setImmediate } from 'node:timers/promises'

/** Lost before the request arrives, or before its answer does. */
export type Death = 'before' | 'after'

/** Sends one request, when it is this run's turn. */
export type Request = <T>(name: string, send: () => Promise<T>) => Promise<T>

/** The machine was lost; nothing of it goes on. */
export class Lost extends Error {}

/** A job on a machine that makes one request whenever it is told to, and may be lost in it. */
export interface Machine {
  readonly ended: boolean
  /** The request it waits to send, or the one that was its last. */
  readonly request: string
  step(dies?: Death): Promise<void>
}

export async function startMachine(job: (request: Request) => Promise<void>): Promise<Machine> {
  let release = () => {}
  let dying: Death | undefined
  let waiting = ''
  let ended = false
  const request: Request = async (name, send) => {
    waiting = name
    await new Promise<void>((resolve) => {
      release = resolve
    })
    if (dying === 'before') throw new Lost()
    return await send().finally(() => {
      if (dying === 'after') throw new Lost()
    })
  }
  void job(request).then(
    () => {
      ended = true
    },
    () => {
      ended = true
    },
  )
  await setImmediate()
  return {
    get ended() {
      return ended
    },
    get request() {
      return waiting
    },
    step: async (dies) => {
      dying = dies
      release()
      await setImmediate()
    },
  }
}
