import { type Train, train } from './train.ts'
import { redGates, run, type World } from './world.ts'

/** v1.3.0 runs in production; a hotfix branch is one commit on top of it, and main another. */
async function repaired(
  tag = 'v1.3.2',
  kind: 'hotfix' | 'lightweight' = 'hotfix',
): Promise<Train & { hotfix: string; newer: string }> {
  const made = await train()
  const { world, tip } = made
  await world.tag('v1.3.0', tip, 'production')
  world.deploy('production', 'v1.3.0', tip)
  const newer = await world.commit([tip], { message: 'A feature' })
  await world.tag('v1.3.1', newer)
  world.deploy('staging', 'v1.3.1', newer)
  const hotfix = await world.commit([tip], { message: 'Close the hole', aside: true })
  await world.repository.yard.branch('hotfix', hotfix)
  await world.tag(tag, hotfix, kind)
  world.deploy('staging', tag, hotfix, { kind: 'hotfix' })
  return { ...made, hotfix, newer }
}

async function inProduction(world: World, tag: string, commit: string): Promise<void> {
  await run(world, { stagingTag: tag })
  world.deploy('production', tag, commit, { kind: 'hotfix' })
  await run(world, { stagingTag: tag, mode: 'release' })
}

test('a hotfix is promoted as itself: no other tag, its own Release, and the same story afterwards', async () => {
  const { world, hotfix } = await repaired()
  const ran = await run(world, { stagingTag: 'v1.3.2' })
  expect(ran.plan.kind).toBe('hotfix')
  expect(ran.report.outputs).toMatchObject({ tag: 'v1.3.2', sha: hotfix, kind: 'hotfix', created: false })
  expect(world.requests.some((request) => request.startsWith('create'))).toBe(false)
  expect(world.requests).not.toContain('workflows')
  expect((await run(world, { stagingTag: 'v1.3.2' })).plan).toMatchObject({ kind: 'resume', next: 'deploy' })
  world.deploy('production', 'v1.3.2', hotfix, { kind: 'hotfix' })
  expect((await run(world, { stagingTag: 'v1.3.2', mode: 'release' })).plan.kind).toBe('release')
  expect((await run(world, { stagingTag: 'v1.3.2' })).plan.kind).toBe('nothing')
  expect(world.releases).toMatchObject([{ tag: 'v1.3.2', draft: false }])
})

test.each([1, 2, 3, 4, 5])(
  'a hotfix whose machine is lost after request %i is finished by the next run',
  async (lost) => {
    const { world } = await repaired()
    world.requestsLeft = lost
    await expect(run(world, { stagingTag: 'v1.3.2' })).rejects.toThrow('the machine is lost')
    world.requestsLeft = Number.POSITIVE_INFINITY
    expect((await run(world, { stagingTag: 'v1.3.2' })).report.failure).toBeUndefined()
    expect(world.releases).toHaveLength(1)
  },
)

test('the next promotion would drop the hotfix: refused, the commit named; cherry-picked it passes', async () => {
  const { world, hotfix, newer } = await repaired()
  await inProduction(world, 'v1.3.2', hotfix)
  const refused = await run(world, { stagingTag: 'v1.3.1' })
  expect(redGates(refused)).toBe('keeps-hotfixes')
  expect(refused.report.failure).toMatchObject({ code: 'hotfix-would-be-reverted' })
  expect(refused.report.failure?.message).toContain(`${hotfix.slice(0, 7)} Close the hole`)
  const picked = await world.commit([newer], { message: `Close the hole\n\n(cherry picked from commit ${hotfix})` })
  await world.tag('v1.3.3', picked)
  world.deploy('staging', 'v1.3.3', picked)
  const accepted = await run(world, { stagingTag: 'v1.3.3' })
  expect(accepted.report.outputs).toMatchObject({ tag: 'v1.4.0', sha: picked })
})

