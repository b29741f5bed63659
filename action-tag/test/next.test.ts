import { startTagging } from './tagging.ts'
import { startTrain } from './train.ts'

test.each([
  ['patch', 'v1.3.1', 'staging'],
  ['minor', 'v1.4.0', 'production'],
  ['major', 'v2.0.0', 'production'],
])('the next %s is computed by one request, and nothing is made', async (bump, tag, kind) => {
  await using train = await startTrain()
  train.world.github.resetRequests()
  const ran = await train.world.tag(train.world.tip, { mode: 'next', bump })
  expect(ran.outputs).toMatchObject({ tag, kind, version: tag.slice(1), created: 'false', 'previous-tag': 'v1.3.0' })
  expect(train.world.github.requests).toHaveLength(1)
  expect(train.world.tags()).toHaveLength(3)
})

test('a repository without a tag begins with the initial version', async () => {
  await using world = await startTagging(1)
  const ran = await world.tag(world.tip, { mode: 'next', initial: '1.0.1' })
  expect(ran.outputs).toMatchObject({ tag: 'v1.0.1', 'previous-tag': '' })
})
