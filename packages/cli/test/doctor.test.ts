import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runGit, slipway, type TestRepository, testRepository } from './repository.ts'

/** Five months of tags as one real repository had them: every finding there is, and a hotfix that is none. */
function troubled(): TestRepository {
  const repository = testRepository()
  const { git, commit, release, annotated } = repository
  const [a, b, c, d, e, f, g] = [commit(), commit(), commit(), commit(), commit(), commit(), commit()] as const
  annotated('v1.0.1', a)
  annotated('v1.1.0', 'v1.0.1')
  git('tag', 'v1.1.1', b)
  release('v1.1.2', d, 'staging')
  release('v1.1.3', c, 'staging')
  release('v1.1.4', e, 'staging')
  release('v1.1.5', e, 'staging')
  release('v1.1.9', f, 'staging')
  release('v1.2.0', e, 'production', 'Promoted-From: v1.1.4\n')
  release('v1.3.0', e, 'production', 'Promoted-From: v1.1.5\n')
  release('v1.4.0', g, 'production')
  annotated('v1.5.2', f)
  git('checkout', '--quiet', '-b', 'hotfix/x', 'v1.2.0')
  release('v1.2.1', commit('A fix'), 'hotfix', 'Base: v1.2.0\n')
  git('checkout', '--quiet', '-b', 'feature', a)
  annotated('v1.6.1', commit('Never merged'))
  annotated('v1.5.3', `${f}^{tree}`)
  for (const name of ['v1.01.2', 'v1.2.3-rc.1', 'v1', 'vendor']) git('tag', name, f)
  git('checkout', '--quiet', 'main')
  return repository
}

test('every fault of a troubled repository is found, each by its tag, and a hotfix is none', async () => {
  using repository = troubled()
  const ran = await slipway(['doctor', repository.directory, '--json'])
  expect(ran).toMatchObject({ exitCode: 2, stderr: '' })
  const said = JSON.parse(ran.stdout)
  expect(said.findings.map(({ tag, code }: { tag: string; code: string }) => `${tag} ${code}`)).toEqual([
    'v1.01.2 malformed',
    'v1.1.0 nested',
    'v1.1.1 lightweight',
    'v1.1.3 out-of-order',
    'v1.1.5 two-staging',
    'v1.1.9 gap',
    'v1.3.0 two-production',
    'v1.4.0 unknown-kind',
    'v1.5.2 two-staging',
    'v1.5.2 no-production',
    'v1.5.3 no-commit',
    'v1.6.1 off-main',
    'v1.6.1 no-production',
  ])
  expect(said).toMatchObject({
    version: 1,
    verdict: 'findings',
    prefix: 'v',
    main: { name: 'main' },
    ignored: ['v1', 'v1.01.2', 'v1.2.3-rc.1', 'vendor'],
    tags: { hotfix: 1, production: 3 },
  })
  expect(said.findings.find(({ tag }: { tag: string }) => tag === 'v1.1.9').related).toEqual(['v1.1.6', 'v1.1.8'])
  expect(said.findings.find(({ tag }: { tag: string }) => tag === 'v1.01.2').related).toEqual(['v1.1.2'])
})

test('for people it is one finding a line, with the tag, what, why and what to do', async () => {
  using repository = troubled()
  const ran = await slipway(['doctor'], { cwd: repository.directory })
  expect(ran.exitCode).toBe(2)
  const lines = ran.stdout.split('\n')
  expect(lines.indexOf('')).toBe(13)
  expect(lines.find((line) => line.startsWith('v1.6.1'))).toMatch(
    /off-main +v1\.6\.1 is on commit \w{7}, which main does not contain\. .*nobody merged.* Do not deploy it\./,
  )
  expect(ran.stdout).toMatch(
    /4 names are ignored, since they are no release tags: v1, v1\.01\.2, v1\.2\.3-rc\.1, vendor/,
  )
  expect(ran.stdout).toMatch(/13 findings\.\n$/)
})

/** A train as our actions drive it: staging, promotion, a hotfix, and staging that goes on above it. */
function healthy(): TestRepository {
  const repository = testRepository()
  const { git, commit, release } = repository
  const [a, b] = [commit(), commit()]
  release('v0.0.1', a, 'staging')
  release('v0.0.2', b, 'staging')
  release('v0.1.0', b, 'production', 'Promoted-From: v0.0.2\n')
  git('checkout', '--quiet', '-b', 'hotfix/x', 'v0.1.0')
  const fix = commit('A fix')
  release('v0.1.1', fix, 'hotfix', 'Base: v0.1.0\n')
  git('checkout', '--quiet', 'main')
  git('merge', '--quiet', '--no-ff', '-m', 'Merge the fix', fix)
  release('v0.1.2', commit(), 'staging')
  return repository
}

test('a train that ran as it should is clean, at its path and at its address', async () => {
  using repository = healthy()
  const here = await slipway(['doctor', repository.directory])
  expect(here).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/5 release tags .*\nClean\.\n$/) })
  const before = temporary()
  const there = await slipway(['doctor', pathToFileURL(repository.directory).href, '--json'])
  expect([there.exitCode, JSON.parse(there.stdout).verdict]).toEqual([0, 'clean'])
  expect(temporary()).toEqual(before)
})

