import { commitFiles, seedTags } from '#sandbox'
import { startTagging } from './tagging.ts'

test('a commit of main gets the next tag, annotated, and plain git can read what it is', async () => {
  await using world = await startTagging(2)
  await seedTags(world.github.directory, [{ name: 'v1.2.3', commit: world.commits[0] ?? '' }])
  const ran = await world.tag(world.tip)
  expect(ran).toMatchObject({ exitCode: 0 })
  expect(ran.outputs).toEqual({
    tag: 'v1.2.4',
    version: '1.2.4',
    sha: world.tip,
    kind: 'staging',
    created: 'true',
    'previous-tag': 'v1.2.3',
    failure: '',
  })
  expect(world.git('cat-file', '-t', 'v1.2.4')).toBe('tag')
  expect(world.git('tag', '-l', '--format=%(contents:trailers:key=Release-Kind,valueonly)', 'v1.2.4')).toBe('staging')
  expect(ran.summary).toContain('### v1.2.4 created at')
})

test('F33 the same commit twice has one tag, and the second run is green', async () => {
  await using world = await startTagging(1)
  await world.tag(world.tip)
  const again = await world.tag(world.tip)
  expect(again.outputs).toMatchObject({ tag: 'v0.0.1', created: 'false', failure: '' })
  expect(world.tags()).toHaveLength(1)
})

test('16 runs at once on 16 commits: none red, names unique, version order is history order, the newest is tagged', async () => {
  await using world = await startTagging(16)
  const runs = await Promise.all(world.commits.map((sha) => world.tag(sha)))
  expect(runs.map(({ exitCode }) => exitCode)).toEqual(world.commits.map(() => 0))
  const tags = world.tags()
  expect(new Set(tags.map(({ name }) => name)).size).toBe(tags.length)
  expect(tags.at(-1)?.commit).toBe(world.tip)
  for (const [index, tag] of tags.slice(1).entries()) {
    expect([tag.name, world.contains(tag.commit, tags[index]?.commit ?? '')]).toEqual([tag.name, true])
  }
  for (const { outputs } of runs) {
    const told = outputs['tag']
      ? tags.some(({ name, commit }) => name === outputs['tag'] && commit === outputs['sha'])
      : outputs['superseded-by']
    expect(told).toBeTruthy()
  }
}, 120_000)

test('the same commit tagged by 6 runs at once has one tag', async () => {
  await using world = await startTagging(1)
  const runs = await Promise.all(Array.from({ length: 6 }, () => world.tag(world.tip)))
  expect(runs.map(({ outputs }) => outputs['tag'])).toEqual(Array(6).fill('v0.0.1'))
  expect(world.tags()).toHaveLength(1)
}, 120_000)

test('a commit that a newer tag contains is superseded, and green', async () => {
  await using world = await startTagging(3)
  await world.tag(world.tip)
  const late = await world.tag(world.commits[1] ?? '')
  expect(late).toMatchObject({ exitCode: 0, outputs: { created: 'false', 'superseded-by': 'v0.0.1', failure: '' } })
  expect(late.outputs['tag']).toBeUndefined()
  const asked = await world.tag(world.commits[1] ?? '', { 'on-superseded': 'fail' })
  expect(asked).toMatchObject({ exitCode: 1, outputs: { failure: 'superseded' } })
})

test('a commit that is not on main gets no tag', async () => {
  await using world = await startTagging(2)
  const branch = { branch: 'feature', from: world.commits[0] ?? '', message: 'Not merged', files: { 'x.txt': 'x' } }
  const ran = await world.tag(await commitFiles(world.github.directory, branch))
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'off-main' } })
  expect(world.tags()).toEqual([])
})

test('a side commit of main that is neither before nor after the newest tag gets none', async () => {
  await using world = await startTagging(2)
  const { directory } = world.github
  const side = await commitFiles(directory, {
    branch: 'side',
    from: world.commits[0] ?? '',
    message: 'Side',
    files: { 's.txt': 's' },
  })
  await world.tag(world.tip)
  await commitFiles(directory, { message: 'Merge side', merge: side, files: { 's.txt': 's' } })
  expect(await world.tag(side)).toMatchObject({ exitCode: 1, outputs: { failure: 'diverged' } })
})

test('a hotfix above the newest staging tag is stepped over, and its number is taken', async () => {
  await using world = await startTagging(3)
  const { directory } = world.github
  const base = world.commits[0] ?? ''
  const fix = await commitFiles(directory, { branch: 'hotfix/x', from: base, message: 'Fix', files: { 'f.txt': 'f' } })
  const message = `Hotfix\n\nRelease-Kind: hotfix\nCommit: ${fix}\nBase: v1.3.0\n`
  await seedTags(directory, [
    { name: 'v1.2.9', commit: base },
    { name: 'v1.3.0', commit: base },
    { name: 'v1.3.1', commit: fix, message },
  ])
  const ran = await world.tag(world.tip)
  expect(ran.outputs).toMatchObject({ tag: 'v1.3.2', 'previous-tag': 'v1.2.9' })
})

test('a dry run writes nothing', async () => {
  await using world = await startTagging(1)
  const ran = await world.tag(world.tip, { 'dry-run': 'true' })
  expect(ran).toMatchObject({ exitCode: 0, outputs: { created: 'false', failure: '' } })
  expect(ran.summary).toContain('Dry run: v0.0.1 would be created')
  expect(world.github.requests.filter(({ path }) => path.includes('/git/') && !path.includes('upload-pack'))).toEqual(
    [],
  )
  expect(world.tags()).toEqual([])
})

test('at 10,000 tags it takes four requests on the tip of main, and four on an older commit', async () => {
  await using world = await startTagging(3)
  const [first = '', second = ''] = world.commits
  const names = Array.from({ length: 10_000 }, (_, index) => ({
    name: `v0.${Math.floor(index / 100)}.${(index % 100) + 1}`,
    commit: first,
  }))
  await seedTags(world.github.directory, names)
  world.github.resetRequests()
  expect((await world.tag(second)).outputs['tag']).toBe('v0.99.101')
  expect(world.github.requests.length).toBeLessThanOrEqual(5)
  world.github.resetRequests()
  expect((await world.tag(world.tip)).outputs['tag']).toBe('v0.99.102')
  // One more than the four at most: the trailers of v0.99.101 come with the history, in the same request.
  expect(world.github.requests.length).toBeLessThanOrEqual(4)
}, 120_000)

test('tags that are no release tags are ignored and counted', async () => {
  await using world = await startTagging(1)
  await seedTags(world.github.directory, [
    { name: 'v1.2.3-rc.1', commit: world.tip },
    { name: 'vX', commit: world.tip },
  ])
  const ran = await world.tag(world.tip)
  expect(ran.outputs['tag']).toBe('v0.0.1')
  expect(ran.log).toMatch(/2 tags ignored, since they are no release tags: v1\.2\.3-rc\.1, vX/)
})

test('F69 a workspace without a checkout, or with a shallow one, changes nothing', async () => {
  await using world = await startTagging(3)
  await seedTags(world.github.directory, [{ name: 'v1.2.3', commit: world.commits[0] ?? '' }])
  expect((await world.tag(world.tip)).outputs['tag']).toBe('v1.2.4')
})
