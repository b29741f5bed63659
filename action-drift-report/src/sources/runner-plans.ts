import { readPlans } from '#terraform'
import type { PlanSource } from '../facts.ts'
import type { Runner } from './runner.ts'

/** The plan streams that Atlantis posted to an IaC Runner: `{"plans":[{"project":"platform","stream":"…"}]}`. */
export async function readRunnerPlans(address: string, runner: Runner): Promise<readonly PlanSource[]> {
  const unavailable = (code: string, reason: string): readonly PlanSource[] => [
    { name: address, project: '', named: false, commit: '', state: { kind: 'unavailable', code, reason } },
  ]
  const answer = await runner.get(address)
  if (answer.kind === 'unavailable') return unavailable(answer.code, answer.reason)
  const plans = plansIn(answer.body.toString('utf8'))
  if (!plans) return unavailable('runner-unavailable', 'the answer is no list of plans')
  if (plans.length === 0) return unavailable('plan-missing', 'no plan was posted for this pull request yet')
  return plans.map(({ project, commit, stream }) => ({
    name: project,
    project,
    named: true,
    commit: typeof commit === 'string' ? commit : '',
    state: { kind: 'read', readings: readPlans(stream) },
  }))
}

interface Posted {
  readonly project: string
  readonly commit?: unknown
  readonly stream: string
}

function plansIn(text: string): readonly Posted[] | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const list = (value as { readonly plans?: unknown } | null)?.plans
  if (!Array.isArray(list)) return undefined
  const posted = list.filter(
    (one): one is Posted => typeof one?.project === 'string' && typeof one?.stream === 'string',
  )
  return posted.length === list.length ? posted : undefined
}
