#!/usr/bin/env node
// Slipway's command line in one file. It unpacks itself once and runs from there.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const sum = 'PACKED_SUM'
const files = 'PACKED_FILES'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 24 || (major === 24 && minor < 15)) {
  process.stderr.write(`slipway needs Node 24.15 or later, and this is ${process.versions.node}.\n`)
  process.exit(1)
}
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'slipway')
const home = join(cache, sum.slice(0, 32))
if (!existsSync(home)) unpack()
const { status, signal } = spawnSync(
  process.execPath,
  [join(home, 'packages/cli/src/main.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
process.exitCode = signal ? 1 : (status ?? 1)

/** Into a folder beside the wanted one, and then in one step: two starts at once both find it whole. */
function unpack() {
  mkdirSync(cache, { recursive: true, mode: 0o700 })
  const folder = mkdtempSync(join(cache, 'new-'))
  try {
    execFileSync('tar', ['-xzf', '-', '-C', folder], {
      input: Buffer.from(files, 'base64'),
      maxBuffer: 1024 * 1024 * 1024,
    })
    renameSync(folder, home)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  }
}
