import type { Environment, Service, SlipwayConfig } from './config.ts'
import { nearest } from './nearest.ts'
import { circleOf } from './order.ts'
import type { Problem } from './problems.ts'

/** What the form of the file cannot say: names that must exist, paths that must stay inside, no circles. */
export function checkMeaning(config: SlipwayConfig): readonly Problem[] {
  const names: Names = {
    services: new Map(config.services.map((one) => [one.name, one])),
    environments: config.environments.map(({ name }) => name),
  }
  const problems = [
    ...config.services.flatMap((service) => [...pathProblems(service), ...nameProblems(service, names)]),
    ...sharedPaths(config.services),
    ...collisions(config),
    ...environmentProblems(config),
  ]
  return problems.length > 0 ? problems : circleProblems(config)
}

function pathProblems({ name, path }: Service): readonly Problem[] {
  const parts = path.split('/')
  const inside = path !== '' && path !== '.' && !path.startsWith('/') && !/[\\\0\r\n]/.test(path)
  if (inside && !parts.some((part) => part === '..' || part === '' || part === '.git')) return []
  const text = `services.${name}.path: found "${path}", expected a folder inside the repository, such as platform/02.redis.`
  return [{ path: ['services', name, 'path'], text }]
}

interface Names {
  readonly services: ReadonlyMap<string, Service>
  readonly environments: readonly string[]
}

function nameProblems(service: Service, { services, environments }: Names): readonly Problem[] {
  const needs = service.needs.flatMap((need, index): readonly Problem[] => {
    const path = ['services', service.name, 'needs', index]
    const needed = services.get(need)
    if (!needed) return [{ path, text: unknown(`services.${service.name}.needs`, need, [...services.keys()]) }]
    const missing = (service.environments ?? environments).filter((name) => !belongs(needed, name))
    if (missing.length === 0) return []
    const text = `services.${service.name}.needs: found "${need}", which is not in ${missing.join(', ')}, expected a service of every environment of this one.`
    return [{ path, text }]
  })
  const unknownEnvironments = (service.environments ?? []).flatMap((name, index): readonly Problem[] =>
    environments.includes(name)
      ? []
      : [
          {
            path: ['services', service.name, 'environments', index],
            text: unknown(`services.${service.name}.environments`, name, environments),
          },
        ],
  )
  const unknownComposes = Object.keys(service.dokploy ?? {}).flatMap((name): readonly Problem[] => {
    if (environments.includes(name)) return []
    const where = `services.${service.name}.store.dokploy`
    return [
      {
        path: ['services', service.name, 'store', 'dokploy', name],
        atKey: true,
        text: unknown(where, name, environments),
      },
    ]
  })
  return [...needs, ...unknownEnvironments, ...unknownComposes]
}

function belongs(service: Service, environment: string): boolean {
  return service.environments?.includes(environment) ?? true
}

function unknown(where: string, found: string, known: readonly string[]): string {
  const suggestion = nearest(found, known)
  const hint = suggestion ? ` Did you mean "${suggestion}"?` : ''
  return `${where}: found "${found}", expected one of ${known.slice(0, 20).join(', ')}.${hint}`
}

function sharedPaths(services: readonly Service[]): readonly Problem[] {
  const owners = new Map<string, string>()
  return services.flatMap(({ name, path }): readonly Problem[] => {
    const owner = owners.get(path)
    owners.set(path, owner ?? name)
    if (owner === undefined) return []
    const text = `services.${name}.path: found "${path}", which is the path of ${owner} too, expected a folder of its own.`
    return [{ path: ['services', name, 'path'], text }]
  })
}

function environmentProblems({ environments }: SlipwayConfig): readonly Problem[] {
  const names = environments.map(({ name }) => name)
  const aliases = environments.flatMap(({ alias }) => alias ?? [])
  return environments.flatMap(({ name, alias, accepts, webhook }): readonly Problem[] => {
    const path = ['environments', name]
    if (webhook && isProduction({ name, alias, accepts })) {
      const found = `environments.${name}.webhook: found true, expected no webhook: production takes what a person promoted, not what was pushed.`
      return [{ path: [...path, 'webhook'], text: found }]
    }
    const text = `environments.${name}.accepts: found nothing, expected tag kinds such as [staging, hotfix].`
    const kinds: readonly Problem[] = accepts.length === 0 ? [{ path, text }] : []
    const taken = alias !== undefined && (names.includes(alias) || aliases.filter((one) => one === alias).length > 1)
    if (!taken) return kinds
    const clash = `environments.${name}.alias: found "${alias}", which names another environment too, expected a name of its own.`
    return [...kinds, { path: [...path, 'alias'], text: clash }]
  })
}

function isProduction({ name, alias = '', accepts }: Pick<Environment, 'name' | 'alias' | 'accepts'>): boolean {
  return /^prod(uction)?$/.test(name) || /^prod(uction)?$/.test(alias) || accepts.includes('production')
}

/** Rules of which nobody could say which one decides. */
function collisions({ services, shared, skip }: SlipwayConfig): readonly Problem[] {
  const nested = services.flatMap(({ name, path }): readonly Problem[] => {
    const outer = services.find((other) => path.startsWith(`${other.path}/`))
    if (!outer) return []
    const text = `services.${name}.path: found "${path}", which is inside ${outer.path} of ${outer.name}, expected a folder of its own.`
    return [{ path: ['services', name, 'path'], text }]
  })
  const skipped = new Set(skip.map(({ pattern }) => pattern))
  const twice = shared.flatMap((pattern, index): readonly Problem[] => {
    const again = shared.indexOf(pattern) < index
    if (!again && !skipped.has(pattern)) return []
    const other = again ? 'stands in shared a second time' : 'stands in skip too, which wins'
    return [{ path: ['shared', index], text: `shared: found "${pattern}", which ${other}, expected it once.` }]
  })
  return [...nested, ...twice]
}

function circleProblems(config: SlipwayConfig): readonly Problem[] {
  const circle = circleOf(config.services)
  if (!circle) return []
  const [first = ''] = circle
  const shown = [...circle, first].join(' needs ')
  const text = `services.${first}.needs: found a circle, ${shown}, expected an order in which each can be synced.`
  return [{ path: ['services', first, 'needs'], text }]
}
