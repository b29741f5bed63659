import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ConfigurationError } from '#errors'
import { explain } from './explain.ts'

/** `slipway runner --explain v1.2.3..v1.2.4 [--repo PATH]`: the text to print, or undefined when that is not asked for. */
export async function explainCommand(args: readonly string[]): Promise<string | undefined> {
  if (!args.some((arg) => arg === '--explain' || arg.startsWith('--explain='))) return undefined
  const { explain: range, repo } = optionsOf(args)
  const { text } = await explain({ repository: resolve(repo), range })
  return text
}

function optionsOf(args: readonly string[]): { readonly explain: string; readonly repo: string } {
  const options = { explain: { type: 'string' }, repo: { type: 'string', default: '.' } } as const
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true })
    return { explain: values.explain ?? '', repo: values.repo }
  } catch (cause) {
    const usage = 'slipway runner --explain v1.2.3..v1.2.4 [--repo PATH]'
    throw new ConfigurationError('usage', `${(cause as Error).message} Usage: ${usage}`, { cause })
  }
}
