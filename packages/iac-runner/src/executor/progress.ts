import type { ServiceReport } from '#deploy-protocol'
import { ConflictError } from '#errors'
import { addEvent } from '../engine/transition.ts'
import type { Deployment } from '../store/deployment.ts'
import type { Store, Transaction } from '../store/store.ts'

/** Writes how the services of one deployment fare, and remembers what each environment has. */
export interface Progress {
  begin(services: readonly string[]): Promise<void>
  report(report: ServiceReport, applied?: { readonly configHash: string }): Promise<void>
  /** The config hash of a service's last success in this environment. */
  hashOf(service: string): Promise<string | undefined>
}

export function openProgress(store: Store, deployment: Deployment, now: () => number): Progress {
  const { id, attempt, env } = deployment
  return {
    begin: (services) =>
      store.write(async (transaction) => {
        await holdOn(transaction, deployment)
        // A deployment that is run again after a crash starts with a clean table.
        await transaction.run('DELETE FROM deployment_service WHERE deployment_id = $id AND attempt = $attempt', {
          id,
          attempt,
        })
        for (const [ord, service] of services.entries()) {
          await transaction.run(
            `INSERT INTO deployment_service (deployment_id, attempt, service, ord, state)
             VALUES ($id, $attempt, $service, $ord, 'pending')`,
            { id, attempt, service, ord },
          )
        }
      }),
    report: (report, applied) =>
      store.write(async (transaction) => {
        await holdOn(transaction, deployment)
        await writeReport(transaction, deployment, report)
        // What a sync left half done is nobody's success, so its hash goes before it starts and comes back when it ends.
        if (report.state === 'syncing') await forget(transaction, env, report.service)
        if (applied) {
          await remember(transaction, deployment, { ...applied, service: report.service, at: now() })
          await countAfresh(transaction, deployment, report)
        }
        await addEvent(transaction, deployment, { at: now(), kind: report.state, detail: report.service })
      }),
    hashOf: (service) =>
      store.read(async (transaction) => {
        const row = await transaction.get(
          'SELECT config_hash FROM service_state WHERE env = $env AND service = $service',
          { env, service },
        )
        return row && String(row['config_hash'])
      }),
  }
}

async function writeReport(
  transaction: Transaction,
  { id, attempt }: Deployment,
  report: ServiceReport,
): Promise<void> {
  const { service, state } = report
  await transaction.run(
    `UPDATE deployment_service SET state = $state, reason = $reason, error_kind = $errorKind, summary = $summary,
       next_action = $nextAction, duration_ms = $durationMs
     WHERE deployment_id = $id AND attempt = $attempt AND service = $service`,
    {
      id,
      attempt,
      service,
      state,
      reason: report.reason ?? null,
      errorKind: report.error_kind ?? null,
      summary: report.summary ?? null,
      nextAction: report.next_action ?? null,
      durationMs: report.duration_ms ?? null,
    },
  )
}

/** Counts one more change, for whoever still holds the deployment; nobody else may write about it. */
async function holdOn(transaction: Transaction, { id, attempt, fence }: Deployment): Promise<void> {
  const held = await transaction.run(
    `UPDATE deployment SET version = version + 1
     WHERE id = $id AND attempt = $attempt AND fence = $fence AND state = 'running'`,
    { id, attempt, fence },
  )
  if (held === 1) return
  throw new ConflictError('lease-lost', `Another runner has taken ${id} over. What was done here counts no more.`)
}

/** Whatever has killed the runner so far, this deployment gets on; only a service that it had not done before says so. */
async function countAfresh(
  transaction: Transaction,
  { id, attempt }: Deployment,
  { service, state }: ServiceReport,
): Promise<void> {
  await transaction.run(
    `UPDATE deployment SET starts = 0 WHERE id = $id AND attempt = $attempt AND NOT EXISTS (
       SELECT 1 FROM event WHERE deployment_id = $id AND attempt = $attempt AND kind = $state AND detail = $service)`,
    { id, attempt, state, service },
  )
}

async function forget(transaction: Transaction, env: string, service: string): Promise<void> {
  await transaction.run('DELETE FROM service_state WHERE env = $env AND service = $service', { env, service })
}

async function remember(
  transaction: Transaction,
  { id, env, tag, sha }: Deployment,
  success: { readonly service: string; readonly configHash: string; readonly at: number },
): Promise<void> {
  await transaction.run(
    `INSERT INTO service_state (env, service, config_hash, tag, sha, deployment_id, applied_at)
     VALUES ($env, $service, $configHash, $tag, $sha, $id, $at)
     ON CONFLICT (env, service) DO UPDATE SET config_hash = $configHash, tag = $tag, sha = $sha,
       deployment_id = $id, applied_at = $at`,
    { id, env, tag, sha, ...success },
  )
}
