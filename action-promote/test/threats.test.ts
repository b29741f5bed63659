import { PreconditionError } from '#errors'
import { train } from './train.ts'
import { redGates, run } from './world.ts'

const unresolved = new PreconditionError('base-unresolved', 'The repository does not have it.')

test('T52 a wrong confirm sends not one request', async () => {
  const { world } = await train()
  for (const confirm of ['', 'Deploy', 'deploy ', 'deploy v1.3.0']) {
    await expect(run(world, { confirm })).rejects.toMatchObject({ code: 'confirm' })
  }
  expect(world.requests).toEqual([])
})

test('T53 a tag that never ran on staging is refused, and nothing is created on the way', async () => {
  const { world, second } = await train()
  await world.tag('v1.2.2', second)
  const ran = await run(world, { stagingTag: 'v1.2.3' })
  expect(ran.report.failure).toMatchObject({ code: 'not-on-staging' })
  expect(world.requests.filter((request) => /create|draft/.test(request))).toEqual([])
})

test('T54 who wrote it cannot approve it', async () => {
  const { world } = await train()
  world.evidence.people = ['Cem']
  const ran = await run(world, { requireDistinctApprover: true })
  expect(ran.report.failure).toMatchObject({ code: 'self-approval' })
})

test.each(['v1.2.7', 'v7.7.7'])('T55 a branch called %s is no tag', async (stagingTag) => {
  const { world, tip } = await train()
  await world.repository.yard.branch(stagingTag, tip)
  const ran = await run(world, { stagingTag })
  expect(ran.report.failure).toMatchObject({ code: 'tag-not-found' })
})

test('T56 a tag on a tree is refused as that', async () => {
  const { world } = await train()
  await world.repository.yard.lightweightTag('v1.2.8', await world.repository.yard.tree())
  const ran = await run(world, { stagingTag: 'v1.2.8' })
  expect(redGates(ran)).toBe('exists')
  expect(ran.report.failure?.message).toContain('ends in a tree')
})

test('T56 the same where only GitHub’s API knows that it is a tree', async () => {
  const { world } = await train()
  const ran = await run(world, {}, (ports) => ({
    ...ports,
    evidence: { ...ports.evidence, read: () => Promise.reject(unresolved) },
  }))
  expect(redGates(ran)).toBe('exists')
})

test('a Release that somebody published for the tag before its deployment is in the way', async () => {
  const { world } = await train()
  await run(world)
  const [draft] = world.releases
  if (draft) world.releases.splice(0, 1, { ...draft, author: 'ann', draft: false, body: 'Hooray', assets: [] })
  const ran = await run(world)
  expect(ran.report.failure).toMatchObject({ code: 'release-by-hand' })
})

test('a Deployment that another app wrote, even with our payload, proves nothing and runs nothing', async () => {
  const { world, tip } = await train()
  const ours = world.deploy('staging', 'v1.2.4', tip)
  world.deployments['staging'] = []
  world.deploy('staging', 'v1.2.4', tip, { creator: 'evil[bot]', payload: ours.payload })
  world.deploy('production', 'v9.0.0', tip, { creator: 'evil[bot]' })
  const ran = await run(world)
  expect(redGates(ran)).toBe('proven-on-staging')
  expect(ran.report.failure?.message).toContain('evil[bot]')
})

test('what the App of our own token deployed is ours', async () => {
  const { world, tip } = await train()
  world.deployments['staging'] = []
  world.deploy('staging', 'v1.2.4', tip, { creator: 'train[bot]' })
  expect(redGates(await run(world))).toBe('proven-on-staging')
  world.evidence.viewer = 'train[bot]'
  expect(redGates(await run(world))).toBe('')
})

test('a person’s token does not make that person’s Deployments evidence', async () => {
  const { world, tip } = await train()
  world.deployments['staging'] = []
  world.deploy('staging', 'v1.2.4', tip, { creator: 'ann' })
  world.evidence.viewer = 'ann'
  expect(redGates(await run(world))).toBe('proven-on-staging')
})
