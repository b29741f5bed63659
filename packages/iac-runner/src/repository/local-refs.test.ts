import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localRefs } from './local-refs.ts'

const path = mkdtempSync(join(tmpdir(), 'slipway-refs-'))
afterAll(() => rmSync(path, { recursive: true, force: true }))

const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.invalid']
const git = (...args: readonly string[]) =>
  execFileSync('git', [...identity, ...args], { cwd: path, encoding: 'utf8', stdio: 'pipe' }).trim()
const listed = (name: string) => git('ls-remote', path, name).split('\t')[0] || undefined

function commit(): string {
  git('commit', '--quiet', '--allow-empty', '--message', 'x')
  return git('rev-parse', 'HEAD')
}

test('says what git ls-remote says: loose, packed, annotated, moved after packing, deleted, and not there', async () => {
  git('init', '--quiet', '--initial-branch=main')
  const first = commit()
  const refs = localRefs(path)
  const agree = async (name: string) => {
    const read = (await refs([name]))?.get(name)
    expect(read).toBe(listed(name))
    return read
  }
  git('tag', 'v0.0.1')
  git('tag', '--annotate', '--message', 'm', 'v0.1.0')
  expect(await agree('refs/tags/v0.0.1')).toBe(first)
  expect(await agree('refs/tags/v0.1.0')).not.toBe(first)
  git('pack-refs', '--all')
  expect(await agree('refs/tags/v0.0.1')).toBe(first)
  const second = commit()
  git('tag', '--force', 'v0.0.1')
  expect(await agree('refs/tags/v0.0.1')).toBe(second)
  expect(await agree('refs/heads/main')).toBe(second)
  git('pack-refs', '--all')
  expect(await agree('refs/tags/v0.0.1')).toBe(second)
  git('tag', '--delete', 'v0.0.1')
  expect(await agree('refs/tags/v0.0.1')).toBeUndefined()
  expect(await agree('refs/tags/none')).toBeUndefined()
  expect(await agree('refs/tags/v0.1.0/x')).toBeUndefined()
})

test('leaves to git what only git can read', async () => {
  git('symbolic-ref', 'refs/tags/alias', 'refs/heads/main')
  expect(await localRefs(path)(['refs/tags/alias'])).toBeUndefined()
  expect(await localRefs('https://git.invalid/x.git')(['refs/heads/main'])).toBeUndefined()
  expect(await localRefs(join(path, 'none'))(['refs/heads/main'])).toBeUndefined()
})

test('a name never leads out of the folder of refs', async () => {
  expect(await localRefs(path)(['refs/tags/../../config', 'refs/tags/./x'])).toEqual(new Map())
})
