export { type Atlantis, type AtlantisOptions, createAtlantis, type PlannedProject, type Said } from './atlantis.ts'
export { atlantisComment, type ProjectOutput } from './comments.ts'
export { type PlannedObject, planStream } from './plan-stream.ts'
