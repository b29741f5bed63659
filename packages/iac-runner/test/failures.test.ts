import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeployAnswer } from '#deploy-protocol'
import { deploy, post, secret } from './client.ts'
import { fixture } from './fixture.ts'
import { alive } from './process.ts'

const wanted = { env: 'staging', tag: 'v0.0.1' }

/** Services a, b, … that each run one line of shell. */
function services(lines: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) {
  return (output: string) => {
    const entries = Object.entries(lines).map(([name, line]) => {
      const command = JSON.stringify(['sh', '-c', line.replaceAll('OUTPUT', output)])
      return `  ${name}: { path: ${name}, sync: ${command}${more[name] ?? ''} }`
    })
    const files = Object.keys(lines).map((name) => [`${name}/x`, name] as const)
    return { 'slipway.yml': `services:\n${entries.join('\n')}\n`, ...Object.fromEntries(files) }
  }
}

const byName = (answer: DeployAnswer, name: string) => answer.services.find(({ service }) => service === name)

test('F36: one of several services fails: what needs it is not run, the others are, and the answer says why', async () => {
  const lines = { a: 'echo no space left >&2; exit 3', b: 'true', c: 'true', d: 'true' }
  await using at = await fixture({ files: services(lines, { b: ', needs: [a]', c: ', needs: [b]' }) })
  const done = await deploy(at.url, wanted)
  expect(done).toMatchObject({ state: 'failed', status: 'failed', success: false, succeeded: 1, failed: 1, skipped: 2 })
  expect(byName(done, 'a')).toMatchObject({
    state: 'failed',
    error_kind: 'exit-code',
    summary: 'no space left',
    reason: 'sh exited with 3',
    next_action: expect.stringContaining('deploy the same tag again'),
  })
  expect(byName(done, 'b')).toMatchObject({ state: 'not_run', reason: expect.stringContaining('a') })
  expect(byName(done, 'c')).toMatchObject({ state: 'not_run' })
  expect(byName(done, 'd')).toMatchObject({ state: 'synced' })
})

test('F36: the next attempt repeats the failed service and what it stopped, and nothing else', async () => {
  const lines = { a: 'test -e OUTPUT/mended', b: 'true', d: 'true' }
  await using at = await fixture({ files: services(lines, { b: ', needs: [a]' }) })
  await deploy(at.url, wanted)
  writeFileSync(join(at.output, 'mended'), '')
  const done = await deploy(at.url, wanted)
  expect(done).toMatchObject({ success: true, attempt: 2 })
  expect(done.services.map(({ state }) => state)).toEqual(['synced', 'synced', 'unchanged'])
})

test('a command that does not exist is told apart from one that fails', async () => {
  await using at = await fixture({
    files: () => ({ 'slipway.yml': 'services: { a: { path: a, sync: [no-such-program, x] } }', 'a/x': '1' }),
  })
  const done = await deploy(at.url, wanted)
  expect(byName(done, 'a')).toMatchObject({
    error_kind: 'command-not-found',
    next_action: expect.stringContaining('Install no-such-program'),
  })
})

test('words of a command are words: no shell reads them', async () => {
  await using at = await fixture({
    files: (output) => ({
      'slipway.yml': `services: { a: { path: a, sync: [touch, "${output}/x; touch ${output}/y", $HOME, "*"] } }`,
      'a/x': '1',
    }),
  })
  await deploy(at.url, wanted)
  expect(readdirSync(at.output)).toEqual([])
})

test('M8 F37: a service that hangs is stopped with all of its processes, and the next deployment starts', async () => {
  const lines = { a: 'echo begun; sleep 300 & echo $! > OUTPUT/pids; sleep 300 & echo $! >> OUTPUT/pids; wait' }
  await using at = await fixture({ files: services(lines, { a: ', timeout: 1s' }) })
  const done = await deploy(at.url, wanted)
  expect(done).toMatchObject({ state: 'timed_out', failed: 1 })
  expect(byName(done, 'a')).toMatchObject({
    state: 'timed_out',
    error_kind: 'timeout',
    summary: expect.stringContaining('begun'),
  })
  const pids = readFileSync(join(at.output, 'pids'), 'utf8').trim().split('\n').map(Number)
  expect(pids.filter(alive)).toEqual([])
  expect((await post(at.url, wanted)).status).toBe(202)
})

