import type { Store } from '../src/store/store.ts'
import { type Entry, environments, journalOf, type Place, services, versionAt } from './crash-place.ts'

/** What a run of the crash test found; the five that have to be zero come last. */
export interface Verdict {
  readonly kills: number
  readonly pauses: number
  readonly accepted: number
  /** Syncs that had ended when their runner died before it could write so: honestly done again. */
  readonly redone: number
  /** Deployments that were interrupted at least three times and succeeded all the same. */
  readonly stubborn: number
  /** Deployments that the runner gave up, and said so; no sync of this test is to blame for a death. */
  readonly givenUp: number
  readonly lost: number
  readonly overlaps: number
  readonly repeated: number
  readonly orphans: number
}

interface Event {
  readonly kind: string
  readonly at: number
  readonly detail: string
  readonly id: string
  readonly env: string
  readonly tag: string
}

/** Judges by two journals that know nothing of each other: what the tasks wrote, and what the runners did. */
export async function judge(
  place: Place,
  store: Store,
  accepted: readonly string[],
): Promise<Pick<Verdict, 'redone' | 'stubborn' | 'givenUp' | 'lost' | 'overlaps' | 'repeated'>> {
  const journal = journalOf(place)
  const events = await eventsIn(store)
  const ends = accepted.map((id) => endOf(events, id))
  const givenUp = ends.filter((end) => end === 'given up').length
  for (const [n, id] of accepted.entries()) if (ends[n] !== 'good') complain(`${id} is ${ends[n]}`, events, id)
  const stubborn = accepted.filter((id, n) => ends[n] === 'good' && interruptionsOf(events, id) >= 3).length
  const lost = ends.filter((end) => end === 'lost').length + (await wrongAtTheEnd(place, store, { journal, events }))
  const begins = journal.filter(({ kind }) => kind === 'begin')
  const repeated = begins.filter((begin) => syncedBefore(place, events, begin)).length
  const finished = journal.filter(({ kind }) => kind === 'end')
  const redone = finished.length - new Set(finished.map(keyOf)).size
  return {
    redone,
    stubborn,
    givenUp,
    lost,
    overlaps: journal.filter(({ kind }) => kind === 'overlap').length,
    repeated,
  }
}

function keyOf({ env, service, version }: Pick<Entry, 'env' | 'service' | 'version'>): string {
  return `${env} ${service} ${version}`
}

async function eventsIn(store: Store): Promise<readonly Event[]> {
  const rows = await store.read((transaction) =>
    transaction.all(
      `SELECT e.kind, e.at, e.detail, d.id, d.env, d.tag FROM event AS e
       JOIN deployment AS d ON d.id = e.deployment_id AND d.attempt = e.attempt ORDER BY d.seq, e.n`,
    ),
  )
  return rows.map(({ kind, at, detail, id, env, tag }) => ({
    ...{ kind: String(kind), at: Number(at), detail: String(detail) },
    ...{ id: String(id), env: String(env), tag: String(tag) },
  }))
}

/** Every sync works, so what was accepted succeeds; an error that names the deaths of the runner is told apart. */
function endOf(events: readonly Event[], id: string): 'good' | 'given up' | 'lost' {
  const last = events.findLast((event) => event.id === id)
  if (last?.kind === 'succeeded') return 'good'
  return last?.kind === 'error' && last.detail.startsWith('The runner died') ? 'given up' : 'lost'
}

function interruptionsOf(events: readonly Event[], id: string): number {
  return events.filter((event) => event.id === id && event.kind === 'interrupted').length
}

/** A sync of a version whose success was on disk before it began. */
function syncedBefore({ tags }: Place, events: readonly Event[], begin: Entry): boolean {
  return events.some(
    ({ kind, at, detail, env, tag }) =>
      kind === 'synced' &&
      env === begin.env &&
      detail === begin.service &&
      versionAt(begin.service, tags.indexOf(tag)) === begin.version &&
      at < begin.at,
  )
}

/** Services whose last sync is not what the store says that their environment has, though its last release succeeded. */
async function wrongAtTheEnd(
  place: Place,
  store: Store,
  { journal, events }: { readonly journal: readonly Entry[]; readonly events: readonly Event[] },
): Promise<number> {
  let wrong = 0
  for (const env of environments) {
    const last = events.findLast((event) => event.env === env)
    if (last?.kind !== 'succeeded') continue
    for (const service of services) {
      const row = await store.read((transaction) =>
        transaction.get('SELECT tag FROM service_state WHERE env = $env AND service = $service', { env, service }),
      )
      const ended = journal.findLast((one) => one.kind === 'end' && one.env === env && one.service === service)
      const known = row && versionAt(service, place.tags.indexOf(String(row['tag'])))
      if (known === ended?.version) continue
      wrong += 1
      complain(`${env} has ${service} ${ended?.version}, the store says ${known}`, events, last.id)
    }
  }
  return wrong
}

/** What the store knows of a deployment that something is wrong with. */
function complain(what: string, events: readonly Event[], id: string): void {
  const own = events.filter((event) => event.id === id).map(({ kind, at, detail }) => `${at} ${kind} ${detail}`)
  process.stderr.write(`${[what, ...own].join('\n  ')}\n`)
}
