import { ConflictError, PreconditionError } from '#errors'
import type { Release } from '#github'
import type { Ports } from './connect.ts'
import type { NewDraft, Plan, Promotion } from './plan.ts'
import { markerOf } from './receipt.ts'

export interface Result {
  readonly created: boolean
  readonly release: Release | undefined
}

export async function apply(plan: Plan, ports: Ports): Promise<Result> {
  switch (plan.kind) {
    case 'promote':
      await claim(plan, ports)
      await createTag(plan, ports)
      return { created: true, release: await createDraft(plan.draft, plan, ports) }
    case 'hotfix':
      return { created: false, release: await createDraft(plan.draft, plan, ports) }
    case 'resume':
    case 'finish':
      return { created: false, release: plan.draft ? await createDraft(plan.draft, plan, ports) : plan.release }
    case 'release':
      return { created: false, release: await publish(plan, ports) }
    case 'rollback':
    case 'nothing':
      return { created: false, release: plan.release }
    case 'refuse':
      return { created: false, release: undefined }
  }
}

/** A minor and a major of one commit have two names; so that it gets one of them, both claim the commit first. */
async function claim({ tag, commit, gone }: Extract<Plan, { kind: 'promote' }>, ports: Ports): Promise<void> {
  const name = await ports.claims.claim({
    purpose: 'promotion',
    commit,
    name: tag.name,
    gone: (one) => gone.has(one) || ports.burned.has(one),
  })
  if (name === tag.name) return
  ports.claimed.add(name)
  throw new ConflictError('tag-conflict', `Another promotion of ${commit} began as ${name}.`)
}

async function createTag({ tag, commit, message }: Extract<Plan, { kind: 'promote' }>, ports: Ports): Promise<void> {
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

/** A draft that a killed run left without its receipt is finished, not made again. */
async function createDraft(draft: NewDraft, { tag }: Promotion, ports: Ports): Promise<Release> {
  const made = await ports.releases.draft({ tag: tag.name, marker: markerOf(tag.name), ...draft })
  ports.log.info(`drafted the Release of ${tag.name}, with its receipt`)
  return made
}

/** Twins go first: a run that is killed in between still leaves the one that is to be published. */
async function publish({ publish, tag }: Extract<Plan, { kind: 'release' }>, ports: Ports): Promise<Release> {
  const { twins, ...release } = publish
  for (const id of twins) await ports.releases.removeDraft(id)
  const published = await ports.releases.publish(release)
  ports.log.info(`published the Release of ${tag.name}`)
  return published
}
