export { type ActionsServices, type JobFacts, type StoredArtifact, startActionsServices } from './services.ts'
