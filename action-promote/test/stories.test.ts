import { parseTag } from '#versioning'
import { askedOf } from '../src/asked.ts'
import { train } from './train.ts'
import { inputs, newWorld, redGates, run } from './world.ts'

// The system that this one descends from failed in these ways. Each test names the gate that would have caught it.

describe('structural flaws of the documented flow', () => {
  test('1 staging and hotfixes share a series: `kind` goes by history and trailers, never by the number alone', async () => {
    const { world, tip } = await train()
    await world.tag('v1.3.0', tip, 'production')
    world.deploy('production', 'v1.3.0', tip)
    const staging = await world.commit([tip])
    const hotfix = await world.commit([tip], { aside: true })
    await world.tag('v1.3.1', staging)
    await world.tag('v1.3.2', hotfix, 'lightweight')
    world.deploy('staging', 'v1.3.1', staging)
    world.deploy('staging', 'v1.3.2', hotfix, { kind: 'hotfix' })
    expect((await run(world, { stagingTag: 'v1.3.1' })).report.outputs).toMatchObject({
      kind: 'production',
      tag: 'v1.4.0',
    })
    expect((await run(world, { stagingTag: 'v1.3.2' })).report.outputs).toMatchObject({ kind: 'hotfix', tag: 'v1.3.2' })
  })

  test('2 a hotfix became the next minor: it is promoted as itself', async () => {
    const { world, first } = await train()
    const hotfix = await world.commit([first], { aside: true })
    await world.tag('v1.2.5', hotfix, 'hotfix')
    world.deploy('staging', 'v1.2.5', hotfix, { kind: 'hotfix' })
    const ran = await run(world, { stagingTag: 'v1.2.5' })
    expect(ran.report.outputs).toMatchObject({ tag: 'v1.2.5', sha: hotfix, created: false })
  })

  test('3 pre-releases and foreign tags counted as the latest: they are no release tags and take no number', async () => {
    const { world, first } = await train()
    for (const name of ['v9.9.9-rc.1', 'v1.99', 'vNext', 'v1.50.0.1']) await world.tag(name, first, 'lightweight')
    expect((await run(world)).report.outputs).toMatchObject({ tag: 'v1.3.0' })
  })

  test.each(['v1x2x4', 'v1.2.4"; rm -rf /; "', '$(id)', '../v1.2.4'])(
    '4 the tag was a regular expression and a piece of shell: %s ends before anything is sent',
    (stagingTag) => {
      expect(() => askedOf(inputs({ stagingTag }))).toThrow(expect.objectContaining({ code: 'tag-syntax' }))
    },
  )

  test('5 two runs computed the same number and one commit was lost: the loser looks again and takes the next', async () => {
    const { world, second, tip } = await train()
    world.deploy('staging', 'v1.2.3', second)
    const outputs = (await Promise.all([run(world, { stagingTag: 'v1.2.3' }), run(world)])).map(
      ({ report }) => report.outputs,
    )
    expect(new Set(outputs.map(({ tag }) => tag))).toEqual(new Set(['v1.3.0', 'v1.4.0']))
    expect(new Set(outputs.map(({ sha }) => sha))).toEqual(new Set([second, tip]))
  })

  test('6 a tag by GITHUB_TOKEN starts no workflow: the outputs hold all that the next step needs', async () => {
    const { world, tip } = await train()
    const { outputs } = (await run(world)).report
    expect(parseTag(String(outputs['tag']), 'v')).toBeDefined()
    expect(outputs).toMatchObject({ sha: tip, kind: 'production' })
  })

  test('7 a failed deployment left a released tag: `deployed` keeps the Release a draft', async () => {
    const { world, tip } = await train()
    await run(world)
    world.deploy('production', 'v1.3.0', tip, { states: ['in_progress', 'failure'] })
    const ran = await run(world, { mode: 'release' })
    expect(redGates(ran)).toBe('deployed')
    expect(world.releases).toMatchObject([{ draft: true }])
  })
})

describe('stories of the wrong thing deployed', () => {
  test('1 every deployment redeployed the first clone: `proven-on-staging` asks for this very commit', async () => {
    const { world, first } = await train()
    world.deployments['staging'] = []
    world.deploy('staging', 'v1.2.4', first)
    expect(redGates(await run(world))).toBe('proven-on-staging')
  })

  test('2 the id of a tag object passed for the commit: tags are peeled, and such a Deployment proves nothing', async () => {
    const { world, tip } = await train()
    const inner = await world.repository.yard.annotatedTag('inner', tip, 'inner')
    const outer = await world.repository.yard.annotatedTag('v1.2.5', inner, 'outer')
    world.deployments['staging'] = []
    world.deploy('staging', 'v1.2.5', outer)
    expect(redGates(await run(world, { stagingTag: 'v1.2.5' }))).toBe('proven-on-staging')
    world.deploy('staging', 'v1.2.5', tip)
    expect((await run(world, { stagingTag: 'v1.2.5' })).report.outputs).toMatchObject({ sha: tip })
    expect((await world.repository.yard.readTag('v1.3.0'))?.commit).toBe(tip)
  })

  test('3 a tag cut on an unmerged branch went straight to production: `on-main`', async () => {
    const { world, tip } = await train()
    const branch = await world.commit([tip], { aside: true })
    await world.tag('v1.4.1', branch)
    world.deploy('staging', 'v1.4.1', branch)
    const ran = await run(world, { stagingTag: 'v1.4.1' })
    expect(redGates(ran)).toBe('kind,on-main')
    expect(ran.report.failure).toMatchObject({ code: 'off-main' })
    expect(await world.repository.yard.readTag('v1.3.0')).toBeUndefined()
  })

  test.each(['main', 'HEAD', 'f'.repeat(40)])('4 a moving name reached production: %s is no tag', (stagingTag) => {
    expect(() => askedOf(inputs({ stagingTag }))).toThrow(expect.objectContaining({ code: 'tag-syntax' }))
  })

  test('5 any pushed tag was a production deployment: without `confirm` nothing is sent', async () => {
    const { world } = await train()
    await expect(run(world, { confirm: '' })).rejects.toMatchObject({ code: 'confirm' })
    expect(world.requests).toEqual([])
  })
})

test('a repository’s very first promotion is shown as that', async () => {
  const world = newWorld()
  const only = await world.commit([])
  await world.tag('v0.0.1', only)
  world.deploy('staging', 'v0.0.1', only)
  const ran = await run(world, { stagingTag: 'v0.0.1' })
  expect(ran.report.outputs).toMatchObject({ tag: 'v0.1.0' })
  expect(ran.report.summary.map(({ source }) => source).join('\n')).toContain('this is the first run')
  expect(world.releases[0]?.body).toContain('first production Release')
})