test('a hotfix whose branch is merged is kept by being contained', async () => {
  const { world, hotfix, newer } = await repaired()
  await inProduction(world, 'v1.3.2', hotfix)
  const merged = await world.commit([newer, hotfix], { message: 'Merge the hotfix' })
  await world.tag('v1.3.3', merged)
  world.deploy('staging', 'v1.3.3', merged)
  expect((await run(world, { stagingTag: 'v1.3.3' })).report.outputs).toMatchObject({ tag: 'v1.4.0' })
  // The tag from before the merge still lacks it, although the hotfix is on main by now.
  expect(redGates(await run(world, { stagingTag: 'v1.3.1' }))).toBe('keeps-hotfixes')
})

test('a hotfix is given up only by its exact name', async () => {
  const { world, hotfix } = await repaired()
  await inProduction(world, 'v1.3.2', hotfix)
  const wrong = await run(world, { stagingTag: 'v1.3.1', waiveHotfix: 'v1.3.0' })
  expect(wrong.report.failure?.message).toContain('waive-hotfix names v1.3.0')
  expect(world.releases).toHaveLength(1)
  const waived = await run(world, { stagingTag: 'v1.3.1', waiveHotfix: 'v1.3.2' })
  expect(waived.report.outputs).toMatchObject({ tag: 'v1.4.0' })
  expect(receipt(waived.plan)).toMatchObject({ waivedHotfix: 'v1.3.2' })
})

test('a person’s hotfix tag stays a hotfix after its branch is merged: its staging Deployment says so', async () => {
  const { world, hotfix, newer } = await repaired('v1.3.2', 'lightweight')
  await world.commit([newer, hotfix], { message: 'Merge the hotfix' })
  const ran = await run(world, { stagingTag: 'v1.3.2' })
  expect(ran.plan.kind).toBe('hotfix')
  expect(ran.report.outputs).toMatchObject({ tag: 'v1.3.2', kind: 'hotfix' })
})

test('a fix of an old line cannot replace a newer production', async () => {
  const { world, newer } = await repaired()
  await world.tag('v1.4.0', newer, 'production')
  world.deploy('production', 'v1.4.0', newer)
  const ran = await run(world, { stagingTag: 'v1.3.2' })
  expect(redGates(ran)).toBe('moves-forward')
  expect(ran.report.failure).toMatchObject({ code: 'would-regress' })
  expect(ran.report.failure?.message).toContain('Make the hotfix on v1.4.0')
})

test('F70 a hotfix tagged while staging tags the same line collides with nothing', async () => {
  const { world, hotfix, newer } = await repaired('v1.3.2')
  const later = await world.commit([newer])
  await world.tag('v1.3.3', later)
  world.deploy('staging', 'v1.3.3', later)
  const fixed = await run(world, { stagingTag: 'v1.3.2' })
  const promoted = await run(world, { stagingTag: 'v1.3.3' })
  expect(fixed.report.outputs).toMatchObject({ tag: 'v1.3.2', sha: hotfix, kind: 'hotfix' })
  expect(promoted.report.outputs).toMatchObject({ tag: 'v1.4.0', sha: later, kind: 'production' })
})

test('a hotfix that was never on staging is refused; break-glass takes it, and every record says so', async () => {
  const { world, hotfix } = await repaired()
  world.deployments['staging'] = []
  expect(redGates(await run(world, { stagingTag: 'v1.3.2' }))).toBe('proven-on-staging')
  const ran = await run(world, { stagingTag: 'v1.3.2', breakGlass: 'the door is open' })
  expect(ran.report.outputs).toMatchObject({ tag: 'v1.3.2', sha: hotfix })
  expect(receipt(ran.plan)).toMatchObject({ breakGlass: 'the door is open', evidence: 'break-glass: the door is open' })
  expect(world.releases[0]?.body).toContain('the door is open')
})

test('what staging says of another tag does not make a hotfix of this one', async () => {
  const { world, tip } = await train()
  await world.tag('v1.2.6', tip, 'lightweight')
  world.deploy('staging', 'v1.2.5', tip, { kind: 'hotfix' })
  expect((await run(world, { stagingTag: 'v1.2.6' })).report.outputs).toMatchObject({
    kind: 'production',
    tag: 'v1.3.0',
  })
})

function receipt(plan: Awaited<ReturnType<typeof run>>['plan']): unknown {
  const draft = 'draft' in plan ? plan.draft : undefined
  return JSON.parse(draft?.asset.content ?? 'null')
}
