export type { Dispatch } from './dispatch.ts'
export type { Fault, FaultKind, FaultRule, Faults } from './faults.ts'
export { startGitHub } from './github.ts'
export type { GitHubOptions, SandboxGitHub } from './options.ts'
export type { Push } from './push-list.ts'
export type { RecordedRequest } from './record.ts'
export { servedOperations } from './rest.ts'
export type { RestExchange } from './rest-exchange.ts'
export {
  commitFiles,
  createRepository,
  type SeedCommit,
  type SeedFiles,
  seedHistory,
  seedRepository,
} from './seed.ts'
export {
  type Conversation,
  changePull,
  conversationOf,
  type SeedOpenPull,
  seedCollaborator,
  seedComment,
  seedOpenPull,
} from './seed-conversation.ts'
export {
  type SeedCheck,
  type SeedPullRequest,
  seedAccount,
  seedCheck,
  seedPullRequest,
  seedStatus,
} from './seed-facts.ts'
export { issuesOf, seedIssue } from './seed-issues.ts'
export { type SeedTag, seedTags } from './seed-tags.ts'
