import { execFile, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { secret, send, signed } from './client.ts'
import { fixture } from './fixture.ts'
import { temporaryFolder } from './repository.ts'

const script = fileURLToPath(new URL('../../../deploy/atlantis/post-plan.sh', import.meta.url))
const tools = ['openssl', 'curl']
const missing = tools.filter((tool) => spawnSync(tool, ['--version']).error !== undefined)
const skipped = missing.length > 0 && process.env['CI'] !== 'true'
if (skipped) process.stderr.write(`No ${missing.join(', ')} here: the script for Atlantis is not tested.\n`)
const testWithTools = skipped ? test.skip : test

const commit = 'a'.repeat(40)
const line = (type: string, more: object) => `${JSON.stringify({ '@level': 'info', '@message': '', type, ...more })}\n`
const plan =
  line('version', { terraform: '1.11.4' }) + line('change_summary', { changes: { add: 0, operation: 'plan' } })

async function post(url: string, text: string, more: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'key'), `${secret}\n`, { mode: 0o600 })
  writeFileSync(join(folder, 'plan.jsonl'), text)
  const env = {
    PATH: process.env['PATH'],
    IAC_RUNNER_URL: url,
    IAC_WEBHOOK_SECRET_FILE: join(folder, 'key'),
    PULL_NUM: '12',
    HEAD_COMMIT: commit,
    ...more,
  }
  return promisify(execFile)('sh', [script, join(folder, 'plan.jsonl')], { env, timeout: 60_000 })
}

testWithTools('the script that Atlantis runs posts a plan, under a name without anything strange', async () => {
  expect(missing).toEqual([])
  await using at = await fixture()
  await post(at.url, plan, { PROJECT_NAME: '../platform/01 postgres"$(id)' })
  const headers = signed('standard', 'GET /plans/12')
  const { body } = await send(`${at.url}/plans/12`, { method: 'GET', headers })
  expect(body.plans).toMatchObject([{ project: 'platform-01-postgres---id-', commit }])
})

testWithTools.each([
  ['a plan with its values', { text: '{"planned_values":{}}' }, 'plan-has-values'],
  ['no plan', { text: '' }, 'there is no stream'],
  ['no runner', { text: plan, url: 'http://127.0.0.1:1' }, 'was not posted'],
])(
  'with %s the script says so and lets the plan of Atlantis be',
  async (_, { text, url }: { text: string; url?: string }, words) => {
    await using at = await fixture()
    const { stdout, stderr } = await post(url ?? at.url, text)
    expect(stdout + stderr).toContain(words)
    expect(stdout + stderr).not.toContain(secret)
  },
)
