import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { asked, hashIn, newWorld, tell, untell, type World } from './fixture.ts'

let world: World
beforeEach(() => {
  world = newWorld()
})
afterEach(() => world.close())

/** Nothing was changed anywhere: no branch, no cluster, no row. */
async function expectUntouched(): Promise<void> {
  expect(world.branches()).toEqual(['main'])
  expect(asked(world, 'k3d').filter((line) => /^cluster (create|delete)/.test(line))).toEqual([])
  const { text } = await world.run('list', '--json')
  expect(/registry-missing/.test(text) || JSON.parse(text).clusters.length === 0).toBe(true)
}

test.each([
  ['an upper-case name', ['Dev'], 'name-invalid'],
  ['a name with a slash', ['a/b'], 'name-invalid'],
  ['a name with a dot', ['a.b'], 'name-invalid'],
  ['a name that ends in a hyphen', ['dev-'], 'name-invalid'],
  ['a name that reads as an option of git', ['x;rm -rf'], 'name-invalid'],
  ['a name that is too long for k3d', ['a'.repeat(33)], 'name-invalid'],
  ['the name of a protected branch', ['devops'], 'name-invalid'],
  ['the name of main', ['main'], 'name-invalid'],
  ['a name that belongs to test runs', ['test-api-1'], 'name-invalid'],
  ['a node port outside of Kubernetes’ range', ['dev', '--node-port', '8080'], 'port-invalid'],
  ['a port of the system', ['dev', '--http-port', '80'], 'port-invalid'],
  ['a port that is no number', ['dev', '--http-port', '80a'], 'arguments'],
  ['one port twice', ['dev', '--http-port', '20000', '--https-port', '20000'], 'port-taken'],
  ['a subnet that is no network', ['dev', '--subnet', '10.0.0.1/24'], 'subnet-invalid'],
  ['a subnet of the whole world', ['dev', '--subnet', '8.8.8.0/24'], 'subnet-invalid'],
  ['a subnet that is too large', ['dev', '--subnet', '10.0.0.0/8'], 'subnet-invalid'],
  ['a subnet with a byte of 300', ['dev', '--subnet', '10.300.0.0/24'], 'subnet-invalid'],
  ['an unknown provider', ['dev', '--provider', 'minikube'], 'arguments'],
  ['an unknown registration', ['dev', '--register', 'argocd,rancher'], 'arguments'],
  ['a domain that is none', ['dev', '--domain', 'Example_.com'], 'arguments'],
  ['an unknown option', ['dev', '--force'], 'arguments'],
  ['no name', [], 'arguments'],
  ['two names', ['dev', 'uat'], 'arguments'],
])('creating refuses %s before anything changes', async (_, args, code) => {
  const { exit, text } = await world.run('create', ...args)
  expect(text).toContain(`(${code})`)
  expect(exit).toBe(1)
  await expectUntouched()
})

test.each([
  ['another’s node port', ['--node-port', '30080'], 'port-taken'],
  ['another’s port under another name', ['--http-port', '28443'], 'port-taken'],
  ['a subnet inside of another’s', ['--subnet', '10.101.0.128/25'], 'subnet-taken'],
  ['a subnet around another’s', ['--subnet', '10.101.0.0/16'], 'subnet-taken'],
])('creating refuses %s', async (_, args, code) => {
  await world.run('create', 'dev')
  expect(await world.run('create', 'uat', ...args)).toMatchObject({
    exit: 1,
    text: expect.stringContaining(`(${code})`),
  })
  expect(world.made()).toEqual(['dev'])
  expect(world.branches()).toEqual(['dev', 'main'])
})

test.each([
  ['is missing', () => rmSync(join(world.bin, 'k3d')), 'provider-missing'],
  [
    'prints no JSON',
    () => tell(world, 'k3d', 'list', { say: 'NAME  SERVERS  AGENTS\ndev  1/1  0/0\n' }),
    'provider-output',
  ],
  ['prints other JSON', () => tell(world, 'k3d', 'list', { say: '[{"name": "dev"}]' }), 'provider-output'],
  ['prints nothing', () => tell(world, 'k3d', 'list', { say: '' }), 'provider-output'],
  ['fails', () => tell(world, 'k3d', 'list', { fail: 'Cannot connect to the Docker daemon' }), 'provider-failed'],
])('a k3d that %s is refused before anything changes', async (_, breakIt, code) => {
  breakIt()
  expect(await world.run('create', 'dev')).toMatchObject({ exit: 1, text: expect.stringContaining(`(${code})`) })
  await expectUntouched()
})

