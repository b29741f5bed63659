import { ConfigurationError, ExpectedError } from '#errors'
import { backupCommand } from './backup-command.ts'
import { explainCommand } from './explain/explain-command.ts'
import type { Environment } from './host/settings.ts'
import { main } from './main.ts'

/** Whatever `slipway runner` is asked for; resolves with the exit code. A mistake is thrown before anything starts. */
export async function runnerCommand(
  args: readonly string[],
  env: Environment,
  write: (text: string) => void,
): Promise<number> {
  const told = (await explainCommand(args)) ?? (await backupCommand(args, env))
  if (told === undefined && args.length > 0) {
    throw new ConfigurationError(
      'usage',
      `"${args[0]}" is no option. The runner takes its settings from its environment; its options are --explain, --backup and --restore.`,
    )
  }
  if (told === undefined) return main(env)
  write(told)
  return 0
}

/** The same as a program of its own. */
export async function runnerProgram(args: readonly string[], env: Environment): Promise<number> {
  try {
    return await runnerCommand(args, env, (text) => void process.stdout.write(text))
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    process.stderr.write(`${error.message} (${error.code})\n`)
    return 1
  }
}
