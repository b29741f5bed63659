import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { runProgram } from './run.ts'

const never = new AbortController().signal
const node = { file: process.execPath, directory: tmpdir(), environment: {}, timeoutMs: 60_000, signal: never }
const script = (source: string, ...args: readonly string[]) => ['-e', source, ...args]

test('A program gets its arguments as they are, whatever a shell would make of them.', async () => {
  const hostile = ['$(id)', '`id`', '; exit 9', "'", '"', '*', '-e', 'a b', '\u00e9']
  const ran = await runProgram({
    ...node,
    args: script('console.log(JSON.stringify(process.argv.slice(1)))', '--', ...hostile),
  })
  expect(ran).toMatchObject({ exitCode: 0, timedOut: false, killed: false })
  expect(JSON.parse(ran.stdout)).toEqual(hostile)
})

test('A program sees the environment it was given, and nothing of ours.', async () => {
  const ran = await runProgram({
    ...node,
    args: script('console.log(JSON.stringify(Object.keys(process.env)))'),
    environment: { ONE: '1' },
  })
  const names = (JSON.parse(ran.stdout) as readonly string[]).filter(
    (name) => !['PWD', 'OLDPWD', 'SHLVL', '_'].includes(name),
  )
  expect(names).toEqual(['ONE'])
})

test('Both streams and the exit code are told apart; nobody waits for input.', async () => {
  const source =
    'process.stdin.on("end", () => { console.error("err"); console.log("out"); process.exitCode = 3 }).resume()'
  expect(await runProgram({ ...node, args: script(source) })).toEqual({
    exitCode: 3,
    timedOut: false,
    killed: false,
    stdout: 'out\n',
    stderr: 'err\n',
  })
})

test('A program that does not end is ended, also when it does not listen.', async () => {
  const source = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); console.log("up")'
  const ran = await runProgram({ ...node, args: script(source), timeoutMs: 1_500 })
  expect(ran.timedOut).toBe(true)
}, 60_000)

test('A program that was killed is told from one that failed.', async () => {
  const ran = await runProgram({
    ...node,
    args: script('process.kill(process.pid, "SIGKILL"); setInterval(() => {}, 1000)'),
  })
  expect(ran).toMatchObject({ killed: true, timedOut: false })
})

test('A canceled run ends the program and throws its reason.', async () => {
  const cancel = new AbortController()
  const file = join(mkdtempSync(join(tmpdir(), 'slipway-command-test-')), 'pid')
  const source = 'require("fs").writeFileSync(process.argv[1], String(process.pid)); setInterval(() => {}, 1000)'
  const ran = runProgram({ ...node, args: script(source, file), signal: cancel.signal }).catch(
    (error: unknown) => error,
  )
  const started = () => {
    try {
      return Number(readFileSync(file, 'utf8'))
    } catch {
      return 0
    }
  }
  while (started() === 0) await sleep(20)
  cancel.abort(new Error('canceled'))
  expect(await ran).toEqual(new Error('canceled'))
  expect(() => process.kill(started(), 0)).toThrow('ESRCH')
}, 60_000)

test('F65 of a program that prints without end the beginning and the end are kept.', async () => {
  const source = 'for (let i = 0; i < 20000; i++) console.log("line " + i)'
  const ran = await runProgram({ ...node, args: script(source), keepBytes: 4_000 })
  expect(ran.stdout.length).toBeLessThan(80_000)
  expect(ran.stdout).toMatch(/^line 0\n/)
  expect(ran.stdout).toMatch(/line 19999\n$/)
  expect(ran.stdout).toContain('bytes left out')
})
