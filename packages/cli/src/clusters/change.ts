import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import {
  applyImport,
  type Change,
  checkConfirmation,
  clusterIn,
  clustersIn,
  createCluster,
  defaultDomain,
  deleteCluster,
  type Outcome,
  parseClusters,
  planImport,
  present,
  setCluster,
  type Verdict,
} from '#cluster-registry'
import { ConfigurationError } from '#errors'
import type { ClusterOptions } from './options.ts'
import { clustersAsText, json, outcomeAsText, verdictAsText } from './show.ts'
import type { Exit, Output, Tools } from './tools.ts'

export async function createVerb(options: ClusterOptions, tools: Tools, output: Output): Promise<Exit> {
  const { name, ports, subnet, register, domain } = options
  const parts = await tools.parts('make')
  const known = await parts.registry.read((transaction) => clusterIn(transaction, name))
  const provider = options.provider ?? known?.provider ?? 'k3d'
  const wanted = { name, provider, ports, subnet, register, domain: domain ?? known?.domain ?? defaultDomain }
  const outcome = await createCluster(parts, wanted)
  const cluster = await parts.registry.read((transaction) => clusterIn(transaction, name))
  output.write(options.json ? json({ version: 1, outcome, cluster }) : outcomeAsText(name, 'created', outcome))
  return exitOfOutcome(outcome)
}

export async function deleteVerb(options: ClusterOptions, tools: Tools, { write }: Output): Promise<Exit> {
  const { name, confirm } = options
  const registry = await tools.registry('expect')
  const cluster = present(await registry.read((transaction) => clusterIn(transaction, name)), name)
  const { provider, ports, createdAt } = cluster
  const hash = hashOf({ name, provider, ports, createdAt })
  if (confirm === undefined) {
    const next = tools.repairs.commandLine(`delete ${name} --confirm ${hash}`)
    const text = `${clustersAsText([cluster])}\nNothing was deleted yet. To remove the cluster, its registrations, its branch (kept as a tag) and its row:\n  ${next}\n`
    write(options.json ? json({ version: 1, cluster, hash, applied: false }) : text)
    return 2
  }
  checkConfirmation(confirm, hash)
  const outcome = await deleteCluster(await tools.parts('expect'), name)
  write(options.json ? json({ version: 1, outcome, hash, applied: true }) : outcomeAsText(name, 'deleted', outcome))
  return exitOfOutcome(outcome)
}

export async function setVerb(options: ClusterOptions, tools: Tools, { write }: Output): Promise<Exit> {
  const { name, ports, subnet, domain } = options
  const change: Change = { ports, subnet, domain }
  if (Object.keys(ports).length === 0 && subnet === undefined && domain === undefined) {
    throw new ConfigurationError(
      'arguments',
      'Say what to set: --node-port, --pf-port, --http-port, --https-port, --subnet or --domain.',
    )
  }
  const cluster = await setCluster(await tools.parts('expect'), name, change)
  if (options.json) write(json({ version: 1, cluster }))
  return 0
}

export async function importVerb(options: ClusterOptions, tools: Tools, { write }: Output): Promise<Exit> {
  const registry = await tools.registry('make')
  const rows = await registry.read(clustersIn)
  const taken = options.replaceTakenPorts ? 'replace' : 'reject'
  const verdicts = planImport(parseClusters(await csvOf(options)), rows, taken)
  const hash = hashOf(verdicts)
  const taking = verdicts.some(({ kind }) => kind === 'take')
  const applied = options.confirm !== undefined && taking
  if (options.confirm !== undefined) checkConfirmation(options.confirm, hash)
  if (applied) await applyImport(registry, verdicts, options.actor)
  if (options.json) write(json({ version: 1, verdicts, hash, applied }))
  else write(importAsText(verdicts, applied, nextOf(options, tools, hash)))
  const rejected = verdicts.some(({ kind }) => kind === 'reject')
  return rejected || (taking && !applied) ? 2 : 0
}

function importAsText(verdicts: readonly Verdict[], applied: boolean, next: string): string {
  const count = (kind: Verdict['kind']) => verdicts.filter((one) => one.kind === kind).length
  const lines = verdicts.map(verdictAsText).join('')
  const sums = `${count('take')} ${applied ? 'taken' : 'to take'}, ${count('known')} known, ${count('reject')} rejected.`
  if (applied) return `${lines}\n${sums} Their branches come with slipway clusters sync.\n`
  return count('take') === 0 ? `${lines}\n${sums}\n` : `${lines}\n${sums} Nothing was written yet:\n  ${next}\n`
}

function nextOf({ csv = '', replaceTakenPorts }: ClusterOptions, tools: Tools, hash: string): string {
  const replace = replaceTakenPorts ? ' --replace-taken-ports' : ''
  return tools.repairs.commandLine(`import --csv ${csv}${replace} --confirm ${hash}`)
}

async function csvOf({ csv }: ClusterOptions): Promise<string> {
  if (csv === undefined) throw new ConfigurationError('arguments', 'Name the file: slipway clusters import --csv FILE.')
  try {
    return await readFile(csv, 'utf8')
  } catch (cause) {
    throw new ConfigurationError('csv-unreadable', `${csv} cannot be read.`, { cause })
  }
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12)
}

function exitOfOutcome({ kind }: Outcome): Exit {
  return kind === 'done' ? 0 : kind === 'left' ? 2 : 1
}
