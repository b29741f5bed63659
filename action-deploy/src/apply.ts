import { ExpectedError, messageOf, UpstreamError } from '#errors'
import type { Ports } from './connect.ts'
import { foreignWords } from './foreign.ts'
import { leave } from './leave.ts'
import type { Plan } from './plan.ts'
import { progressLog } from './progress.ts'
import { failureStatus, openRecord, retireOlder, statusOf } from './record.ts'
import type { Decided, Running } from './running.ts'
import { type Known, nothingKnown, type Settled, watch } from './watch.ts'

export interface Result {
  readonly settled: Settled
  readonly known: Known
  readonly githubDeploymentId: number | undefined
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly seconds: number
  readonly warnings: readonly string[]
}

export async function apply(plan: Plan, ports: Ports): Promise<Result | undefined> {
  if (plan.kind === 'refuse') return undefined
  const startedAt = ports.clock.now()
  const record = await openRecord(plan, ports.deployments)
  const known = nothingKnown()
  const running: Running = { plan, ports, known, record, warnings: [] }
  const settled = await settle(running)
  const words = foreignWords(settled, known.answer)
  if (words.length > 0) {
    ports.log.info('the receiver says:')
    ports.log.foreign(words.join('\n'))
  }
  const seconds = Math.round((ports.clock.now() - startedAt) / 1_000)
  return { settled, known, githubDeploymentId: record?.id, startedAt, seconds, warnings: running.warnings }
}

/** Ends in an outcome, whatever was thrown on the way; only a bug gets through. */
async function settle(running: Running): Promise<Settled> {
  const { ports } = running
  try {
    return await recorded(await outcome(running), running)
  } catch (error) {
    // Whatever a cancel interrupted says less than the cancel itself.
    if (ports.signal.aborted) return { kind: 'failed', failure: await leave(running) }
    throw error
  }
}

async function outcome({ plan, ports, known, record, warnings }: Running): Promise<Settled> {
  const show = progressLog(ports.log, plan.tag)
  let marked = record === undefined
  const onAnswer = async (answer: Parameters<typeof show>[0]) => {
    show(answer)
    if (marked || record === undefined) return
    marked = true
    const words = `accepted as ${answer.deploymentId ?? plan.id}`
    const status = statusOf('in_progress', words, plan)
    await tolerated(ports.deployments.setStatus(record.id, status), warnings)
  }
  try {
    return await watch({ deployment: plan, newest: plan.kind === 'resume', known, ports, onAnswer })
  } catch (error) {
    if (!(error instanceof ExpectedError) || ports.signal.aborted) throw error
    return {
      kind: 'failed',
      failure: known.phase === 'accepted' ? afterAcceptance(error, running(plan, known)) : error,
    }
  }
}

function running({ tag, id }: Decided, { ticket }: Known): string {
  return `${tag} was accepted as ${ticket.deploymentId ?? id} and may go on on the server.`
}

/** Says what is true besides the failure: the receiver has the deployment. */
function afterAcceptance(error: ExpectedError, fact: string): ExpectedError {
  const says = error.code === 'receiver-unreachable' || error.code === 'answer-invalid'
  return says ? new UpstreamError(error.code, `${error.message} ${fact}`, { cause: error }) : error
}

/** Writes the outcome into GitHub's Deployment. A success that GitHub did not take is no evidence, so it is red. */
async function recorded(settled: Settled, { plan, ports, record, warnings }: Running): Promise<Settled> {
  if (record === undefined) return settled
  const { deployments } = ports
  switch (settled.kind) {
    case 'deployed': {
      const failure = await prove(record.id, { plan, ports })
      if (failure) return { kind: 'failed', failure }
      await tolerated(retireOlder(record, plan, deployments), warnings)
      return settled
    }
    case 'superseded':
      await tolerated(deployments.setStatus(record.id, statusOf('inactive', 'superseded', plan)), warnings)
      return settled
    case 'accepted':
      return settled
    case 'failed':
      await tolerated(deployments.setStatus(record.id, failureStatus(settled.failure, plan)), warnings)
      return settled
  }
}

/** The record of a success, also when the run is canceled at that very moment: then it is written in its last seconds. */
async function prove(
  record: number,
  { plan, ports }: Pick<Running, 'plan' | 'ports'>,
): Promise<ExpectedError | undefined> {
  const status = statusOf('success', `${plan.tag} deployed`, plan)
  try {
    await ports.deployments.setStatus(record, status).catch(async (error: unknown) => {
      if (!ports.signal.aborted) throw error
      const { deployments } = await ports.farewell()
      await deployments.setStatus(record, status)
    })
    return undefined
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    return unwritten(plan, error)
  }
}

/** What GitHub does not take on the way is said in the end, and decides nothing. */
async function tolerated(writing: Promise<void>, warnings: string[]): Promise<void> {
  try {
    await writing
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    warnings.push(`The Deployment of GitHub is not up to date: ${messageOf(error)}`)
  }
}

function unwritten({ tag, env }: Decided, cause: ExpectedError): UpstreamError {
  return new UpstreamError(
    'record-unwritten',
    `${tag} was deployed to ${env}, but GitHub did not take the record of it: ${cause.message} Run this job again; ` +
      'nothing is deployed twice.',
    { cause },
  )
}
