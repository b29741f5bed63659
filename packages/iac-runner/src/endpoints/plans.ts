import { ConfigurationError, PreconditionError } from '#errors'
import { authenticate } from '../authentication/authenticate.ts'
import { refuseUsed, useOnce } from '../authentication/nonces.ts'
import type { Transaction } from '../store/store.ts'
import type { Answer } from './answers.ts'
import type { Incoming, RouteParts } from './incoming.ts'
import { checkAddressee } from './operation.ts'
import { valueFree } from './plan-stream.ts'
import { checkReporter, spend, textOf, timestamped } from './reader.ts'

export const planPath = /^\/plans\/([1-9]\d{0,9})\/([A-Za-z0-9][\w.-]{0,99})$/
export const plansPath = /^\/plans\/([1-9]\d{0,9})$/

const keptMs = 30 * 24 * 3_600_000
// Enough for every open pull request of a team, and a bound for who holds the key.
const mostPlans = 500
const mostBytes = 64 * 1024 * 1024

/** `PUT /plans/:pr/:project`: what Atlantis planned, in its first line what it is, then the stream of `terraform plan -json`. */
export async function storePlan(parts: RouteParts, { target, headers, body }: Incoming): Promise<Answer> {
  const { store, log, now } = parts
  const sender = await authenticate(parts, { target, headers, content: body }, timestamped)
  const reporter = checkReporter(parts, sender)
  const { replayKey } = sender
  await store.read((transaction) => refuseUsed(transaction, replayKey))
  const [, pr = '', project = ''] = planPath.exec(target) ?? []
  const [heading = '', ...rest] = textOf(body).split('\n')
  const sha = headingOf(parts, heading, { pr: Number(pr), project })
  const { stream, messages } = valueFree(rest.join('\n'))
  const row = { pr: Number(pr), project, sha, stream, bytes: Buffer.byteLength(stream), principal: reporter, at: now() }
  await store.write(async (transaction) => {
    await useOnce(transaction, replayKey, now())
    await keep(transaction, row)
  })
  log.info('plan-stored', { pr: row.pr, project, sha, messages, bytes: row.bytes, principal: reporter })
  return { status: 200, body: { pr: row.pr, project, commit: sha, messages } }
}

/** The signature is good for this one plan: its own first line says for which. */
function headingOf(parts: RouteParts, line: string, place: { readonly pr: number; readonly project: string }): string {
  const { fields } = checkAddressee(parts, line, 'plan.stream')
  if (fields['pr'] !== place.pr || fields['project'] !== place.project) {
    throw new ConfigurationError(
      'body-invalid',
      `The first line must have "pr": ${place.pr} and "project": "${place.project}".`,
    )
  }
  const { commit } = fields
  if (typeof commit === 'string' && /^[0-9a-f]{40}$/.test(commit)) return commit
  throw new ConfigurationError('body-invalid', 'The first line must have "commit", 40 hex digits of the planned head.')
}

interface PlanRow {
  readonly pr: number
  readonly project: string
  readonly sha: string
  readonly stream: string
  readonly bytes: number
  readonly principal: string
  readonly at: number
}

/** The newest plan of a project replaces the one before; the oldest of all make room. */
async function keep(transaction: Transaction, row: PlanRow): Promise<void> {
  const { at, ...values } = row
  await transaction.run('DELETE FROM plan WHERE stored_at < $oldest', { oldest: at - keptMs })
  await transaction.run(
    `INSERT INTO plan (pr, project, sha, stream, bytes, principal, stored_at)
     VALUES ($pr, $project, $sha, $stream, $bytes, $principal, $at)
     ON CONFLICT (pr, project) DO UPDATE SET sha = excluded.sha, stream = excluded.stream, bytes = excluded.bytes,
       principal = excluded.principal, stored_at = excluded.stored_at`,
    { ...values, at },
  )
  const others = await transaction.all(
    'SELECT pr, project, bytes FROM plan WHERE NOT (pr = $pr AND project = $project) ORDER BY stored_at DESC',
    { pr: row.pr, project: row.project },
  )
  let bytes = row.bytes
  for (const [index, other] of others.entries()) {
    bytes += Number(other['bytes'])
    if (index + 1 < mostPlans && bytes <= mostBytes) continue
    await transaction.run('DELETE FROM plan WHERE pr = $pr AND project = $project', {
      pr: Number(other['pr']),
      project: String(other['project']),
    })
  }
}

/** `GET /plans/:pr`: the newest plan of each project. None at all is an error: nobody can tell it from a lost one. */
export async function plansOf(parts: RouteParts, { target, headers }: Incoming): Promise<Answer> {
  const sender = await authenticate(parts, { target, headers, content: `GET ${target}` }, timestamped)
  checkReporter(parts, sender)
  await spend(parts, sender)
  const pr = Number(plansPath.exec(target)?.[1])
  const rows = await parts.store.read((transaction) =>
    transaction.all('SELECT * FROM plan WHERE pr = $pr AND stored_at >= $oldest ORDER BY project', {
      pr,
      oldest: parts.now() - keptMs,
    }),
  )
  if (rows.length === 0) {
    throw new PreconditionError('plans-missing', `No plan of pull request ${pr} was posted here in the last 30 days.`)
  }
  const plans = rows.map((row) => ({
    project: String(row['project']),
    commit: String(row['sha']),
    stored_at: new Date(Number(row['stored_at'])).toISOString(),
    stream: String(row['stream']),
  }))
  return { status: 200, body: { pr, plans } }
}
