import { join } from 'node:path'
import {
  type BranchStore,
  type Cluster,
  type Eyes,
  gitBranches,
  openRegistry,
  type Parts,
  providersWith,
  type Registry,
  type Repairs,
  rowsOf,
  type ScratchRepository,
  type Source,
  scratchRepository,
  sourced,
} from '#cluster-registry'
import { ConfigurationError } from '#errors'
import { type ClusterOptions, quoted } from './options.ts'

/** What a verb ends with: done, not done, or done with something to look at. */
export type Exit = 0 | 1 | 2

export interface Output {
  readonly environment: NodeJS.ProcessEnv
  readonly write: (text: string) => void
  readonly warn: (text: string) => void
}

/** What the verbs work with: opened when first used, closed together. */
export interface Tools extends AsyncDisposable {
  registry(opening: 'make' | 'expect'): Promise<Registry>
  branches(): Promise<BranchStore>
  parts(opening: 'make' | 'expect'): Promise<Parts>
  readonly eyes: Eyes
  readonly repairs: Repairs
}

export function toolsFor(options: ClusterOptions, output: Output): Tools {
  let registry: Registry | undefined
  let scratch: ScratchRepository | undefined
  const providers = providersWith(options.argocdSecrets)
  const { database, mirror } = options
  const open = async (opening: 'make' | 'expect') => {
    const warn = (sentence: string) => output.warn(`${sentence}\n`)
    registry ??= await openRegistry({ database, mirror, opening, warn })
    return registry
  }
  const branches = async () => {
    scratch ??= await scratchRepository({ remote: remoteOf(options), token: options.token })
    return gitBranches(scratch)
  }
  const commandLine = (verb: string) => `slipway clusters ${verb}${options.suffix}`
  return {
    registry: open,
    branches,
    parts: async (opening) => ({
      registry: await open(opening),
      branches: await branches(),
      providers,
      folder: join(options.stateDir, 'registrations'),
      remote: remoteOf(options).replace(/(\w:\/\/)[^/\s@]+@/, '$1'),
      actor: options.actor,
      say: (fact) => output.write(options.json ? '' : `${fact}\n`),
      commandLine,
    }),
    eyes: { registry: () => rowsIn(open), branches, providers, ask: asked(options) },
    repairs: { commandLine, mirror: quoted(mirror) },
    [Symbol.asyncDispose]: async () => {
      scratch?.close()
      await registry?.close()
    },
  }
}

/** Opening is part of finding out: a registry that does not open is unavailable, not empty. */
export async function rowsIn(open: (opening: 'expect') => Promise<Registry>): Promise<Source<Cluster>> {
  const opened = await sourced(async () => [await open('expect')])
  const [registry] = opened.kind === 'rows' ? opened.rows : []
  return registry ? rowsOf(registry) : (opened as Source<Cluster>)
}

function asked({ provider, argocdSecrets }: ClusterOptions): Eyes['ask'] {
  if (argocdSecrets !== undefined) return ['none']
  return provider === undefined ? undefined : [provider]
}

function remoteOf({ remote }: ClusterOptions): string {
  if (remote !== undefined && remote !== '') return remote
  throw new ConfigurationError(
    'remote-missing',
    'Give the Git remote of the branches: --remote URL, or CLUSTERS_REMOTE.',
  )
}