test('F37: a service that ignores the polite signal is killed', async () => {
  const lines = { a: "trap '' TERM; sleep 300 & echo $! > OUTPUT/pids; while :; do sleep 0.1; done" }
  await using at = await fixture({ files: services(lines, { a: ', timeout: 1s' }) })
  expect(await deploy(at.url, wanted)).toMatchObject({ state: 'timed_out' })
  const pids = readFileSync(join(at.output, 'pids'), 'utf8').trim().split('\n').map(Number)
  expect(pids.filter(alive)).toEqual([])
})

test('what a finished task leaves running is stopped with it', async () => {
  await using at = await fixture({ files: services({ a: 'sleep 300 & echo $! > OUTPUT/pids' }) })
  expect(await deploy(at.url, wanted)).toMatchObject({ success: true })
  expect(alive(Number(readFileSync(join(at.output, 'pids'), 'utf8')))).toBe(false)
})

test('F38: 200 MB of output leave memory flat, and the beginning and the end in the log', async () => {
  const lines = { a: 'echo first; head -c 200000000 /dev/zero | tr "\\0" "y"; echo; echo last; exit 1' }
  await using at = await fixture({ files: services(lines) })
  const before = process.memoryUsage().rss
  const done = await deploy(at.url, wanted)
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
  expect(byName(done, 'a')?.summary?.split('\n').at(-1)).toBe('last')
  expect(Buffer.byteLength(byName(done, 'a')?.summary ?? '')).toBeLessThan(5000)
  const log = readFileSync(join(at.stateDir, 'logs', `${done.deployment_id}-1`, 'a.log'), 'utf8')
  expect(log.length).toBeLessThan(500_000)
  expect(log.startsWith('first\n')).toBe(true)
  expect(log).toMatch(/\[\d+ bytes left out\]/)
  expect(log.endsWith('last\n')).toBe(true)
})

test('F39: escape sequences, carriage returns and half characters do not reach the answer', async () => {
  const lines = {
    a: "printf '\\033[31mred\\033[0m\\n10%%\\r100%%\\n\\377\\376 bytes\\n\\033]0;title\\007::error::x\\n'; exit 1",
  }
  await using at = await fixture({ files: services(lines) })
  const summary = byName(await deploy(at.url, wanted), 'a')?.summary ?? ''
  expect(summary.split('\n').slice(0, 2)).toEqual(['red', '100%'])
  expect(summary).toContain('bytes')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(summary).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/)
})

test('a key that a task prints is not in the answer', async () => {
  const hex = Buffer.from(secret).toString('hex')
  await using at = await fixture({ files: services({ a: `echo key ${secret} ${hex}; exit 1` }) })
  expect(byName(await deploy(at.url, wanted), 'a')?.summary).toBe('key *** ***')
})

test('a deployment that exceeds the time of its environment is timed out, and what had not begun is not run', async () => {
  const files = (output: string) => ({
    ...services({ a: 'sleep 300', b: 'true' }, { b: ', needs: [a]' })(output),
  })
  await using at = await fixture({
    files: (output) => {
      const made: Record<string, string> = { ...files(output) }
      made['slipway.yml'] += 'environments: { staging: { timeout: 1s } }\n'
      return made
    },
  })
  const done = await deploy(at.url, wanted)
  expect(done).toMatchObject({ state: 'timed_out', error: expect.stringContaining('time') })
  expect(done.services.map(({ state }) => state)).toEqual(['timed_out', 'not_run'])
})
