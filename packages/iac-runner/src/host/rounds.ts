/** Does something again and again, never twice at a time. What is returned ends it, and waits for the round that runs. */
export function startRounds(
  round: (stopping: AbortSignal) => Promise<void>,
  { everyMs, failed }: { readonly everyMs: number; readonly failed: (error: unknown) => void },
): () => Promise<void> {
  const stopping = new AbortController()
  let running: Promise<void> | undefined
  const timer = setInterval(() => {
    running ??= round(stopping.signal)
      .catch(failed)
      .finally(() => {
        running = undefined
      })
  }, everyMs)
  return async () => {
    clearInterval(timer)
    stopping.abort()
    await running
  }
}
