import { covered, hostsOf, type Topology } from '#config'
import type { Finding } from '../finding.ts'

/** Hosts that no certificate covers: a wildcard stands for one level. */
export function domainFindings(topology: Topology): readonly Finding[] {
  const hosts = new Map(
    topology.stages.flatMap((stage) =>
      [...hostsOf(topology, stage)].map(([service, host]) => [host, { service, stage }] as const),
    ),
  )
  // A domain that the file does not give cannot be judged.
  const known = [...hosts].filter(([host]) => !/[<$]/.test(host) && !covered(topology.domains, host))
  return known.map(([host, { service, stage }]) => ({
    code: 'domain-uncovered',
    file: 'slipway.yml',
    line: 1,
    text: `${host} (${service} in ${stage.name}) is two levels below its zone: a wildcard certificate covers one, Cloudflare’s free one included.`,
    fix: `Use one level, such as {prefix}-{env}.${topology.domains.base}, or order *.${host.split('.').slice(1).join('.')} and name it in domains.certificates.`,
  }))
}
