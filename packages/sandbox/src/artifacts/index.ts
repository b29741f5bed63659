export { type ActionsServices, type StoredArtifact, startActionsServices } from './services.ts'
export type { JobFacts } from './tokens.ts'
