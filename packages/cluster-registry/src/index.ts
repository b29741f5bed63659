export { type Finding, findingCodes, type Observed, type Repairs } from './check/compare.ts'
export { type Eyes, observe } from './check/observe.ts'
export { type CheckReport, exitOf, reportOf, type SourceReport } from './check/report.ts'
export {
  type Cluster,
  type Happening,
  type PortName,
  type ProviderName,
  portNames,
  providerNames,
  type Registration,
  registrations,
  type Seen,
  type Source,
  type Wanted,
} from './cluster.ts'
export { type CsvLine, parseClusters } from './csv.ts'
export type { Branch, BranchStore } from './git/branches.ts'
export { archiveTag, gitBranches } from './git/git-branches.ts'
export { type ScratchRepository, scratchRepository } from './git/repository.ts'
export { checkName, defaultDomain, problemOfDomain, protectedNames } from './names.ts'
export { createCluster } from './operate/create.ts'
export { deleteCluster } from './operate/delete.ts'
export type { Outcome, Parts } from './operate/parts.ts'
export { type Change, setCluster } from './operate/set.ts'
export { type Providers, providersWith } from './providers/index.ts'
export { applicationSetOf, type Files, hostOf, manifestsOf } from './render/manifests.ts'
export { applyRepair, checkConfirmation, type Done } from './repair/apply.ts'
export { applyImport, planImport, type TakenPorts, type Verdict } from './repair/import.ts'
export { type Action, type Limits, planCleanup, planSync, type RepairPlan } from './repair/plan.ts'
export { type Mirror, readMirror } from './store/mirror.ts'
export { happeningsOf } from './store/progress.ts'
export { openRegistry, type Registry, rowsOf, sourced } from './store/registry.ts'
export { clusterIn, clustersIn, present } from './store/rows.ts'
