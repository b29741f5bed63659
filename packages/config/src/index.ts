export {
  type Environment,
  environmentNamed,
  type Health,
  type Probe,
  type Service,
  type Skip,
  type SlipwayConfig,
} from './config.ts'
export { type FileMap, fileMap } from './files.ts'
export { serviceOrder } from './order.ts'
export { parseConfig, placesIn } from './parse.ts'
export { proposeConfig } from './propose.ts'
export { type FileReason, idleRules, type Rule, reasonsFor } from './reasons.ts'
