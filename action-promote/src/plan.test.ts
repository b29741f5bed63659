import { formatTagMessage, parseTrailers } from '#versioning'
import { train } from '../test/train.ts'
import { run } from '../test/world.ts'
import { remembered } from './remembered.ts'

test('a promotion makes the next production tag at the very commit, and a draft with its receipt', async () => {
  const { world, tip } = await train()
  const ran = await run(world)
  expect(ran.report.failure).toBeUndefined()
  expect(ran.report.title).toBe(`v1.2.4 → v1.3.0: promoted at ${tip.slice(0, 7)}`)
  expect(ran.report.outputs).toMatchObject({ tag: 'v1.3.0', sha: tip, kind: 'production', created: true })
  expect(ran.report.outputs).toMatchObject({ 'source-tag': 'v1.2.4', 'release-id': 500, 'refused-gates': '' })
  const made = await world.repository.yard.readTag('v1.3.0')
  expect(made?.commit).toBe(tip)
  expect(parseTrailers(made?.message ?? '')).toEqual({
    kind: 'production',
    commit: tip,
    promotedFrom: 'v1.2.4',
    evidence: 'deployment/102',
    run: 'https://github.com/octo/infra/actions/runs/1',
    actor: 'cem',
  })
  expect(world.releases).toMatchObject([{ tag: 'v1.3.0', draft: true, assets: ['promotion.json'] }])
})

test('it asks for no more than what is needed: tags, evidence, history, workflow files, and the commits of the notes', async () => {
  const { world } = await train()
  await run(world)
  expect(world.requests).toEqual([
    'snapshot',
    'evidence',
    'ask',
    'workflows',
    'between',
    'claim v1.3.0',
    'create v1.3.0',
    'draft v1.3.0',
  ])
})

test('a dry run writes nothing and puts out no tag that does not exist', async () => {
  const { world } = await train()
  const ran = await run(world, { dryRun: true })
  expect(ran.report.title).toContain('would be promoted')
  expect(ran.report.outputs).toMatchObject({ tag: '', created: false })
  expect(world.releases).toEqual([])
  expect(await world.repository.yard.readTag('v1.3.0')).toBeUndefined()
})

test('every step of a promotion is found again by the next run, until nothing is left to do', async () => {
  const { world, tip } = await train()
  const kinds: unknown[] = []
  const next = async (step: (() => unknown) | undefined, mode: 'promote' | 'release' = 'promote') => {
    const { plan, report } = await run(world, { mode })
    kinds.push([plan.kind, 'next' in plan ? plan.next : undefined, report.failure?.code])
    await step?.()
  }
  await next(undefined)
  await next(() => world.deploy('production', 'v1.3.0', tip, { states: ['in_progress'] }))
  await next(undefined)
  await next(() => world.deploy('production', 'v1.3.0', tip), 'release')
  await next(undefined)
  await next(undefined, 'release')
  await next(undefined)
  await next(undefined, 'release')
  expect(kinds).toEqual([
    ['promote', undefined, undefined],
    ['resume', 'deploy', undefined],
    ['resume', 'deploy', undefined],
    ['refuse', undefined, 'not-deployed'],
    ['resume', 'release', undefined],
    ['release', undefined, undefined],
    ['nothing', undefined, undefined],
    ['nothing', undefined, undefined],
  ])
  expect(world.releases).toMatchObject([{ draft: false }])
})

test('F33 a second run of a finished promotion changes nothing and is green', async () => {
  const { world, tip } = await train()
  await run(world)
  world.deploy('production', 'v1.3.0', tip)
  await run(world, { mode: 'release' })
  const before = [...world.releases]
  const writes = world.requests.filter((request) => /^(create|draft|publish|remove)/.test(request)).length
  for (const mode of ['promote', 'release'] as const) {
    const ran = await run(world, { mode })
    expect(ran.report).toMatchObject({ outputs: { tag: 'v1.3.0', created: false, 'release-id': 500 } })
    expect(ran.report.failure).toBeUndefined()
  }
  expect(world.releases).toEqual(before)
  expect(world.requests.filter((request) => /^(create|draft|publish|remove)/.test(request))).toHaveLength(writes)
})

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a promotion whose machine is lost after request %i is finished by the next run',
  async (lost) => {
    const { world, tip } = await train()
    world.requestsLeft = lost
    await expect(run(world)).rejects.toThrow('the machine is lost')
    world.requestsLeft = Number.POSITIVE_INFINITY
    const ran = await run(world)
    expect(ran.report.outputs).toMatchObject({ tag: 'v1.3.0', sha: tip })
    expect(world.releases).toMatchObject([{ tag: 'v1.3.0', draft: true, assets: ['promotion.json'] }])
  },
)

test('a draft that a killed run left without its receipt is finished, not doubled', async () => {
  const { world } = await train()
  await run(world)
  const [draft] = world.releases
  if (draft) world.releases.splice(0, 1, { ...draft, assets: [] })
  const ran = await run(world)
  expect(ran.plan.kind).toBe('resume')
  expect(world.releases).toMatchObject([{ id: 500, assets: ['promotion.json'] }])
})

test('of two drafts of ours the first is published and the other removed; a person’s stays', async () => {
  const { world, tip } = await train()
  await run(world)
  const [draft] = world.releases
  if (draft) world.releases.push({ ...draft, id: 600 }, { ...draft, id: 700, author: 'ann' })
  world.deploy('production', 'v1.3.0', tip)
  const ran = await run(world, { mode: 'release' })
  expect(ran.plan).toMatchObject({ kind: 'release', publish: { id: 500, latest: true, twins: [600] } })
  expect(world.releases.map(({ id, draft }) => [id, draft])).toEqual([
    [500, false],
    [700, true],
  ])
})

test('a Release of what production has left since is published, and is not the latest', async () => {
  const { world, tip } = await train()
  await run(world)
  world.deploy('production', 'v1.3.0', tip, { states: ['success', 'inactive'] })
  world.deploy('production', 'v1.4.0', await world.commit([tip]))
  expect((await run(world, { mode: 'release' })).plan).toMatchObject({ kind: 'release', publish: { latest: false } })
})

test('a major takes the version that was typed, and its re-run finds it', async () => {
  const { world } = await train()
  const major = { bump: 'major', confirm: 'deploy v2.0.0' } as const
  expect((await run(world, major)).report.outputs).toMatchObject({ tag: 'v2.0.0', created: true })
  expect((await run(world, major)).report.outputs).toMatchObject({ tag: 'v2.0.0', created: false })
})

test('of two production tags on one commit, the one that names this staging tag is gone on with', async () => {
  const { world, tip } = await train()
  await run(world)
  await world.tag('v1.7.0', tip, 'production')
  expect((await run(world)).report.outputs).toMatchObject({ tag: 'v1.3.0', created: false })
})

test('a tag with patch 0 that lies about its commit is no promotion of it', async () => {
  const { world, first, tip } = await train()
  const message = formatTagMessage('v1.3.0', { kind: 'production', commit: first })
  await world.repository.yard.annotatedTag('v1.3.0', tip, message)
  expect((await run(world)).report.outputs).toMatchObject({ tag: 'v1.4.0', created: true })
})

test('the same commits are asked for once, however often a lost race looks again', async () => {
  let asked = 0
  const range = remembered({ between: async () => [{ sha: `${++asked}`, message: '', tree: '', parents: [] }] })
  const ask = { ancestor: 'a', descendant: 'b' }
  expect(await range.between(ask)).toEqual(await range.between(ask))
  expect(await range.between({ ...ask, ancestor: 'c' })).toMatchObject([{ sha: '2' }])
})
