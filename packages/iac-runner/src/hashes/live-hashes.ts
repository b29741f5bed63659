import { fileMap, type Service, type SlipwayConfig } from '#config'
import { ConfigurationError } from '#errors'
import type { Checkout } from '../repository/checkout.ts'
import type { Store } from '../store/store.ts'
import type { Dokploy } from './dokploy.ts'
import { dokployHash, type LiveHash, type LiveMemory, nothingLive, wantedHash } from './live-hash.ts'

export interface LiveParts {
  readonly store: Store
  readonly dokploy: Dokploy | undefined
  readonly config: SlipwayConfig
  readonly checkout: Checkout
  readonly env: string
}

/** The live hashes of the services of one deployment; a service that is kept in Dokploy needs the runner to know it. */
export async function liveHashes(parts: LiveParts, services: readonly Service[]): Promise<(name: string) => LiveHash> {
  const { env, config, checkout, dokploy, store } = parts
  const map = fileMap(config)
  const found = new Map<string, LiveHash>()
  for (const service of services) {
    const composeId = service.dokploy?.[env]
    if (composeId === undefined) continue
    if (!dokploy) throw dokployUnset(service)
    const wanted = await wantedHash(checkout, service, (file) => map.concerns(file, service))
    const memory = memoryOf(store, `dokploy ${env} ${service.name} ${composeId}`)
    found.set(service.name, dokployHash({ dokploy, composeId, wanted, memory }))
  }
  return (name) => found.get(name) ?? nothingLive
}

function dokployUnset({ name }: Service): ConfigurationError {
  return new ConfigurationError(
    'dokploy-unset',
    `services.${name}.store is dokploy, and this runner has no DOKPLOY_URL and DOKPLOY_API_KEY. Set both.`,
  )
}

function memoryOf(store: Store, name: string): LiveMemory {
  return {
    load: () =>
      store.read(async (transaction) => {
        const row = await transaction.get('SELECT value FROM setting WHERE name = $name', { name })
        return row && String(row['value'])
      }),
    save: async (value) => {
      await store.write((transaction) =>
        transaction.run(
          'INSERT INTO setting (name, value) VALUES ($name, $value) ON CONFLICT (name) DO UPDATE SET value = $value',
          { name, value },
        ),
      )
    },
  }
}
