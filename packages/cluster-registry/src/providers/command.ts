import { UpstreamError } from '#errors'
import { type Ended, type Execution, execute, lastWords } from '../execute.ts'

const installed: Readonly<Record<string, string>> = {
  k3d: 'https://k3d.io/stable/#installation',
  kind: 'https://kind.sigs.k8s.io/docs/user/quick-start/#installation',
}

/** The output of a provider's program, or UpstreamError. */
export async function outputOf(program: string, args: readonly string[], execution: Execution = {}): Promise<string> {
  const ended = await execute(program, args, execution)
  if (ended.code === 0) return ended.stdout
  throw failed(program, args.slice(0, 2).join(' '), ended)
}

export function failed(program: string, command: string, { missing, stderr }: Ended): UpstreamError {
  if (missing) {
    const where = installed[program] ?? 'its manual'
    return new UpstreamError('provider-missing', `There is no ${program} on the PATH. Install it: ${where}`)
  }
  return new UpstreamError(
    'provider-failed',
    `${program} ${command} failed: ${lastWords(stderr)}. Check that Docker runs.`,
  )
}

/** An answer that is not understood is no answer: nothing is concluded from it. */
export function notUnderstood(program: string, command: string, expected: string): UpstreamError {
  return new UpstreamError(
    'provider-output',
    `${program} ${command} printed something else than ${expected}. Use a version that docs/clusters.md names.`,
  )
}
