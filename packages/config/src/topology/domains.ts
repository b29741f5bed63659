import type { DomainService, Domains, Stage, Topology } from './topology.ts'

/** Hosts of one environment by service; a service that has none there is left out. */
export function hostsOf({ domains }: Topology, stage: Stage): ReadonlyMap<string, string> {
  const hosts = domains.services.flatMap((service): readonly (readonly [string, string])[] => {
    const host = hostOf(service, domains, stage)
    return host === undefined ? [] : [[service.name, host]]
  })
  return new Map(hosts)
}

// Seed 004 §1.3: production at the apex, the others below a prefix of their own, nothing in CI, localhost for developers.
function hostOf(service: DomainService, domains: Domains, stage: Stage): string | undefined {
  if (service.environments && !service.environments.includes(stage.name)) return undefined
  if (stage.host === 'github-actions') return undefined
  if (stage.host === 'local') return 'localhost'
  if (service.on === 'internal') return joined([service.prefix], domains.internal)
  return joined([prefixOf(domains, stage), service.prefix], domains.base)
}

/** `x-staging` unless the file says otherwise; production has the domain itself. */
function prefixOf({ prefixes }: Domains, stage: Stage): string {
  return prefixes[stage.name] ?? (stage.name === 'production' ? '' : `x-${stage.slug}`)
}

function joined(words: readonly string[], domain: string): string {
  const label = words.filter((word) => word !== '').join('-')
  return label === '' ? domain : `${label}.${domain}`
}

/**
 * Whether a certificate covers a host. A wildcard stands for one label only, and Cloudflare's free certificate
 * is for the zone and its own wildcard: `secrets.internal.example.com` is not covered by `*.example.com`.
 */
export function covered({ base, internal, certificates }: Domains, host: string): boolean {
  const internalIsZone = !internal.endsWith(`.${base}`)
  const zones = [base, ...(internalIsZone ? [internal] : [])]
  const [, ...rest] = host.split('.')
  const parent = rest.join('.')
  return host === 'localhost' || zones.includes(host) || zones.includes(parent) || certificates.includes(`*.${parent}`)
}
