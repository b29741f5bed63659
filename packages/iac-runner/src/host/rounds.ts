export interface Rounds {
  readonly everyMs: number
  /** Hears of a round that failed; the next one comes all the same. */
  readonly failed: (error: unknown) => void
}

/** Ends the rounds, and resolves once the one that runs has ended. */
export type StopRounds = () => Promise<void>

type Round = (stopping: AbortSignal) => Promise<void>

/** Does something again and again, never twice at a time; for the first time when the first interval is over. */
export function startRounds(round: Round, rounds: Rounds): StopRounds {
  return begun(round, rounds).stop
}

/** The same, for the first time at once. */
export function startRoundsNow(round: Round, rounds: Rounds): StopRounds {
  const { next, stop } = begun(round, rounds)
  next()
  return stop
}

function begun(round: Round, { everyMs, failed }: Rounds): { readonly next: () => void; readonly stop: StopRounds } {
  const stopping = new AbortController()
  let running: Promise<void> | undefined
  const next = () => {
    running ??= round(stopping.signal)
      .catch(failed)
      .finally(() => {
        running = undefined
      })
  }
  const timer = setInterval(next, everyMs)
  const stop = async () => {
    clearInterval(timer)
    stopping.abort()
    await running
  }
  return { next, stop }
}
