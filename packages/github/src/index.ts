export { connectGitHub, type GitHub, type GitHubOptions } from './client.ts'
export type * from './evidence-ports.ts'
export type * from './ports.ts'
export { deploymentStates } from './ports.ts'
