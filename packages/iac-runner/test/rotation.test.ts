import { chmodSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Runner, startRunner } from '#iac-runner'
import { optionsFrom } from '../src/options.ts'
import { post, send, settle } from './client.ts'
import { exampleFiles, newRepository, temporaryFolder } from './repository.ts'

const first = 'the first key, long enough'
const second = 'the second key, long enough'

interface Rotating extends AsyncDisposable {
  readonly runner: Runner
  readonly logs: string[]
  /** Replaces the file as an agent does, and waits until it is looked at again. */
  readonly write: (text: string, mode?: number) => Promise<void>
  readonly status: (key: string) => Promise<number>
}

async function rotating(name: 'SECRETS_FILE' | 'WEBHOOK_SECRET_FILE', text: string): Promise<Rotating> {
  const repository = newRepository()
  repository.commit(exampleFiles(temporaryFolder()))
  repository.tag('v0.0.1')
  const file = join(temporaryFolder(), 'secrets')
  const put = (content: string, mode = 0o600) => {
    writeFileSync(`${file}.new`, content, { mode })
    chmodSync(`${file}.new`, mode)
    renameSync(`${file}.new`, file)
  }
  put(text)
  const env = { GIT_REPO_URL: repository.path, STATE_DIR: temporaryFolder(), PORT: '0', [name]: file }
  const logs: string[] = []
  const runner = await startRunner({ ...optionsFrom(env), log: (line) => void logs.push(line) })
  return {
    runner,
    logs,
    write: async (content, mode) => {
      put(content, mode)
      await pause(250)
    },
    status: async (key) =>
      (await post(runner.url, { deployment_id: 'dep_nowhere' }, { path: '/deploy/status', key })).status,
    [Symbol.asyncDispose]: () => runner.close(),
  }
}

test('a SECRETS_FILE that the agent rewrites is read whole again, without a restart', async () => {
  await using at = await rotating('SECRETS_FILE', `# from the agent\nexport WEBHOOK_SECRET="${first}"\nOTHER=x\n`)
  expect(await at.status(first)).toBe(404)
  expect(await at.status(second)).toBe(401)
  await at.write(`WEBHOOK_SECRET='${second}'\nWEBHOOK_SECRET_PREVIOUS=${first}\n`)
  // During the rotation both are valid.
  expect(await at.status(first)).toBe(404)
  expect(await at.status(second)).toBe(404)
  await at.write(`WEBHOOK_SECRET=${second}\n`)
  expect(await at.status(first)).toBe(401)
  expect(await at.status(second)).toBe(404)
  expect(at.logs.filter((line) => line.includes('"event":"keys-read"'))).toHaveLength(2)
  expect(at.logs.join('')).not.toMatch(/first key|second key/)
})

test('a WEBHOOK_SECRET_FILE that is rewritten is read again', async () => {
  await using at = await rotating('WEBHOOK_SECRET_FILE', `${first}\n`)
  await at.write(`${second}\n`)
  expect(await at.status(first)).toBe(401)
  expect(await at.status(second)).toBe(404)
})

test('a deployment that runs is not disturbed, and its token stays valid', async () => {
  await using at = await rotating('SECRETS_FILE', `WEBHOOK_SECRET=${first}`)
  const accepted = await post(at.runner.url, { env: 'staging', tag: 'v0.0.1' }, { key: first })
  await at.write(`WEBHOOK_SECRET=${second}`)
  expect(await settle(at.runner.url, accepted)).toMatchObject({ success: true })
})

test.each([
  ['is empty', '', 0o600, 'no key'],
  ['has a key that can be guessed', 'WEBHOOK_SECRET=abc', 0o600, 'shorter than 8'],
  ['can be read by all', `WEBHOOK_SECRET=${second}`, 0o644, 'mode 644'],
  ['has a line that is none', `WEBHOOK_SECRET=${second}\nx`, 0o600, 'line 2'],
])('a new file that %s changes no key, and the log and /ready say so', async (_, text, mode, words) => {
  await using at = await rotating('SECRETS_FILE', `WEBHOOK_SECRET=${first}`)
  await at.write(text, mode)
  expect(await at.status(first)).toBe(404)
  expect(await at.status(second)).toBe(401)
  expect(at.logs.filter((line) => line.includes('keys-not-read'))).toEqual([expect.stringContaining(words)])
  const ready = await send(`${at.runner.url}/ready`, { method: 'GET' })
  expect(ready).toMatchObject({ status: 503, body: { checks: { keys: expect.stringContaining('log says why') } } })
  await at.write(`WEBHOOK_SECRET=${second}`)
  expect(await at.status(second)).toBe(404)
})
