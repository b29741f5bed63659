import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Service } from '#config'
import type { Checkout } from '../repository/checkout.ts'
import type { Compose, Dokploy } from './dokploy.ts'
import { iacConfigHash, type LabelledFile } from './iac-config-hash.ts'

/** What a service really runs, as far as something outside of the runner knows it. */
export interface LiveHash {
  /** In words how what is live differs from what the last success left; undefined when it does not. */
  drift(): Promise<string | undefined>
  /** Writes the hash of a success down; the returned text says why it did not stay. */
  keep(): Promise<string | undefined>
}

/** Services that only the runner knows about. */
export const nothingLive: LiveHash = { drift: async () => undefined, keep: async () => undefined }

/** What the runner remembers about one live compose. */
export interface LiveMemory {
  load(): Promise<string | undefined>
  save(hash: string): Promise<void>
}

interface DokployParts {
  readonly dokploy: Dokploy
  readonly composeId: string
  /** IAC_CONFIG_HASH of this release. */
  readonly wanted: string
  /** Hash of the live compose and its variables as the last success left them. */
  readonly memory: LiveMemory
}

const line = /^IAC_CONFIG_HASH=(.*)$/m

/** The hash in a compose environment of Dokploy, and whether somebody edited that compose by hand since. */
export function dokployHash({ dokploy, composeId, wanted, memory }: DokployParts): LiveHash {
  return {
    drift: async () => {
      const compose = await dokploy.read(composeId)
      const left = await memory.load()
      const found = contentHash(compose)
      if (left !== undefined && left !== found) {
        return `the live compose was edited by hand: it is ${found}, the runner left ${left}`
      }
      const live = line.exec(compose.env)?.[1]?.trim() ?? 'none'
      return live === wanted ? undefined : `Dokploy has the config hash ${live}, this release is ${wanted}`
    },
    keep: async () => {
      const { env } = await dokploy.read(composeId)
      await dokploy.writeEnv(composeId, withHash(env, wanted))
      const compose = await dokploy.read(composeId)
      const stored = line.exec(compose.env)?.[1]?.trim() ?? 'none'
      if (stored !== wanted) return `Dokploy has the config hash ${stored} instead of ${wanted}`
      await memory.save(contentHash(compose))
      return undefined
    },
  }
}

/** Every other line stays as it was typed. */
function withHash(env: string, hash: string): string {
  const written = `IAC_CONFIG_HASH=${hash}`
  if (line.test(env)) return env.replace(line, () => written)
  return env === '' || env.endsWith('\n') ? `${env}${written}\n` : `${env}\n${written}\n`
}

/** The live compose and its variables, without the line that we write ourselves. */
function contentHash({ composeFile, env }: Compose): string {
  const variables = env.split(/\r?\n/).flatMap((text) => {
    const [, name, value = ''] = /^\s*([A-Za-z_]\w*)=(.*)$/.exec(text) ?? []
    return name === undefined || name === 'IAC_CONFIG_HASH' ? [] : [[name, value] as const]
  })
  return iacConfigHash({ compose: composeFile, env: Object.fromEntries(variables) })
}

const composeNames = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml']

/** IAC_CONFIG_HASH of a service as it stands in a checkout: its compose file, the files beside it, the shared ones. */
export async function wantedHash(
  { path: root, files }: Pick<Checkout, 'path' | 'files'>,
  service: Service,
  concerns: (file: string) => boolean,
): Promise<string> {
  const own = files.filter((file) => file.mode !== '160000' && file.mode !== '120000' && concerns(file.path))
  const inside = own.filter(({ path }) => path.startsWith(`${service.path}/`))
  const compose = composeNames
    .map((name) => `${service.path}/${name}`)
    .find((name) => inside.some(({ path }) => path === name))
  const labelled = async (paths: readonly string[]) => {
    const found: LabelledFile[] = []
    for (const path of paths) found.push([path, await readFile(join(root, path))])
    return found
  }
  return iacConfigHash({
    compose: compose === undefined ? '' : await readFile(join(root, compose), 'utf8'),
    env: service.env,
    artifacts: await labelled(inside.flatMap(({ path }) => (path === compose ? [] : [path]))),
    deps: await labelled(own.flatMap(({ path }) => (path.startsWith(`${service.path}/`) ? [] : [path]))),
  })
}
