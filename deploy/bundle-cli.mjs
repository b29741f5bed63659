// Makes deploy/dist/slipway.mjs, the command line in one file: npx node deploy/bundle-cli.mjs
// It holds the sources, the built actions, the workflows and what they import, packed; at its first start it unpacks them
// into a cache, named by their sum, and runs them from there. Needs Node ≥ 24.15. `demo` and tests need the repository.
// Run here: `env check`, `doctor`, `atlantis` and `adopt` from the one file, in test/cli-bundle.test.ts.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'slipway-cli-'))
try {
  const listed = execFileSync('git', ['-C', root, 'ls-files', '-z'], { encoding: 'utf8' }).split('\0')
  const wanted =
    /^(package(-lock)?\.json|\.npmrc|LICENSE|packages\/|\.github\/workflows\/|action-[a-z-]+\/(action\.yml|dist\/))/
  const tests = /\.test\.ts$|\/test\/|^packages\/(testing|tooling)\//
  for (const file of listed.filter((name) => wanted.test(name) && !tests.test(name))) {
    mkdirSync(join(folder, dirname(file)), { recursive: true })
    cpSync(join(root, file), join(folder, file))
  }
  execFileSync('npm', ['ci', '--omit=dev', '--omit=optional', '--silent'], { cwd: folder, stdio: 'inherit' })
  const packed = execFileSync(
    'tar',
    ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mtime=@0', '-cf', '-', '.'],
    { cwd: folder, maxBuffer: 1024 * 1024 * 1024 },
  )
  const zipped = execFileSync('gzip', ['-9n'], { input: packed, maxBuffer: 1024 * 1024 * 1024 })
  const sum = createHash('sha256').update(zipped).digest('hex')
  const starter = readFileSync(fileURLToPath(new URL('cli-starter.mjs', import.meta.url)), 'utf8')
  mkdirSync(join(root, 'deploy/dist'), { recursive: true })
  writeFileSync(
    join(root, 'deploy/dist/slipway.mjs'),
    starter.replace('PACKED_SUM', sum).replace('PACKED_FILES', zipped.toString('base64')),
    { mode: 0o755 },
  )
  process.stdout.write(`deploy/dist/slipway.mjs ${Math.round((zipped.length * 4) / 3 / 1024)} KiB\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
