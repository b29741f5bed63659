import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { RunnerOptions } from '#iac-runner'
import { installedPostgres, startPostgres } from '../../testing/src/postgres/index.ts'
import { openStoreFor } from '../src/open-store.ts'
import { post, secret, send } from './client.ts'
import { environments, newPlace, type Place } from './crash-place.ts'
import { judge, type Verdict } from './crash-verdict.ts'
import { type Replica, replica } from './replica.ts'
import { temporaryFolder } from './repository.ts'

// `npm run test:crash -- --points N --seed S --json`: runners are killed by SIGKILL at random points under load, on SQLite
// and on PostgreSQL with two replicas, where every tenth point is a pause that outlasts the lease. The same seed draws the
// same victims, and the same points as parts of the time that a deployment takes on this machine while nothing is killed.

const { values } = parseArgs({
  options: {
    points: { type: 'string', default: process.env['CRASH_POINTS'] ?? '10' },
    seed: { type: 'string', default: process.env['CRASH_SEED'] ?? '1' },
    json: { type: 'boolean', default: false },
  },
})
const points = Number(values.points)
const seed = Number(values.seed)
const leaseMs = 3000
/** As many deployments an environment has under way, so that the load lasts exactly as long as the kills. */
const underWay = 3
const unharmedReleases = 6

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

/** One replica through all its lives. */
interface Seat {
  readonly options: RunnerOptions
  runner: Replica
  /** Folder for temporary files that the runner of this life and its tasks have: their mark among all processes. */
  mark: string
}

async function crash(databaseUrl: string | undefined): Promise<Verdict> {
  const random = randomFrom(seed)
  const place = newPlace(Math.max(40, points * 8))
  const seats = await Promise.all(Array.from({ length: databaseUrl ? 2 : 1 }, () => seatOf(place, databaseUrl)))
  const state = { over: false, accepted: new Map<string, string>() }
  const load = { place, seats, state }
  const wholeMs = await unharmed(load)
  const sending = Promise.all(environments.map((env) => sendAll(env, load)))
  const orphans: Promise<number>[] = []
  let pauses = 0
  for (let point = 0; point < points; point += 1) {
    await sleep(random() * 1.5 * wholeMs)
    const seat = seats[Math.floor(random() * seats.length)] ?? fail()
    if (databaseUrl !== undefined && point % 10 === 9) {
      pauses += 1
      await paused(seat)
    } else orphans.push((await killed(seat)).orphans)
    if ((point + 1) % 20 === 0) process.stderr.write(`${databaseUrl ? 'PostgreSQL' : 'SQLite'}: ${point + 1} points\n`)
  }
  state.over = true
  await sending
  for (const seat of seats) orphans.push((await end(seat)).orphans)
  const left = await Promise.all(orphans)
  const store = await openStoreFor({ stateDir: '', ...seats[0]?.options })
  const found = await judge(place, store, [...state.accepted.keys()])
  await store.close()
  const counts = { kills: points - pauses, pauses, accepted: state.accepted.size }
  return { ...counts, ...found, orphans: left.reduce((sum, one) => sum + one, 0) }
}

async function seatOf(place: Place, databaseUrl: string | undefined): Promise<Seat> {
  const own = {
    gitRepoUrl: place.repository,
    stateDir: temporaryFolder(),
    secrets: { WEBHOOK_SECRET: secret },
    leaseMs,
  }
  const options: RunnerOptions = databaseUrl === undefined ? own : { ...own, databaseUrl }
  return { options, ...(await born(options)) }
}

async function born(options: RunnerOptions): Promise<Pick<Seat, 'runner' | 'mark'>> {
  const mark = join(temporaryFolder(), 'life')
  mkdirSync(mark)
  return { runner: await replica(options, { TMPDIR: mark }), mark }
}

/** How many processes outlived a runner, as soon as that is known. */
interface Death {
  readonly orphans: Promise<number>
}

/** Kills a runner and starts its successor at once. */
async function killed(seat: Seat): Promise<Death> {
  const death = await end(seat)
  Object.assign(seat, await born(seat.options))
  return death
}

async function end({ runner: { child }, mark }: Seat): Promise<Death> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
  return { orphans: outliving(mark) }
}

/** Its lease ends while it stands still; then it goes on as if nothing had happened. */
async function paused({ runner: { child } }: Seat): Promise<void> {
  child.kill('SIGSTOP')
  await sleep(leaseMs * 1.5)
  child.kill('SIGCONT')
}

/** What a dead runner started has a moment to die, too: git is left to end what it does, a task is not. */
async function outliving(mark: string): Promise<number> {
  const deadline = Date.now() + 20_000
  while (marked(mark).length > 0 && Date.now() < deadline) await sleep(100)
  const left = marked(mark)
  for (const pid of left) process.stderr.write(`outlived its runner: ${pid} ${commandOf(pid)}\n`)
  return left.length
}

