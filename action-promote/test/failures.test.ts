import { commitFiles, seedCheck, seedPullRequest, seedTags } from '#sandbox'
import { startPromoting } from './promoting.ts'

const reads = { actions: 'read', checks: 'read', statuses: 'read', pull_requests: 'read' } as const
const nothingMade = (sent: readonly string[]) => sent.filter((line) => !/upload-pack|graphql/.test(line))

test('the workflows trap is predicted, explained, and an App gets through', async () => {
  await using world = await startPromoting({ tokenPermissions: { contents: 'write', deployments: 'write', ...reads } })
  const { directory } = world.github
  const old = await commitFiles(directory, { message: 'CI', files: { '.github/workflows/ci.yml': 'on: push\n' } })
  await commitFiles(directory, { message: 'CI again', files: { '.github/workflows/ci.yml': 'on: pull_request\n' } })
  await seedTags(directory, [{ name: 'v1.2.5', commit: old }])
  await world.deploy('staging', 'v1.2.5', old)
  world.sent()
  const ran = await world.promote({ 'staging-tag': 'v1.2.5' })
  expect(ran.outputs).toMatchObject({ failure: 'token-workflows', 'refused-gates': 'token' })
  expect(nothingMade(world.sent())).toEqual([])
  const rights = { contents: 'write', workflows: 'write', deployments: 'read', ...reads } as const
  const app = world.github.issueToken(rights, { login: 'train[bot]' })
  const byApp = await world.promote({ 'staging-tag': 'v1.2.5', token: app }, { token: app })
  expect(byApp.outputs).toMatchObject({ failure: '', tag: 'v1.3.0', sha: old })
}, 90_000)

test('another app’s Deployment with our own payload is no evidence', async () => {
  await using world = await startPromoting()
  const [, second = ''] = world.commits
  const other = world.github.issueToken({ contents: 'read', deployments: 'write' }, { login: 'preview[bot]' })
  await world.deploy('staging', 'v1.2.3', second, other)
  const ran = await world.promote({ 'staging-tag': 'v1.2.3' })
  expect(ran.outputs).toMatchObject({ failure: 'not-on-staging' })
  expect(ran.summary).toContain('preview')
})

test('T54 whoever merged it does not approve it', async () => {
  await using world = await startPromoting()
  seedPullRequest(world.github, { number: 7, mergeCommit: world.tip, author: 'bea', mergedBy: 'cem' })
  const ran = await world.promote({ 'require-distinct-approver': 'true' })
  expect(ran.outputs).toMatchObject({ failure: 'self-approval', 'refused-gates': 'four-eyes' })
})

test('a required check that failed is red, and named', async () => {
  await using world = await startPromoting({ requiredChecks: ['ci'] })
  seedCheck(world.github, { commit: world.tip, name: 'ci', conclusion: 'failure' })
  const ran = await world.promote()
  expect(ran.outputs).toMatchObject({ failure: 'checks-red', 'refused-gates': 'checks' })
  expect(ran.summary).toContain('failed: ci')
})

test('T55 a branch with the name of a tag is no tag', async () => {
  await using world = await startPromoting()
  await commitFiles(world.github.directory, { branch: 'v1.2.7', from: world.tip, message: 'A trap' })
  expect((await world.promote({ 'staging-tag': 'v1.2.7' })).outputs).toMatchObject({ failure: 'tag-not-found' })
})

test('T56 a tag on a tree is refused, and a nested one is peeled', async () => {
  await using world = await startPromoting()
  world.git('tag', 'v1.2.8', `${world.tip}^{tree}`)
  expect((await world.promote({ 'staging-tag': 'v1.2.8' })).outputs).toMatchObject({ 'refused-gates': 'exists' })
  world.git(
    '-c',
    'user.name=a',
    '-c',
    'user.email=a@b.invalid',
    '-c',
    'advice.nestedTag=false',
    'tag',
    '-a',
    '-m',
    'outer',
    'v1.2.9',
    'v1.2.4',
  )
  const ran = await world.promote({ 'staging-tag': 'v1.2.9' })
  expect(ran.outputs).toMatchObject({ failure: '', tag: 'v1.3.0', sha: world.tip })
  expect(world.git('cat-file', '-p', 'v1.3.0')).toContain(`object ${world.tip}\ntype commit`)
})

