import { setTimeout as sleep } from 'node:timers/promises'
import { startTrain } from './train.ts'

test('a hotfix that a person tagged is one, and it is said that a person made it', async () => {
  await using train = await startTrain()
  await train.push('v1.3.1', train.fix)
  const ran = await train.adopt('v1.3.1')
  expect(ran.outputs).toEqual({
    tag: 'v1.3.1',
    version: '1.3.1',
    sha: train.fix,
    kind: 'hotfix',
    base: 'v1.3.0',
    created: 'false',
    'made-by': 'person',
    'previous-tag': 'v1.3.0',
    failure: '',
  })
  expect(ran.summary).toContain('v1.3.1 is a hotfix tag at')
})

test('a tag that our own actions made is said to be theirs', async () => {
  await using train = await startTrain()
  await train.hotfix(train.fix)
  expect((await train.adopt('v1.3.1')).outputs).toMatchObject({ kind: 'hotfix', 'made-by': 'slipway' })
  expect((await train.adopt('v1.3.0')).outputs).toMatchObject({ kind: 'production', 'made-by': 'slipway' })
  expect((await train.adopt('v1.2.4')).outputs).toMatchObject({ kind: 'staging', 'made-by': 'slipway' })
})

test('a staging tag that a person made on the tip of main is one', async () => {
  await using train = await startTrain()
  await train.push('v1.3.1', train.world.tip, 'Release\n')
  expect((await train.adopt('v1.3.1')).outputs).toMatchObject({
    kind: 'staging',
    'made-by': 'person',
    'previous-tag': 'v1.2.4',
  })
})

type Given = (train: Awaited<ReturnType<typeof startTrain>>) => Promise<string>

const refused: readonly (readonly [string, string, Given])[] = [
  [
    'a tag beside main that descends from no production of its line',
    'off-main',
    async (train) => {
      await train.push('v1.2.9', train.fix)
      return 'v1.2.9'
    },
  ],
  [
    'a production tag where nothing was staged',
    'kind-unknown',
    async (train) => {
      await train.push('v1.4.0', train.world.tip)
      return 'v1.4.0'
    },
  ],
  [
    'a tag whose trailers name another commit',
    'kind-unknown',
    async (train) => {
      await train.push('v1.3.1', train.world.tip, `x\n\nRelease-Kind: staging\nCommit: ${train.production}\n`)
      return 'v1.3.1'
    },
  ],
  [
    'a tag that says hotfix, on main where no production leads to it',
    'kind-unknown',
    async (train) => {
      const [first = ''] = train.world.commits
      await train.push('v1.3.1', first, `x\n\nRelease-Kind: hotfix\nCommit: ${first}\nBase: v1.3.0\n`)
      return 'v1.3.1'
    },
  ],
  [
    'a second staging tag of a commit',
    'tag-conflict',
    async (train) => {
      await train.push('v1.3.1', train.production)
      return 'v1.3.1'
    },
  ],
  [
    'a second production tag of a commit',
    'tag-conflict',
    async (train) => {
      await train.push('v1.4.0', train.production)
      return 'v1.4.0'
    },
  ],
  [
    'a higher staging version on an older commit',
    'out-of-order',
    async (train) => {
      await train.push('v1.3.1', train.world.tip)
      const [first = ''] = train.world.commits
      train.world.git('tag', '-d', 'v1.2.3')
      await train.push('v1.3.2', first)
      return 'v1.3.2'
    },
  ],
  [
    'a lower staging version on a newer commit',
    'out-of-order',
    async (train) => {
      await train.push('v1.2.2', train.world.tip)
      return 'v1.2.2'
    },
  ],
  [
    'a pre-release',
    'tag-syntax',
    async (train) => {
      await train.push('v1.3.1-rc.1', train.world.tip)
      return 'v1.3.1-rc.1'
    },
  ],
]

test.each(refused)('%s is refused, left alone, and never deployable', async (_, failure, given) => {
  await using train = await startTrain()
  const name = await given(train)
  const before = train.world.git('for-each-ref')
  const ran = await train.adopt(name)
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure, created: 'false' } })
  expect(ran.outputs).not.toHaveProperty('tag')
  expect(ran.outputs).not.toHaveProperty('kind')
  expect(train.world.git('for-each-ref')).toBe(before)
})

test('a tag that was moved since it was pushed is a conflict that names both commits', async () => {
  await using train = await startTrain()
  await train.push('v1.3.1', train.fix)
  const ran = await train.world.tag(train.world.tip, { mode: 'adopt' }, { ref: 'refs/tags/v1.3.1' })
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'tag-conflict' } })
  expect(ran.annotations[0]?.message).toMatch(new RegExp(`${train.world.tip}.*${train.fix}`))
})

test('F24 a tag that is pushed but not visible yet is looked for again', async () => {
  await using train = await startTrain({ visibilityDelayMs: 1_200 })
  // What was seeded counts as made when it is first looked at.
  await train.world.tag(train.world.tip, { mode: 'next' })
  await sleep(1_300)
  train.world.git('update-ref', 'refs/tags/v1.3.1', train.fix)
  expect((await train.adopt('v1.3.1')).outputs).toMatchObject({ tag: 'v1.3.1', kind: 'hotfix', failure: '' })
})

test('a tag that is gone, or never was, is said not to be there, with the newest that are', async () => {
  await using train = await startTrain()
  const ran = await train.world.tag(train.world.tip, { mode: 'adopt', tag: 'v9.9.9' })
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'tag-not-found' } })
  expect(ran.annotations[0]?.message).toContain('v1.3.0, v1.2.4, v1.2.3')
})

test('T56 a tag that ends in a tree is of no kind', async () => {
  await using train = await startTrain()
  const { world } = train
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@b.invalid']
  world.git(...who, 'tag', '-a', '-m', 'tree', 'v1.3.1', `${world.tip}^{tree}`)
  const ran = await world.tag(world.tip, { mode: 'adopt', tag: 'v1.3.1' })
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'off-main' } })
})

test('names that no tag can have reach no request and no command', async () => {
  await using train = await startTrain()
  for (const tag of ['v1.3.0\n::error::x', '--upload-pack=x', 'v1.3.0;id', 'refs/tags/v1.3.0', 'v01.3.0']) {
    train.world.github.resetRequests()
    const ran = await train.world.tag(train.world.tip, { mode: 'adopt', tag })
    expect([tag, ran.outputs['failure']]).toEqual([tag, 'tag-syntax'])
    expect(train.world.github.requests).toEqual([])
    expect(ran.annotations).toHaveLength(1)
  }
})

test('without a tag to look at the workflow is told what is missing', async () => {
  await using train = await startTrain()
  const ran = await train.world.tag(train.world.tip, { mode: 'adopt' })
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'inputs-invalid' } })
})

test('a token that only reads is enough to adopt, in at most six requests, none of which writes', async () => {
  await using train = await startTrain()
  await train.push('v1.3.1', train.fix)
  train.world.github.resetRequests()
  expect((await train.adopt('v1.3.1')).exitCode).toBe(0)
  const { requests } = train.world.github
  expect(requests.length).toBeLessThanOrEqual(6)
  expect(requests.every(({ method, path }) => method === 'GET' || path.endsWith('/git-upload-pack'))).toBe(true)
})
