import { choice, defineAction, duration, flag, list, secret, text, url } from './index.ts'
import { readConfig } from './metadata.ts'

const action = defineAction({
  name: 'Try',
  description: 'Tries every kind of input.',
  inputs: {
    name: text({ description: 'A name.', pattern: /^[a-z]+$/, expected: 'lower-case letters' }),
    confirm: text({ description: 'Exactly.', default: '', exact: true }),
    color: choice(['red', 'blue'], { description: 'A colour.', default: 'red' }),
    loud: flag({ description: 'Loud?', default: 'false' }),
    timeout: duration({ description: 'How long.', default: '10m', maxSeconds: 3600 }),
    services: list({ description: 'Which.', default: '' }),
    'runner-url': url({ description: 'Where.', default: '' }),
    token: secret({ description: 'A token.', default: '${{ github.token }}' }),
  },
  outputs: {},
  failures: {},
})

function read(inputs: Readonly<Record<string, string>>) {
  const names = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const)
  try {
    Object.assign(process.env, Object.fromEntries(names))
    return readConfig(action)
  } finally {
    for (const [name] of names) delete process.env[name]
  }
}

function problems(inputs: Readonly<Record<string, string>>): string {
  try {
    read(inputs)
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return ''
}

test('inputs become typed values, with defaults where nothing was given', () => {
  expect(read({ name: 'ann', services: 'a, b\n c ,', 'runner-url': 'https://iac.example.com/' })).toEqual({
    name: 'ann',
    confirm: '',
    color: 'red',
    loud: false,
    timeout: 600,
    services: ['a', 'b', 'c'],
    runnerUrl: 'https://iac.example.com',
    token: '',
    dryRun: false,
  })
})

test('an input whose characters matter is not trimmed', () => {
  expect(read({ name: 'ann', confirm: ' deploy' }).confirm).toBe(' deploy')
})

test('every problem comes in one message', () => {
  const message = problems({ color: 'green', loud: 'yes', timeout: '10', 'dry-run': '1' })
  expect(message.split('\n')).toEqual([
    'Input "name" is required: A name.',
    'Input "color" must be one of red, blue, not "green"',
    'Input "loud" must be true or false, not "yes"',
    'Input "timeout" must be a duration such as 90s, 10m or 1h, at most 3600s, not "10"',
    'Input "dry-run" must be true or false, not "1"',
  ])
})

test.each([
  [
    'a password in the address',
    { 'runner-url': 'https://a:b@iac.example.com' },
    'must not hold a user name or password',
  ],
  ['another protocol', { 'runner-url': 'file:///etc/passwd' }, 'must be an address such as https://iac.example.com'],
  ['a value that hides characters', { name: 'a\u202eb' }, '\\u{202e}'],
  ['a value of any length', { name: 'A'.repeat(1000) }, `"${'A'.repeat(80)}…"`],
])('the message on %s is fit to print', (_, inputs, expected) => {
  expect(problems({ name: 'ann', ...inputs })).toContain(expected)
})
