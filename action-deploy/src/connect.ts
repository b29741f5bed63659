import { allServices, type DeploySource } from '#deploy-protocol'
import { ConfigurationError } from '#errors'
import type { DeploymentStore, History, TagStore } from '#github'
import { type Clock, type Config, type Log, type Run, systemClock } from '#toolkit'
import type { metadata } from './metadata.ts'
import { receiverAddress } from './receiver/address.ts'
import { type Credentials, credentialsMissing } from './receiver/credentials.ts'
import type { DeployReceiver, ReceiverSurvey } from './receiver/receiver.ts'

export interface Ports {
  readonly tags: TagStore
  readonly history: History
  readonly deployments: DeploymentStore
  readonly survey: ReceiverSurvey
  readonly receiver: DeployReceiver
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
  /** The ids that were asked for, or `__all__` alone. */
  readonly services: readonly string[]
  readonly source: DeploySource
  readonly commitUrl: string
  /** What may still be done after a cancel: the same ports, with a few seconds to live. */
  readonly farewell: () => Promise<Farewell>
}

export interface Farewell {
  readonly deployments: DeploymentStore
  readonly receiver: DeployReceiver
  /** When it ends, in milliseconds of the clock. */
  readonly until: number
}

/** No request of ours goes on for longer than this without an answer. */
export const patienceMs = 300_000
// The runner leaves five seconds after the first signal; one is for the summary.
const farewellMs = 4_000

export async function connect(config: Config<typeof metadata>, run: Run): Promise<Ports> {
  const address = receiverAddress(config.runnerUrl)
  const services = requestedServices(config.services)
  // Taken apart where it is imported: only so the bundle leaves out what is not used.
  const { connectDeployments } = await import('#github')
  const [{ connectReceiver, surveyReceiver }, { idTokens }] = await Promise.all([
    import('./receiver/http-receiver.ts'),
    import('./receiver/id-token.ts'),
  ])
  const { clock, signal, log, owner, repo, runId, runAttempt, actor, runUrl, serverUrl } = run
  const credentials = (parts: Parameters<typeof idTokens>[1]): Credentials => ({
    secret: config.secret,
    tokens: idTokens(process.env, parts),
  })
  const own = credentials({ clock, signal, log })
  if (own.secret === '' && !own.tokens) throw credentialsMissing()
  const until = clock.now() + Math.min(patienceMs, config.timeout * 1_000)
  const github = connectDeployments({ ...run, token: config.token })
  return {
    ...github,
    survey: surveyReceiver({ address, clock, signal, log }, own, until),
    receiver: connectReceiver({ address, clock, signal, log }, own),
    clock,
    log,
    signal,
    services,
    source: { repository: `${owner}/${repo}`, runId, runAttempt, actor, runUrl },
    commitUrl: `${serverUrl}/${owner}/${repo}/commit/`,
    farewell: async () => {
      const last = AbortSignal.timeout(farewellMs)
      const lastClock = systemClock(last)
      const { deployments } = connectDeployments({ ...run, clock: lastClock, signal: last, token: config.token })
      const parts = { clock: lastClock, signal: last, log }
      const receiver = connectReceiver({ address, ...parts }, credentials(parts))
      return { deployments, receiver, until: lastClock.now() + farewellMs / 2 }
    },
  }
}

/** Sorted ids, or `__all__` alone: leaving the field out would make the origin guess from a diff and miss services. */
export function requestedServices(given: readonly string[]): readonly string[] {
  const ids = [...new Set(given)].sort()
  if (ids.length === 1 && (ids[0] === 'all' || ids[0] === allServices)) return [allServices]
  const unusable = ids.filter((id) => id === 'all' || id === allServices || !/^[A-Za-z0-9_][\w.\-/]{0,199}$/.test(id))
  if (ids.length > 0 && ids.length <= 500 && unusable.length === 0) return ids
  throw new ConfigurationError(
    'services-invalid',
    'Input "services" must be all alone, or up to 500 ids as in slipway.yml, such as platform/redis' +
      `${unusable.length > 0 ? `; this is none: "${unusable[0]}"` : ''}.`,
  )
}
