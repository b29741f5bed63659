import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commitFiles, createWorkflowEngine, issuesOf, seedRepository, startGitHub } from '#sandbox'

const root = join(import.meta.dirname, '../..')
const packageFile = { name: 'a', version: '1.0.0', scripts: { slipway: 'node slipway.js' } }
const lockFile = { name: 'a', version: '1.0.0', lockfileVersion: 3, requires: true, packages: { '': packageFile } }
const sources = ['registry', 'branches', 'clusters'].map((name) => ({ name, state: 'empty', count: 0, why: '' }))

/** A command line that answers as `clusters check --json` does; what is under test is the workflow around it. */
function slipway(verdict: 'findings' | 'consistent'): string {
  const finding = { code: 'branch-missing', cluster: 'alpha', text: 'has no branch', fix: 'slipway clusters sync' }
  const found = verdict === 'findings'
  const answer = JSON.stringify({ version: 1, verdict, sources, findings: found ? [finding] : [] })
  return `if (process.argv.slice(2).join(' ') !== 'clusters check --json') process.exit(9)
console.log(${JSON.stringify(answer)})
process.exitCode = ${found ? 2 : 0}
`
}

test('clusters.yml by schedule: a finding is a red run and one open issue, and a clean night closes it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-clusters-issue-'))
  const directory = join(folder, 'repository.git')
  const files = {
    'package.json': JSON.stringify(packageFile),
    'package-lock.json': JSON.stringify(lockFile),
    'slipway.js': slipway('findings'),
  }
  const first = await seedRepository(directory, { message: 'start', files })
  const github = await startGitHub({ owner: 'acme', repo: 'infra', directory })
  try {
    cpSync(join(root, '.github/workflows/clusters.yml'), join(folder, 'workflows/clusters.yml'))
    const engine = createWorkflowEngine({
      github: { ...github, gitDirectory: directory, issueToken: (permissions) => github.issueToken(permissions) },
      workflowsDirectory: join(folder, 'workflows'),
      actionsDirectory: root,
    })
    const night = async (sha: string) => {
      const [run] = await engine.dispatch({ name: 'schedule', ref: 'refs/heads/main', sha, payload: {} })
      return run?.jobs.find(({ conclusion }) => conclusion !== 'skipped')?.conclusion
    }
    const states = () =>
      issuesOf(github)
        .all()
        .map(({ state }) => state)
    expect([await night(first), states()]).toEqual(['failure', ['open']])
    expect(issuesOf(github).all()[0]?.body).toContain('slipway clusters sync')
    expect([await night(first), states()]).toEqual(['failure', ['open']])
    const mended = await commitFiles(directory, { message: 'mend', files: { 'slipway.js': slipway('consistent') } })
    expect([await night(mended), states()]).toEqual(['success', ['closed']])
  } finally {
    await github.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}, 120_000)
