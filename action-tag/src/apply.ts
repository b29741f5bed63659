import { ConflictError, PreconditionError } from '#errors'
import type { Ports } from './connect.ts'
import type { Plan } from './plan.ts'

export interface Result {
  readonly created: boolean
}

export async function apply(plan: Plan, ports: Ports): Promise<Result> {
  switch (plan.kind) {
    case 'create':
      await create(plan, ports)
      return { created: true }
    case 'reuse':
    case 'adopt':
    case 'computed':
    case 'superseded':
    case 'refuse':
      return { created: false }
  }
}

async function create(plan: Plan & { readonly kind: 'create' }, ports: Ports): Promise<void> {
  const { tag, commit, message } = plan
  try {
    await ports.tags.create({ name: tag.name, commit, message })
  } catch (error) {
    if (!(error instanceof PreconditionError && error.code === 'name-burned')) throw error
    // GitHub never gives this name again, so it counts as taken from now on.
    ports.burned.add(tag.name)
    throw new ConflictError('name-burned', `An immutable release used the name ${tag.name}.`, { cause: error })
  }
  ports.log.info(`created ${tag.name} at ${commit}`)
}
