import { PreconditionError, UpstreamError } from '#errors'
import { type Ports, patienceMs } from './connect.ts'
import type { Deployment } from './plan.ts'
import type { Answer } from './receiver/answer.ts'
import type { Order, Ticket } from './receiver/receiver.ts'
import { judge, type Verdict } from './verdict.ts'

/** What is known of a deployment at the receiver; it stays true however the wait for it ends. */
export interface Known {
  /** `sent`: the request left, and whether it arrived is unknown. */
  phase: 'unsent' | 'sent' | 'accepted'
  ticket: Ticket
  answer: Answer | undefined
}

export function nothingKnown(): Known {
  const ticket = { deploymentId: undefined, pollToken: undefined, version: undefined }
  return { phase: 'unsent', ticket, answer: undefined }
}

export type Settled = Exclude<Verdict, { readonly kind: 'going' | 'lost' }>

const firstPollMs = 250
const slowestPollMs = 5_000

/** Hands in the request and asks until there is an outcome; `known` says how far it got, also when this throws. */
export async function watch({ deployment, newest, known, ports, onAnswer }: Watched): Promise<Settled> {
  const { clock } = ports
  const deadline = clock.now() + deployment.timeoutSeconds * 1_000
  const memory = new Memory(deployment.tag, ports)
  for (let polls = -1; ; polls++) {
    const asked = clock.now()
    // What it remembers of a request that it has accepted from this run is no old story.
    const current = newest || known.phase === 'accepted'
    const answer = await (polls < 0 || memory.repeats() ? submit : ask)(deployment, known, { ports, deadline })
    await onAnswer(answer)
    const verdict = judge(answer, { ...deployment, newest: current })
    if (verdict.kind === 'lost') memory.missed()
    else if (verdict.kind !== 'going') return verdict
    else memory.found()
    await pause({ deployment, known, ports, deadline, polls, asked })
  }
}

export interface Watched {
  readonly deployment: Deployment
  /** Nothing else was deployed to this environment since this deployment was first asked for. */
  readonly newest: boolean
  readonly known: Known
  readonly ports: Pick<Ports, 'receiver' | 'clock' | 'log'>
  readonly onAnswer: (answer: Answer) => Promise<void>
}

interface Limits {
  readonly ports: Watched['ports']
  readonly deadline: number
}

async function submit(deployment: Deployment, known: Known, { ports, deadline }: Limits): Promise<Answer> {
  if (known.phase === 'unsent') known.phase = 'sent'
  return learnt(await ports.receiver.submit(orderOf(deployment, { ports, deadline })), known)
}

async function ask(deployment: Deployment, known: Known, limits: Limits): Promise<Answer> {
  return learnt(await limits.ports.receiver.progress(orderOf(deployment, limits), known.ticket), known)
}

export function orderOf(deployment: Deployment, { ports, deadline }: Limits): Order {
  const until = Math.min(deadline, ports.clock.now() + patienceMs)
  return { ...deployment, until }
}

function learnt(answer: Answer, known: Known): Answer {
  if (answer.state === 'not_found') return answer
  known.phase = 'accepted'
  known.answer = answer
  known.ticket = {
    deploymentId: answer.deploymentId ?? known.ticket.deploymentId,
    pollToken: answer.pollToken ?? known.ticket.pollToken,
    version: answer.version,
  }
  return answer
}

interface Pause extends Limits {
  readonly deployment: Deployment
  readonly known: Known
  readonly polls: number
  readonly asked: number
}

/** A long poll has waited already; anything else is asked less and less often. */
async function pause({ deployment, known, ports, deadline, polls, asked }: Pause): Promise<void> {
  const { clock } = ports
  const spacing = Math.min(slowestPollMs, firstPollMs * 2 ** Math.max(0, polls))
  const delay = Math.max(0, asked + spacing - clock.now())
  if (clock.now() + delay >= deadline) throw late(deployment, known)
  if (delay > 0) await clock.wait(delay)
}

function late({ tag, env, id, timeoutSeconds }: Deployment, { ticket, answer }: Known): PreconditionError {
  return new PreconditionError(
    'timeout',
    `${env} did not finish ${tag} within ${timeoutSeconds} s. It was accepted as ${ticket.deploymentId ?? id}, was ` +
      `${answer?.state ?? 'unknown'} when last asked, and goes on on the server. Run this job again to go on waiting, ` +
      'or raise timeout.',
  )
}

/** Whether the receiver still knows what it accepted: one "not found" may be early, the second is believed. */
class Memory {
  readonly #tag: string
  readonly #ports: Watched['ports']
  #misses = 0
  #repeated = false

  constructor(tag: string, ports: Watched['ports']) {
    this.#tag = tag
    this.#ports = ports
  }

  /** True once the receiver has lost it: the request is to be handed in again, with the same id. */
  repeats(): boolean {
    if (this.#misses < 2) return false
    this.#misses = 0
    this.#repeated = true
    this.#ports.log.info(`the receiver no longer knows ${this.#tag}, so the same request is handed in once more`)
    return true
  }

  found(): void {
    this.#misses = 0
  }

  missed(): void {
    this.#misses++
    if (this.#misses < 2 || !this.#repeated) return
    throw new UpstreamError(
      'receiver-lost',
      `The receiver accepted ${this.#tag} twice and forgot it twice, so nobody knows whether it was deployed. It ` +
        'seems to lose its memory when it restarts. Check its log and its storage, then run again.',
    )
  }
}
