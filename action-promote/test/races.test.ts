import { ConflictError, PreconditionError } from '#errors'
import { train } from './train.ts'
import { run } from './world.ts'

test('F29 two promotions of one tag at once: one tag, one Release, both green', async () => {
  const { world } = await train()
  const both = await Promise.all([run(world), run(world)])
  expect(both.map(({ report }) => report.outputs['tag'])).toEqual(['v1.3.0', 'v1.3.0'])
  expect(both.map(({ report }) => report.outputs['created']).sort()).toEqual([false, true])
  expect(world.releases).toHaveLength(1)
})

test('F29 a promotion while another one is being deployed waits, and says for which', async () => {
  const { world, second, tip } = await train()
  world.deploy('staging', 'v1.2.3', second)
  await run(world, { stagingTag: 'v1.2.3' })
  world.deploy('production', 'v1.3.0', second, { states: ['in_progress'] })
  const ran = await run(world)
  expect(ran.report.failure).toMatchObject({ code: 'locked' })
  expect(ran.report.failure?.message).toContain('v1.3.0 is on its way to production')
  world.deploy('production', 'v1.3.0', second)
  expect((await run(world)).report.outputs).toMatchObject({ tag: 'v1.4.0', sha: tip })
})

test('F30 a promotion while staging still deploys the same tag is refused', async () => {
  const { world, tip } = await train()
  world.deployments['staging'] = []
  world.deploy('staging', 'v1.2.4', tip, { states: ['queued', 'in_progress'] })
  expect((await run(world)).report.failure).toMatchObject({ code: 'not-on-staging' })
})

test('F23 a burned name is stepped over', async () => {
  const { world } = await train()
  const ran = await run(world, {}, (ports) => ({
    ...ports,
    tags: {
      ...ports.tags,
      create: async (tag) => {
        if (tag.name === 'v1.3.0') throw new PreconditionError('name-burned', 'An immutable release used it.')
        await ports.tags.create(tag)
      },
    },
  }))
  expect(ran.report.outputs).toMatchObject({ tag: 'v1.4.0', created: true })
})

test('F21 a name that somebody takes in between is looked at again', async () => {
  const { world, first } = await train()
  let taken = false
  const ran = await run(world, {}, (ports) => ({
    ...ports,
    tags: {
      ...ports.tags,
      create: async (tag) => {
        if (!taken) {
          taken = true
          await world.tag('v1.3.0', first, 'lightweight')
          throw new ConflictError('tag-exists', 'Somebody was faster.')
        }
        await ports.tags.create(tag)
      },
    },
  }))
  expect(ran.report.outputs).toMatchObject({ tag: 'v1.4.0', created: true })
})

test('F24 a Release that follows right behind its deployment waits until GitHub shows it', async () => {
  const { world, tip } = await train()
  await run(world)
  const stale = { ...world.deployments }
  world.deploy('production', 'v1.3.0', tip)
  let reads = 0
  const ran = await run(world, { mode: 'release' }, (ports) => ({
    ...ports,
    evidence: {
      ...ports.evidence,
      read: async (query) => {
        const evidence = await ports.evidence.read(query)
        return ++reads < 3 ? { ...evidence, deployments: stale } : evidence
      },
    },
  }))
  expect(ran.plan.kind).toBe('release')
  expect(reads).toBe(3)
})

test('a Release of what is not deployed does not wait for ever', async () => {
  const { world } = await train()
  await run(world)
  const before = world.now
  const ran = await run(world, { mode: 'release' })
  expect(ran.report.failure).toMatchObject({ code: 'not-deployed' })
  expect(world.now - before).toBe(3_500)
})
