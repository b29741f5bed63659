import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Runner, startRunner } from '#iac-runner'
import { type Issuer, jobClaims, runContextFor, startIssuer } from '#sandbox'
import { openStage, type Stage } from './stage.ts'

const files = {
  'slipway.yml': `services:
  app: { path: app, sync: [sh, app/sync.sh] }
environments:
  staging: { accepts: [staging, hotfix], oidc: { job_workflow_ref: ["octo/infra/.github/workflows/workflow.yml@refs/heads/main"] } }
`,
  'app/sync.sh': 'echo "app at $SLIPWAY_TAG"\n',
}

interface Place extends AsyncDisposable {
  readonly stage: Stage
  readonly runner: Runner
  readonly issuer: Issuer
  /** What GitHub puts into the environment of a job that names this environment and has `id-token: write`. */
  readonly variables: (environment: string) => Readonly<Record<string, string>>
}

async function openPlace(secrets: Readonly<Record<string, string>> = {}): Promise<Place> {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-deploy-'))
  const stage = await openStage(files)
  const issuer = await startIssuer()
  const runner = await startRunner({
    gitRepoUrl: stage.github.directory,
    stateDir: join(directory, 'state'),
    secrets,
    oidc: { issuer: issuer.url, repositoryIds: ['1'] },
    log: () => undefined,
  })
  return {
    stage,
    runner,
    issuer,
    variables: (environment) =>
      issuer.grant(jobClaims(runContextFor(stage.github, { sha: stage.commit }), environment)),
    [Symbol.asyncDispose]: async () => {
      await runner.close()
      await issuer.close()
      await stage[Symbol.asyncDispose]()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

test.each(['oidc', 'auto'])('with signature-scheme %s and no key at all, a job’s own token deploys', async (scheme) => {
  await using place = await openPlace()
  const { stage, runner, variables } = place
  const inputs = { 'runner-url': runner.url, secret: '', 'signature-scheme': scheme }
  const first = await stage.run(inputs, { env: variables('staging') })
  expect({ log: first.log, outputs: first.outputs }).toMatchObject({ outputs: { failure: '', status: 'succeeded' } })
  const again = await stage.run(inputs, { env: variables('staging'), runAttempt: 2 })
  expect(again.outputs).toMatchObject({ failure: '', status: 'succeeded' })
  expect(again.summary).toContain('already deployed')
})

test('T25: neither the token nor what it is asked for with reaches the log or the summary', async () => {
  await using place = await openPlace()
  const env = place.variables('staging')
  const { log, summary } = await place.stage.run({ 'runner-url': place.runner.url, secret: '' }, { env, debug: true })
  expect(log + summary).not.toContain(env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'])
  expect((log + summary).replaceAll(/^::add-mask::.*$/gm, '')).not.toMatch(/eyJ[\w-]+\.[\w-]+\.[\w-]+/)
})

test('a job of another environment is refused by the runner and red', async () => {
  await using place = await openPlace()
  const env = place.variables('production')
  const { outputs } = await place.stage.run({ 'runner-url': place.runner.url, secret: '' }, { env })
  expect(outputs).toMatchObject({ failure: 'signature-refused' })
})

test('without a key and without id-token: write nothing is sent, and the message says what to grant', async () => {
  await using place = await openPlace()
  const { outputs, annotations } = await place.stage.run({ 'runner-url': place.runner.url, secret: '' })
  expect(outputs).toMatchObject({ failure: 'credentials-missing' })
  expect(place.stage.github.requests).toEqual([])
  expect(annotations.map(({ message }) => message).join()).toContain('id-token: write')
})

test('auto signs with the key where the runner takes tokens but the job has none', async () => {
  await using place = await openPlace({ WEBHOOK_SECRET: 'test-secret' })
  const { outputs, log } = await place.stage.run({ 'runner-url': place.runner.url })
  expect(outputs).toMatchObject({ failure: '', status: 'succeeded' })
  expect(log).toContain('signed as standard')
})

test('an issuer that gives no token is red, and its answer is not taken for the receiver’s', async () => {
  await using place = await openPlace()
  const env = place.variables('staging')
  place.issuer.revoke(env)
  const { outputs } = await place.stage.run({ 'runner-url': place.runner.url, secret: '' }, { env })
  expect(outputs).toMatchObject({ failure: 'token-unavailable' })
})
