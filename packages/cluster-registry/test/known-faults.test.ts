import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { asked, breakDatabase, hashIn, hook, newWorld, tell, unhook, untell, type World } from './fixture.ts'

// K1 to K11 are what the original scripts were measured to do; each test shows what ours does there.
let world: World
beforeEach(() => {
  world = newWorld()
})
afterEach(() => world.close())

/** A branch that somebody pushed by hand. */
const foreignBranch = (name: string) =>
  world.git('update-ref', `refs/heads/${name}`, world.git('rev-parse', 'main').trim())
const database = () => new DatabaseSync(join(world.state, 'clusters.db'))

test('K1 check reads a registry that answers, to the end, and says so by exit 0', async () => {
  await world.run('create', 'dev')
  expect(await world.run('check')).toMatchObject({ exit: 0, text: expect.stringContaining('Consistent.') })
})

test('K2 four findings are four findings and exit 2, never "consistent"', async () => {
  await world.run('create', 'dev')
  await world.run('create', 'uat')
  world.git('update-ref', '-d', 'refs/heads/dev')
  rmSync(join(world.provider('k3d'), 'uat'), { recursive: true })
  foreignBranch('left-over')
  await world.run('create', 'gone')
  world.git('update-ref', '-d', 'refs/heads/gone')
  rmSync(join(world.provider('k3d'), 'gone'), { recursive: true })
  const { exit, text } = await world.run('check')
  expect(text).toMatch(/4 findings\.\n$/)
  expect(text).not.toMatch(/consistent/i)
  expect(exit).toBe(2)
})

test.each([
  ['cleanup --only', 'branch', 'archive-branch'],
  ['cleanup --only', 'cluster', 'remove-cluster'],
])('K3 K4 %s removes an orphaned %s, once confirmed, from any folder', async (_, what, kind) => {
  await world.run('create', 'dev')
  if (what === 'branch') foreignBranch('old')
  else {
    await world.run('create', 'old', '--state-dir', join(world.folder, 'other'))
    world.git('update-ref', '-d', 'refs/heads/old')
  }
  const plan = await world.run('cleanup', '--only', 'old')
  expect(plan.exit).toBe(2)
  expect(JSON.parse((await world.run('cleanup', '--only', 'old', '--json')).text).actions).toMatchObject([{ kind }])
  expect((await world.run('cleanup', '--only', 'old', '--confirm', hashIn(plan.text))).exit).toBe(0)
  expect(world.branches()).toEqual(['dev', 'main'])
  expect(world.made()).toEqual(['dev'])
  expect((await world.run('check')).exit).toBe(0)
})

test('K5 a branch whose archive cannot be written stays, is named as left, and check lists it', async () => {
  await world.run('create', 'dev')
  await world.run('create', 'other')
  hook(world, 'update', 'case "$1" in refs/tags/*) echo "tags are closed" >&2; exit 1;; esac')
  const { exit, text } = await world.run('delete', 'dev', '--confirm', 'yes')
  expect(exit).toBe(2)
  expect(text).toMatch(
    /dev is deleted, and this is left:\n {2}branch-left: branch dev of .* \(push-refused\)\n {4}slipway clusters cleanup --only dev/,
  )
  expect(text).not.toMatch(/kept as tag/)
  expect(world.branches()).toContain('dev')
  expect(await world.run('check')).toMatchObject({ exit: 2, text: expect.stringContaining('[branch-orphaned]') })
})

test('K6 a push that the remote refuses is never a success, and creating stops before the cluster', async () => {
  hook(world, 'pre-receive', 'echo "no branches today" >&2; exit 1')
  const { exit, text } = await world.run('create', 'dev')
  expect(exit).toBe(1)
  expect(text).toMatch(
    /dev is not created: branch: The remote refused to write refs\/heads\/dev: .*no branches today.*\(push-refused\)/,
  )
  expect(text).toMatch(/go on with:\n {2}slipway clusters create dev --state-dir/)
  expect(world.made()).toEqual([])
  unhook(world, 'pre-receive')
  expect((await world.run('create', 'dev')).exit).toBe(0)
  expect((await world.run('check')).exit).toBe(0)
})

test('K6 a push that the remote takes and then loses is found out', async () => {
  hook(world, 'post-receive', 'while read old new ref; do git update-ref -d "$ref"; done')
  const { exit, text } = await world.run('create', 'dev')
  expect(exit).toBe(1)
  expect(text).toContain('(push-lost)')
  expect(world.made()).toEqual([])
})

test('K8 an empty registry deletes nothing, however many branches and clusters there are', async () => {
  for (const name of ['dev', 'uat', 'prod']) await world.run('create', name)
  const opened = database()
  opened.exec('DELETE FROM clusters')
  opened.close()
  for (const more of [[], ['--only', 'dev'], ['--max-deletions', '99'], ['--confirm', 'yes']]) {
    const { exit, text } = await world.run('cleanup', '--provider', 'k3d', ...more)
    expect(text).toContain('(registry-empty)')
    expect(exit).toBe(1)
  }
  expect((await world.run('sync', '--confirm', 'yes')).exit).toBe(0)
  expect(world.branches()).toEqual(['dev', 'main', 'prod', 'uat'])
  expect(world.made()).toEqual(['dev', 'prod', 'uat'])
  expect(world.tags()).toEqual([])
})

