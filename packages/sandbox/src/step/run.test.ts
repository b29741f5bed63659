import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { type NodeActionOptions, runNodeAction } from './run.ts'
import { anyContext, withDirectory, writeAction } from './test/fixture.ts'

const preamble = `
import { appendFileSync, writeFileSync } from 'node:fs'
const env = process.env
const put = (file, text) => appendFileSync(env['GITHUB_' + file], text)
`

async function run(source: string, options: Partial<NodeActionOptions> = {}, inputs?: string) {
  return withDirectory(async (directory) => {
    const action = await writeAction(directory, { 'index.js': preamble + source }, inputs)
    return runNodeAction({ directory: action, inputs: {}, context: anyContext, ...options })
  })
}

test('an action gets its inputs, the run and an empty workspace, and nothing of our environment', async () => {
  process.env['SLIPWAY_LEAK'] = 'yes'
  const result = await run(
    `const { INPUT_WHO, 'INPUT_DRY-RUN': dry, INPUT_TOKEN: token, INPUT_EMPTY: empty } = env
     put('OUTPUT', 'seen=' + JSON.stringify({ INPUT_WHO, dry, empty, token: token === 'ghs_' + '0123456789',
       leak: env.SLIPWAY_LEAK ?? null, repository: env.GITHUB_REPOSITORY, ref: env.GITHUB_REF_NAME,
       exported: env.GITHUB_TOKEN ?? null, cwd: process.cwd() === env.GITHUB_WORKSPACE }) + '\\n')`,
    { inputs: { who: 'me' } },
    'who: {}, dry-run: { default: false }, empty: {}, token: { default: "${{ github.token }}" }',
  )
  expect(result.conclusion).toBe('success')
  expect(JSON.parse(String(result.outputs['seen']))).toEqual({
    INPUT_WHO: 'me',
    dry: 'false',
    empty: '',
    token: true,
    leak: null,
    repository: 'octo/infra',
    ref: 'main',
    exported: null,
    cwd: true,
  })
})

test('an input that is not declared is passed on with a warning', async () => {
  const result = await run(`put('OUTPUT', 'typo=' + env.INPUT_WHOM)`, { inputs: { whom: 'x' } })
  expect(result.outputs).toEqual({ typo: 'x' })
  expect(result.annotations).toEqual([
    { level: 'warning', message: "Unexpected input(s) 'whom', valid inputs are ['who']" },
  ])
})

test('outputs, state, variables, path and summary are read from the files of the step', async () => {
  const result = await run(`
    put('OUTPUT', 'a=1\\nb<<E\\ntwo\\nlines\\nE\\n'); put('STATE', 'k=v\\n')
    put('ENV', 'SOME=thing\\nNODE_OPTIONS=--inspect\\n'); put('PATH', '/first\\n/second\\n')
    put('STEP_SUMMARY', '# Done\\n\\ntoken ghs_0123456789')`)
  expect(result).toMatchObject({
    conclusion: 'success',
    outputs: { a: '1', b: 'two\nlines' },
    state: { k: 'v' },
    env: { SOME: 'thing' },
    path: ['/second', '/first'],
    summary: '# Done\n\ntoken ***\n',
  })
  expect(result.annotations.map(({ message }) => message)).toEqual([
    "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.",
  ])
})

test.each([
  ['a line that is neither form', 'nonsense', "Invalid format 'nonsense'"],
  ['a delimiter that never comes', 'a<<E\nx\n', "Invalid value. Matching delimiter not found 'E'"],
  ['a delimiter behind an unfinished line', 'a<<E\nx', 'Invalid value. EOF marker missing new line.'],
  ['an empty delimiter', 'a<<\n', "Invalid format 'a<<'. Name must not be empty and delimiter must not be empty"],
])('%s in GITHUB_OUTPUT fails the step and keeps what came before', async (_, text, message) => {
  const result = await run(`put('OUTPUT', 'before=1\\n' + ${JSON.stringify(text)})`)
  expect(result).toMatchObject({ exitCode: 0, conclusion: 'failure', outputs: { before: '1' } })
  expect(result.annotations.at(-1)?.message).toBe(message)
})

