import { parseArgs } from 'node:util'
import { ConfigurationError } from '#errors'
import { visible } from '#markdown'
import { describeNext } from './next.ts'
import { readPlace } from './place.ts'

/** `slipway hotfix next`: the next free hotfix tag of the current branch, and the commands that make it. */
export async function hotfix(args: readonly string[], write: (text: string) => void): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { repo: { type: 'string', default: '.' }, prefix: { type: 'string', default: 'v' } },
    allowPositionals: true,
  })
  if (positionals.join(' ') !== 'next') {
    throw new ConfigurationError('arguments', 'Say what: slipway hotfix next [--repo PATH] [--prefix v].')
  }
  const text = describeNext(await readPlace(values.repo, values.prefix), values.prefix)
  write(text.split('\n').map(visible).join('\n'))
}
