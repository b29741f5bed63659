export { type ArtifactAccess, accessFrom } from './access.ts'
export { type Artifacts, connectArtifacts, type UploadedArtifact } from './artifacts.ts'
