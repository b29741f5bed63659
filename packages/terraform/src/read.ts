import { documentsIn } from './documents.ts'
import type { PlanProblem, PlanReading } from './model.ts'
import { readPlanJson } from './plan-json.ts'
import { readStreams, streamed } from './stream.ts'

/** Every plan in a text: `show -json`, the stream of `plan -json`, several of them, log lines in between. Never throws. */
export function readPlans(text: string): readonly PlanReading[] {
  const unreadable = unreadableAs(text)
  if (unreadable) return [unreadable]
  const { objects, cut } = documentsIn(text)
  const messages = objects.filter(streamed)
  const documents = objects.filter((object) => !streamed(object)).map(readPlanJson)
  const streams = messages.length > 0 ? readStreams(messages) : []
  const plans = [
    ...documents.filter(({ kind }) => kind === 'plan'),
    ...streams.map((plan): PlanReading => ({ kind: 'plan', plan })),
  ]
  const cutShort = refused(
    'plan-cut',
    'the file ends in the middle of its JSON; it was cut while it was written or copied',
  )
  if (plans.length === 0) return [documents[0] ?? (cut ? cutShort : foreign(text))]
  // Log lines in JSON around a plan are no plans, but neither a refused nor half a plan beside a whole one is hidden.
  const versions = documents.filter((reading) => reading.kind === 'refused' && reading.code !== 'plan-foreign')
  return [...plans, ...versions, ...(cut ? [cutShort] : [])]
}

function unreadableAs(text: string): PlanReading | undefined {
  if (text.trim() === '') return refused('plan-empty', 'the file is empty; the command that should write it failed')
  if (text.startsWith('PK\u0003\u0004')) {
    return refused('plan-binary', 'this is the plan file itself; give the output of `terraform show -json FILE`')
  }
  return text.slice(0, 4_096).includes('\0') ? refused('plan-binary', 'this is a binary file') : undefined
}

function foreign(text: string): PlanReading {
  const words = /Terraform will perform|Plan: \d+ to add|No changes\. /.test(text.slice(0, 1_000_000))
  const hint = words ? ' but the words of a plan; give the output of `terraform show -json` or `plan -json`' : ''
  return refused('plan-foreign', `this is no JSON of a Terraform plan${hint}`)
}

function refused(code: PlanProblem, reason: string): PlanReading {
  return { kind: 'refused', code, reason }
}
