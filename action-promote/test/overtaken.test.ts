import { train } from './train.ts'
import { run } from './world.ts'

/** v1.2.3 went to production as v1.3.0, but its last step never ran; then v1.2.4 followed as v1.4.0, completely. */
async function overtaken() {
  const { world, second, tip } = await train()
  world.deploy('staging', 'v1.2.3', second)
  await run(world, { stagingTag: 'v1.2.3' })
  world.deploy('production', 'v1.3.0', second)
  await run(world)
  world.deploy('production', 'v1.4.0', tip)
  await run(world, { mode: 'release' })
  return { world, second, tip }
}

test('F35 a promotion that was interrupted before its Release is finished after a newer one is, and nothing is deployed', async () => {
  const { world } = await overtaken()
  const again = await run(world, { stagingTag: 'v1.2.3' })
  expect(again.plan.kind).toBe('finish')
  // Without a tag the workflow deploys nothing.
  expect(again.report.failure).toBeUndefined()
  expect(again.report.outputs).toMatchObject({ tag: '', created: false, kind: 'production' })
  expect(again.report.title).toContain('only its Release is missing')
  const released = await run(world, { mode: 'release', stagingTag: 'v1.2.3' })
  expect(released.report.outputs['tag']).toBe('v1.3.0')
  expect(world.releases.map(({ tag, draft }) => [tag, draft])).toEqual([
    ['v1.3.0', false],
    ['v1.4.0', false],
  ])
})

test('F35 when its draft is gone, too, it is made again, and tells what was new then', async () => {
  const { world } = await overtaken()
  world.releases.splice(0, 1)
  const again = await run(world, { stagingTag: 'v1.2.3' })
  expect(again.plan.kind).toBe('finish')
  const made = world.releases.find(({ tag }) => tag === 'v1.3.0')
  expect(made).toMatchObject({ draft: true, assets: ['promotion.json'] })
  expect(made?.body).toContain('### Since `v1.2.0`')
})

test('F33 a promotion that is done and was overtaken is refused as what it would be: a step back', async () => {
  const { world } = await overtaken()
  await run(world, { mode: 'release', stagingTag: 'v1.2.3' })
  const again = await run(world, { stagingTag: 'v1.2.3' })
  expect(again.report.failure).toMatchObject({ code: 'would-regress' })
  expect(again.report.failure?.message).toContain('its promotion is done')
  expect(again.report.failure?.message).toContain('mode: rollback with to: v1.3.0')
})

test('F35 what was deployed and never succeeded is not finished like that', async () => {
  const { world, second, tip } = await train()
  world.deploy('staging', 'v1.2.3', second)
  await run(world, { stagingTag: 'v1.2.3' })
  world.deploy('production', 'v1.3.0', second, { states: ['in_progress', 'failure'] })
  await run(world)
  world.deploy('production', 'v1.4.0', tip)
  const again = await run(world, { stagingTag: 'v1.2.3' })
  expect(again.plan.kind).toBe('refuse')
  expect(again.report.failure).toMatchObject({ code: 'would-regress' })
})

/** The hotfix v1.2.5 ran in production, then the same commit as v1.3.0, promoted from v1.2.4. */
async function twins() {
  const { world, tip } = await train()
  await world.tag('v1.2.5', tip, 'hotfix')
  world.deploy('staging', 'v1.2.5', tip, { kind: 'hotfix' })
  await run(world, { stagingTag: 'v1.2.5' })
  world.deploy('production', 'v1.2.5', tip, { kind: 'hotfix' })
  return { world, tip }
}

test('F33 of two tags on one commit the one that production went on to stays: a second run of the other deploys nothing', async () => {
  const { world, tip } = await twins()
  await run(world, { stagingTag: 'v1.2.5', mode: 'release' })
  expect((await run(world)).report.outputs).toMatchObject({ tag: 'v1.3.0', created: true })
  world.deploy('production', 'v1.3.0', tip)
  await run(world, { mode: 'release' })
  const again = await run(world, { stagingTag: 'v1.2.5' })
  expect(again.plan.kind).toBe('nothing')
  expect(again.report.failure).toBeUndefined()
  expect(again.report.outputs['tag']).toBe('')
  expect(again.report.title).toContain('production runs its commit as v1.3.0')
  expect((await run(world)).report.outputs).toMatchObject({ tag: 'v1.3.0', created: false })
})

test('F35 and when the Release of the other is missing, only that is made', async () => {
  const { world, tip } = await twins()
  await run(world)
  world.deploy('production', 'v1.3.0', tip)
  const again = await run(world, { stagingTag: 'v1.2.5' })
  expect(again.plan.kind).toBe('finish')
  expect(again.report.outputs['tag']).toBe('')
  await run(world, { stagingTag: 'v1.2.5', mode: 'release' })
  expect(world.releases.filter(({ draft }) => !draft).map(({ tag }) => tag)).toEqual(['v1.2.5'])
})

test('F35 after a rollback that failed, what was on its way before it still is: nobody knows what production runs', async () => {
  const { world, second, tip } = await train()
  world.deploy('staging', 'v1.2.3', second)
  await run(world, { stagingTag: 'v1.2.3' })
  world.deploy('production', 'v1.3.0', second)
  await run(world, { stagingTag: 'v1.2.3', mode: 'release' })
  await run(world)
  world.deploy('production', 'v1.4.0', tip, { states: ['in_progress'] })
  world.deploy('production', 'v1.2.0', second, { states: ['in_progress', 'failure'] })
  const refused = await run(world, { stagingTag: 'v1.2.3' })
  expect(refused.report.failure).toMatchObject({ code: 'locked' })
  expect(refused.report.failure?.message).toContain('v1.4.0 is on its way')
  expect((await run(world)).plan).toMatchObject({ kind: 'resume', next: 'deploy' })
})

test('F35 a Release that is missing is made also while another deployment is on its way: nothing is deployed for it', async () => {
  const { world, second, tip } = await train()
  world.deploy('staging', 'v1.2.3', second)
  await run(world)
  world.deploy('production', 'v1.3.0', tip)
  world.deploy('production', 'v1.2.0', second, { states: ['queued'] })
  const again = await run(world)
  expect(again.plan.kind).toBe('finish')
  expect(again.report.outputs['tag']).toBe('')
  await run(world, { mode: 'release' })
  expect(world.releases).toMatchObject([{ tag: 'v1.3.0', draft: false }])
  const locked = await run(world)
  expect(locked.report.failure).toMatchObject({ code: 'locked' })
})
