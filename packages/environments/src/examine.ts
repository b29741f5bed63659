import type { Topology } from '#config'
import { domainFindings } from './checks/domains.ts'
import { type ComponentHealth, componentHealth, healthFindings } from './checks/health.ts'
import { layerFindings, namespaceFindings } from './checks/layers.ts'
import { secretFindings } from './checks/secrets.ts'
import { storageFindings } from './checks/storage.ts'
import { variableFindings } from './checks/variables.ts'
import type { Finding } from './finding.ts'
import type { Repository } from './repository.ts'

export interface EnvironmentReport {
  /** In the order of files and lines. */
  readonly findings: readonly Finding[]
  readonly health: readonly ComponentHealth[]
}

/** What the repository says of its environments against what `slipway.yml` says; nothing is touched. */
export function examine(topology: Topology, repository: Repository): EnvironmentReport {
  const health = componentHealth(topology, repository)
  const unreadable = repository.unreadable.map(({ file, line, reason }) => ({
    code: 'file-unreadable',
    file,
    line,
    text: `${file} could not be read whole: ${reason}.`,
    fix: 'Correct it; what stands there was not checked.',
  }))
  const findings = [
    ...unreadable,
    ...layerFindings(topology, repository),
    ...namespaceFindings(topology, repository),
    ...variableFindings(topology, repository),
    ...secretFindings(repository),
    ...storageFindings(repository),
    ...domainFindings(topology),
    ...healthFindings(health),
  ]
  return { findings: findings.sort(byPlace), health }
}

function byPlace(a: Finding, b: Finding): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.code.localeCompare(b.code)
}
