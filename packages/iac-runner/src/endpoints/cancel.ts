import { ConfigurationError, ConflictError } from '#errors'
import { useOnce } from '../authentication/nonces.ts'
import { addEvent, move } from '../engine/transition.ts'
import type { Deployment } from '../store/deployment.ts'
import { latestAttempt, reportsOf } from '../store/deployments.ts'
import type { Transaction } from '../store/store.ts'
import { type Answer, deployAnswer, notFound } from './answers.ts'
import type { Incoming, RouteParts } from './incoming.ts'
import { openedBy, operationOf } from './operation.ts'

/** `POST /deployments/:id/cancel`: what waits never begins; what runs is stopped, and what it did stays done. */
export async function cancelDeployment(parts: RouteParts, incoming: Incoming): Promise<Answer> {
  const { store, log, now } = parts
  const id = incoming.target.split('/')[2] ?? ''
  const operation = await operationOf(parts, incoming, 'deployment.cancel')
  if (incoming.body.length > 0 && operation.fields['deployment_id'] !== id) {
    throw new ConfigurationError('body-invalid', `"deployment_id" must be ${id}, as in the path.`)
  }
  const onlyQueued = operation.fields['if_state'] !== undefined
  if (onlyQueued && operation.fields['if_state'] !== 'queued') {
    throw new ConfigurationError('body-invalid', '"if_state" must be "queued", or left out.')
  }
  const known = await store.read((transaction) => latestAttempt(transaction, id))
  if (!known) return notFound()
  const { env, principal } = await openedBy(parts, operation, known.env)
  const result = await store.write(async (transaction) => {
    await useOnce(transaction, operation.sender.replayKey, now())
    return cancel(transaction, id, { at: await transaction.now(), principal, onlyQueued })
  })
  if (result instanceof ConflictError) throw result
  log.info('deployment-cancel', { deployment_id: id, env, state: result.state, principal })
  parts.cancel(id)
  parts.changes.changed(id)
  parts.wake(env)
  const services = await store.read((transaction) => reportsOf(transaction, result))
  return {
    status: result.state === 'running' ? 202 : 200,
    body: deployAnswer(result, services, { duplicate: false }),
    headers: { location: `/deployments/${id}` },
  }
}

/** A conflict is returned, not thrown: the signature it came with is used up all the same. */
async function cancel(
  transaction: Transaction,
  id: string,
  { at, principal, onlyQueued }: { readonly at: number; readonly principal: string; readonly onlyQueued: boolean },
): Promise<Deployment | ConflictError> {
  const deployment = await latestAttempt(transaction, id)
  if (!deployment) throw new Error(`The deployment ${id} is gone.`)
  const { state, attempt } = deployment
  if (state === 'queued' || state === 'interrupted') {
    await move(transaction, deployment, { from: state, to: 'canceled', at })
  } else if (state === 'running' && onlyQueued) {
    return new ConflictError('deployment-started', 'The deployment is running already, so it was left alone.')
  } else if (state === 'running') {
    await transaction.run(
      'UPDATE deployment SET cancel_wanted = 1, version = version + 1 WHERE id = $id AND attempt = $attempt',
      { id, attempt },
    )
    await addEvent(transaction, deployment, { at, kind: 'cancel-wanted', detail: principal })
  } else if (state !== 'canceled') {
    return new ConflictError(
      'deployment-ended',
      `The deployment has ended: it is ${state}. There is nothing to cancel.`,
    )
  }
  return (await latestAttempt(transaction, id)) ?? deployment
}
