import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseAllDocuments } from 'yaml'
import { send } from './client.ts'
import { fixture } from './fixture.ts'
import { temporaryFolder } from './repository.ts'

const deploy = fileURLToPath(new URL('../../../deploy', import.meta.url))
const read = (file: string) => readFileSync(join(deploy, file), 'utf8')
const shipped = ['systemd/slipway-runner.service', 'Dockerfile', 'compose/compose.yaml', 'k3s/iac-runner.yaml']

/** Settings by the name under which the runner reads them. */
const settings = () => {
  const folder = fileURLToPath(new URL('../src', import.meta.url))
  const text = ['options.ts', 'host/settings.ts'].map((file) => readFileSync(join(folder, file), 'utf8')).join('\n')
  return new Set([...text.matchAll(/'([A-Z][A-Z_]+)'/g)].map(([, name]) => name))
}

test.each(shipped)('the header of %s says what of it was run here and what was not', (file) => {
  const header = read(file)
    .split('\n')
    .filter((line) => line.startsWith('#'))
    .join(' ')
  expect(header).toMatch(/Run here: /)
  expect(header).toMatch(/Not run here: /)
})

test('every variable that is set is one the runner knows', () => {
  const known = settings()
  const unit = [...read('systemd/slipway-runner.service').matchAll(/^Environment=(\w+)=/gm)].map(([, name]) => name)
  const image = [...(/^ENV (.+)$/m.exec(read('Dockerfile'))?.[1]?.matchAll(/(\w+)=/g) ?? [])].map(([, name]) => name)
  const compose = parseAllDocuments(read('compose/compose.yaml'))[0]?.toJS()
  const [deployment] = parseAllDocuments(read('k3s/iac-runner.yaml')).map((document) => document.toJS())
  const [container] = deployment.spec.template.spec.containers
  const pod = container.env.map(({ name }: { name: string }) => name)
  const names = [...unit, ...image, ...Object.keys(compose.services['iac-runner'].environment), ...pod]
  expect(names.length).toBeGreaterThan(10)
  for (const name of names) expect([...known]).toContain(name)
})

test('the probes of the pod are endpoints that answer', async () => {
  await using at = await fixture()
  const [deployment] = parseAllDocuments(read('k3s/iac-runner.yaml')).map((document) => document.toJS())
  const { containers, initContainers, volumes } = deployment.spec.template.spec
  const [container] = containers
  for (const name of ['startupProbe', 'readinessProbe', 'livenessProbe']) {
    const { path } = container[name].httpGet
    expect(await send(at.url + path, { method: 'GET' })).toMatchObject({ status: 200 })
  }
  expect(initContainers[0]).toMatchObject({
    name: 'wait-for-postgres',
    command: ['sh', '-c', expect.stringContaining('nc -z')],
  })
  const { secret } = volumes.find(({ name }: { name: string }) => name === 'secrets')
  expect(secret.defaultMode).toBe(0o440)
  expect(read('Dockerfile')).toContain('/health')
})

test('the compose file is the documented one: container iac-runner, an agent, keys in memory', () => {
  const compose = parseAllDocuments(read('compose/compose.yaml'))[0]?.toJS()
  expect(compose.services['iac-runner']).toMatchObject({ container_name: 'iac-runner', init: true })
  expect(compose.volumes.secrets.driver_opts).toMatchObject({ type: 'tmpfs' })
  expect(read('compose/agent.hcl')).toContain(
    `destination = "${compose.services['iac-runner'].environment.SECRETS_FILE}"`,
  )
})

test('systemd finds nothing wrong with the unit', () => {
  if (spawnSync('systemd-analyze', ['--version']).status !== 0) {
    process.stderr.write('systemd-analyze is not installed; the unit is not verified.\n')
    return
  }
  // The programs it names stand elsewhere on this machine.
  const unit = join(temporaryFolder(), 'slipway-runner.service')
  writeFileSync(unit, read('systemd/slipway-runner.service').replace(/^ExecStart=.*$/m, 'ExecStart=/bin/true'))
  const verified = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' })
  expect(verified.stderr.split('\n').filter((line) => line.includes('slipway-runner.service'))).toEqual([])
  expect(execFileSync('grep', ['-c', '^KillMode=mixed$', unit], { encoding: 'utf8' }).trim()).toBe('1')
})