test.each([
  ['is missing', () => rmSync(join(world.bin, 'kind')), 'provider-missing'],
  ['prints nothing at all', () => tell(world, 'kind', 'get-clusters', { say: '' }), 'provider-output'],
  ['prints a table', () => tell(world, 'kind', 'get-clusters', { say: 'NAME STATUS\n' }), 'provider-output'],
])('a kind that %s is refused before anything changes', async (_, breakIt, code) => {
  breakIt()
  const { exit, text } = await world.run('create', 'dev', '--provider', 'kind')
  expect(text).toContain(`(${code})`)
  expect(exit).toBe(1)
  await expectUntouched()
})

test('a provider that fails halfway leaves a recorded failure, and the next command goes on', async () => {
  tell(world, 'k3d', 'create', { fail: 'FATA[0003] Failed Cluster Start' })
  const failed = await world.run('create', 'dev', '--json')
  expect(failed.exit).toBe(1)
  expect(JSON.parse(failed.text)).toMatchObject({
    outcome: {
      kind: 'failed',
      step: 'cluster',
      code: 'provider-failed',
      next: expect.stringMatching(/^slipway clusters create dev /),
    },
    cluster: { actual: 'failed', error: expect.stringContaining('Failed Cluster Start') },
  })
  untell(world, 'k3d', 'create')
  expect((await world.run('create', 'dev')).exit).toBe(0)
  tell(world, 'k3d', 'delete', { fail: 'FATA[0001] device is busy' })
  const stuck = await world.run('delete', 'dev', '--confirm', 'yes')
  expect(stuck).toMatchObject({
    exit: 1,
    text: expect.stringMatching(/device is busy.*\n.*\n {2}slipway clusters delete dev --confirm yes/),
  })
  expect(world.branches()).toContain('dev')
  expect((await world.run('create', 'dev')).text).toContain('(cluster-leaving)')
  untell(world, 'k3d', 'delete')
  expect((await world.run('delete', 'dev', '--confirm', 'yes')).exit).toBe(0)
})

test('a provider that says it made a cluster and does not list it is not believed', async () => {
  tell(world, 'k3d', 'create', { say: "INFO[0012] Cluster 'dev' created successfully!\n" })
  expect(await world.run('create', 'dev')).toMatchObject({ exit: 1, text: expect.stringContaining('(cluster-lost)') })
})

test('a cluster and a branch that the registry did not make are not taken over', async () => {
  mkdirSync(join(world.provider('k3d'), 'dev'))
  expect(await world.run('create', 'dev')).toMatchObject({ exit: 1, text: expect.stringContaining('(cluster-exists)') })
  await expectUntouched()
  world.git('update-ref', 'refs/heads/uat', world.git('rev-parse', 'main').trim())
  expect(await world.run('create', 'uat')).toMatchObject({ exit: 1, text: expect.stringContaining('(branch-exists)') })
  expect(world.made()).toEqual(['dev'])
  expect((await world.run('sync', '--confirm', 'yes')).exit).toBe(0)
  expect((await world.run('create', 'uat')).exit).toBe(0)
})

test.each([
  ['that is not there', 'nowhere.git', 'git-unavailable'],
  ['that is an option', '--upload-pack=touch /tmp/x', 'arguments'],
  ['that runs a program', 'ext::sh -c true', 'remote-invalid'],
  ['with a line break', 'a\nb', 'remote-invalid'],
])('a remote %s is refused before anything changes', async (_, remote, code) => {
  const { exit, text } = await world.run(
    'create',
    'dev',
    '--remote',
    remote === 'nowhere.git' ? join(world.folder, remote) : remote,
  )
  expect(text).toContain(`(${code})`)
  expect(exit).toBe(1)
  await expectUntouched()
})

test('a password in the remote is never shown or rendered', async () => {
  const { text } = await world.run('check', '--remote', 'http://user:hunter2@127.0.0.1:1/x.git')
  expect(text).toContain('(git-unavailable)')
  expect(text).not.toContain('hunter2')
})