function commandOf(pid: string): string {
  try {
    const [command, stat] = ['cmdline', 'stat'].map((file) => readFileSync(`/proc/${pid}/${file}`, 'utf8'))
    return `${command?.replaceAll('\0', ' ')} (${stat?.split(' ').slice(1, 6).join(' ')})`
  } catch {
    return 'gone meanwhile'
  }
}

function marked(mark: string): readonly string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, 'latin1').includes(`TMPDIR=${mark}\0`)
    } catch {
      return false
    }
  })
}

interface Load {
  readonly place: Place
  readonly seats: readonly Seat[]
  readonly state: { over: boolean; readonly accepted: Map<string, string> }
}

/**
 * How long a release takes in all environments while every runner lives: the longest of several, since tasks draw how long
 * they sleep. The first one fetches, and is not measured.
 */
async function unharmed(load: Load): Promise<number> {
  let longestMs = 0
  for (const [n, tag] of load.place.tags.slice(0, unharmedReleases).entries()) {
    const startedAt = performance.now()
    await Promise.all(environments.map(async (env) => settled(await sendUntilAccepted({ env, tag }, load), load)))
    if (n > 0) longestMs = Math.max(longestMs, performance.now() - startedAt)
  }
  return longestMs
}

/** Release after release into one environment; what is not answered is sent again, as a client does. */
async function sendAll(env: string, load: Load): Promise<void> {
  const { place, state } = load
  const sent: string[] = []
  for (const tag of place.tags.slice(unharmedReleases)) {
    if (state.over) break
    const id = await sendUntilAccepted({ env, tag }, load)
    sent.push(id)
    const before = sent.at(-underWay)
    if (before !== undefined) await settled(before, load)
  }
  if (!state.over) throw new Error(`The releases ran out before the kills did: ${place.tags.length} were too few.`)
  for (const id of sent) await settled(id, load)
}

async function sendUntilAccepted(fields: { readonly env: string; readonly tag: string }, load: Load): Promise<string> {
  for (let turn = 0; ; turn += 1) {
    const reply = await post(seatFor(load, turn).runner.url, fields, { signal: AbortSignal.timeout(5000) }).catch(
      () => undefined,
    )
    if (reply && reply.status <= 202) {
      load.state.accepted.set(reply.body.deployment_id, reply.body.poll_token)
      return reply.body.deployment_id
    }
    if (reply && reply.status < 500) throw new Error(`${fields.tag}: ${reply.status} ${JSON.stringify(reply.body)}`)
    await sleep(50)
  }
}

/** Whoever is unknown, or does not end, is judged as lost by what the store says of it. */
async function settled(id: string, load: Load): Promise<void> {
  const headers = { authorization: `Bearer ${load.state.accepted.get(id)}` }
  const deadline = Date.now() + 120_000
  for (let turn = 0; Date.now() < deadline; turn += 1) {
    const { url } = seatFor(load, turn).runner
    const signal = AbortSignal.timeout(5000)
    const asked = send(`${url}/deployments/${id}`, { method: 'GET', headers, signal })
    const reply = await asked.catch(() => undefined)
    if (reply?.status === 404 || (reply?.status === 200 && reply.body.status !== 'in_progress')) return
    await sleep(50)
  }
}

function seatFor({ seats }: Load, turn: number): Seat {
  return seats[turn % seats.length] ?? fail()
}

function fail(): never {
  throw new Error('There is no such runner.')
}

/** Both stores at the same time: most of it is waiting. */
async function crashAll(): Promise<Record<string, Verdict>> {
  const bin = installedPostgres()
  if (!bin) {
    if (process.env['CI']) throw new Error('CI has PostgreSQL, so it is tried: install it.')
    process.stderr.write('PostgreSQL is not installed: only SQLite was tried.\n')
    return { SQLite: await crash(undefined) }
  }
  await using postgres = await startPostgres(bin)
  const [alone, shared] = await Promise.all([crash(undefined), crash(await postgres.database())])
  return { SQLite: alone, 'PostgreSQL, 2 replicas': shared }
}

const verdicts = await crashAll()
const good = Object.values(verdicts).every(
  ({ givenUp, lost, overlaps, repeated, orphans }) => givenUp + lost + overlaps + repeated + orphans === 0,
)
if (values.json) process.stdout.write(`${JSON.stringify({ seed, points, good, stores: verdicts })}\n`)
else {
  process.stdout.write(`seed ${seed}\n`)
  for (const [store, counts] of Object.entries(verdicts)) {
    const shown = Object.entries(counts).map(([name, count]) => `${name} ${count}`)
    process.stdout.write(`${store.padEnd(24)}${shown.join('  ')}\n`)
  }
}
process.exit(good ? 0 : 1)
