import { fileMap, type Service, type SlipwayConfig, serviceOrder } from '#config'
import { allServices, type DeployState } from '#deploy-protocol'
import { ConfigurationError } from '#errors'
import { type Fate, type Layers, notRun, passLayers } from './layers.ts'

const known = new WeakMap<SlipwayConfig, Map<string, readonly Service[]>>()

/** Services of an environment, in the order of their needs, without those that `skip` leaves out; worked out once. */
export function servicesOf(config: SlipwayConfig, env: string): readonly Service[] {
  const byEnvironment = known.get(config) ?? new Map<string, readonly Service[]>()
  known.set(config, byEnvironment)
  const services = byEnvironment.get(env) ?? orderedServices(config, env)
  byEnvironment.set(env, services)
  return services
}

function orderedServices(config: SlipwayConfig, env: string): readonly Service[] {
  const map = fileMap(config)
  return serviceOrder(config).filter(
    (service) => (service.environments?.includes(env) ?? true) && map.skipped(service) === undefined,
  )
}

/** The services a request names, or ConfigurationError `unknown-service`; `__all__` is every one of the environment. */
export function selectServices(
  config: SlipwayConfig,
  { env, services }: { readonly env: string; readonly services: readonly string[] },
): readonly Service[] {
  const all = servicesOf(config, env)
  const wanted = services.includes(allServices) ? all : all.filter(({ name }) => services.includes(name))
  const unknown = services.filter((name) => name !== allServices && !wanted.some((service) => service.name === name))
  if (unknown.length === 0 && wanted.length > 0) return wanted
  const names = all.map(({ name }) => name).join(', ') || 'no service at all'
  const what = unknown.length === 0 ? 'nothing to sync' : `no service ${unknown.join(', ')}`
  throw new ConfigurationError('unknown-service', `${config.file} has ${what} in ${env}; it has ${names}.`)
}

export interface Execution extends Layers {
  readonly services: readonly Service[]
  readonly signal: AbortSignal
  readonly parallel: number
}

/** Syncs every service after those it needs, as many at a time as allowed, and says what became of the whole. */
export async function execute(execution: Execution): Promise<DeployState> {
  const slots = slotsOf(execution.parallel)
  const fates = new Map<string, Promise<Fate>>()
  for (const service of execution.services) fates.set(service.name, fateOf(service, execution, { slots, fates }))
  const all = await Promise.all(fates.values())
  if (all.includes('failed')) return 'failed'
  if (all.includes('timed_out')) return 'timed_out'
  return all.includes('not_run') ? 'failed' : 'succeeded'
}

async function fateOf(
  service: Service,
  execution: Execution,
  { slots, fates }: { readonly slots: Slots; readonly fates: ReadonlyMap<string, Promise<Fate>> },
): Promise<Fate> {
  const { progress, signal } = execution
  const unmet: string[] = []
  for (const need of service.needs) {
    // A service that this request leaves out counts as it stands in the environment.
    const fate = await fates.get(need)
    const met = fate === undefined ? (await progress.hashOf(need)) !== undefined : fate === 'good'
    if (!met) unmet.push(need)
  }
  if (unmet.length > 0) return notRun(service, progress, `needs ${unmet.join(', ')}, which did not succeed here`)
  const release = await slots.take()
  try {
    if (signal.aborted) return await notRun(service, progress, 'the deployment was stopped before its turn')
    return await passLayers(service, execution)
  } finally {
    release()
  }
}

interface Slots {
  take(): Promise<() => void>
}

function slotsOf(count: number): Slots {
  let free = count
  const waiting: (() => void)[] = []
  const release = () => {
    free += 1
    waiting.shift()?.()
  }
  return {
    take: async () => {
      while (free <= 0) await new Promise<void>((resolve) => waiting.push(resolve))
      free -= 1
      return release
    },
  }
}
