import type { Environment } from '#config'
import { messageOf } from '#errors'
import { itself } from '../acceptance/admission.ts'
import { startRounds } from '../host/rounds.ts'
import { currentOf, lastOf } from '../store/deployments.ts'
import type { RouteParts } from './incoming.ts'
import { deployPushed } from './pushed.ts'
import { tagsOfCommit } from './remote-tags.ts'

const everyMs = 5 * 60_000

/**
 * Looks at the start, and then every five minutes, for tagged pushes of which no delivery came: the runner was down, or
 * GitHub gave up. Only the tip counts, as it brings everything before it.
 */
export function watchMissed(parts: RouteParts, intervalMs = everyMs): () => Promise<void> {
  const failed = (error: unknown) => parts.log.warn('missed-unknown', { reason: messageOf(error) })
  const first = catchUp(parts).catch(failed)
  const stop = startRounds(() => catchUp(parts), { everyMs: intervalMs, failed })
  return async () => {
    await Promise.all([first, stop()])
  }
}

async function catchUp(parts: RouteParts): Promise<void> {
  if (parts.stopping()) return
  const environments = (await parts.releases.policy()).filter(({ webhook }) => webhook)
  if (environments.length === 0) return
  const tip = await parts.releases.tip()
  const behind: Behind[] = []
  for (const environment of environments) {
    const before = await missingSince(parts, environment, tip)
    if (before !== undefined) behind.push({ environment, before })
  }
  if (behind.length === 0) return
  const { commit, tags } = await tagsOfCommit(parts.repository, { before: tip, after: tip, tag: undefined })
  if (tags.length === 0) return
  for (const { environment, before } of behind) {
    const pushed = await deployPushed(environment, { parts, before, sender: itself, commit, tags })
    parts.log.info('push-missed', { commit, env: pushed.env, status: pushed.status, reason: pushed.reason ?? '' })
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
