import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { parseCommands, runContextFor, runNodeAction } from '#sandbox'

// The toolkit as the runner meets it: a fresh process, file commands, a log that is parsed for commands.
const context = runContextFor(
  { serverUrl: 'http://127.0.0.1:9', apiUrl: 'http://127.0.0.1:9/api/v3', owner: 'o', repo: 'r', token: 'job-token-1' },
  { sha: 'a'.repeat(40) },
)
const directory = join(import.meta.dirname, 'fixture')
const secret = 'hunter2_S3cr3t*/+=[x]'

function run(inputs: Readonly<Record<string, string>>, more: Partial<Parameters<typeof runNodeAction>[0]> = {}) {
  return runNodeAction({ directory, context, inputs: { token: secret, ...inputs }, debug: true, ...more })
}

test('a run says what it did, once, and is green', async () => {
  const ran = await run({ say: 'hello' })
  expect(ran).toMatchObject({ exitCode: 0, conclusion: 'success', outputs: { failure: '' } })
  expect(ran.annotations).toEqual([expect.objectContaining({ level: 'notice', message: 'said it at look 1' })])
  expect(ran.log).toMatch(/^Observe {3}told to say hello/m)
})

test('a dry run decides and reports, and no output says that anything was done', async () => {
  const ran = await run({ say: 'hello', 'dry-run': 'true' })
  expect(ran).toMatchObject({ exitCode: 0, outputs: { failure: '' } })
  expect(ran.outputs['said']).toBeUndefined()
  expect(ran.summary).toContain('Dry run: would say it')
})

test('a lost race is observed again, and nobody is red', async () => {
  const ran = await run({ do: 'lose-races' })
  expect(ran.exitCode).toBe(0)
  expect(ran.summary).toContain('said it at look 3')
})

test('a refusal shows its summary and its outputs before it fails', async () => {
  const ran = await run({ do: 'refuse', say: 'no' })
  expect(ran).toMatchObject({ exitCode: 1, conclusion: 'failure', outputs: { failure: 'refused' } })
  expect(ran.annotations).toEqual([
    expect.objectContaining({ level: 'error', title: 'refused', message: 'Refused: no' }),
  ])
  expect(ran.summary).toContain('no and')
})

test('a bug shows its stack, and no secret', async () => {
  const ran = await run({ do: 'throw' })
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'internal' } })
  expect(ran.log).toMatch(/TypeError: a bug that shows \*\*\*.*fixture\/main\.ts/s)
})

test('all bad inputs come in one annotation, and nothing ran', async () => {
  const ran = await run({ do: 'dance', 'dry-run': 'maybe', token: '' })
  expect(ran.annotations).toHaveLength(1)
  expect(ran.annotations[0]?.message.split('\n')).toHaveLength(3)
  expect(ran.outputs).toEqual({ failure: 'inputs-invalid' })
})

test('F34 a canceled wait ends within five seconds and says so', async () => {
  const stop = new AbortController()
  const started = Date.now()
  const running = run(
    { do: 'wait' },
    { signal: stop.signal, onLine: (line) => line.startsWith('Observe') && stop.abort() },
  )
  const ran = await running
  expect(ran.outputs).toEqual({ failure: 'canceled' })
  expect(ran.exitCode).toBe(1)
  expect(Date.now() - started).toBeLessThan(5_000)
})

test('T25 no form of a secret reaches the log, the summary or an output, even when debugging', async () => {
  const ran = await run({ say: `x${secret}x` })
  const bytes = Buffer.from(secret)
  const forms = [
    secret,
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    bytes.toString('base64'),
    bytes.toString('base64url'),
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    bytes.toString('base64').replace(/=+$/, ''),
  ]
  expect(ran.summary).not.toContain('S3cr3t')
  const printed = ran.rawLog.replace(/^::add-mask::.*$/gm, '')
  for (const form of forms) {
    for (const sink of [printed, ran.summary, JSON.stringify(ran.outputs)]) expect(sink).not.toContain(form)
  }
})

