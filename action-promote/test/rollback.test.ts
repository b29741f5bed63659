import { train } from './train.ts'
import { redGates, run } from './world.ts'

/** v1.2.0, then v1.3.0 in production. */
async function released() {
  const made = await train()
  const { world, tip } = made
  await run(world)
  world.deploy('production', 'v1.3.0', tip)
  await run(world, { mode: 'release' })
  return made
}

const back = { mode: 'rollback', to: 'v1.2.0' } as const

test('a rollback makes no tag and no Release; it puts out what to deploy and names what is left', async () => {
  const { world, first } = await released()
  const before = world.requests.length
  const ran = await run(world, back)
  expect(ran.report.title).toBe(`production: v1.3.0 → v1.2.0: back to ${first.slice(0, 7)}`)
  expect(ran.report.outputs).toMatchObject({ tag: 'v1.2.0', sha: first, 'source-tag': 'v1.3.0', created: false })
  expect(world.requests.slice(before)).toEqual(['snapshot', 'evidence'])
})

test('a rollback that is done changes nothing when it is run again', async () => {
  const { world, first } = await released()
  world.deploy('production', 'v1.2.0', first)
  const ran = await run(world, back)
  expect(ran.plan.kind).toBe('nothing')
  expect(ran.report.outputs).toMatchObject({ tag: 'v1.2.0' })
})

test('what was left by a rollback is not promoted again, and nothing goes back to it; a repaired commit is', async () => {
  const { world, first, tip } = await released()
  world.deploy('production', 'v1.2.0', first)
  const again = await run(world)
  expect(again.report.failure).toMatchObject({ code: 'quarantined' })
  expect(redGates(await run(world, { mode: 'rollback', to: 'v1.3.0' }))).toBe('ran-before')
  const repaired = await world.commit([tip])
  await world.tag('v1.3.1', repaired)
  world.deploy('staging', 'v1.3.1', repaired)
  expect((await run(world, { stagingTag: 'v1.3.1' })).report.outputs).toMatchObject({ tag: 'v1.4.0' })
})

test('another tag of the commit that was left is not promoted either', async () => {
  const { world, first, tip } = await released()
  world.deploy('production', 'v1.2.0', first)
  await world.tag('v1.2.5', tip)
  expect((await run(world, { stagingTag: 'v1.2.5' })).report.failure).toMatchObject({ code: 'quarantined' })
})

test('a rollback that failed has left nothing', async () => {
  const { world, first } = await released()
  world.deploy('production', 'v1.2.0', first, { states: ['failure'] })
  expect((await run(world)).plan.kind).toBe('nothing')
})

test('soak, staging and checks do not slow a rollback down', async () => {
  const { world } = await released()
  world.deployments['staging'] = []
  world.evidence.checks = [{ name: 'ci', state: 'failed', required: true }]
  expect((await run(world, { ...back, minSoak: '24h' })).plan.kind).toBe('rollback')
})

test('production is rolled back only to what it ran', async () => {
  const { world } = await released()
  const ran = await run(world, { mode: 'rollback', to: 'v1.2.3' })
  expect(ran.report.failure).toMatchObject({ code: 'never-in-production' })
  expect(ran.report.failure?.message).toContain('v1.3.0, v1.2.0')
})
