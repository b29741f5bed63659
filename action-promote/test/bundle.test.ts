import { commitFiles, seedTags } from '#sandbox'
import { startPromoting } from './promoting.ts'

test('v1.2.4 becomes v1.3.0: an annotated tag on its commit, a draft with its receipt, and a table of the gates', async () => {
  await using world = await startPromoting()
  const ran = await world.promote()
  expect(ran.outputs).toMatchObject({ failure: '', tag: 'v1.3.0', sha: world.tip, kind: 'production', created: 'true' })
  expect(ran.exitCode).toBe(0)
  expect(world.git('cat-file', '-t', 'v1.3.0')).toBe('tag')
  expect(world.git('rev-parse', 'v1.3.0^{commit}')).toBe(world.tip)
  expect(world.git('tag', '-l', '--format=%(contents:trailers:key=Promoted-From,valueonly)', 'v1.3.0')).toBe('v1.2.4')
  const [release] = await world.ports.releases.list({ atMost: 5 })
  expect(release).toMatchObject({ tag: 'v1.3.0', draft: true, assets: ['promotion.json'] })
  expect(release?.body).toContain('### Since `v1.2.0`')
  expect(release?.body).toContain('Postgres 18')
  expect(ran.summary).toContain('### v1.2.4 → v1.3.0: promoted at')
  expect(ran.summary).toContain('| proven on staging | passed |')
})

test('a promotion sends one ls-refs, two GraphQL queries, two questions to git, and then the claim, the tag and the draft', async () => {
  await using world = await startPromoting()
  await world.promote()
  expect(world.sent()).toEqual([
    'POST git-upload-pack',
    'POST graphql',
    'POST git-upload-pack',
    'POST graphql',
    'POST git-upload-pack',
    'POST git/tags',
    'POST git/refs',
    'POST git/tags',
    'POST git/refs',
    'POST releases',
    'GET releases',
    expect.stringMatching(/^POST .*assets/),
  ])
})

test('T52 a wrong confirm sends nothing at all', async () => {
  await using world = await startPromoting()
  for (const confirm of ['Deploy', 'deploy ', ' deploy', 'yes', '']) {
    const ran = await world.promote({ confirm })
    expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'confirm' } })
  }
  expect(world.sent()).toEqual([])
})

test('promoted, deployed, released; and a second time nothing happens and all is green', async () => {
  await using world = await startPromoting()
  await world.promote()
  const early = await world.promote({ mode: 'release' })
  expect(early).toMatchObject({ exitCode: 1, outputs: { failure: 'not-deployed' } })
  await world.deploy('production', 'v1.3.0', world.tip)
  const released = await world.promote({ mode: 'release' })
  expect(released).toMatchObject({ exitCode: 0, outputs: { tag: 'v1.3.0', failure: '' } })
  const after = await world.ports.releases.list({ atMost: 5 })
  expect(after).toMatchObject([{ tag: 'v1.3.0', draft: false, assets: ['promotion.json'] }])
  world.sent()
  for (const mode of ['promote', 'release']) {
    const again = await world.promote({ mode })
    expect(again).toMatchObject({ exitCode: 0, outputs: { tag: 'v1.3.0', created: 'false', failure: '' } })
  }
  expect(world.sent().filter((line) => !/upload-pack|graphql/.test(line))).toEqual([])
  expect(await world.ports.releases.list({ atMost: 5 })).toEqual(after)
}, 90_000)

test('T53 what never ran on staging is refused, with the table, and nothing is made', async () => {
  await using world = await startPromoting()
  const ran = await world.promote({ 'staging-tag': 'v1.2.3' })
  expect(ran).toMatchObject({
    exitCode: 1,
    outputs: { failure: 'not-on-staging', 'refused-gates': 'proven-on-staging' },
  })
  expect(ran.summary).toContain('| proven on staging | **refused** |')
  expect(world.sent().filter((line) => !/upload-pack|graphql/.test(line))).toEqual([])
})

test('a hotfix is promoted as itself, and the next promotion keeps it or is refused', async () => {
  await using world = await startPromoting()
  const { directory } = world.github
  const [first = ''] = world.commits
  const fix = await commitFiles(directory, {
    branch: 'hotfix/a',
    from: first,
    message: 'Close the hole',
    files: { 'fix.txt': 'x' },
  })
  await seedTags(directory, [{ name: 'v1.2.5', commit: fix }])
  await world.deploy('staging', 'v1.2.5', fix)
  const promoted = await world.promote({ 'staging-tag': 'v1.2.5' })
  expect(promoted.outputs).toMatchObject({ failure: '', tag: 'v1.2.5', kind: 'hotfix', created: 'false' })
  await world.deploy('production', 'v1.2.5', fix)
  const dropping = await world.promote()
  expect(dropping.outputs).toMatchObject({ failure: 'hotfix-would-be-reverted', 'refused-gates': 'keeps-hotfixes' })
  expect(dropping.summary).toContain(`${fix.slice(0, 7)} Close the hole`)
  expect((await world.promote({ 'waive-hotfix': 'v1.2.6' })).outputs).toMatchObject({
    failure: 'hotfix-would-be-reverted',
  })
  const picked = await commitFiles(directory, {
    message: `Close the hole\n\n(cherry picked from commit ${fix})`,
    files: { 'fix.txt': 'x' },
  })
  await seedTags(directory, [{ name: 'v1.2.6', commit: picked }])
  await world.deploy('staging', 'v1.2.6', picked)
  expect((await world.promote({ 'staging-tag': 'v1.2.6' })).outputs).toMatchObject({
    failure: '',
    tag: 'v1.3.0',
    sha: picked,
  })
}, 120_000)

test('back to v1.2.0 without a tag or a Release; v1.3.0 does not come back', async () => {
  await using world = await startPromoting()
  const [first = ''] = world.commits
  await world.promote()
  await world.deploy('production', 'v1.3.0', world.tip)
  await world.promote({ mode: 'release' })
  const back = await world.promote({ mode: 'rollback', to: 'v1.2.0', 'staging-tag': '' })
  expect(back.outputs).toMatchObject({ failure: '', tag: 'v1.2.0', sha: first, 'source-tag': 'v1.3.0' })
  await world.deploy('production', 'v1.2.0', first)
  expect((await world.promote()).outputs).toMatchObject({ failure: 'quarantined' })
}, 90_000)
