import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseTopology, type Stage, stageNamed, type Topology } from '#config'
import { examine, readRepository } from '#environments'
import { ConfigurationError, ExpectedError, messageOf } from '#errors'
import { checkAsJson, checkAsText, topologyAsJson, topologyAsText, unknownAsJson } from './show.ts'

/** `slipway env show|check`: 0 is shown or clean, 2 are findings, 1 is that it could not be found out. */
export async function env(args: readonly string[], write: (text: string) => void): Promise<0 | 1 | 2> {
  const json = args.includes('--json')
  try {
    const { verb, root, only } = readArguments(args)
    const topology = await topologyOf(root)
    if (verb === 'show') {
      const stages = only === undefined ? topology.stages : [stageOf(topology, only)]
      write(json ? topologyAsJson(topology, stages) : topologyAsText(topology, stages))
      return 0
    }
    const report = examine(topology, await readRepository(root))
    write(json ? checkAsJson(report) : checkAsText(report))
    return report.findings.length === 0 ? 0 : 2
  } catch (error) {
    if (!json || !(error instanceof ExpectedError)) throw error
    write(unknownAsJson(error))
    return 1
  }
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false }, env: { type: 'string' } },
    allowPositionals: true,
  })
  const [verb, root = '.', ...more] = positionals
  if (verb !== 'show' && verb !== 'check') {
    throw new ConfigurationError('arguments', 'Say what to do: slipway env show, or slipway env check.')
  }
  if (more.length > 0) throw new ConfigurationError('arguments', 'Name one repository, not several.')
  return { verb, root, only: values.env }
}

/** Without a `slipway.yml` the documented layout stands. */
async function topologyOf(root: string): Promise<Topology> {
  try {
    return parseTopology(await readFile(join(root, 'slipway.yml'), 'utf8'), 'slipway.yml')
  } catch (error) {
    if (error instanceof ExpectedError) throw error
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') return parseTopology('{}', 'slipway.yml')
    throw new ConfigurationError('repository-unreadable', `slipway.yml could not be read: ${messageOf(error)}`, {
      cause: error,
    })
  }
}

function stageOf(topology: Topology, name: string): Stage {
  const stage = stageNamed(topology, name)
  if (stage) return stage
  const known = topology.stages.map((one) => one.name).join(', ')
  throw new ConfigurationError('environment-unknown', `There is no environment "${name}"; expected one of ${known}.`)
}
