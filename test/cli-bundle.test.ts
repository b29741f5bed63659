import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// It installs what the command line imports, as a release does; that takes a registry, which only CI is sure to have.
const inCi = process.env['CI'] === 'true'
if (!inCi) process.stderr.write('Outside of CI the command line is not packed into one file: its test is skipped.\n')
const packed = inCi ? test : test.skip

const root = join(import.meta.dirname, '..')
const file = join(root, 'deploy/dist/slipway.mjs')
const folder = mkdtempSync(join(tmpdir(), 'slipway-one-file-'))
const env = { PATH: process.env['PATH'], HOME: folder, XDG_CACHE_HOME: join(folder, 'cache') }
const example = join(folder, 'example')

beforeAll(() => {
  if (!inCi) return
  execFileSync(process.execPath, ['deploy/bundle-cli.mjs'], { cwd: root, stdio: 'ignore' })
  cpSync(join(root, 'packages/sandbox/example'), example, { recursive: true })
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'init.defaultBranch=main']
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-qm', 'x'],
  ])
    execFileSync('git', [...identity, ...args], { cwd: example })
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const slipway = (...args: readonly string[]) =>
  spawnSync(process.execPath, [file, ...args], { env, cwd: example, encoding: 'utf8' })

packed(
  'two first starts at once unpack it once, and both say the same',
  async () => {
    const both = [1, 2].map(() => spawn(process.execPath, [file, 'env', 'check', example], { env, stdio: 'ignore' }))
    expect((await Promise.all(both.map((child) => once(child, 'exit')))).map(([code]) => code)).toEqual([0, 0])
    expect(readdirSync(join(folder, 'cache/slipway'))).toHaveLength(1)
  },
  120_000,
)

packed(
  'it checks environments, writes atlantis.yaml, adopts and explains, far from this repository',
  () => {
    expect(slipway('env', 'check').stdout).toContain('Clean.')
    expect(slipway('atlantis', '--write').stdout).toContain('Wrote atlantis.yaml')
    expect(slipway('adopt', '.', '--source', `acme/slipway@${'a'.repeat(40)}`).stdout).toContain(
      'platform-staging.yml is new',
    )
    expect(slipway('doctor', '.')).toMatchObject({ status: 0, stdout: expect.stringContaining('Clean.') })
    expect(slipway('nothing')).toMatchObject({ status: 1, stderr: expect.stringContaining('There is no command') })
  },
  120_000,
)