test('a summary above one MiB is dropped with an error, and the step stays green', async () => {
  const result = await run(`put('STEP_SUMMARY', 'x'.repeat(1024 * 1024 + 1))`)
  expect(result).toMatchObject({ conclusion: 'success', summary: '' })
  expect(result.annotations[0]).toMatchObject({ level: 'error' })
})

test('an exit code other than 0 is a failure; an error annotation alone is not', async () => {
  expect(await run(`process.exit(3)`)).toMatchObject({ exitCode: 3, conclusion: 'failure' })
  const told = await run(`console.log('::error title=T,file=a.yml,line=3::bad%0Anews')`)
  expect(told.conclusion).toBe('success')
  expect(told.annotations).toEqual([{ level: 'error', title: 'T', file: 'a.yml', line: 3, message: 'bad\nnews' }])
})

test('a masked value is hidden from then on, on both streams and in its encoded forms', async () => {
  const secret = 'hunter2 & "more"'
  const result = await run(`
    const secret = ${JSON.stringify(secret)}
    console.log('::add-mask::' + secret)
    for (const text of [secret, Buffer.from(secret).toString('base64'), Buffer.from('x:' + secret).toString('base64'),
      JSON.stringify({ secret }), encodeURIComponent(secret)]) console.error('<' + text + '>')`)
  const canaries = ['hunter2', 'aHVudGVyMi', 'aHVudGVyMiA', 'JTI2']
  for (const canary of canaries) expect(result.log).not.toContain(canary)
  expect(result.rawLog).toContain(secret)
  expect(result.masks).toContain(secret)
  expect(result.log.split('***').length).toBeGreaterThan(5)
})

test('state reaches the post phase, which runs its own file', async () => {
  await withDirectory(async (directory) => {
    const files = {
      'index.js': `${preamble}put('STATE', 'lock=7\\n')`,
      'post.js': `console.log(process.env.STATE_lock)`,
    }
    await writeAction(directory, files)
    const main = await runNodeAction({ directory, inputs: {}, context: anyContext })
    const post = await runNodeAction({ directory, inputs: {}, context: anyContext, phase: 'post', state: main.state })
    expect(post.log).toBe('7\n')
  })
})

test('cancelling sends SIGINT first, and an action that leaves at once is cancelled, not failed', async () => {
  const control = new AbortController()
  const result = await run(
    `process.on('SIGINT', () => { console.log('asked to stop'); process.exit(1) })
     setInterval(() => {}, 1000); console.log('ready')`,
    { signal: control.signal, onLine: (line) => line === 'ready' && control.abort() },
  )
  expect(result).toMatchObject({ conclusion: 'cancelled', log: 'ready\nasked to stop\n' })
  expect(result.milliseconds).toBeLessThan(7000)
})

test('an action that ignores every signal gets SIGINT, SIGTERM and, when its time is over, SIGKILL', async () => {
  const control = new AbortController()
  const result = await run(
    `for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => console.log(name))
     setInterval(() => {}, 1000); console.log('ready')`,
    {
      signal: control.signal,
      patience: { afterInterruptMs: 300, afterTerminateMs: 200 },
      onLine: (line) => line === 'ready' && control.abort(),
    },
  )
  expect(result).toMatchObject({ conclusion: 'cancelled', log: 'ready\nSIGINT\nSIGTERM\n' })
})

test('nothing is left in the temporary directory', async () => {
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('slipway-step-'))
  let place = ''
  await run(`console.log(env.RUNNER_TEMP)`, { onLine: (line) => (place = line) })
  expect(existsSync(place)).toBe(false)
  expect(before).not.toContain(place.split('/').at(-2))
})

test('an action for another runtime is refused', async () => {
  await withDirectory(async (directory) => {
    await writeAction(directory, { 'index.js': '', 'action.yml': 'runs: { using: composite }' })
    await expect(runNodeAction({ directory, inputs: {}, context: anyContext })).rejects.toMatchObject({
      code: 'action-runtime',
    })
  })
})
