import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { secret } from './client.ts'
import { fixture } from './fixture.ts'

// As in seed 002 §4.3 and the manual; nothing is changed but the names of the two variables' values.
const documented = `set -eu
PAYLOAD='{"env":"staging","tag":"v0.0.1","triggered_by":"github-actions"}'
SIGNATURE=$(echo -n "$PAYLOAD" | openssl dgst -sha256 -hmac "$WEBHOOK_SECRET" | awk '{print $2}')
curl -sS -X POST "$IAC_RUNNER_URL/deploy" -H "Content-Type: application/json" -H "X-Hub-Signature-256: sha256=$SIGNATURE" -d "$PAYLOAD"`

const tools = ['bash', 'openssl', 'curl', 'awk']
const missing = tools.filter((tool) => spawnSync(tool, ['--version']).error !== undefined)
const skipped = missing.length > 0 && process.env['CI'] !== 'true'
const testWithTools = skipped ? test.skip : test

testWithTools(
  `the documented curl deploys unchanged${skipped ? ` (skipped: no ${missing.join(', ')} here)` : ''}`,
  async () => {
    expect(missing).toEqual([])
    await using at = await fixture()
    const env = { ...process.env, WEBHOOK_SECRET: secret, IAC_RUNNER_URL: at.url }
    const curl = async () => JSON.parse((await promisify(execFile)('bash', ['-c', documented], { env })).stdout)
    const first = await curl()
    expect(first).toMatchObject({
      status: 'in_progress',
      env: 'staging',
      tag: 'v0.0.1',
      triggered_by: 'github-actions',
    })
    let latest = first
    const end = Date.now() + 20_000
    while (latest.status === 'in_progress' && Date.now() < end) latest = await curl()
    expect(latest).toMatchObject({
      status: 'completed',
      duplicate: true,
      succeeded: 3,
      deployment_id: first.deployment_id,
    })
    expect(at.synced()).toHaveLength(3)
  },
)
