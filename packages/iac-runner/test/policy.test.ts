import { deploy, post } from './client.ts'
import { type Fixture, fixture } from './fixture.ts'

/** Main with v0.0.1 (staging), v0.1.0 (promoted from it) and a hotfix branch with one commit that is not on main. */
async function train(): Promise<Fixture> {
  const at = await fixture()
  at.repository.tag('v0.1.0')
  at.repository.git('checkout', '--quiet', '-b', 'hotfix/redis')
  at.repository.commit({ 'platform/02.redis/compose.yaml': 'image: redis:8.1\n' })
  at.repository.tag('v0.1.1')
  at.repository.git('checkout', '--quiet', 'main')
  at.repository.commit({ 'platform/03.minio/compose.yaml': 'image: minio:2\n' })
  return at
}

test.each([
  ['staging', 'v0.0.1', 202],
  ['staging', 'v0.1.0', 403],
  ['staging', 'v0.1.1', 202],
  ['production', 'v0.0.1', 403],
  ['production', 'v0.1.0', 202],
  ['prod', 'v0.1.0', 202],
  ['production', 'v0.1.1', 202],
])('%s answers a request for %s with %d, whoever sends it', async (env, tag, status) => {
  await using at = await train()
  for (const scheme of ['body', 'standard'] as const) {
    const reply = await post(at.url, { env, tag }, { scheme })
    expect(reply.status).toBe(status === 202 && scheme === 'standard' ? 200 : status)
    if (status === 403) expect(reply.body.code).toBe('kind-not-accepted')
  }
})

test.each([
  ['a patch of 0 that was never on staging', (at: Fixture) => at.repository.tag('v0.2.0')],
  ['a pre-release', (at: Fixture) => at.repository.tag('v0.2.0-rc.1')],
  [
    'a patch off main without a production tag to repair',
    (at: Fixture) => at.repository.tag('v0.7.1', { at: 'hotfix/redis' }),
  ],
  [
    'a tag whose trailers say staging, off main',
    (at: Fixture) => at.repository.tag('v0.2.1', { at: 'hotfix/redis', trailers: { kind: 'staging' } }),
  ],
  [
    'a tag whose trailers say production, on a commit that was never staging',
    (at: Fixture) => at.repository.tag('v0.2.0', { trailers: { kind: 'production', promotedFrom: 'v0.0.1' } }),
  ],
])('%s is unknown, and deployable nowhere', async (_, make) => {
  await using at = await train()
  make(at)
  const made = at.repository.git('tag', '--list', '--sort=creatordate').split('\n')
  const tag = made.find((name) => !['v0.0.1', 'v0.1.0', 'v0.1.1'].includes(name))
  for (const env of ['staging', 'production']) {
    expect(await post(at.url, { env, tag })).toMatchObject({ status: 403, body: { code: 'kind-not-accepted' } })
  }
})

test('a tag of ours is what its trailers say, where ancestry agrees', async () => {
  await using at = await train()
  at.repository.tag('v0.0.2', { trailers: { kind: 'staging', actor: 'ann' } })
  expect((await post(at.url, { env: 'staging', tag: 'v0.0.2' })).status).toBe(202)
  expect((await post(at.url, { env: 'production', tag: 'v0.0.2' })).status).toBe(403)
})

test('a hotfix of a production that existed before us is a hotfix, though nobody ever tagged its base for staging', async () => {
  await using at = await train()
  at.repository.tag('v1.0.0')
  at.repository.git('checkout', '--quiet', '-b', 'hotfix/old')
  at.repository.commit({ 'platform/02.redis/compose.yaml': 'image: redis:8.2\n' })
  at.repository.tag('v1.0.1')
  at.repository.git('checkout', '--quiet', 'main')
  expect((await post(at.url, { env: 'staging', tag: 'v1.0.0' })).status).toBe(403)
  expect((await post(at.url, { env: 'staging', tag: 'v1.0.1' })).status).toBe(202)
})

test('T55: a branch that is named like a tag is not one', async () => {
  await using at = await fixture()
  at.repository.git('branch', 'v0.0.9')
  expect(await post(at.url, { env: 'staging', tag: 'v0.0.9' })).toMatchObject({
    status: 422,
    body: { code: 'untagged' },
  })
  at.repository.commit({ x: '1' })
  at.repository.git('branch', 'v0.0.1')
  const { body } = await post(at.url, { env: 'staging', tag: 'v0.0.1' })
  expect(body.ref).toBe(at.repository.git('rev-parse', 'refs/tags/v0.0.1'))
})

