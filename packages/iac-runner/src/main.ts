import { ExpectedError } from '#errors'
import { runnerFromEnvironment } from './runner.ts'

/** `slipway runner`: runs until it is told to stop; resolves with the exit code. */
export async function main(env: Readonly<Record<string, string | undefined>>): Promise<number> {
  try {
    const runner = await runnerFromEnvironment(env)
    await stopSignal()
    await runner.close()
    return 0
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    process.stderr.write(
      `${JSON.stringify({ level: 'error', event: 'not-started', code: error.code, message: error.message })}\n`,
    )
    return 1
  }
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })
}
