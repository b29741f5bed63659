import { messageOf } from '#errors'
import { shortage } from '../host/room.ts'
import { runGit } from '../repository/git.ts'
import type { Answer } from './answers.ts'
import type { RouteParts } from './incoming.ts'

/** One thing a runner needs in order to do its work: undefined when it is there, else what is wrong. */
type Check = (parts: RouteParts) => Promise<string | undefined>

export interface Readiness {
  readonly ready: boolean
  /** By what was looked at; `ok`, or what is wrong. */
  readonly checks: Readonly<Record<string, string>>
  /** How long the deployment that was queued first has waited; 0 when none waits, null when the store cannot be read. */
  readonly oldestQueuedSeconds: number | null
}

const checkMs = 5000
const keptMs = 2000

/** Answers `GET /ready`. Everybody may ask, so an answer is kept for a moment, and its details go to the log only. */
export function openReadiness(): (parts: RouteParts) => Promise<Answer> {
  let known: { readonly at: number; readonly readiness: Promise<Readiness> } | undefined
  return async (parts) => {
    const at = performance.now()
    if (known === undefined || at - known.at > keptMs) known = { at, readiness: readinessOf(parts) }
    const { ready, checks, oldestQueuedSeconds } = await known.readiness
    const body = { status: ready ? 'ready' : 'not-ready', checks, oldest_queued_seconds: oldestQueuedSeconds }
    return { status: ready ? 200 : 503, body, headers: ready ? {} : { 'retry-after': '5' } }
  }
}

async function readinessOf(parts: RouteParts): Promise<Readiness> {
  const checks: readonly (readonly [string, Check])[] = [
    ['store', storeCheck],
    ['disk', diskCheck],
    ['git', gitCheck],
    ['keys', async ({ keyring }) => keyring.wrong() && 'The keys of the files cannot be used; the log says why.'],
    ['accepting', async () => (parts.stopping() ? 'The runner is stopping.' : undefined)],
  ]
  const results = await Promise.all(
    checks.map(async ([name, check]) => [name, await outcome(parts, name, check)] as const),
  )
  const oldestQueuedSeconds = await oldest(parts).catch(() => null)
  return {
    ready: results.every(([, wrong]) => wrong === undefined),
    checks: Object.fromEntries(results.map(([name, wrong]) => [name, wrong ?? 'ok'])),
    oldestQueuedSeconds,
  }
}

async function outcome(parts: RouteParts, name: string, check: Check): Promise<string | undefined> {
  const late = new Promise<string>((resolve) => {
    setTimeout(resolve, checkMs, `No answer within ${checkMs / 1000} s.`).unref()
  })
  try {
    return await Promise.race([check(parts), late])
  } catch (error) {
    parts.log.warn('not-ready', { check: name, reason: messageOf(error) })
    return 'It failed; the log says why.'
  }
}

async function storeCheck({ store, now }: RouteParts): Promise<undefined> {
  await store.write((transaction) =>
    transaction.run(
      `INSERT INTO setting (name, value) VALUES ('ready-at', $value) ON CONFLICT (name) DO UPDATE SET value = $value`,
      { value: String(now()) },
    ),
  )
}

async function diskCheck({ stateDir, room }: RouteParts): Promise<string | undefined> {
  const left = await room.free(stateDir)
  return left >= room.least ? undefined : shortage(left, room.least)
}

async function gitCheck({ repository, log }: RouteParts): Promise<string | undefined> {
  const { gitDir, url, branch } = repository
  const args = ['ls-remote', '--exit-code', '--', url, `refs/heads/${branch}`]
  const { code, stderr } = await runGit(gitDir, args, { timeoutMs: checkMs })
  if (code === 0) return undefined
  if (code === 2) return `The repository has no branch ${branch}.`
  log.warn('not-ready', { check: 'git', reason: stderr.replaceAll(url, 'GIT_REPO_URL').trim().slice(-300) })
  return 'The repository cannot be read; the log says why.'
}

async function oldest({ store, now }: RouteParts): Promise<number> {
  const row = await store.read((transaction) =>
    transaction.get(`SELECT MIN(created_at) AS at FROM deployment WHERE state = 'queued'`),
  )
  const at = row?.['at'] ?? null
  return at === null ? 0 : Math.max(0, Math.floor((now() - Number(at)) / 1000))
}
