import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ConfigurationError } from '#errors'
import { type Environment, settingOf } from './host/settings.ts'
import { backUp, restore } from './store/backup.ts'

/** `slipway runner --backup FILE` and `--restore FILE`: the text to print, or undefined when neither is asked for. */
export async function backupCommand(args: readonly string[], env: Environment): Promise<string | undefined> {
  if (!args.some((arg) => /^--(backup|restore)(=|$)/.test(arg))) return undefined
  const { backup, restored } = optionsOf(args)
  if (settingOf(env, 'DATABASE_URL') !== undefined) {
    throw new ConfigurationError('backup-postgres', 'The store is in PostgreSQL: use pg_dump and pg_restore.')
  }
  const stateDir = settingOf(env, 'STATE_DIR')
  if (stateDir === undefined) throw new ConfigurationError('option-missing', 'STATE_DIR is not set.')
  if (backup !== undefined) {
    await backUp(stateDir, resolve(backup))
    return `Backed up to ${resolve(backup)}.\n`
  }
  const { before, unfinished } = await restore(stateDir, resolve(restored ?? ''), Date.now())
  const aside = before === undefined ? '' : ` What was there before is ${before}.`
  return (
    `Restored.${aside} ${unfinished} deployments had not ended when the copy was made; they do not go on. ` +
    'Deploy the release that each environment runs now, so that the store knows it again.\n'
  )
}

function optionsOf(args: readonly string[]): { readonly backup?: string; readonly restored?: string } {
  const options = { backup: { type: 'string' }, restore: { type: 'string' } } as const
  try {
    const { backup, restore: restored } = parseArgs({ args: [...args], options, strict: true }).values
    if (!backup === !restored) throw new Error('Give a file to one of the two.')
    return { ...(backup ? { backup } : {}), ...(restored ? { restored } : {}) }
  } catch (cause) {
    const usage = 'slipway runner --backup FILE | --restore FILE, with STATE_DIR in the environment'
    throw new ConfigurationError('usage', `${(cause as Error).message} Usage: ${usage}`, { cause })
  }
}
