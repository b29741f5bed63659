import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { asked, hashIn, newWorld, type World } from './fixture.ts'

let world: World
beforeEach(() => {
  world = newWorld()
})
afterEach(() => world.close())

test('a cluster is created with ports, a subnet, a branch, a cluster and registrations of its own, and is consistent', async () => {
  const { exit, text } = await world.run('create', 'dev')
  expect(text).toMatch(
    /^row: dev has node_port 30080, .*\nbranch: made branch dev at [0-9a-f]{7}\ncluster: k3d made dev\n/,
  )
  expect(exit).toBe(0)
  expect(world.branches()).toEqual(['dev', 'main'])
  expect(world.made()).toEqual(['dev'])
  expect(asked(world, 'k3d').find((line) => line.startsWith('cluster create'))).toMatch(
    /^cluster create dev .*--port 18090:80@loadbalancer --port 28443:443@loadbalancer --subnet 10\.101\.0\.0\/24$/,
  )
  const shown = JSON.parse((await world.run('show', 'dev', '--json')).text)
  expect(shown.cluster).toMatchObject({ name: 'dev', provider: 'k3d', actual: 'running', subnet: '10.101.0.0/24' })
  expect(world.git('show', 'dev:whoami/ingress.yaml')).toBe(shown.files['whoami/ingress.yaml'])
  const check = await world.run('check')
  expect(check).toMatchObject({
    exit: 0,
    text: expect.stringMatching(/^registry +1\nbranches +1\nclusters +1\n\nConsistent\.\n$/),
  })
})

test('registrations are rendered for their owner only, with the keys of the cluster in Argo CD’s secret', async () => {
  await world.run('create', 'dev')
  const folder = join(world.state, 'registrations')
  const secret = join(folder, 'dev', 'argocd-cluster.yaml')
  expect(statSync(secret).mode & 0o777).toBe(0o600)
  expect(readFileSync(secret, 'utf8')).toContain('"caData":"Y2E="')
  expect(readFileSync(join(folder, 'dev', 'haproxy.cfg'), 'utf8')).toContain('hdr(host) -i whoami.dev.localhost')
  expect(readFileSync(join(folder, 'applicationset.yaml'), 'utf8')).toContain(`repoURL: ${world.remote}`)
})

test('a cluster is deleted once confirmed: cluster, registrations, branch kept as a tag, and the row last', async () => {
  await world.run('create', 'dev')
  const sha = world.git('rev-parse', 'dev').trim()
  const plan = await world.run('delete', 'dev')
  expect(plan.exit).toBe(2)
  expect(world.made()).toEqual(['dev'])
  const { exit, text } = await world.run('delete', 'dev', '--confirm', hashIn(plan.text))
  expect(text).toMatch(
    /^cluster: k3d removed dev\n(unregister-.*\n){3}branch: branch dev is kept as tag archive\/dev\/[0-9a-f]{12}\ndev is deleted\.\n$/,
  )
  expect(exit).toBe(0)
  expect(world.branches()).toEqual(['main'])
  expect(world.git('rev-parse', `archive/dev/${sha.slice(0, 12)}`).trim()).toBe(sha)
  expect(existsSync(join(world.state, 'registrations', 'dev'))).toBe(false)
  expect((await world.run('list', '--json')).text).toContain('"clusters": []')
  const history = (await world.run('history', 'dev')).text
  expect(history.split('\n').map((line) => line.split('  ')[2]?.split(':')[0])).toEqual([
    'row-inserted',
    'create-branch',
    'create-cluster',
    'create-register-argocd',
    'create-register-portainer',
    'create-register-haproxy',
    'created',
    'delete-begun',
    'delete-cluster',
    'delete-unregister-argocd',
    'delete-unregister-portainer',
    'delete-unregister-haproxy',
    'delete-branch',
    'deleted',
    undefined,
  ])
})

test('a kind cluster publishes its ports by kind’s configuration and needs no subnet', async () => {
  expect((await world.run('create', 'uat', '--provider', 'kind')).exit).toBe(0)
  expect(world.made('kind')).toEqual(['uat'])
  const { cluster } = JSON.parse((await world.run('show', 'uat', '--json')).text)
  expect(cluster.subnet).toBeUndefined()
  expect((await world.run('check')).exit).toBe(0)
})

test('creating a cluster again changes nothing and says so', async () => {
  await world.run('create', 'dev')
  const sha = world.git('rev-parse', 'dev')
  const again = await world.run('create', 'dev')
  expect(again.exit).toBe(0)
  expect(world.git('rev-parse', 'dev')).toBe(sha)
  expect(asked(world, 'k3d').filter((line) => line.startsWith('cluster create'))).toHaveLength(1)
})

test('set changes the row and its branch; what the cluster was made with stays', async () => {
  await world.run('create', 'dev')
  expect((await world.run('set', 'dev', '--node-port', '30999')).text).toMatch(/branch: rendered at/)
  expect(world.git('show', 'dev:whoami/service.yaml')).toContain('nodePort: 30999')
  expect((await world.run('check')).exit).toBe(0)
  const refused = await world.run('set', 'dev', '--http-port', '18099')
  expect(refused).toMatchObject({ exit: 1, text: expect.stringContaining('(set-needs-new-cluster)') })
})

test('the copy is written after every change, and is read, marked stale, only while the registry is down', async () => {
  await world.run('create', 'dev')
  await world.run('create', 'uat', '--provider', 'kind')
  const copy = readFileSync(join(world.state, 'environments.csv'), 'utf8')
  expect(copy.split('\n').slice(1)).toEqual([
    '# env,provider,node_port,pf_port,register_portainer,haproxy_route,http_port,https_port,subnet,register_argocd,domain',
    'dev,k3d,30080,19000,true,true,18090,28443,10.101.0.0/24,true,localhost',
    'uat,kind,30081,19001,true,true,18091,28444,,true,localhost',
    '',
  ])
})