test('T26 every line and every JSON leaf of a secret is masked, and nothing too short to be one', async () => {
  const token = JSON.stringify({ user: 'ann', key: 'line-one\nline-two', id: 'abc' }, null, 2)
  const ran = await run({ token, say: 'line-one / line-two / abc' })
  expect(ran.masks).toEqual(expect.arrayContaining(['line-one', 'line-two']))
  expect(ran.masks).not.toContain('abc')
  expect(ran.log).not.toMatch(/line-(one|two)/)
})

const commandTexts = [
  '::stop-commands::x',
  '::add-mask::a',
  '##[group]x',
  ' ::error::x',
  'x ##[set-output name=said]evil',
  '::set-output name=said::evil',
  '\r::warning::x',
  'a\n::error::b\n##[add-path]c',
  '\u2028::error::x',
]

test('T27 text that is relayed issues no command, mask or group', async () => {
  const ran = await run({ say: commandTexts.join('\n') })
  expect(ran.exitCode).toBe(0)
  // Our own: masks of the secret, the notice, the debug lines, and the pair around what is foreign.
  const resume = ran.commands.find(({ name }) => name === 'stop-commands')?.data ?? ''
  const ours = ['add-mask', 'notice', 'debug', 'stop-commands', resume]
  expect(ran.commands.map(({ name }) => name).filter((name) => !ours.includes(name))).toEqual([])
  expect(ran.outputs['said']).toContain('::stop-commands::x')
  expect(ran.annotations.map(({ level }) => level)).toEqual(['notice'])
})

test('T29 no value of an output can end it or set another', async () => {
  const hostile = [
    'a\nsaid=evil',
    'ghadelimiter_0',
    'x\nghadelimiter_1\nfailure=evil',
    '<<EOF\nEOF',
    '=',
    '\r\n\r\n',
    '::x::',
  ]
  for (const say of hostile) {
    const ran = await run({ say })
    expect(ran.outputs).toEqual({ said: `${say}***`, failure: '' })
  }
})

test('T30 without GITHUB_OUTPUT the step fails instead of falling back to a command', () => {
  const environment = { ...context.environment, INPUT_TOKEN: secret, PATH: process.env['PATH'] ?? '' }
  const ran = spawnSync(process.execPath, [join(directory, 'main.ts')], { env: environment, encoding: 'utf8' })
  expect(ran.status).toBe(1)
  expect(parseCommands(ran.stdout).map(({ name }) => name)).not.toContain('set-output')
  expect(ran.stdout).toContain('GITHUB_OUTPUT names no file')
})

test.each([
  ['F41 a full disk', '/dev/full', 'ENOSPC'],
  ['F41 a folder in place of the file', '/', 'EISDIR'],
])('%s fails the step, which says so, whatever it did before', (_, path, cause) => {
  const environment = { ...context.environment, INPUT_TOKEN: secret, GITHUB_OUTPUT: path, GITHUB_STEP_SUMMARY: path }
  const ran = spawnSync(process.execPath, [join(directory, 'main.ts')], { env: environment, encoding: 'utf8' })
  expect(ran.status).toBe(1)
  expect(ran.stdout).toMatch(new RegExp(`report-unwritten.*${cause}`))
})

test('F42 a file size limit that cuts the summary short without a word fails the step', () => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-'))
  const [output, summary] = [join(folder, 'output'), join(folder, 'summary')]
  for (const file of [output, summary]) writeFileSync(file, '')
  const say = 'x'.repeat(20_000)
  const environment = {
    ...process.env,
    ...context.environment,
    INPUT_TOKEN: secret,
    INPUT_SAY: say,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
  }
  // ulimit counts blocks of 512 or 1,024 bytes; 8 of them hold neither the output nor the summary.
  const limited = ['-c', 'trap "" XFSZ; ulimit -f 8; exec "$@"', 'sh', process.execPath, join(directory, 'main.ts')]
  const ran = spawnSync('sh', limited, { env: environment, encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  expect(ran.status).toBe(1)
  expect(ran.stdout).toContain('report-unwritten')
})

test('T29 property: any text an output holds is what the workflow reads', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (say) => {
      const ran = await run({ say: say.replaceAll('\0', '') })
      expect(ran.outputs['failure']).toBe('')
      expect(new Set(Object.keys(ran.outputs))).toEqual(new Set(['failure', 'said']))
    }),
    { numRuns: 10 },
  )
})
