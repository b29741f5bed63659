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
export type { GitHubOptions } from './connect-remote.ts'
export type * from './conversation-ports.ts'
export type * from './evidence-ports.ts'
export type * from './ports.ts'
export { deploymentStates } from './ports.ts'
export type * from './settings-ports.ts'
