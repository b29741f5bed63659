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

test('F29 a minor and a major of one tag at once: the commit gets one tag, and the other run is told to go on with it', async () => {
  const { world, tip } = await train()
  const [minor, major] = await Promise.all([run(world), run(world, { bump: 'major', confirm: 'deploy v2.0.0' })])
  expect(minor.report.outputs).toMatchObject({ tag: 'v1.3.0', created: true })
  expect(major.report.failure).toMatchObject({ code: 'tag-conflict' })
  expect(major.report.failure?.message).toContain('v1.3.0')
  const { tags } = await world.repository.tags.snapshot({ prefix: 'v', main: '' })
  expect(tags.filter(({ name, commit }) => name.endsWith('.0') && commit === tip)).toHaveLength(1)
})

test('F29 F35 a major whose machine was lost before it made its tag is what the commit is promoted as', async () => {
  const { world, tip } = await train()
  const lost = world.repository.claims.claim({ purpose: 'promotion', commit: tip, name: 'v2.0.0', gone: () => false })
  expect(await lost).toBe('v2.0.0')
  const minor = await run(world)
  expect(minor.report.failure).toMatchObject({ code: 'tag-conflict' })
  expect(minor.report.failure?.message).toContain('bump: major and confirm: deploy v2.0.0')
  const major = await run(world, { bump: 'major', confirm: 'deploy v2.0.0' })
  expect(major.report.outputs).toMatchObject({ tag: 'v2.0.0', created: true })
})

test('F29 a claim on a name that another commit took since holds nobody up', async () => {
  const { world, second, tip } = await train()
  await world.repository.claims.claim({ purpose: 'promotion', commit: tip, name: 'v1.3.0', gone: () => false })
  await world.tag('v1.3.0', second, 'production')
  expect((await run(world)).report.outputs).toMatchObject({ tag: 'v1.4.0', created: true })
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