test('a registry of a newer version, and a table somebody else made, are refused as they are', async () => {
  const file = join(world.folder, 'other.db')
  const database = new DatabaseSync(file)
  database.exec('CREATE TABLE clusters (name VARCHAR(63) PRIMARY KEY, provider VARCHAR(10) NOT NULL)')
  database.close()
  const foreign = await world.run('create', 'dev', '--database', file)
  expect(foreign).toMatchObject({ exit: 1, text: expect.stringContaining('(registry-foreign)') })
  await world.run('create', 'dev')
  const own = new DatabaseSync(join(world.state, 'clusters.db'))
  own.exec('UPDATE cluster_schema SET version = 99')
  own.close()
  const newer = await world.run('check')
  expect(newer).toMatchObject({
    exit: 1,
    text: expect.stringMatching(/version 99; this program knows 1.*\(registry-version\)/),
  })
})

test.each([
  ['delete', ['delete', 'dev']],
  ['sync', ['sync']],
  ['cleanup', ['cleanup', '--only', 'old']],
])('%s with a hash of another plan changes nothing', async (_, args) => {
  await world.run('create', 'dev')
  await world.run('create', 'uat')
  world.git('update-ref', '-d', 'refs/heads/uat')
  world.git('update-ref', 'refs/heads/old', world.git('rev-parse', 'main').trim())
  const before = [world.branches(), world.made()]
  const shown = await world.run(...args)
  expect(shown.exit).toBe(2)
  expect(hashIn(shown.text)).toMatch(/^[0-9a-f]{12}$/)
  const refused = await world.run(...args, '--confirm', '000000000000')
  expect(refused).toMatchObject({ exit: 1, text: expect.stringContaining('(confirm-mismatch)') })
  expect([world.branches(), world.made()]).toEqual(before)
})

test('a plan that was confirmed is void once the branch has moved', async () => {
  await world.run('create', 'dev')
  world.git('update-ref', 'refs/heads/old', world.git('rev-parse', 'main').trim())
  const plan = await world.run('cleanup', '--only', 'old')
  world.git('update-ref', 'refs/heads/old', world.git('rev-parse', 'dev').trim())
  const late = await world.run('cleanup', '--only', 'old', '--confirm', hashIn(plan.text))
  expect(late).toMatchObject({ exit: 1, text: expect.stringContaining('(confirm-mismatch)') })
  expect(world.branches()).toContain('old')
})

test('cleanup stops at its cap, and leaves what looks like a lost row until it is named', async () => {
  for (const name of ['dev', 'uat', 'prod', 'qa', 'load']) await world.run('create', name)
  for (const name of ['a', 'b']) mkdirSync(join(world.provider('k3d'), name))
  const first = world.git('rev-parse', 'main').trim()
  for (const name of ['a', 'b1', 'b2']) world.git('update-ref', `refs/heads/${name}`, first)
  const plan = JSON.parse((await world.run('cleanup', '--json')).text)
  expect(plan.actions.map(({ kind, name }: { kind: string; name: string }) => `${kind} ${name}`)).toEqual([
    'remove-cluster b',
    'archive-branch b1',
    'archive-branch b2',
  ])
  const capped = await world.run('cleanup', '--max-deletions', '2')
  expect(capped).toMatchObject({ exit: 1, text: expect.stringContaining('(too-many-deletions)') })
})

