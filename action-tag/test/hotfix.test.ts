import { setTimeout as sleep } from 'node:timers/promises'
import { parseTrailers } from '#versioning'
import { startTagging } from './tagging.ts'
import { startTrain } from './train.ts'

test('a commit beside main gets the next free patch of the production it repairs', async () => {
  await using train = await startTrain()
  const { world, fix } = train
  const ran = await train.hotfix(fix)
  expect(ran.outputs).toEqual({
    tag: 'v1.3.1',
    version: '1.3.1',
    sha: fix,
    kind: 'hotfix',
    base: 'v1.3.0',
    created: 'true',
    'previous-tag': 'v1.3.0',
    failure: '',
  })
  expect(parseTrailers(world.git('tag', '-l', '--format=%(contents)', 'v1.3.1'))).toMatchObject({
    kind: 'hotfix',
    commit: fix,
    base: 'v1.3.0',
    actor: 'ann',
  })
})

test('F33 the second run of a hotfix finds its tag, also after the branch was merged', async () => {
  await using train = await startTrain()
  const { world, fix } = train
  await train.hotfix(fix)
  expect((await train.hotfix(fix)).outputs).toMatchObject({ tag: 'v1.3.1', created: 'false', base: 'v1.3.0' })
  world.git(
    'update-ref',
    'refs/heads/main',
    world.git('commit-tree', '-p', world.tip, '-p', fix, '-m', 'm', `${fix}^{tree}`),
  )
  expect((await train.hotfix(fix)).outputs).toMatchObject({ tag: 'v1.3.1', created: 'false', kind: 'hotfix' })
  expect(world.tags()).toHaveLength(4)
})

test('origin 2.2: staging goes on in the line of the production, and the hotfix takes a number of its own', async () => {
  await using train = await startTrain()
  expect((await train.world.tag(train.world.tip)).outputs['tag']).toBe('v1.3.1')
  expect((await train.hotfix(train.fix)).outputs['tag']).toBe('v1.3.2')
})

test('six runs at once on one fix make one tag', async () => {
  await using train = await startTrain()
  const runs = await Promise.all(Array.from({ length: 6 }, () => train.hotfix(train.fix)))
  expect(runs.map(({ outputs }) => outputs['tag'])).toEqual(Array(6).fill('v1.3.1'))
  expect(train.world.tags()).toHaveLength(4)
}, 120_000)

test('F70 a hotfix tag that is pushed while a staging run is about to take its number costs that run another look', async () => {
  await using train = await startTrain()
  const { world, fix } = train
  world.github.faults.add({ match: { method: 'POST', path: /\/git\/refs$/ }, fault: { kind: 'delay', ms: 1_000 } })
  const staging = world.tag(world.tip)
  while (!world.github.requests.some(({ path }) => path.endsWith('/git/refs'))) await sleep(10)
  world.git('update-ref', 'refs/tags/v1.3.1', fix)
  expect((await staging).outputs).toMatchObject({ tag: 'v1.3.2', kind: 'staging', created: 'true' })
  expect((await train.adopt('v1.3.1')).outputs).toMatchObject({ kind: 'hotfix', base: 'v1.3.0' })
})

test('a fix for an old line repairs that line, whatever is newer', async () => {
  await using train = await startTrain()
  const { world } = train
  await train.push('v1.3.1', world.tip)
  await train.push('v1.4.0', world.tip)
  expect((await train.hotfix(train.fix)).outputs).toMatchObject({ tag: 'v1.3.2', base: 'v1.3.0' })
  const newest = await train.commit('Another', { branch: 'hotfix/y', from: world.tip })
  expect((await train.hotfix(newest)).outputs).toMatchObject({ tag: 'v1.4.1', base: 'v1.4.0' })
})

test('a fix of what a fix repaired goes on in the same line', async () => {
  await using train = await startTrain()
  await train.hotfix(train.fix)
  expect((await train.hotfix(await train.commit('Once more'))).outputs).toMatchObject({ tag: 'v1.3.2', base: 'v1.3.0' })
})

test('an older fix that is asked for late gets no number above the newer one', async () => {
  await using train = await startTrain()
  await train.hotfix(await train.commit('Once more'))
  const late = await train.hotfix(train.fix)
  expect(late).toMatchObject({ exitCode: 0, outputs: { created: 'false', 'superseded-by': 'v1.3.1' } })
  expect(train.world.tags()).toHaveLength(4)
})

test('a production that existed before us, without a staging tag beside it, can be repaired', async () => {
  await using world = await startTagging(2)
  world.git('update-ref', 'refs/tags/v1.0.0', world.tip)
  const fix = world.git('commit-tree', '-p', world.tip, '-m', 'Fix', `${world.tip}^{tree}`)
  const ran = await world.tag(fix, { mode: 'hotfix' }, { ref: 'refs/heads/hotfix/x' })
  expect(ran.outputs).toMatchObject({ tag: 'v1.0.1', base: 'v1.0.0', created: 'true' })
})

test.each([
  ['on main', 'on-main', 'refs/heads/main'],
  ['on main with a staging tag, from a hotfix branch', 'on-main', 'refs/heads/hotfix/x'],
])('a commit %s is no hotfix', async (_, failure, ref) => {
  await using train = await startTrain()
  await train.world.tag(train.world.tip)
  const ran = await train.world.tag(train.world.tip, { mode: 'hotfix' }, { ref })
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure } })
  expect(train.world.tags()).toHaveLength(4)
})

test('the production commit itself holds no fix', async () => {
  await using train = await startTrain()
  expect(await train.hotfix(train.production)).toMatchObject({
    exitCode: 1,
    outputs: { failure: 'already-production' },
  })
})

test('a branch that began before any production repairs nothing, and is told where to begin', async () => {
  await using train = await startTrain()
  const early = await train.commit('Too early', { branch: 'early', from: train.world.commits[0] ?? '' })
  const ran = await train.hotfix(early)
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'base-missing' } })
  expect(ran.annotations[0]?.message).toContain('git switch -c hotfix/NAME v1.3.0')
  expect(train.world.tags()).toHaveLength(3)
})

test('a tag with the patch 0 that is not on main is no production', async () => {
  await using train = await startTrain()
  await train.push('v1.9.0', train.fix)
  expect((await train.hotfix(await train.commit('More'))).outputs).toMatchObject({ tag: 'v1.3.1', base: 'v1.3.0' })
})

test('a hotfix of the newest production takes at most six requests, and one more for each newer one', async () => {
  await using train = await startTrain()
  train.world.github.resetRequests()
  await train.hotfix(train.fix)
  expect(train.world.github.requests.length).toBeLessThanOrEqual(6)
})
