export { type ComponentHealth, type HealthLayer, healthLayers } from './checks/health.ts'
export { type EnvironmentReport, examine } from './examine.ts'
export { type Finding, type FindingCode, findingCodes } from './finding.ts'
export { type Repository, readRepository } from './repository.ts'
