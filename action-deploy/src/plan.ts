import { deploymentId, formatRequest, type Scheme, wireName } from '#deploy-protocol'
import { ConfigurationError, type ExpectedError, PreconditionError, UpstreamError } from '#errors'
import type { GitHubDeployment } from '#github'
import type { Config } from '#toolkit'
import type { metadata } from './metadata.ts'
import type { Facts, ReceiverFacts } from './observe.ts'
import { credentialsMissing } from './receiver/credentials.ts'
import type { Promotion } from './release.ts'

export type Plan =
  | ({ readonly kind: 'deploy' } & Deployment)
  /** GitHub's newest Deployment of this environment is this very one: an earlier run got somewhere, we go on from there. */
  | ({ readonly kind: 'resume'; readonly githubDeployment: GitHubDeployment } & Deployment)
  | {
      readonly kind: 'refuse'
      readonly env: string
      readonly tag: string
      readonly sha: string
      readonly failure: ExpectedError
    }

/** One release on its way into one environment. */
export interface Deployment {
  /** Names what is wanted, whoever asks and however often. */
  readonly id: string
  readonly env: string
  readonly tag: string
  readonly commit: string
  readonly releaseKind: string
  readonly services: readonly string[]
  readonly scheme: Scheme
  /** The bytes to sign and to send. */
  readonly body: string
  readonly recorded: boolean
  /** The tag that a rollback leaves behind; it is written down, so that it is not promoted again. */
  readonly left: string | undefined
  readonly promotion: Promotion
  readonly wait: boolean
  readonly timeoutSeconds: number
  readonly allowSkipped: boolean
  readonly onCancel: 'leave' | 'cancel-queued'
  readonly environmentUrl: string
  readonly runUrl: string
  readonly runId: string
  readonly runAttempt: string
  readonly actor: string
  readonly commitUrl: string
  readonly warnings: readonly string[]
}

export function plan(config: Config<typeof metadata>, facts: Facts): Plan {
  const env = wireName(config.env)
  const { tag } = config
  const { release, receiver } = facts
  const refuse = (failure: ExpectedError, sha = ''): Plan => ({ kind: 'refuse', env, tag, sha, failure })
  if (release.kind !== 'found') return refuse(unresolved(tag, release))
  const { commit, releaseKind, promotion } = release
  if (releaseKind === 'unknown') return refuse(kindUnknown(tag), commit)
  const moved = facts.deployments.find(({ payload, ...other }) => payload?.tag === tag && other.commit !== commit)
  if (moved) return refuse(tagMoved(tag, commit, moved.commit), commit)
  const scheme = usableScheme(receiver, config)
  if (typeof scheme !== 'string') return refuse(scheme, commit)
  const deployment = deploymentOf(config, facts, { commit, releaseKind, promotion, scheme })
  const [newest] = facts.deployments.filter(({ payload }) => payload !== undefined)
  if (newest?.payload?.id === deployment.id) return { kind: 'resume', githubDeployment: newest, ...deployment }
  return { kind: 'deploy', ...deployment }
}

interface Resolved {
  readonly commit: string
  readonly releaseKind: string
  readonly promotion: Promotion
  readonly scheme: Scheme
}

function deploymentOf(config: Config<typeof metadata>, facts: Facts, resolved: Resolved): Deployment {
  const { tag, triggeredBy, rollback } = config
  const { services, source } = facts
  const content = { env: wireName(config.env), tag, commit: resolved.commit, services }
  const body = formatRequest({ ...content, triggeredBy, rollback, audience: config.runnerUrl, source })
  return {
    ...content,
    ...resolved,
    id: deploymentId(content),
    body,
    recorded: config.githubDeployment,
    left: rollback ? newestOther(facts.deployments, tag) : undefined,
    wait: config.wait,
    timeoutSeconds: config.timeout,
    allowSkipped: config.allowSkipped,
    onCancel: config.onCancel,
    environmentUrl: config.environmentUrl,
    runUrl: source.runUrl,
    runId: source.runId,
    runAttempt: source.runAttempt,
    actor: source.actor,
    commitUrl: `${facts.commitUrl}${resolved.commit}`,
    warnings: warningsOf(facts.receiver),
  }
}

function newestOther(deployments: readonly GitHubDeployment[], tag: string): string | undefined {
  const [newest] = deployments.flatMap(({ payload }) => payload?.tag ?? [])
  return newest === tag ? undefined : newest
}

/** The scheme to sign with, or why nothing is sent. */
function usableScheme(receiver: ReceiverFacts | undefined, config: Config<typeof metadata>): Scheme | ExpectedError {
  if (!receiver || receiver.guard === 'absent' || receiver.scheme === 'unknown') {
    if (receiver?.guard === 'open') return unsigned()
    return new ConfigurationError(
      'receiver-unknown',
      'What listens at runner-url is no IaC Runner: it has no /deploy that asks for a signature. Check runner-url.',
    )
  }
  if (receiver.scheme === 'refused') {
    return new ConfigurationError(
      'signature-refused',
      'The receiver knows the key under none of its schemes. Check that `secret` is the key of this environment, and ' +
        'the clock of this machine. Nothing was deployed.',
    )
  }
  if (receiver.scheme === 'no-credentials') return credentialsMissing()
  if (config.rollback && receiver.scheme === 'body') {
    return new ConfigurationError(
      'rollback-unsafe',
      'The receiver only knows the body scheme, whose requests can be replayed for ever, so no request that goes ' +
        'back is sent under it. Let the receiver take standard or timestamp-nonce.',
    )
  }
  return receiver.scheme
}

function unsigned(): UpstreamError {
  return new UpstreamError(
    'receiver-unsigned',
    'The receiver takes requests that nobody signed: whoever reaches it can deploy. Give it WEBHOOK_SECRET and ' +
      'restart it, then run again. Nothing was deployed.',
  )
}

function unresolved(tag: string, release: Exclude<Facts['release'], { readonly kind: 'found' }>): ExpectedError {
  if (release.kind === 'no-commit') {
    return new PreconditionError('tag-not-a-commit', `Tag ${tag} ends in no commit. Deploy a tag that names a commit.`)
  }
  const hint =
    release.nearest.length > 0 ? ` The nearest are ${release.nearest.join(', ')}.` : ' There is none like it.'
  return new PreconditionError('tag-not-found', `Tag ${tag} does not exist.${hint} Check the input "tag".`)
}

/** Not on main, or its number says otherwise: it would reach the environment without ever having been proven. */
function kindUnknown(tag: string): PreconditionError {
  return new PreconditionError(
    'kind-unknown',
    `Tag ${tag} is neither a staging, nor a production, nor a hotfix release: its number, its place in history and ` +
      'what it says of itself do not agree, or it is not on main. Let action-tag or action-promote make the tag.',
  )
}

function tagMoved(tag: string, now: string, before: string): PreconditionError {
  return new PreconditionError(
    'tag-moved',
    `Tag ${tag} names ${now}, but was deployed at ${before}: it was moved, and receivers may still have the old one. ` +
      'Make a new tag for the new commit; never move one.',
  )
}

function warningsOf(receiver: ReceiverFacts | undefined): readonly string[] {
  if (!receiver || receiver.unwell.length === 0) return []
  return [`The receiver says that it is not well: ${receiver.unwell.join(', ')}. Look at its /health.`]
}
