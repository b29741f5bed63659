import type { Environment } from '#config'
import { messageOf } from '#errors'
import { itself } from '../acceptance/admission.ts'
import { type StopRounds, startRoundsNow } from '../host/rounds.ts'
import { currentOf, lastOf } from '../store/deployments.ts'
import type { RouteParts } from './incoming.ts'
import { deployPushed } from './pushed.ts'
import { tagsOfCommit } from './remote-tags.ts'

const everyMs = 5 * 60_000

/**
 * Looks at the start, and then every five minutes, for tagged pushes of which no delivery came: the runner was down, or
 * GitHub gave up. Only the tip counts, as it brings everything before it.
 */
export function watchMissed(parts: RouteParts, intervalMs = everyMs): StopRounds {
  return startRoundsNow(() => catchUp(parts), {
    everyMs: intervalMs,
    failed: (error) => parts.log.warn('missed-unknown', { reason: messageOf(error) }),
  })
}

async function catchUp(parts: RouteParts): Promise<void> {
  if (parts.stopping()) return
  const { releases, repository, log } = parts
  const tip = await releases.tip()
  const { environments } = await releases.configAt(tip)
  const behind: Behind[] = []
  for (const environment of environments.filter(({ webhook }) => webhook)) {
    const before = await missingSince(parts, environment, tip)
    if (before !== undefined) behind.push({ environment, before })
  }
  if (behind.length === 0) return
  const { commit, tags } = await tagsOfCommit(repository, { after: tip, tag: undefined })
  if (tags.length === 0) return
  for (const { environment, before } of behind) {
    const pushed = await deployPushed(environment, { parts, before, sender: itself, commit, tags })
    log.info('push-missed', { commit, env: pushed.env, status: pushed.status, reason: pushed.reason ?? '' })
  }
}

interface Behind {
  readonly environment: Environment
  readonly before: string
}

/**
 * The commit an environment runs when the tip goes on from it and was never asked for there. What failed there, or was left
 * by a rollback, was asked for; and an environment that runs nothing yet is begun by a person.
 */
async function missingSince(
  { store, releases }: RouteParts,
  { name: env }: Environment,
  tip: string,
): Promise<string | undefined> {
  const { current, asked } = await store.read(async (transaction) => ({
    current: await currentOf(transaction, env),
    asked: await lastOf(transaction, { env, sha: tip }),
  }))
  if (!current || asked) return undefined
  await releases.bring(current.sha)
  return (await releases.history.contains(tip, current.sha)) ? current.sha : undefined
}
