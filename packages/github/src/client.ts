import { createCommitStatuses } from './conversation/commit-statuses.ts'
import { createFindingsIssue } from './conversation/findings-issue.ts'
import { createPullRequests } from './conversation/pull-requests.ts'
import { createStickyComments } from './conversation/sticky-comments.ts'
import { createDeploymentStore } from './deployments/deployments.ts'
import { createEvidenceReader } from './evidence/evidence.ts'
import { createCommitRange } from './git/commits.ts'
import { createHistory } from './git/history.ts'
import type { CommitStatuses, FindingsIssue, PullRequests, StickyComments } from './ports/conversation-ports.ts'
import type { EvidenceReader, ReleaseStore } from './ports/evidence-ports.ts'
import type { CommitRange, DeploymentStore, History, TagClaims, TagStore } from './ports/ports.ts'
import type { Reactions, RepositoryFiles, RepositorySettings, WorkflowStarter } from './ports/settings-ports.ts'
import { createReleaseStore } from './releases/releases.ts'
import { createRepositorySettings } from './settings/settings.ts'
import { createReactions, createRepositoryFiles, createWorkflowStarter } from './settings/workflow-starter.ts'
import { createTagClaims } from './tags/tag-claims.ts'
import { createTagStore } from './tags/tags.ts'
import { connectRemote, type GitHubOptions } from './wire/connect-remote.ts'
import type { Remote } from './wire/remote.ts'

/** Pull requests, what we say below them, and statuses of their commits. */
export interface Conversations {
  readonly pulls: PullRequests
  readonly sticky: StickyComments
  readonly commitStatuses: CommitStatuses
}

/** Tags, and where their commits stand in history. */
export interface Tagging {
  readonly tags: TagStore
  readonly history: History
}

/** What a deployment needs to know of a tag, and where it is written down. */
export interface Deploying extends Tagging {
  readonly deployments: DeploymentStore
}

export interface GitHub extends Conversations, Deploying {
  readonly claims: TagClaims
  readonly commits: CommitRange
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
    ...deployingOver(remote),
    claims: createTagClaims(remote),
    commits: createCommitRange(remote),
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

/** Only tags and history, in the same way. */
export function connectTags(options: GitHubOptions): Tagging {
  return taggingOver(connectRemote(options))
}

/** Only what a deployment needs, in the same way. */
export function connectDeployments(options: GitHubOptions): Deploying {
  return deployingOver(connectRemote(options))
}

function taggingOver(remote: Remote): Tagging {
  return { tags: createTagStore(remote), history: createHistory(remote) }
}

function deployingOver(remote: Remote): Deploying {
  return { ...taggingOver(remote), deployments: createDeploymentStore(remote) }
}

function conversationsOver(remote: Remote): Conversations {
  return {
    pulls: createPullRequests(remote),
    sticky: createStickyComments(remote),
    commitStatuses: createCommitStatuses(remote),
  }
}
