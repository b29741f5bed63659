import { CanceledError } from '#errors'
import type { Farewell } from './connect.ts'
import { statusOf } from './record.ts'
import type { Running } from './running.ts'

/** What is still done, and then true, when the run is canceled. The server is never stopped without being asked to. */
export async function leave(running: Running): Promise<CanceledError> {
  const { plan, ports, known, record } = running
  const farewell = await ports.farewell()
  const { sentence, over } = await takenBack(running, farewell)
  const told = record
    ? await reached(farewell.deployments.setStatus(record.id, statusOf(over ? 'inactive' : 'error', sentence, plan)))
    : true
  const untold = told ? '' : ' GitHub’s Deployment could not be told.'
  const again = over || known.phase === 'unsent' ? '' : ' Run this job again to go on waiting.'
  return new CanceledError(`The run was canceled. ${sentence}${untold}${again}`)
}

interface Fact {
  readonly sentence: string
  /** Nothing goes on. */
  readonly over: boolean
}

async function takenBack({ plan, known }: Running, { receiver, until }: Farewell): Promise<Fact> {
  const { tag, env, id } = plan
  if (known.phase === 'unsent') return { sentence: `Nothing was sent: ${env} is as it was.`, over: true }
  if (known.phase === 'sent') {
    return { sentence: `${tag} was sent; whether it was accepted (as ${id}) is not known.`, over: false }
  }
  const named = `${tag} was accepted as ${known.ticket.deploymentId ?? id}`
  const goesOn = { sentence: `${named}; it continues on the server.`, over: false }
  if (plan.onCancel === 'leave') return goesOn
  const took = await receiver.takeBack({ ...plan, until }, known.ticket).catch(() => 'unreached' as const)
  switch (took) {
    case 'taken-back':
      return { sentence: `${named} and was taken back.`, over: true }
    case 'refused':
      return { sentence: `${named}; it no longer queues, so it continues on the server.`, over: false }
    case 'unsupported':
      return { sentence: `${named}; this receiver cannot take it back, so it continues on the server.`, over: false }
    case 'unreached':
      return { sentence: `${named}; the receiver did not answer, so it continues on the server.`, over: false }
  }
}

async function reached(writing: Promise<void>): Promise<boolean> {
  return writing.then(
    () => true,
    () => false,
  )
}
