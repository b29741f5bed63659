import { stringify } from 'yaml'
import { PreconditionError } from '#errors'

/** A `slipway.yml` for a repository laid out as `platform/NN.name/`, to be read and kept by a person. */
export function proposeConfig(paths: readonly string[]): string {
  const folders = new Map<string, string>()
  for (const path of paths) {
    const [, folder = '', name = ''] = /^(platform\/\d{1,4}\.([a-z0-9][a-z0-9_-]{0,60}))\//.exec(path) ?? []
    if (name !== '' && !folders.has(folder)) folders.set(folder, name)
  }
  if (folders.size === 0) {
    throw new PreconditionError(
      'layout-unknown',
      'There is no folder such as platform/01.postgres/ to propose a slipway.yml from. Write one that lists your services.',
    )
  }
  const tops = new Set(paths.filter((path) => path.includes('/')).map((path) => path.slice(0, path.indexOf('/'))))
  const shared = tops.has('libs') ? { shared: ['libs/**'] } : {}
  const skip = skipOf([...tops].sort())
  return stringify({ services: servicesOf(folders), ...shared, ...skip }, { lineWidth: 0 })
}

function servicesOf(folders: ReadonlyMap<string, string>): Readonly<Record<string, object>> {
  const byNumber = [...folders].sort(([a], [b]) => numberOf(a) - numberOf(b) || a.localeCompare(b))
  const services: Record<string, object> = {}
  for (const [path, name] of byNumber) {
    const id = `platform/${name}`
    // Two folders of one name, such as 03.minio and 11.minio: the later one keeps its number in its id.
    const free = id in services ? `platform/${path.slice('platform/'.length)}` : id
    // Invoke writes task names with dashes.
    services[free] = { path, sync: ['invoke', `${name.replaceAll('_', '-')}.sync`] }
  }
  return services
}

function numberOf(folder: string): number {
  return Number(/\/(\d+)\./.exec(folder)?.[1])
}

function skipOf(tops: readonly string[]): Readonly<Record<string, object>> {
  const entries = tops.flatMap((top): readonly (readonly [string, string])[] => {
    if (top === 'bootstrap') return [['bootstrap/**', 'deployed by hand, or the runner would restart itself']]
    return /^finance[\w.-]*$/.test(top) ? [[`${top}/**`, 'has its own pipeline']] : []
  })
  return entries.length === 0 ? {} : { skip: Object.fromEntries(entries) }
}
