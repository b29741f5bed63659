import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RunnerOptions } from '#iac-runner'
import { installedPostgres, startPostgres } from '../../testing/src/postgres/index.ts'
import { post, secret, send } from './client.ts'
import { alive } from './process.ts'
import { type Replica, replica } from './replica.ts'
import { newRepository, temporaryFolder } from './repository.ts'

// `npm run test:crash`: runners are killed by SIGKILL at random points under load; the table says what was lost.
// CRASH_POINTS kills on each store (10), CRASH_SEED makes a run repeatable.

const points = Number(process.env['CRASH_POINTS'] ?? 10)
const seed = Number(process.env['CRASH_SEED'] ?? 1)
const environments = ['one', 'two', 'three']
const leaseMs = 1500

interface Place {
  readonly output: string
  readonly repository: string
  readonly tags: readonly string[]
}

interface Verdict {
  readonly store: string
  readonly kills: number
  readonly accepted: number
  readonly lost: number
  readonly overlaps: number
  readonly repeated: number
  readonly orphans: number
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Each sync takes the test's own lock of its environment; one that finds the owner of the lock alive has overlapped. A dead
 * process that nobody has buried yet does not count as alive.
 */
const syncScript = `out=$1; name=$2; lock=$out/lock-$SLIPWAY_ENV
if ! mkdir "$lock" 2>/dev/null; then
  read -r other < "$lock/pid" && grep -q "^State:[[:space:]]*[RSDTt]" "/proc/$other/status" 2>/dev/null &&
    echo "$SLIPWAY_ENV $name $SLIPWAY_TAG" >> "$out/overlaps"
fi
echo $$ > "$lock/pid"
echo $$ >> "$out/pids"
sleep 0.1 & echo $! >> "$out/pids"; wait
echo "$SLIPWAY_ENV $name $SLIPWAY_TAG" >> "$out/synced"
rm -r "$lock"
`

function place(): Place {
  const output = temporaryFolder()
  const repository = newRepository()
  const service = (name: string, needs: string) =>
    `  ${name}: { path: ${name}, sync: [sh, sync.sh, ${output}, ${name}]${needs} }`
  const policy = environments.map((env) => `  ${env}: { accepts: [staging], on_conflict: queue }`).join('\n')
  const tags = Array.from({ length: Math.max(12, points * 2) }, (_, n) => `v0.0.${n + 1}`)
  for (const tag of tags) {
    repository.commit({
      'slipway.yml': `services:\n${service('a', '')}\n${service('b', ', needs: [a]')}\nenvironments:\n${policy}\n`,
      'sync.sh': syncScript,
      'a/version': tag,
      'b/version': tag,
    })
    repository.tag(tag)
  }
  for (const name of ['synced', 'overlaps', 'pids']) writeFileSync(join(output, name), '')
  return { output, repository: repository.path, tags }
}

interface Accepted {
  readonly id: string
  readonly token: string
}

async function crash(store: string, databaseUrl: string | undefined): Promise<Verdict> {
  const random = randomFrom(seed)
  const at = place()
  const options = Array.from({ length: databaseUrl === undefined ? 1 : 2 }, (): RunnerOptions => {
    const own = { gitRepoUrl: at.repository, stateDir: temporaryFolder(), secrets: { WEBHOOK_SECRET: secret }, leaseMs }
    return databaseUrl === undefined ? own : { ...own, databaseUrl }
  })
  const runners = await Promise.all(options.map(replica))
  const accepted = new Map<string, Accepted>()
  let kills = 0
  const load = sendAll(at, runners, accepted)
  while (kills < points) {
    await sleep(50 + random() * 600)
    const victim = Math.floor(random() * runners.length)
    await killed(runners[victim])
    kills += 1
    runners[victim] = await replica(options[victim] ?? fail())
  }
  await load
  const lost = await lostOf(runners[0] ?? fail(), [...accepted.values()])
  for (const runner of runners) await killed(runner)
  await sleep(300)
  const lines = (name: string) => readFileSync(join(at.output, name), 'utf8').split('\n').filter(Boolean)
  const synced = lines('synced')
  const orphans = lines('pids').map(Number).filter(alive).length
  const overlaps = lines('overlaps').length
  rmSync(at.output, { recursive: true, force: true })
  // A sync that ended while its runner died before it could write so is honestly done again: at most once for each kill.
  const repeated = Math.max(0, synced.length - new Set(synced).size - kills * environments.length)
  return { store, kills, accepted: accepted.size, lost, overlaps, repeated, orphans }
}

/** Every release into every environment, in order; what is not answered is sent again, as a client does. */
async function sendAll(at: Place, runners: readonly Replica[], accepted: Map<string, Accepted>): Promise<void> {
  let turn = 0
  const one = async (env: string) => {
    for (const tag of at.tags) {
      for (;;) {
        turn += 1
        const { url } = runners[turn % runners.length] ?? fail()
        const reply = await post(url, { env, tag }).catch(() => undefined)
        if (reply && reply.status <= 202) {
          const { deployment_id: id, poll_token: token } = reply.body
          accepted.set(id, { id, token })
          break
        }
        if (reply && reply.status < 500) throw new Error(`${env} ${tag}: ${reply.status} ${JSON.stringify(reply.body)}`)
        await sleep(50)
      }
    }
  }
  await Promise.all(environments.map(one))
}

/** Those that did not succeed, or that nobody knows any more. A crash loop may give one up: that is an end, not a loss. */
async function lostOf({ url }: Replica, accepted: readonly Accepted[]): Promise<number> {
  let lost = 0
  const end = Date.now() + 240_000
  for (const { id, token } of accepted) {
    for (;;) {
      const headers = { authorization: `Bearer ${token}` }
      const { status, body } = await send(`${url}/deployments/${id}`, { method: 'GET', headers })
      const settled = status === 200 && body.status !== 'in_progress'
      if (status === 404 || Date.now() > end) lost += 1
      else if (!settled) {
        await sleep(50)
        continue
      } else if (!['succeeded', 'error', 'superseded'].includes(body.state)) lost += 1
      break
    }
  }
  return lost
}

async function killed(runner: Replica | undefined): Promise<void> {
  if (!runner || runner.child.exitCode !== null || runner.child.signalCode !== null) return
  const ended = once(runner.child, 'exit')
  runner.child.kill('SIGKILL')
  await ended
}

function fail(): never {
  throw new Error('There is no such runner.')
}

const verdicts = [await crash('SQLite', undefined)]
const bin = installedPostgres()
if (bin) {
  await using postgres = await startPostgres(bin)
  verdicts.push(await crash('PostgreSQL, 2 replicas', await postgres.database()))
} else {
  process.stderr.write('PostgreSQL is not installed: only SQLite was tried.\n')
}
process.stdout.write(`seed ${seed}\n`)
for (const { store, ...counts } of verdicts) {
  const shown = Object.entries(counts).map(([name, count]) => `${name} ${count}`)
  process.stdout.write(`${store.padEnd(24)}${shown.join('  ')}\n`)
}
const bad = verdicts.some(({ lost, overlaps, repeated, orphans }) => lost + overlaps + repeated + orphans > 0)
process.exit(bad ? 1 : 0)
