import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A Python that has MkDocs, for tests that build real sites. */
export interface MkdocsPython {
  readonly python: string
  readonly version: string
}

const packages = ['mkdocs==1.6.1', 'mkdocs-material==9.7.6']
const place = join(tmpdir(), `slipway-test-mkdocs-${userInfo().uid}-1.6.1-9.7.6`)

/**
 * MkDocs of the package index in one environment for all tests, else Debian's; undefined, with a notice, where there is
 * neither, which a CI run does not let pass.
 */
export async function mkdocsPython(): Promise<MkdocsPython | undefined> {
  const found =
    ((await installed()) ? versionOf(join(place, 'bin/python')) : undefined) ?? versionOf('/usr/bin/python3')
  if (found) process.stderr.write(`Real MkDocs ${found.version} (${found.python}).\n`)
  if (found) return found
  const missing = 'There is no Python 3 with MkDocs, and none could be installed'
  if (process.env['CI'] === 'true') throw new Error(`${missing}, and CI must not skip its tests.`)
  process.stderr.write(`${missing}: tests that build real sites are skipped.\n`)
  return undefined
}

/** Made once, beside its final name; several test files may ask at the same time. */
async function installed(): Promise<boolean> {
  if (existsSync(place)) return true
  const lock = `${place}.lock`
  for (let waited = 0; ; waited++) {
    try {
      mkdirSync(lock)
      break
    } catch {
      if (existsSync(place)) return true
      // Whoever made the lock is gone.
      if (waited > 600) rmSync(lock, { recursive: true, force: true })
      await sleep(500)
    }
  }
  try {
    return existsSync(place) || install()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function install(): boolean {
  const making = `${place}.making`
  rmSync(making, { recursive: true, force: true })
  const made = spawnSync('python3', ['-m', 'venv', making], { stdio: 'ignore' })
  const args = ['install', '--quiet', '--disable-pip-version-check', ...packages]
  const ready =
    made.status === 0 && spawnSync(join(making, 'bin/python'), ['-m', 'pip', ...args], { stdio: 'ignore' }).status === 0
  if (ready) renameSync(making, place)
  else rmSync(making, { recursive: true, force: true })
  return ready
}

function versionOf(python: string): MkdocsPython | undefined {
  try {
    const version = execFileSync(python, ['-c', 'import mkdocs; print(mkdocs.__version__)'], {
      encoding: 'utf8',
      stdio: 'pipe',
    })
    return { python, version: version.trim() }
  } catch {
    return undefined
  }
}