test('F29 two promotions of one tag at once: both green, one tag, one draft', async () => {
  await using world = await startPromoting()
  const both = await Promise.all([world.promote(), world.promote()])
  expect(both.map(({ outputs }) => [outputs['tag'], outputs['failure']])).toEqual(Array(2).fill(['v1.3.0', '']))
  await world.deploy('production', 'v1.3.0', world.tip)
  await world.promote({ mode: 'release' })
  const releases = await world.ports.releases.list({ atMost: 5 })
  expect(releases).toMatchObject([{ tag: 'v1.3.0', draft: false }])
}, 90_000)

test('F29 a minor and a major of one tag at once: one of them makes the tag, and the commit has no other', async () => {
  await using world = await startPromoting()
  const both = await Promise.all([world.promote(), world.promote({ bump: 'major', confirm: 'deploy v2.0.0' })])
  const made = both.filter(({ outputs }) => outputs['created'] === 'true')
  expect(made).toHaveLength(1)
  // Whoever is late by a whole run finds the tag, and goes on with it; whoever raced is refused. Neither makes another.
  const other = both.find(({ outputs }) => outputs['created'] !== 'true')
  const late = { failure: '', tag: made[0]?.outputs['tag'] }
  expect([{ failure: 'tag-conflict' }, late]).toContainEqual(
    other?.outputs['failure'] === ''
      ? { failure: '', tag: other.outputs['tag'] }
      : { failure: other?.outputs['failure'] },
  )
  expect(world.git('tag', '--points-at', world.tip).split('\n').toSorted()).toEqual(
    [made[0]?.outputs['tag'], 'v1.2.4'].toSorted(),
  )
}, 90_000)

test('F22 a ruleset that forbids the tag is named, and no draft is left', async () => {
  await using world = await startPromoting({ protectedTagPatterns: ['v*'] })
  expect((await world.promote()).outputs).toMatchObject({ failure: 'ruleset' })
  expect(await world.ports.releases.list({ atMost: 5 })).toEqual([])
})

test('F23 a burned name is stepped over', async () => {
  await using world = await startPromoting({ burnedTagNames: ['v1.3.0'] })
  expect((await world.promote()).outputs).toMatchObject({ failure: '', tag: 'v1.4.0' })
})

test('F35 a run whose machine is lost at any request is finished by the next, with one tag and one draft', async () => {
  await using world = await startPromoting()
  for (let after = 0; after < 12; after++) {
    world.github.faults.add({ match: { path: /./, after }, times: 'always', fault: { kind: 'drop-response' } })
    world.github.resetRequests()
    const stop = new AbortController()
    const watch = setInterval(() => {
      if (world.github.requests.length > after) stop.abort()
    }, 20)
    await world.promote({}, { signal: stop.signal })
    clearInterval(watch)
    world.github.faults.clear()
  }
  const ran = await world.promote()
  expect(ran.outputs).toMatchObject({ failure: '', tag: 'v1.3.0', sha: world.tip })
  expect(world.git('tag', '--list', 'v1.3.*', 'v1.4.*')).toBe('v1.3.0')
  expect(await world.ports.releases.list({ atMost: 9 })).toMatchObject([
    { tag: 'v1.3.0', draft: true, assets: ['promotion.json'] },
  ])
}, 120_000)

test('T25 the token is in no log, summary or output, even when everything fails', async () => {
  await using world = await startPromoting({ tokenPermissions: { contents: 'read' } })
  const ran = await world.promote()
  expect(ran.exitCode).toBe(1)
  const printed = ran.rawLog.replace(/^::add-mask::.*$/gm, '')
  for (const sink of [printed, ran.summary, JSON.stringify(ran.outputs)]) expect(sink).not.toContain(world.github.token)
})
