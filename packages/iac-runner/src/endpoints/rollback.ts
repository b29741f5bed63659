import { allServices, type DeployRequest } from '#deploy-protocol'
import { ConflictError, UpstreamError } from '#errors'
import { accept } from '../acceptance/accept.ts'
import { type Deployment, deploymentOf } from '../store/deployment.ts'
import { currentOf } from '../store/deployments.ts'
import type { Transaction } from '../store/store.ts'
import { type Answer, deployAnswer } from './answers.ts'
import type { Incoming, RouteParts } from './incoming.ts'
import { fieldOf, openedBy, operationOf } from './operation.ts'
import { pollToken } from './poll.ts'

const name = { shape: /^[a-z0-9][a-z0-9-]{0,62}$/, expected: 'the name of an environment' }
const tagName = { shape: /^[A-Za-z0-9][\w.\-/]{0,199}$/, expected: 'the name of a tag, such as v1.2.3' }
const words = { shape: /^[\w.@ -]{1,100}$/, expected: 'a name such as github-actions' }

/** `POST /rollback`: back to the release before the running one, or to `to`, which the environment must have run. */
export async function rollBack(parts: RouteParts, incoming: Incoming): Promise<Answer> {
  const { store, log } = parts
  const operation = await operationOf(parts, incoming, 'rollback.requested')
  if (parts.stopping()) throw new UpstreamError('stopping', 'The runner is stopping. Try again in a moment.')
  const { env } = await openedBy(parts, operation, fieldOf(operation, 'env', name))
  const { fields, sender } = operation
  const to = fields['to'] === undefined ? undefined : fieldOf(operation, 'to', tagName)
  const target = await store.read((transaction) => before(transaction, env, to))
  if (!target) throw nothing(env, to)
  const request: DeployRequest = {
    ...{ env, tag: target.tag, commit: target.sha, services: [allServices], rollback: true },
    triggeredBy: fields['triggered_by'] === undefined ? 'rollback' : fieldOf(operation, 'triggered_by', words),
    audience: undefined,
    source: undefined,
  }
  const { deployment, duplicate, admission } = await accept(parts, request, sender)
  const { id, attempt, tag } = deployment
  log.info('rollback-accepted', { deployment_id: id, attempt, env, tag, ...admission })
  if (!duplicate) parts.wake(env)
  const answer = deployAnswer(deployment, [], { duplicate, poll_token: pollToken(parts.pollKey, id) })
  return { status: duplicate ? 200 : 202, body: answer, headers: { location: `/deployments/${id}` } }
}

/** The last success before the running release first came, so that two rollbacks lead two steps back, not to and fro. */
async function before(transaction: Transaction, env: string, to: string | undefined): Promise<Deployment | undefined> {
  const current = await currentOf(transaction, env)
  if (!current) return undefined
  if (to !== undefined) {
    const row = await transaction.get(
      `SELECT * FROM deployment WHERE env = $env AND tag = $to AND state = 'succeeded' ORDER BY seq DESC LIMIT 1`,
      { env, to },
    )
    return row && deploymentOf(row)
  }
  const row = await transaction.get(
    `SELECT * FROM deployment WHERE env = $env AND state = 'succeeded' AND sha <> $sha AND seq <
       (SELECT MIN(seq) FROM deployment WHERE env = $env AND state = 'succeeded' AND sha = $sha)
     ORDER BY seq DESC LIMIT 1`,
    { env, sha: current.sha },
  )
  return row && deploymentOf(row)
}

function nothing(env: string, to: string | undefined): ConflictError {
  const what = to === undefined ? `${env} ran no release before this one.` : `${env} never ran ${to}.`
  return new ConflictError('nothing-before', `${what} A rollback goes to what ran before; deploy another tag instead.`)
}
