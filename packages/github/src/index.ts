export {
  type Conversations,
  connectConversations,
  connectDeployments,
  connectGitHub,
  connectTags,
  type Deploying,
  type GitHub,
  type Tagging,
} from './client.ts'
export type * from './ports/conversation-ports.ts'
export type * from './ports/evidence-ports.ts'
export type * from './ports/ports.ts'
export { deploymentStates } from './ports/ports.ts'
export type * from './ports/settings-ports.ts'
export type { GitHubOptions } from './wire/connect-remote.ts'