const temporary = () => readdirSync(tmpdir()).filter((name) => name.startsWith('slipway-doctor-'))

test('a hotfix that a person tagged is one still after its branch was merged, whatever staging did meanwhile', async () => {
  using repository = healthy()
  const { git, commit, release, annotated } = repository
  git('checkout', '--quiet', '-b', 'hotfix/y', 'v0.1.0')
  const fix = commit('Another fix')
  annotated('v0.1.3', fix)
  git('checkout', '--quiet', 'main')
  release('v0.1.4', commit(), 'staging')
  git('merge', '--quiet', '--no-ff', '-m', 'Merge it', fix)
  const ran = await slipway(['doctor', repository.directory, '--json'])
  expect(JSON.parse(ran.stdout)).toMatchObject({ verdict: 'clean', tags: { hotfix: 2, staging: 4 } })
})

test('nothing of the repository is touched', async () => {
  using repository = troubled()
  const state = () => [
    repository.git('for-each-ref'),
    ...readdirSync(join(repository.directory, '.git'), { recursive: true }).map(String).toSorted(),
  ]
  const before = state()
  await slipway(['doctor', repository.directory])
  expect(state()).toEqual(before)
})

describe('what could not be found out is never clean', () => {
  const json = async (...args: readonly string[]) => {
    const ran = await slipway(['doctor', ...args, '--json'])
    return [ran.exitCode, JSON.parse(ran.stdout).verdict, JSON.parse(ran.stdout).error.code]
  }

  test('a shallow clone', async () => {
    using repository = healthy()
    const shallow = join(mkdtempSync(join(tmpdir(), 'slipway-cli-')), 'shallow')
    runGit(tmpdir(), ['clone', '--quiet', '--depth=1', pathToFileURL(repository.directory).href, shallow])
    expect(await json(shallow)).toEqual([1, 'unknown', 'shallow-clone'])
    expect(await json(pathToFileURL(shallow).href)).toEqual([1, 'unknown', 'shallow-clone'])
  })

  test('a clone without tags', async () => {
    using repository = healthy()
    const clone = join(mkdtempSync(join(tmpdir(), 'slipway-cli-')), 'clone')
    runGit(tmpdir(), ['clone', '--quiet', '--no-tags', repository.directory, clone])
    expect(await json(clone)).toEqual([1, 'unknown', 'clone-without-tags'])
  })

  test('a remote that cannot be reached, without the password of its address', async () => {
    const ran = await slipway(['doctor', 'http://ann:hunter2@127.0.0.1:9/octo/infra'])
    expect(ran).toMatchObject({ exitCode: 1, stdout: '', stderr: expect.stringContaining('remote-unreadable') })
    expect(ran.stderr).not.toContain('hunter2')
  })

  test('a folder that is no repository, one that is not there, an empty one, and a main that is not there', async () => {
    const plain = mkdtempSync(join(tmpdir(), 'slipway-cli-'))
    expect(await json(plain)).toEqual([1, 'unknown', 'no-repository'])
    expect(await json(join(plain, 'nowhere'))).toEqual([1, 'unknown', 'path-missing'])
    const empty = join(plain, 'empty')
    mkdirSync(empty)
    runGit(empty, ['init', '--quiet'])
    expect(await json(empty)).toEqual([1, 'unknown', 'empty-repository'])
    using repository = healthy()
    expect(await json(repository.directory, '--main', 'trunk')).toEqual([1, 'unknown', 'main-not-found'])
  })

  test('a tag object that is gone', async () => {
    using repository = healthy()
    const id = repository.git('rev-parse', 'refs/tags/v0.1.0')
    rmSync(join(repository.directory, '.git/objects', id.slice(0, 2), id.slice(2)))
    expect((await json(repository.directory)).slice(0, 2)).toEqual([1, 'unknown'])
  })
})

test('a name that looks like an option is a name', async () => {
  using repository = healthy()
  const hostile = ['--upload-pack=touch hacked', 'ext::sh -c "touch hacked"', '-oProxyCommand=touch@host:x']
  for (const name of hostile) {
    const ran = await slipway(['doctor', '--', name], { cwd: repository.directory })
    expect(ran).toMatchObject({ exitCode: 1, stdout: '' })
  }
  const branch = await slipway(['doctor', '--main=--output=hacked'], { cwd: repository.directory })
  expect(branch).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('main-not-found') })
  expect(readdirSync(repository.directory)).toEqual(['.git'])
})

test('2,000 tags on 2,000 commits take a few seconds', async () => {
  using repository = testRepository()
  const stream = Array.from({ length: 2_000 }, (_, index) => {
    const who = `Ann <ann@example.invalid> ${1_700_000_000 + index} +0000`
    const message = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`
    return `commit refs/heads/main\nmark :${index + 1}\ncommitter ${who}\n${message('x')}tag v0.0.${index + 1}\nfrom :${index + 1}\ntagger ${who}\n${message('y')}`
  })
  execFileSync('git', ['fast-import', '--quiet'], { cwd: repository.directory, input: `${stream.join('')}done\n` })
  const started = Date.now()
  const ran = await slipway(['doctor', repository.directory])
  expect([ran.exitCode, ran.stdout]).toEqual([0, expect.stringContaining('2000 release tags')])
  expect(Date.now() - started).toBeLessThan(8_000)
})
