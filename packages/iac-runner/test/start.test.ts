import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerFromEnvironment } from '#iac-runner'
import { post, secret, send } from './client.ts'
import { fixture } from './fixture.ts'
import { temporaryFolder } from './repository.ts'

const script = fileURLToPath(new URL('./runner-process.ts', import.meta.url))

/** What a runner says that does not start. */
function refusal(env: Readonly<Record<string, string>>) {
  const base = { PATH: process.env['PATH'] ?? '', GIT_REPO_URL: '/nowhere', STATE_DIR: temporaryFolder(), PORT: '0' }
  const ended = spawnSync(process.execPath, [script], { env: { ...base, ...env }, encoding: 'utf8', timeout: 20_000 })
  const lines = ended.stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  return { status: ended.status, code: lines.at(-1).code, message: lines.at(-1).message, lines: lines.length }
}

test.each([
  ['no key', {}, 'no-secret', 'WEBHOOK_SECRET'],
  ['neither a key nor a rule for tokens', { OIDC_REPOSITORY_ID: '' }, 'no-secret', 'OIDC_REPOSITORY_ID'],
  ['a repository’s name in place of its number', { OIDC_REPOSITORY_ID: 'octo/infra' }, 'oidc-repository', 'gh api'],
  [
    'an issuer that anybody on the way could play',
    { OIDC_REPOSITORY_ID: '1', OIDC_ISSUER: 'http://issuer.example.com' },
    'oidc-issuer',
    'https',
  ],
  ['an empty key', { WEBHOOK_SECRET: '' }, 'no-secret', 'WEBHOOK_SECRET'],
  ['a key that can be guessed', { WEBHOOK_SECRET: 'abc' }, 'no-secret', 'openssl rand'],
  ['a key in a file that is not there', { WEBHOOK_SECRET_FILE: '/nowhere/key' }, 'secret-file', 'WEBHOOK_SECRET_FILE'],
  [
    'a repository that is an option',
    { WEBHOOK_SECRET: secret, GIT_REPO_URL: '--upload-pack=x' },
    'git-url',
    'GIT_REPO_URL',
  ],
  [
    'a repository that is a program',
    { WEBHOOK_SECRET: secret, GIT_REPO_URL: 'ext::sh -c id' },
    'git-url',
    'GIT_REPO_URL',
  ],
  ['a branch that is an option', { WEBHOOK_SECRET: secret, GIT_BRANCH: '-x' }, 'git-branch', 'GIT_BRANCH'],
  ['a port that is none', { WEBHOOK_SECRET: secret, PORT: '99999' }, 'port-unusable', '65535'],
  [
    'a public address that is none',
    { WEBHOOK_SECRET: secret, PUBLIC_URL: 'iac.example.com' },
    'public-url',
    'PUBLIC_URL',
  ],
  ['a state folder below a file', { WEBHOOK_SECRET: secret, STATE_DIR: `${script}/x` }, 'state-dir', 'STATE_DIR'],
])('with %s it does not start, and says so once, with a stable code', (_, env, code, words) => {
  const refused = refusal(env)
  expect(refused).toMatchObject({ status: 1, code })
  expect(refused.message).toContain(words)
})

test.each([
  ['WEBHOOK_SECRET_FILE', 'WEBHOOK_SECRET_FILE', secret],
  ['SECRETS_FILE', 'SECRETS_FILE', `WEBHOOK_SECRET=${secret}`],
])('a %s that every user can read is refused once, with the command that mends it', (_, name, text) => {
  const file = join(temporaryFolder(), 'key')
  writeFileSync(file, text)
  chmodSync(file, 0o644)
  const refused = refusal({ [name]: file })
  expect(refused).toMatchObject({ status: 1, code: 'secret-file-open', lines: 1 })
  expect(refused.message).toContain('mode 644')
  expect(refused.message).toContain(`chmod o-rwx ${file}`)
  expect(refused.message).not.toContain(secret)
})

test('a SECRETS_FILE with a line that is none is named with its line', () => {
  const file = join(temporaryFolder(), 'secrets')
  writeFileSync(file, `# from the agent\nWEBHOOK_SECRET=${secret}\n${secret}\n`, { mode: 0o600 })
  const refused = refusal({ SECRETS_FILE: file })
  expect(refused).toMatchObject({ status: 1, code: 'secret-file', message: expect.stringContaining('line 3') })
  expect(refused.message).not.toContain(secret)
})

test('a rule for tokens of GitHub Actions is enough to start: no key is needed', async () => {
  await using at = await fixture()
  const runner = await runnerFromEnvironment({
    GIT_REPO_URL: at.repository.path,
    STATE_DIR: temporaryFolder(),
    OIDC_REPOSITORY_ID: '4711, 4712',
    PORT: '0',
  })
  const { body } = await send(`${runner.url}/health`, { method: 'GET' })
  expect(body.schemes).toEqual(['oidc'])
  expect(await post(runner.url, { env: 'staging', tag: 'v0.0.1' })).toMatchObject({ status: 401 })
  await runner.close()
})

test('a state folder of another user is named with what to do, and nothing is left in it', () => {
  const folder = temporaryFolder()
  chmodSync(folder, 0o555)
  // Root may write anywhere, so it becomes nobody once its modules are read.
  const runner = `import { main } from ${JSON.stringify(new URL('../src/index.ts', import.meta.url).href)}
if (process.getuid() === 0) process.seteuid(65534)
process.exitCode = await main(process.env)`
  const env = { PATH: process.env['PATH'], GIT_REPO_URL: '/nowhere', STATE_DIR: folder, WEBHOOK_SECRET: secret }
  const args = ['--input-type=module', '--eval', runner]
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8', timeout: 20_000 })
  expect(status).toBe(1)
  expect(JSON.parse(stderr)).toMatchObject({ code: 'state-dir', message: expect.stringContaining('this user owns') })
  expect(readdirSync(folder)).toEqual([])
})

test('a port in use is named', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await expect(
    runnerFromEnvironment({
      GIT_REPO_URL: temporaryFolder(),
      STATE_DIR: temporaryFolder(),
      WEBHOOK_SECRET: secret,
      PORT: String(port),
    }),
  ).rejects.toMatchObject({ code: 'port-in-use', message: expect.stringContaining(String(port)) })
  server.close()
})

test('two runners never share a state folder', async () => {
  await using at = await fixture()
  const second = refusal({ WEBHOOK_SECRET: secret, STATE_DIR: at.stateDir })
  expect(second).toMatchObject({ status: 1, code: 'state-dir-in-use' })
})

test('every variable may be a file; a key’s line break at the end is not part of it', async () => {
  await using at = await fixture()
  await at.runner.close()
  const folder = temporaryFolder()
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    chmodSync(join(folder, name), 0o600)
    return join(folder, name)
  }
  const runner = await runnerFromEnvironment({
    GIT_REPO_URL_FILE: write('url', `${at.repository.path}\n`),
    STATE_DIR: at.stateDir,
    WEBHOOK_SECRET_FILE: write('key', `${secret}\n`),
    PORT: '0',
  })
  expect((await post(runner.url, { env: 'staging', tag: 'v0.0.1' })).status).toBe(202)
  await runner.close()
})