test('T56: a tag of a tag is followed to its commit, and a tag of a tree is refused', async () => {
  await using at = await fixture()
  at.repository.git('tag', '--annotate', '--message', 'inner', 'inner')
  at.repository.git('tag', '--annotate', '--message', 'outer', 'v0.0.2', 'inner')
  at.repository.git('tag', 'v0.0.3', 'HEAD^{tree}')
  const nested = await post(at.url, { env: 'staging', tag: 'v0.0.2' })
  expect(nested).toMatchObject({ status: 202, body: { ref: at.repository.git('rev-parse', 'HEAD') } })
  expect(await post(at.url, { env: 'staging', tag: 'v0.0.3' })).toMatchObject({
    status: 422,
    body: { code: 'untagged' },
  })
})

test('a commit without a tag, and a tag at another commit than the sender saw, are refused', async () => {
  await using at = await fixture()
  const sha = at.repository.git('rev-parse', 'HEAD')
  expect(await post(at.url, { env: 'staging', tag: sha })).toMatchObject({ status: 422, body: { code: 'untagged' } })
  const other = { env: 'staging', tag: 'v0.0.1', commit: 'a'.repeat(40) }
  expect(await post(at.url, other)).toMatchObject({ status: 409, body: { code: 'tag-moved' } })
})

test('M13: a tag that moved after it was deployed is refused, also when the sender does not say its commit', async () => {
  await using at = await fixture()
  await deploy(at.url, { env: 'staging', tag: 'v0.0.1' })
  at.repository.commit({ x: '1' })
  at.repository.git('tag', '--force', 'v0.0.1')
  const moved = await post(at.url, { env: 'staging', tag: 'v0.0.1' })
  expect(moved).toMatchObject({ status: 409, body: { code: 'tag-moved' } })
})

test('policy is that of the tip of main, services are those of the release', async () => {
  await using at = await fixture()
  at.repository.commit({
    'slipway.yml': 'services: { other: { path: other, sync: ["true"] } }\nenvironments: { qa: { accepts: [staging] } }',
  })
  expect(await post(at.url, { env: 'staging', tag: 'v0.0.1' })).toMatchObject({
    status: 422,
    body: { code: 'unknown-environment' },
  })
  const done = await deploy(at.url, { env: 'qa', tag: 'v0.0.1' })
  expect(done).toMatchObject({ env: 'qa', success: true, succeeded: 3 })
  expect(await post(at.url, { env: 'qa', tag: 'v0.0.1', services: ['other'] })).toMatchObject({
    status: 422,
    body: { code: 'unknown-service', error: expect.stringContaining('platform/redis') },
  })
})

test('a malformed slipway.yml of the release is refused with its line and what was expected; nothing is queued', async () => {
  await using at = await fixture()
  const good = at.repository.git('show', 'HEAD:slipway.yml')
  at.repository.commit({ 'slipway.yml': good.replace('needs:', 'need:') })
  at.repository.tag('v0.0.2')
  at.repository.commit({ 'slipway.yml': good })
  const refused = await post(at.url, { env: 'staging', tag: 'v0.0.2' })
  expect(refused).toMatchObject({ status: 422, body: { code: 'config-invalid' } })
  expect(refused.body.error).toMatch(/slipway\.yml@[0-9a-f]{7}:3:\d+: .*"need".*Did you mean "needs"\?/)
  expect((await post(at.url, { env: 'staging', tag: 'v0.0.1' })).status).toBe(202)
})

test('a service whose folder the release does not have is an error that names it, and nothing is synced', async () => {
  await using at = await fixture()
  const text = at.repository.git('show', 'HEAD:slipway.yml')
  at.repository.commit({ 'slipway.yml': text.replace('path: platform/02.redis', 'path: platform/20.redis') })
  at.repository.tag('v0.0.2')
  const done = await deploy(at.url, { env: 'staging', tag: 'v0.0.2' })
  expect(done).toMatchObject({ state: 'error', success: false, error: expect.stringContaining('platform/20.redis') })
  expect(at.synced()).toEqual([])
})

test('a release without slipway.yml is refused', async () => {
  await using at = await fixture()
  at.repository.git('mv', 'slipway.yml', 'other.yml')
  at.repository.commit({})
  at.repository.tag('v0.0.2')
  at.repository.git('mv', 'other.yml', 'slipway.yml')
  at.repository.commit({})
  expect(await post(at.url, { env: 'staging', tag: 'v0.0.2' })).toMatchObject({
    status: 422,
    body: { code: 'config-missing' },
  })
})

test('M13: a repository that cannot be reached is 503 with Retry-After, never a wrong answer', async () => {
  await using at = await fixture()
  at.repository.git('config', 'core.repositoryformatversion', '99')
  const away = await post(at.url, { env: 'staging', tag: 'v0.0.1' })
  expect(away).toMatchObject({ status: 503, body: { code: 'repository-unavailable' }, headers: { 'retry-after': '5' } })
  expect(away.body.error).not.toContain(at.repository.path)
  at.repository.git('config', '--file', `${at.repository.path}/.git/config`, 'core.repositoryformatversion', '0')
  expect((await post(at.url, { env: 'staging', tag: 'v0.0.1' })).status).toBe(202)
})
