import type { Drift, Resource, ResourceChange, TerraformPlan } from '#terraform'
import { type AtlantisCommands, applyCommand, importCommand, stateRmCommand, type Target } from './command.ts'
import type { Repair, What } from './model.ts'

/** The repair table: what the world did, and what an apply would do about it. */
export function whatOf(drift: Drift, plan: TerraformPlan): What {
  const planned = plannedFor(drift.resource.address, plan)
  if (plan.mode === 'refresh-only') return drift.action === 'delete' ? 'missing' : 'differs'
  if (drift.action === 'delete') return deletedAs(planned)
  switch (planned?.action) {
    case 'delete':
    case 'replace':
      return 'destroyed'
    case 'update':
      return touches(drift, planned) ? 'reverted' : 'settled'
    default:
      return 'settled'
  }
}

/** The next step, with the command where there is one. */
export function repairFor(what: What, resource: Resource, at: { target: Target; allowed: AtlantisCommands }): Repair {
  const { address, importId } = resource
  switch (what) {
    case 'deleted':
      return applyCommand(at.target, at.allowed)
    case 'leftover':
      return stateRmCommand(address, at)
    case 'exists':
      return importCommand(address, importId, at)
    case 'reverted':
    case 'destroyed':
    case 'missing':
    case 'differs':
      return { kind: 'decide', commands: [], unsafe: false }
    case 'gone':
    case 'settled':
      return { kind: 'none', commands: [], unsafe: false }
  }
}

/** The worst first, so that what is cut for size is what matters least. */
const order: readonly What[] = [
  'destroyed',
  'deleted',
  'exists',
  'reverted',
  'leftover',
  'missing',
  'differs',
  'gone',
  'settled',
]

export function severity(what: What): number {
  return order.indexOf(what)
}

/** Rows somebody has to decide about; the others inform. */
export function decisive(what: What): boolean {
  return what !== 'gone' && what !== 'settled'
}

function deletedAs(planned: ResourceChange | undefined): What {
  if (!planned) return 'leftover'
  if (planned.action === 'delete' || planned.action === 'forget') return 'gone'
  return planned.action === 'create' || planned.action === 'replace' ? 'deleted' : 'leftover'
}

function plannedFor(address: string, { changes }: TerraformPlan): ResourceChange | undefined {
  return changes.find(({ resource, deposed }) => resource.address === address && deposed === '')
}

/** Whether what is planned undoes what drifted; where paths are not known, it may. */
function touches({ paths: drifted }: Drift, { paths: planned }: ResourceChange): boolean {
  if (!drifted || !planned) return true
  const bare = (path: string) => path.replace(/\[\d+\]/g, '')
  const meet = (one: string, other: string) =>
    one === other || one.startsWith(`${other}.`) || one.startsWith(`${other}[`)
  return drifted.map(bare).some((one) => planned.map(bare).some((other) => meet(one, other) || meet(other, one)))
}
