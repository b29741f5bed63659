import { ConfigurationError } from '#errors'
import { useOnce } from '../authentication/nonces.ts'
import { liftFreeze, setFreeze } from '../engine/freeze.ts'
import type { Answer } from './answers.ts'
import type { Incoming, RouteParts } from './incoming.ts'
import { fieldOf, type Operation, openedBy, operationOf } from './operation.ts'

const longestMs = 90 * 24 * 3600 * 1000
const moment = { shape: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/ }

/** `POST /envs/:env/freeze`: until then nothing new begins in an environment; what runs there ends as it would. */
export async function freezeEnvironment(parts: RouteParts, incoming: Incoming): Promise<Answer> {
  const { store, log, now } = parts
  const operation = await operationOf(parts, incoming, 'environment.freeze')
  const { env, principal } = await openedBy(parts, operation, environmentOf(incoming, operation))
  const until = Date.parse(fieldOf(operation, 'until', { ...moment, expected: 'a time such as 2026-12-24T18:00:00Z' }))
  const reason = fieldOf(operation, 'reason', { shape: /^[^\p{Cc}]{1,300}$/u, expected: 'a sentence that says why' })
  await store.write(async (transaction) => {
    await useOnce(transaction, operation.sender.replayKey, now())
    const at = await transaction.now()
    if (!(until > at && until <= at + longestMs)) throw outside(at)
    await setFreeze(transaction, { env, until, reason, principal })
  })
  log.warn('environment-frozen', { env, until: new Date(until).toISOString(), reason, principal })
  return { status: 200, body: { env, frozen: true, until: new Date(until).toISOString(), reason } }
}

/** `POST /envs/:env/unfreeze`: what waited begins. */
export async function unfreezeEnvironment(parts: RouteParts, incoming: Incoming): Promise<Answer> {
  const { store, log, now } = parts
  const operation = await operationOf(parts, incoming, 'environment.unfreeze')
  const { env, principal } = await openedBy(parts, operation, environmentOf(incoming, operation))
  const lifted = await store.write(async (transaction) => {
    await useOnce(transaction, operation.sender.replayKey, now())
    return liftFreeze(transaction, env)
  })
  log.warn('environment-unfrozen', { env, lifted, principal })
  parts.wake(env)
  return { status: 200, body: { env, frozen: false } }
}

function environmentOf({ target, body }: Incoming, { fields }: Operation): string {
  const named = target.split('/')[2] ?? ''
  if (body.length === 0 || fields['env'] === named) return named
  throw new ConfigurationError('body-invalid', `"env" must be ${named}, as in the path.`)
}

function outside(at: number): ConfigurationError {
  const now = new Date(at).toISOString()
  return new ConfigurationError('body-invalid', `"until" must lie within 90 days from now, ${now}.`)
}
