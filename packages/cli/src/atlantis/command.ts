import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseTopology, type Topology } from '#config'
import { ConfigurationError, PreconditionError } from '#errors'
import { visible } from '#markdown'
import { difference } from '../difference.ts'
import { readIfThere } from '../read-if-there.ts'
import { checkFile, type Finding } from './check.ts'
import { header, repositoryConfig, serverConfig } from './generate.ts'

const file = 'atlantis.yaml'

/** `slipway atlantis`: 0 is as it should be or written, 2 are findings, 1 is that it could not be found out. */
export async function atlantis(args: readonly string[], write: (text: string) => void): Promise<0 | 2> {
  const { mode, root, repository } = readArguments(args)
  const topology = await topologyOf(root)
  if (mode === 'server') {
    write(serverConfig(topology, { repository }))
    return 0
  }
  const wanted = repositoryConfig(topology)
  const found = await readIfThere(join(root, file))
  return mode === 'write' ? await update({ root, wanted, found }, write) : report({ topology, wanted, found }, write)
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      check: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      server: { type: 'boolean', default: false },
      repository: { type: 'string', default: '/.*/' },
    },
    allowPositionals: true,
  })
  const modes = (['check', 'write', 'server'] as const).filter((mode) => values[mode])
  const [mode, ...others] = modes
  if (!mode || others.length > 0) {
    throw new ConfigurationError('arguments', 'Say what to do: --check, --write or --server, one of them.')
  }
  const [root = '.', ...more] = positionals
  if (more.length > 0) throw new ConfigurationError('arguments', 'Name one repository, not several.')
  return { mode, root, repository: values.repository }
}

interface Found {
  readonly wanted: string
  readonly found: string | undefined
}

/** Only a file of ours is replaced: what somebody wrote by hand stays, and the difference is shown. */
async function update(
  { root, wanted, found }: Found & { readonly root: string },
  write: (text: string) => void,
): Promise<0> {
  if (found === wanted) {
    write(`${file} is what slipway.yml asks for.\n`)
    return 0
  }
  if (found !== undefined && !found.startsWith(header)) {
    write(difference(found, wanted))
    throw new PreconditionError(
      'file-exists',
      `${file} was written by hand, so it is left as it is; above is what would change. Take over what you want, or remove the file and run this again.`,
    )
  }
  await writeFile(join(root, file), wanted, { mode: 0o644 })
  write(`${difference(found ?? '', wanted)}Wrote ${file}.\n`)
  return 0
}

function report(
  { topology, wanted, found }: Found & { readonly topology: Topology },
  write: (text: string) => void,
): 0 | 2 {
  const findings: readonly Finding[] =
    found === undefined
      ? [
          {
            code: 'file-missing',
            text: `There is no ${file}: Atlantis would plan every directory with its defaults.`,
            fix: 'Run slipway atlantis --write.',
          },
        ]
      : found.startsWith(header) && found !== wanted
        ? [
            {
              code: 'file-stale',
              text: `${file} is not what slipway.yml asks for.`,
              fix: 'Run slipway atlantis --write.',
            },
          ]
        : checkFile(topology, found)
  for (const { code, text, fix } of findings) write(`${visible(`${file}  ${code}  ${text} ${fix}`)}\n`)
  if (found !== undefined && findings.some(({ code }) => code === 'file-stale')) write(difference(found, wanted))
  write(findings.length === 0 ? 'Clean.\n' : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}.\n`)
  return findings.length === 0 ? 0 : 2
}

async function topologyOf(root: string): Promise<Topology> {
  const text = await readIfThere(join(root, 'slipway.yml'))
  return parseTopology(text ?? '{}', 'slipway.yml')
}
