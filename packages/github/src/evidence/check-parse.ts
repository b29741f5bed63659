import { UpstreamError } from '#errors'
import type { Check } from '../ports/evidence-ports.ts'
import { array, object, text } from '../wire/parse.ts'
import { hasNext } from './evidence-parse.ts'

/** Conclusions with which GitHub, too, lets a pull request be merged. */
const passing = ['SUCCESS', 'NEUTRAL', 'SKIPPED']

/** What reported on the commit, and what has to and did not: GitHub shows that as expected, which is pending. */
export function parseChecks(rollup: unknown, required: ReadonlySet<string>): readonly Check[] {
  const reported = contextsOf(rollup).map((check) => ({ ...check, required: required.has(check.name) }))
  const names = new Set(reported.map(({ name }) => name))
  const missing = [...required].filter((name) => !names.has(name))
  return [...reported, ...missing.map((name) => ({ name, state: 'pending', required: true }) as const)]
}

function contextsOf(rollup: unknown): readonly Omit<Check, 'required'>[] {
  if (rollup === null || rollup === undefined) return []
  const contexts = object(object(rollup, 'the checks of a commit')['contexts'], 'the list of checks')
  if (hasNext(contexts)) throw tooMany('checks of the commit')
  return array(contexts['nodes'], 'the list of checks').map((node) => {
    const from = object(node, 'a check')
    return from['__typename'] === 'StatusContext'
      ? { name: text(from['context'], 'the name of a status'), state: stateOfStatus(text(from['state'], 'its state')) }
      : { name: text(from['name'], 'the name of a check'), state: stateOfRun(from) }
  })
}

/** Only a completed run has a conclusion; what is not known to have passed has not. */
function stateOfRun({ status, conclusion }: Readonly<Record<string, unknown>>): Check['state'] {
  if (text(status, 'the status of a check') !== 'COMPLETED') return 'pending'
  return passing.includes(text(conclusion, 'the conclusion of a check')) ? 'passed' : 'failed'
}

function stateOfStatus(state: string): Check['state'] {
  if (state === 'SUCCESS') return 'passed'
  return state === 'PENDING' || state === 'EXPECTED' ? 'pending' : 'failed'
}

/** The names that the default branch requires, by its protection rule and by the rulesets that hold for it. */
export function parseRequired(branch: unknown): ReadonlySet<string> {
  if (branch === null || branch === undefined) return new Set()
  const { refUpdateRule, rules } = object(branch, 'the default branch')
  const names = new Set<string>()
  if (refUpdateRule !== null && refUpdateRule !== undefined) {
    const contexts = object(refUpdateRule, 'its protection rule')['requiredStatusCheckContexts'] ?? []
    for (const name of array(contexts, 'its required checks')) names.add(text(name, 'a required check'))
  }
  if (rules !== null && rules !== undefined) {
    const connection = object(rules, 'its rules')
    if (hasNext(connection)) throw tooMany('rules of the default branch')
    for (const rule of array(connection['nodes'], 'the list of its rules')) addRequired(rule, names)
  }
  return names
}

function addRequired(rule: unknown, names: Set<string>): void {
  const { parameters } = object(rule, 'a rule')
  if (parameters === null || parameters === undefined) return
  const checks = object(parameters, 'the parameters of a rule')['requiredStatusChecks']
  if (checks === undefined) return
  for (const check of array(checks, 'the checks of a rule')) {
    names.add(text(object(check, 'a check of a rule')['context'], 'its name'))
  }
}

function tooMany(what: string): UpstreamError {
  return new UpstreamError(
    'github-refused',
    `There are more than 100 ${what}, and a part of them proves nothing. Let fewer of them report.`,
  )
}
