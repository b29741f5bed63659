export {
  type Environment,
  environmentNamed,
  type Health,
  type Probe,
  type Service,
  type Skip,
  type SlipwayConfig,
  type TokenRule,
} from './config.ts'
export { type FileMap, fileMap } from './files.ts'
export { configJsonSchema } from './json-schema.ts'
export { serviceOrder } from './order.ts'
export { parseConfig, parseTopology, placesIn } from './parse.ts'
export { proposeConfig } from './propose.ts'
export { type FileReason, idleRules, type Rule, reasonsFor } from './reasons.ts'
export { covered, hostsOf } from './topology/domains.ts'
export { layerOfPath, namespacesOf, type Placement, placementOf, stageNamed, stateKey } from './topology/layers.ts'
export { wavesOf } from './topology/phases.ts'
export { topologyOf } from './topology/read.ts'
export type { Component, DomainService, Domains, Layer, Phase, Stage, Topology } from './topology/topology.ts'
