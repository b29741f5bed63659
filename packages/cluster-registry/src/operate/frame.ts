import { ExpectedError, messageOf } from '#errors'
import { checkLease, dropLease, leaseMs } from '../store/lease.ts'
import { type OperationName, recordStep, type StepState, setActual, stepsOf, tell } from '../store/progress.ts'
import type { Outcome, Parts } from './parts.ts'

export interface Step {
  readonly name: string
  /** Makes it so, also when a former attempt did half of it or all. */
  ensure(before: StepState | undefined): Promise<StepResult>
}

export interface StepResult {
  readonly detail: string
  /** Why it was not done though the operation goes on, and what a person does. */
  readonly left?: { readonly what: string; readonly fix: string }
}

export interface Work {
  readonly name: string
  readonly operation: OperationName
  readonly owner: string
  readonly steps: readonly Step[]
  /** The last transaction, in which the operation becomes true. */
  readonly finish: (left: readonly string[]) => Promise<void>
}

/** Steps in order, each recorded before and after, while nobody else works on the cluster. */
export async function carryOut(parts: Parts, work: Work): Promise<Outcome> {
  const { registry } = parts
  const { name, owner } = work
  const beat = setInterval(() => {
    // A beat that fails is felt by the next step, which asks for the lease itself.
    registry.write((transaction) => checkLease(transaction, name, owner)).catch(() => undefined)
  }, leaseMs / 3)
  let current = ''
  const left: NonNullable<StepResult['left']>[] = []
  try {
    for (const step of work.steps) {
      current = step.name
      const { left: one } = await carryOutStep(parts, work, step)
      if (one) left.push(one)
    }
    current = 'row'
    await work.finish(left.map(({ what }) => what))
    return left.length === 0 ? { kind: 'done' } : { kind: 'left', left }
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    return failed(parts, work, { step: current, code: error.code, why: messageOf(error) })
  } finally {
    clearInterval(beat)
  }
}

async function carryOutStep({ registry, say, actor }: Parts, work: Work, step: Step): Promise<StepResult> {
  const { name, operation, owner } = work
  const before = await registry.write(async (transaction) => {
    await checkLease(transaction, name, owner)
    const known = (await stepsOf(transaction, name, operation)).get(step.name)
    if (known === undefined) {
      await recordStep(transaction, { name, operation, step: step.name, state: 'started', detail: '' })
    }
    return known
  })
  const result = await step.ensure(before)
  const { detail, left } = result
  await registry.write(async (transaction) => {
    await checkLease(transaction, name, owner)
    const state = left ? 'left' : 'done'
    await recordStep(transaction, { name, operation, step: step.name, state, detail: left?.what ?? detail })
    const kind = left ? `${operation}-${step.name}-left` : `${operation}-${step.name}`
    await tell(transaction, { name, kind, detail: left?.what ?? detail, actor })
  })
  say(left ? `${step.name}: left, ${left.what}` : `${step.name}: ${detail}`)
  return result
}

async function failed(
  { registry, actor, commandLine }: Parts,
  { name, operation, owner }: Work,
  failure: { readonly step: string; readonly code: string; readonly why: string },
): Promise<Outcome> {
  const next = commandLine(`${operation} ${name}${operation === 'delete' ? ' --confirm yes' : ''}`)
  const desired = operation === 'create' ? 'present' : 'absent'
  const record = registry.write(async (transaction) => {
    await checkLease(transaction, name, owner)
    const { step, code, why } = failure
    await setActual(transaction, name, { actual: 'failed', error: `${step}: ${why} (${code})`, desired })
    await tell(transaction, { name, kind: `${operation}-failed`, detail: `${step}: ${why} (${code})`, actor })
    await dropLease(transaction, name, owner)
  })
  // A registry that cannot be written any more knows the step that was begun; the same command goes on from there.
  await record.catch((error: unknown) => {
    if (!(error instanceof ExpectedError)) throw error
  })
  return { kind: 'failed', ...failure, next }
}
