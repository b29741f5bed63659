import type { Facts, PlanSource, RegistrySource } from '../facts.ts'
import type { Target } from './command.ts'
import type { Project, Row, Source, SourceState } from './model.ts'
import type { ReadPlan } from './read-plan.ts'

/** Where a repair of this plan's resources runs. */
export function targetOf(source: PlanSource, { atlantis }: Facts): Target {
  const known = atlantis?.kind === 'read' ? atlantis.projects : []
  const found = known.find(
    ({ name, directory }) => source.project !== '' && (name === source.project || directory === source.project),
  )
  if (found) return { project: found.name, directory: found.directory, workspace: found.workspace }
  return { project: source.named ? source.project : '', directory: '', workspace: '' }
}

/** Every project that a plan or Atlantis names, with what is known of it. */
export function projectsOf(facts: Facts, plans: readonly ReadPlan[], rows: readonly Row[]): readonly Project[] {
  const { atlantis } = facts
  const ofPlans = facts.plans.map((source): Project => {
    const target = targetOf(source, facts)
    const said =
      atlantis?.kind === 'read'
        ? atlantis.projects.find(({ name, directory }) => same(target, { name, directory }))
        : undefined
    const own = plans.filter((read) => read.source === source)
    return {
      name: source.project || target.project,
      directory: target.directory,
      workspace: target.workspace,
      outcome: said?.outcome,
      plan: planState(source),
      drift: rows.filter(({ project, what }) => project === source.project && what !== 'exists').length,
      changes: own.reduce((sum, { plan }) => sum + plan.changes.length, 0),
    }
  })
  const named = new Set(ofPlans.map(({ name, directory }) => JSON.stringify([name, directory])))
  const silent = (atlantis?.kind === 'read' ? atlantis.projects : []).filter(
    ({ name, directory }) => !named.has(JSON.stringify([name, directory])),
  )
  const reason = 'Atlantis planned this project, but no plan of it was given'
  const missing: SourceState = { kind: 'unavailable', code: 'plan-missing', reason }
  return [...ofPlans, ...silent.map((project) => ({ ...project, plan: missing, drift: 0, changes: 0 }))]
}

/** What was read, what was empty, and what could not be read. */
export function sourcesOf({ plans, audit, atlantis, registry }: Facts): readonly Source[] {
  return [
    ...plans.map((source) => ({ kind: 'plan', name: source.name, state: planState(source) }) as const),
    ...(audit ? [{ kind: 'audit', name: audit.name, state: auditState(audit.reading) } as const] : []),
    ...(atlantis ? [{ kind: 'atlantis', name: 'Atlantis', state: atlantisState(atlantis) } as const] : []),
    ...(registry ? [{ kind: 'registry', name: registry.name, state: registryState(registry) } as const] : []),
  ]
}

function planState({ state }: PlanSource): SourceState {
  if (state.kind === 'unavailable') return state
  const refused = state.readings.find((one) => one.kind === 'refused')
  if (refused?.kind === 'refused') return { kind: 'unavailable', code: refused.code, reason: refused.reason }
  const touched = state.readings.flatMap((one) => (one.kind === 'plan' ? [...one.plan.drift, ...one.plan.changes] : []))
  return touched.length > 0 ? { kind: 'rows', count: touched.length } : { kind: 'empty' }
}

function auditState(reading: NonNullable<Facts['audit']>['reading']): SourceState {
  if (reading.kind === 'unavailable') return { kind: 'unavailable', code: reading.code, reason: reading.message }
  const { operations, sessions, denied } = reading.report
  const count = operations.length + sessions.length + denied.length
  return count > 0 ? { kind: 'rows', count } : { kind: 'empty' }
}

function atlantisState(atlantis: NonNullable<Facts['atlantis']>): SourceState {
  if (atlantis.kind === 'unavailable') return atlantis
  if (atlantis.unread) return { kind: 'unavailable', ...atlantis.unread }
  return atlantis.projects.length > 0 ? { kind: 'rows', count: atlantis.projects.length } : { kind: 'empty' }
}

function same(target: Target, { name, directory }: { name: string; directory: string }): boolean {
  return target.project !== '' ? target.project === name : target.directory !== '' && target.directory === directory
}

/** A check that could not see everything is unavailable, whatever it found. */
function registryState({ answer }: RegistrySource): SourceState {
  if (answer.kind === 'unavailable') return answer
  const unseen = answer.sources.filter(({ state }) => state === 'unavailable')
  if (unseen.length > 0) {
    const reason = unseen.map(({ name, why }) => `${name} not checked: ${why}`).join('; ')
    return { kind: 'unavailable', code: 'check-incomplete', reason }
  }
  return answer.findings.length > 0 ? { kind: 'rows', count: answer.findings.length } : { kind: 'empty' }
}
