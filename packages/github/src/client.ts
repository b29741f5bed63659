import { createCommitStatuses } from './commit-statuses.ts'
import { createCommitRange } from './commits.ts'
import { connectRemote, type GitHubOptions } from './connect-remote.ts'
import type { CommitStatuses, FindingsIssue, PullRequests, StickyComments } from './conversation-ports.ts'
import { createDeploymentStore } from './deployments.ts'
import { createEvidenceReader } from './evidence.ts'
import type { EvidenceReader, ReleaseStore } from './evidence-ports.ts'
import { createFindingsIssue } from './findings-issue.ts'
import { createHistory } from './history.ts'
import type { CommitRange, DeploymentStore, History, TagClaims, TagStore } from './ports.ts'
import { createPullRequests } from './pull-requests.ts'
import { createReleaseStore } from './releases.ts'
import type { Remote } from './remote.ts'
import { createRepositorySettings } from './settings.ts'
import type { Reactions, RepositoryFiles, RepositorySettings, WorkflowStarter } from './settings-ports.ts'
import { createStickyComments } from './sticky-comments.ts'
import { createTagClaims } from './tag-claims.ts'
import { createTagStore } from './tags.ts'
import { createReactions, createRepositoryFiles, createWorkflowStarter } from './workflow-starter.ts'

/** Pull requests, what we say below them, and statuses of their commits. */
export interface Conversations {
  readonly pulls: PullRequests
  readonly sticky: StickyComments
  readonly commitStatuses: CommitStatuses
}

export interface GitHub extends Conversations {
  readonly tags: TagStore
  readonly claims: TagClaims
  readonly history: History
  readonly commits: CommitRange
  readonly deployments: DeploymentStore
  readonly evidence: EvidenceReader
  readonly releases: ReleaseStore
  readonly settings: RepositorySettings
  readonly workflows: WorkflowStarter
  readonly files: RepositoryFiles
  readonly reactions: Reactions
  readonly findings: FindingsIssue
}

/** The ports of one repository on GitHub. Nothing is sent before a port is asked. */
export function connectGitHub(options: GitHubOptions): GitHub {
  const remote = connectRemote(options)
  return {
    tags: createTagStore(remote),
    claims: createTagClaims(remote),
    history: createHistory(remote),
    commits: createCommitRange(remote),
    deployments: createDeploymentStore(remote),
    evidence: createEvidenceReader(remote),
    releases: createReleaseStore(remote),
    settings: createRepositorySettings(remote),
    workflows: createWorkflowStarter(remote),
    files: createRepositoryFiles(remote),
    reactions: createReactions(remote),
    findings: createFindingsIssue(remote),
    ...conversationsOver(remote),
  }
}

/** Only what a report on a pull request needs: whoever imports nothing else carries nothing else. */
export function connectConversations(options: GitHubOptions): Conversations {
  return conversationsOver(connectRemote(options))
}

function conversationsOver(remote: Remote): Conversations {
  return {
    pulls: createPullRequests(remote),
    sticky: createStickyComments(remote),
    commitStatuses: createCommitStatuses(remote),
  }
}
