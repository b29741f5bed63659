import { timingSafeEqual } from 'node:crypto'
import { RefusedError } from '../authentication/refused.ts'
import { type Meter, type Syncs, syncBuckets } from '../host/meter.ts'
import { version } from '../host/version.ts'
import type { Row } from '../store/store.ts'
import type { Answer } from './answers.ts'
import type { Incoming, RouteParts } from './incoming.ts'

/** What Prometheus reads. With METRICS_TOKEN only its holder may; without it only this machine, and no proxy. */
export async function metrics(parts: RouteParts, incoming: Incoming): Promise<Answer> {
  checkReader(parts.metricsToken, incoming)
  const { store, now, meter } = parts
  const { states, oldest } = await store.read(async (transaction) => ({
    states: await transaction.all('SELECT env, state, COUNT(*) AS n FROM deployment GROUP BY env, state'),
    oldest: await transaction.all(
      `SELECT env, MIN(created_at) AS at FROM deployment WHERE state = 'queued' GROUP BY env`,
    ),
  }))
  const text = metricsText({ states, oldest, meter, now: now() })
  return { status: 200, body: text, headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' } }
}

function checkReader(token: string | undefined, { headers, local }: Incoming): void {
  if (token === undefined && local) return
  const given = Buffer.from(/^Bearer (.{1,500})$/.exec(headers['authorization'] ?? '')?.[1] ?? '')
  const expected = Buffer.from(token ?? '')
  if (expected.length > 0 && given.length === expected.length && timingSafeEqual(given, expected)) return
  throw new RefusedError(
    'token-wrong',
    'Metrics need METRICS_TOKEN as a bearer token when they are read from elsewhere.',
  )
}

interface Facts {
  readonly states: readonly Row[]
  readonly oldest: readonly Row[]
  readonly meter: Meter
  readonly now: number
}

function metricsText({ states, oldest, meter, now }: Facts): string {
  const families = [
    family('slipway_info', 'gauge', 'The version of the runner.', [[{ version }, 1]]),
    family(
      'slipway_deployments',
      'gauge',
      'Deployments in the store, by environment and state.',
      states.map(({ env, state, n }) => [{ env: String(env), state: String(state) }, Number(n)]),
    ),
    family(
      'slipway_queue_oldest_seconds',
      'gauge',
      'Age of the deployment that has waited longest.',
      oldest.map(({ env, at }) => [{ env: String(env) }, Math.max(0, (now - Number(at)) / 1000)]),
    ),
    family(
      'slipway_refused_requests_total',
      'counter',
      'Requests that were refused, by reason, since the start.',
      [...meter.refusals()].map(([code, count]) => [{ code }, count]),
    ),
    family(
      'slipway_service_up',
      'gauge',
      'Whether a service answers its probe, asked every minute.',
      meter.lives().map(({ env, service, works }) => [{ env, service }, works ? 1 : 0]),
    ),
    ['# HELP slipway_sync_seconds How long syncs took, since the start.', '# TYPE slipway_sync_seconds histogram'],
    meter.syncs().flatMap(histogram),
  ]
  return `${families.flat().join('\n')}\n`
}

type Labels = Readonly<Record<string, string | number>>

function family(
  name: string,
  type: string,
  help: string,
  samples: readonly (readonly [Labels, number])[],
): readonly string[] {
  const lines = samples.map(([labels, value]) => sample(name, labels, value))
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines]
}

function histogram({ env, state, count, seconds, within }: Syncs): readonly string[] {
  const name = 'slipway_sync_seconds'
  const buckets = syncBuckets.map((le, index) => sample(`${name}_bucket`, { env, state, le }, within[index] ?? 0))
  return [
    ...buckets,
    sample(`${name}_bucket`, { env, state, le: '+Inf' }, count),
    sample(`${name}_sum`, { env, state }, seconds),
    sample(`${name}_count`, { env, state }, count),
  ]
}

function sample(name: string, labels: Labels, value: number): string {
  const written = Object.entries(labels).map(([key, text]) => `${key}="${String(text).replace(/["\\\n]/g, '_')}"`)
  return `${name}{${written.join(',')}} ${value}`
}