test('K8 a registry that lost most of its rows deletes nothing', async () => {
  for (const name of ['dev', 'uat', 'prod', 'test']) await world.run('create', name)
  const opened = database()
  opened.exec(`DELETE FROM clusters WHERE name <> 'dev'`)
  opened.close()
  const shrunken = await world.run('cleanup', '--confirm', 'yes')
  expect(shrunken).toMatchObject({ exit: 1, text: expect.stringContaining('(registry-shrank)') })
  // On a machine that never saw the rows, the branches themselves say that something is wrong.
  rmSync(join(world.state, 'environments.csv'))
  for (const name of ['uat', 'prod', 'test']) rmSync(join(world.provider('k3d'), name), { recursive: true })
  const many = await world.run('cleanup', '--confirm', 'yes')
  expect(many).toMatchObject({ exit: 1, text: expect.stringContaining('(too-many-deletions)') })
  expect(world.branches()).toEqual(['dev', 'main', 'prod', 'test', 'uat'])
})

test('K8 another database than the one that was meant is refused, not taken for an empty one', async () => {
  await world.run('create', 'dev')
  const other = await world.run('cleanup', '--confirm', 'yes', '--database', join(world.folder, 'mistyped.db'))
  expect(other).toMatchObject({ exit: 1, text: expect.stringContaining('(source-unavailable)') })
  expect(world.branches()).toContain('dev')
})

test('K9 a branch is deleted only after its archive is read back', async () => {
  for (const name of ['dev', 'other', 'third']) await world.run('create', name)
  foreignBranch('old')
  hook(
    world,
    'post-receive',
    'while read old new ref; do case "$ref" in refs/tags/*) git update-ref -d "$ref";; esac; done',
  )
  const { exit, text } = await world.run('cleanup', '--only', 'old', '--confirm', 'yes')
  expect(text).toMatch(/^old: not done: .*refs\/tags\/archive\/old\/.*\(push-lost\)\n$/)
  expect(exit).toBe(1)
  expect(world.branches()).toContain('old')
})

test('K10 a Git that does not answer is "not checked" and exit 1, not one branch and consistent', async () => {
  await world.run('create', 'dev')
  const { exit, text } = await world.run('check', '--remote', join(world.folder, 'nowhere.git'))
  expect(exit).toBe(1)
  expect(text).toMatch(/^branches +not checked: .*\(git-unavailable\)$/m)
  expect(text).not.toMatch(/Consistent\./)
  const sync = await world.run('sync', '--confirm', 'yes', '--remote', join(world.folder, 'nowhere.git'))
  expect(sync).toMatchObject({ exit: 1, text: expect.stringContaining('(source-unavailable)') })
})

test('K10 a provider that does not answer is "not checked" and exit 1', async () => {
  await world.run('create', 'dev')
  tell(world, 'k3d', 'list', { fail: 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock.' })
  const { exit, text } = await world.run('check', '--json')
  expect(exit).toBe(1)
  const { verdict, sources, findings } = JSON.parse(text)
  expect({ verdict, findings }).toEqual({ verdict: 'unknown', findings: [] })
  expect(sources[2]).toMatchObject({
    name: 'clusters',
    state: 'unavailable',
    why: expect.stringContaining('Docker daemon'),
  })
  untell(world, 'k3d', 'list')
  expect((await world.run('check')).exit).toBe(0)
})

test('K10 a registry that does not answer is "not checked"; its copy serves reading, marked stale, and nothing else', async () => {
  await world.run('create', 'dev')
  const mend = breakDatabase(world)
  expect(await world.run('check')).toMatchObject({ exit: 1, text: expect.stringMatching(/^registry +not checked: /) })
  const listed = await world.run('list', '--json')
  expect(listed.warned).toMatch(/^STALE, as of \d{4}-.*: the registry does not answer/)
  expect(JSON.parse(listed.text)).toMatchObject({
    stale: true,
    clusters: [{ name: 'dev', ports: { node_port: 30080 } }],
  })
  const calls = asked(world, 'k3d').length
  for (const verb of [
    ['create', 'new'],
    ['delete', 'dev', '--confirm', 'yes'],
    ['sync', '--confirm', 'yes'],
    ['cleanup', '--only', 'dev', '--confirm', 'yes'],
    ['set', 'dev', '--pf-port', '19500'],
  ]) {
    expect((await world.run(...verb)).exit).toBe(1)
  }
  expect(
    asked(world, 'k3d')
      .slice(calls)
      .filter((line) => !line.startsWith('cluster list')),
  ).toEqual([])
  expect(world.branches()).toEqual(['dev', 'main'])
  mend()
  expect((await world.run('check')).exit).toBe(0)
})
