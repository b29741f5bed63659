import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WorkflowRun } from '#sandbox'
import { hasTerraform, type OpsWorld, secrets, startOps } from './world.ts'

if (!hasTerraform) {
  if (process.env['CI'] === 'true') throw new Error('Terraform is not installed, and CI must not skip its tests.')
  process.stderr.write('Terraform is not installed: the tests of terraform.yml and bootstrap.yml are skipped.\n')
}
const withTerraform = hasTerraform ? test : test.skip

/** Everything that a reader of the run or of the pull request could see. */
function seen(at: OpsWorld, runs: readonly WorkflowRun[]): string {
  const steps = runs.flatMap((run) => run.jobs.flatMap((job) => job.steps))
  return [...at.answers(), ...runs.map(({ summary }) => summary), ...steps.map(({ log }) => log)].join('\n')
}

function stateOf(at: OpsWorld, environment: string): string | undefined {
  const file = join(at.states, `${environment}/bootstrap.tfstate`)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function conclusions(run: WorkflowRun | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries((run?.jobs ?? []).map(({ id, conclusion }) => [id, conclusion]))
}

withTerraform('a comment plans, its one answer shows what would change, and pasting it applies just that', async () => {
  await using at = await startOps()
  await at.comment('/apply staging')
  const [planned] = at.dispatched
  expect(planned?.conclusion).toBe('success')
  expect(stateOf(at, 'staging')).toBeUndefined()
  const [answer = ''] = at.answers()
  expect(at.answers()).toHaveLength(1)
  expect(answer).toContain('| create | `terraform_data.host` |')
  const [paste = ''] = /\/apply staging [0-9a-f]{40}/.exec(answer) ?? []
  expect(paste).toBe(`/apply staging ${at.head}`)

  await at.comment(paste)
  expect(at.dispatched[1]?.conclusion).toBe('success')
  expect(stateOf(at, 'staging')).toContain('"size": 2')
  expect(at.answers()[0]).toContain('Applied `staging`')
})

withTerraform('T25: no secret is in a log, a summary or an answer', async () => {
  await using at = await startOps()
  await at.comment('/plan')
  await at.comment(`/apply staging ${at.head}`)
  expect(at.dispatched.map(({ conclusion }) => conclusion)).toEqual(['success', 'success'])
  for (const secret of Object.values(secrets)) expect(seen(at, at.dispatched)).not.toContain(secret)
  // It is there, where only the object store sees it: the test would find it if it were shown.
  expect(stateOf(at, 'staging')).toContain(secrets.VPS_SSH_KEY)
})

withTerraform('a check that fails is red, nothing is applied, and the answer says what does not hold', async () => {
  await using at = await startOps({ files: { 'envs/prod.tfvars': 'size = 50\n' } })
  await at.comment(`/apply prod ${at.head}`, { login: 'max' })
  expect(at.dispatched[0]?.conclusion).toBe('failure')
  expect(stateOf(at, 'prod')).toBeUndefined()
  expect(at.answers()[0]).toMatch(/The apply of `production` at `[0-9a-f]{40}` failed[\s\S]*`check\.size`/)
})

withTerraform('a variable that is refused is red before anything is planned, and leaves no lock', async () => {
  await using at = await startOps({ files: { 'envs/prod.tfvars': 'size = 200\n' } })
  await at.comment('/plan prod', { login: 'max' })
  expect(at.dispatched[0]?.conclusion).toBe('failure')
  expect(at.answers()[0]).toContain('The plan of `production`')
  const left = existsSync(join(at.states, 'prod')) ? readdirSync(join(at.states, 'prod')) : []
  expect(left.filter((name) => name.includes('lock'))).toEqual([])
})

withTerraform('a short commit is refused before anything is checked out', async () => {
  await using at = await startOps()
  const run = await at.start('terraform.yml', {
    environment: 'staging',
    commit: at.head.slice(0, 12),
    operation: 'plan',
  })
  expect(run.conclusion).toBe('failure')
  expect(run.jobs[0]?.steps.filter(({ conclusion }) => conclusion === 'success')).toEqual([])
})

withTerraform(
  'bootstrap: a push is planned and applied, staging before production, until nothing is left to change',
  async () => {
    await using at = await startOps()
    const [run] = await at.push({ '1.bootstrap/README.md': 'x', 'envs/prod.tfvars': 'size = 3\n' })
    expect([run?.conclusion, conclusions(run)]).toEqual(['success', { staging: 'success', production: 'success' }])
    expect([stateOf(at, 'staging'), stateOf(at, 'prod')]).toEqual([
      expect.stringContaining('"size": 1'),
      expect.stringContaining('"size": 3'),
    ])
    expect(run?.summary).toContain('Nothing to change')
    for (const secret of Object.values(secrets)) expect(seen(at, run ? [run] : [])).not.toContain(secret)
  },
)

withTerraform('bootstrap: what fails on staging never reaches production', async () => {
  await using at = await startOps({ files: { 'envs/staging.tfvars': 'size = 50\n' } })
  const [run] = await at.push({ '1.bootstrap/README.md': 'x' })
  expect([run?.conclusion, conclusions(run)]).toEqual(['failure', { staging: 'failure', production: 'skipped' }])
  expect([stateOf(at, 'staging'), stateOf(at, 'prod')]).toEqual([undefined, undefined])
})
