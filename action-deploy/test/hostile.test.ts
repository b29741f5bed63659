import { type Recorded, type Reply, startReceiver } from '../../packages/testing/src/receiver/index.ts'
import { openStage } from './stage.ts'

const canary = 'c4n4ry/+?=Zq9"w\\x<&>'

/** The ways in which a secret is written somewhere. */
function formsOf(secret: string): Readonly<Record<string, string>> {
  const bytes = Buffer.from(secret)
  return {
    plain: secret,
    hex: bytes.toString('hex'),
    'hex in capitals': bytes.toString('hex').toUpperCase(),
    base64: bytes.toString('base64'),
    base64url: bytes.toString('base64url'),
    'base64 without padding': bytes.toString('base64').replace(/=+$/, ''),
    uri: encodeURIComponent(secret),
    json: JSON.stringify(secret).slice(1, -1),
  }
}

const started = (path: string, { json }: Reply) =>
  path === '/deploy' && json !== undefined && Object.hasOwn(json as object, 'deployment_id')

test('T25 a secret shows nowhere, in none of eight encodings, though the receiver sends it back in all of them', async () => {
  await using stage = await openStage()
  const forms = formsOf(canary)
  const echo = ({ path }: Recorded, { status, json }: Reply) =>
    path === '/deploy/status' && status === 200
      ? {
          status,
          json: {
            ...(json as object),
            status: 'failed',
            error: Object.values(forms).join(' | '),
            results: [{ service: 'app', success: false }],
            failure_summary: [
              { service: 'app', error_kind: canary, summary: forms['hex'], next_action: forms['base64url'] },
            ],
          },
        }
      : undefined
  await using receiver = await startReceiver({ secret: canary, lie: echo })
  const result = await stage.run(
    {
      'runner-url': receiver.url,
      secret: canary,
      'triggered-by': 'github-actions',
      'environment-url': 'https://e.example/',
    },
    { debug: true },
  )
  expect(result.outputs).toMatchObject({ failure: 'deploy-failed' })
  // What registers a mask has to name it; the runner swallows those lines.
  const lines = result.rawLog.split('\n').filter((line) => !line.startsWith('::add-mask::'))
  const seen = [lines.join('\n'), result.summary, JSON.stringify(result.outputs)].join('\n')
  const github = await stage.deployments()
  for (const [form, text] of Object.entries(forms)) {
    expect({ form, found: seen.includes(text) || JSON.stringify(github).includes(text) }).toEqual({
      form,
      found: false,
    })
  }
  expect(seen).toContain('***')
  // Escaped for a summary it would look like none of the forms, and still be readable.
  expect(seen).not.toContain('c4n4ry')
})

test('T25 a secret that is given in every input shows in no complaint about them', async () => {
  await using stage = await openStage()
  const inputs = [
    'env',
    'tag',
    'services',
    'triggered-by',
    'timeout',
    'runner-url',
    'environment-url',
    'on-cancel',
    'wait',
  ]
  const result = await stage.run(
    { secret: canary, ...Object.fromEntries(inputs.map((name) => [name, canary])) },
    { debug: true },
  )
  expect(result.outputs).toMatchObject({ failure: 'inputs-invalid' })
  const lines = result.rawLog.split('\n').filter((line) => !line.startsWith('::add-mask::'))
  for (const text of Object.values(formsOf(canary))) expect([...lines, result.summary].join('\n')).not.toContain(text)
})

test('T27 whatever a receiver says, the runner carries out no command of it', async () => {
  await using stage = await openStage()
  const attack = [
    '::stop-commands::x',
    '::add-mask::a',
    '##[group]g',
    ' ::error::forged',
    'x ##[error]forged',
    '::set-output name=status::succeeded',
    '::set-env name=PATH::/evil',
    '\u001b[2K::warning::forged',
    '::notice::forged',
  ].join('\n')
  const relay = ({ path }: Recorded, { status, json }: Reply) =>
    path === '/deploy/status' && status === 200
      ? {
          status,
          json: {
            ...(json as object),
            status: 'failed',
            error: attack,
            results: [{ service: 'app', success: false, diagnostic: { summary: attack, next_action: attack } }],
          },
        }
      : undefined
  await using receiver = await startReceiver({ lie: relay })
  const { commands, outputs, annotations, env } = await stage.run({ 'runner-url': receiver.url })
  expect(outputs).toMatchObject({ status: 'failed', failure: 'deploy-failed' })
  expect(annotations.map(({ level }) => level)).toEqual(['error'])
  expect(annotations.some(({ message }) => message.includes('forged'))).toBe(false)
  const names = new Set(commands.map(({ name }) => name).filter((name) => !/^[0-9a-f-]{36}$/.test(name)))
  expect([...names].sort()).toEqual(['add-mask', 'debug', 'error', 'stop-commands'])
  expect(commands.filter(({ name, data }) => name === 'debug' && data.includes('forged'))).toEqual([])
  expect(
    commands.filter(({ name }) => name === 'stop-commands').every(({ data }) => /^[0-9a-f-]{36}$/.test(data)),
  ).toBe(true)
  expect(env).toEqual({})
})

test.each([
  ['a line break and an output', 'dep_12345678\ninjected=pwned'],
  ['a heredoc of its own', 'dep_12345678\nghadelimiter_x\ninjected<<E\npwned\nE'],
  ['an id that is no text', { toString: 'pwned' }],
  ['a megabyte', 'd'.repeat(900_000)],
])('T29 %s in place of an id is no output', async (_, deployment_id) => {
  await using stage = await openStage()
  await using receiver = await startReceiver({
    lie: ({ path }, honest) =>
      started(path, honest) ? { status: 202, json: { ...(honest.json as object), deployment_id } } : undefined,
  })
  const { outputs, conclusion } = await stage.run({ 'runner-url': receiver.url })
  expect(conclusion).toBe('failure')
  expect(outputs).toMatchObject({ failure: 'answer-invalid' })
  expect(Object.keys(outputs)).not.toContain('injected')
})

test('M28 T29 a receiver that ends every heredoc it could have been told of sets no output (the workflow-webhook attack)', async () => {
  await using stage = await openStage()
  const echo = ({ path, headers }: Recorded, honest: Reply) => {
    if (!started(path, honest)) return undefined
    const ends = Object.values(headers).flatMap((value) => [value ?? '', 'injected=pwned', 'injected<<E', 'pwned', 'E'])
    return { status: 200, json: { ...(honest.json as object), status: 'failed', error: ends.join('\n') } }
  }
  await using receiver = await startReceiver({ lie: echo })
  const { outputs } = await stage.run({ 'runner-url': receiver.url })
  expect(outputs).toMatchObject({ status: 'failed', failure: 'deploy-failed' })
  expect(outputs).not.toHaveProperty('injected')
})

test('T31 what a receiver says is text in the summary: no image, no link, no mention', async () => {
  await using stage = await openStage()
  const attack =
    '<img src=x onerror=alert(1)> ![p](https://evil.example/p.png) [go](https://evil.example) @octocat fixes #1 | x'
  await using receiver = await startReceiver({
    work: () => [{ service: 'app', success: false, summary: attack, next_action: attack }],
  })
  const { summary } = await stage.run({ 'runner-url': receiver.url })
  expect(summary).toContain('onerror')
  for (const forbidden of ['<img', '![p]', '](https://evil', '@octocat', ' #1', 'https://evil'])
    expect(summary).not.toContain(forbidden)
})