test('git reads and writes over http as it does over files', async () => {
  const { createServer } = await import('node:http')
  const { answerGitHttp } = await import('./git-http.ts')
  const server = createServer(answerGitHttp(world.folder)).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  try {
    const { port } = server.address() as { port: number }
    const remote = ['--remote', `http://127.0.0.1:${port}/remote.git`]
    expect((await world.run('create', 'dev', ...remote)).exit).toBe(0)
    expect((await world.run('check', ...remote)).exit).toBe(0)
    expect((await world.run('check')).exit).toBe(0)
    expect((await world.run('delete', 'dev', '--confirm', 'yes', ...remote)).exit).toBe(0)
    expect(world.branches()).toEqual(['main'])
    expect(world.tags()).toHaveLength(1)
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

const documented = `# env,provider,node_port,pf_port,register_portainer,haproxy_route,http_port,https_port
# 示例
devops,k3d,30080,19000,true,true,23081,23444
dev,kind,30080,19001,true,true,18090,18443
uat,kind,30080,29001,1,0,28080,28443
prod,kind,30081,39001,yes,true,38080,38443
prod,kind,30082,39002,true,true,38081,38444
Bad_Name,k3d,30083,39003,true,true,38082,38445
old,minikube,30084,39004,true,true,38083,38446
port,k3d,thirty,39005,true,true,38084,38447
flag,k3d,30086,39006,perhaps,true,38085,38448
many,k3d,30087,39007,true,true,38086,38449,extra
short,k3d
`

test('an environments.csv is imported, with every rejected line and its reason, once confirmed', async () => {
  const csv = join(world.folder, 'environments.csv')
  writeFileSync(csv, documented)
  const plan = await world.run('import', '--csv', csv)
  expect(plan.exit).toBe(2)
  expect(plan.text.split('\n').filter((line) => line.startsWith('line '))).toEqual([
    expect.stringMatching(/^line 3: REJECTED, "devops" is a protected name/),
    'line 4: dev (kind)',
    'line 5: REJECTED, node_port 30080 is used by dev (node_port). Leave it out, and a free one is taken.',
    'line 6: prod (kind)',
    'line 7: REJECTED, "prod" stands on a line before',
    expect.stringMatching(/^line 8: REJECTED, "Bad_Name" is not a DNS label/),
    'line 9: REJECTED, provider "minikube" is none of k3d, kind, none',
    'line 10: REJECTED, node_port "thirty" is not a port',
    'line 11: REJECTED, register_portainer "perhaps" is neither true nor false',
    'line 12: REJECTED, it has 9 cells for 8 columns',
    'line 13: short (k3d)',
  ])
  expect((await world.run('list', '--json')).text).toContain('"clusters": []')
  const done = await world.run('import', '--csv', csv, '--confirm', hashIn(plan.text))
  expect(done.exit).toBe(2)
  const { clusters } = JSON.parse((await world.run('list', '--json')).text)
  expect(clusters.map(({ name }: { name: string }) => name)).toEqual(['dev', 'prod', 'short'])
})

test('where the origin gave one node port to all, the lines that share it get free ones when asked', async () => {
  const csv = join(world.folder, 'environments.csv')
  writeFileSync(csv, documented.split('\n').slice(0, 5).join('\n'))
  const { text } = await world.run('import', '--csv', csv, '--replace-taken-ports', '--confirm', 'yes')
  expect(text).toContain("line 5: uat (kind); node_port is 30081, since the line's was taken")
  expect((await world.run('sync', '--provider', 'kind', '--confirm', 'yes')).exit).toBe(0)
  expect(world.branches()).toEqual(['dev', 'main', 'uat'])
  const { findings } = JSON.parse((await world.run('check', '--json')).text)
  expect(findings.map(({ code }: { code: string }) => code)).toEqual(['cluster-missing', 'cluster-missing'])
  expect((await world.run('create', 'dev')).exit).toBe(0)
  expect((await world.run('create', 'uat')).exit).toBe(0)
  expect((await world.run('check')).exit).toBe(0)
})

test('the copy brings lost rows back', async () => {
  await world.run('create', 'dev')
  const copy = join(world.folder, 'kept.csv')
  writeFileSync(copy, readFileSync(join(world.state, 'environments.csv'), 'utf8'))
  const database = new DatabaseSync(join(world.state, 'clusters.db'))
  database.exec('DELETE FROM clusters')
  database.close()
  expect((await world.run('import', '--csv', copy, '--confirm', 'yes')).exit).toBe(0)
  expect((await world.run('check')).exit).toBe(0)
})

test('the real git says who wrote a branch, and nothing of the user’s own configuration is needed', async () => {
  await world.run('create', 'dev')
  const author = execFileSync('git', ['--git-dir', world.remote, 'log', '-1', '--format=%an <%ae> %s', 'dev'], {
    encoding: 'utf8',
  })
  expect(author).toBe('slipway <slipway@localhost> Render cluster dev from the registry\n')
})
