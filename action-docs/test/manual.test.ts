import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runContextFor, runNodeAction } from '#sandbox'
import { mkdocsPython } from '#testing'
import { reportIn } from './world.ts'

const mkdocs = await mkdocsPython()
const root = join(import.meta.dirname, '../..')
// Debian has no Material that goes with its MkDocs.
const suited = /^1\.6/.test(mkdocs?.version ?? '')
if (!suited && process.env['CI'] === 'true') throw new Error('The manual needs MkDocs 1.6, and CI must not skip it.')
if (!suited) process.stderr.write('There is no MkDocs 1.6: the manual is not checked.\n')
const withMkdocs = suited ? test : test.skip

withMkdocs(
  'The manual of this project has no finding.',
  async () => {
    const copy = mkdtempSync(join(tmpdir(), 'slipway-manual-'))
    const temp = mkdtempSync(join(tmpdir(), 'slipway-manual-temp-'))
    for (const part of ['docs', 'mkdocs.yml', 'README.md'])
      cpSync(join(root, part), join(copy, part), { recursive: true })
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-C', copy, '-c', 'user.name=Ann', '-c', 'user.email=ann@example.invalid', ...args], {
        encoding: 'utf8',
      }).trim()
    git('init', '--quiet')
    git('add', '--all')
    git('commit', '--quiet', '-m', 'The manual')
    const ran = await runNodeAction({
      directory: join(import.meta.dirname, '..'),
      workspace: copy,
      runnerTemp: temp,
      context: runContextFor(
        { serverUrl: 'https://github.com', apiUrl: 'https://api.github.com', owner: 'o', repo: 'r', token: '' },
        { sha: git('rev-parse', 'HEAD'), eventName: 'workflow_dispatch' },
      ),
      inputs: { requirements: 'none', python: String(mkdocs?.python), gate: 'all', upload: 'never' },
    })
    const found = ran.outputs['report'] ? reportIn(ran).existing : []
    for (const folder of [copy, temp]) rmSync(folder, { recursive: true })
    expect(found.filter(({ severity }) => severity !== 'notice')).toEqual([])
    expect(ran).toMatchObject({ exitCode: 0, outputs: { failure: '', findings: '0' } })
  },
  120_000,
)
