import type { DeploySource, Scheme } from '#deploy-protocol'
import { wireName } from '#deploy-protocol'
import { UpstreamError } from '#errors'
import type { GitHubDeployment } from '#github'
import type { Config } from '#toolkit'
import type { Ports } from './connect.ts'
import type { metadata } from './metadata.ts'
import type { Health } from './receiver/receiver.ts'
import { type Release, resolveRelease } from './release.ts'

export interface Facts {
  readonly release: Release
  readonly receiver: ReceiverFacts | undefined
  /** Deployments of GitHub in this environment, newest first; empty when none are written. */
  readonly deployments: readonly GitHubDeployment[]
  readonly services: readonly string[]
  readonly source: DeploySource
  readonly commitUrl: string
}

export interface ReceiverFacts {
  readonly guard: 'guarded' | 'open' | 'absent'
  /** The scheme to use, or why there is none. */
  readonly scheme: Scheme | 'refused' | 'unknown' | 'no-credentials'
  readonly unwell: readonly string[]
}

export async function observe(config: Config<typeof metadata>, ports: Ports): Promise<Facts> {
  const { services, source, commitUrl } = ports
  const common = { services, source, commitUrl }
  const release = await resolveRelease(config.tag, ports)
  if (release.kind !== 'found' || release.releaseKind === 'unknown') {
    return { ...common, release, receiver: undefined, deployments: [] }
  }
  ports.log.info(`${config.tag} names ${release.commit}, a release of kind ${release.releaseKind}`)
  const receiver = await observeReceiver(config.signatureScheme, ports)
  const deployments = config.githubDeployment
    ? await ports.deployments.list({ environment: wireName(config.env), atMost: 100 })
    : []
  return { ...common, release, receiver, deployments }
}

async function observeReceiver(asked: Scheme | 'auto', { survey, log }: Ports): Promise<ReceiverFacts> {
  const guard = await survey.guard()
  if (guard !== 'guarded') return { guard, scheme: 'unknown', unwell: [] }
  const health = await survey.health()
  const scheme = asked === 'auto' ? await strongest(health, survey) : able(survey, asked) ? asked : 'no-credentials'
  log.info(`the receiver turns unsigned requests away; the request will be signed as ${scheme}`)
  return { guard, scheme, unwell: health.unwell }
}

function able({ holds }: Ports['survey'], scheme: Scheme): boolean {
  return scheme === 'oidc' ? holds.token : holds.key
}

/** What it declares counts, as far as we hold something to sign with. Where it declares nothing, it is asked, strongest first, about a commit that is none. */
async function strongest(health: Health, survey: Ports['survey']): Promise<ReceiverFacts['scheme']> {
  const usable = health.schemes.filter((scheme) => able(survey, scheme))
  if (health.schemes.length > 0) return usable.at(-1) ?? 'no-credentials'
  if (!survey.holds.key) return 'no-credentials'
  const nonced = await survey.recognises('timestamp-nonce')
  if (nonced === 'known') return 'timestamp-nonce'
  // Without that endpoint it is the first generation, which knows the documented request and nothing else.
  if (nonced === 'no-status-endpoint') return health.json ? 'body' : 'unknown'
  const documented = await survey.recognises('body')
  if (documented === 'known') return 'body'
  if (documented === 'refused') return 'refused'
  throw new UpstreamError(
    'answer-invalid',
    'The receiver answers the same question differently from one moment to the next; set signature-scheme to the ' +
      'one it takes.',
  )
}
