import fc from 'fast-check'
import { parseCommand } from './index.ts'

const sha = '0123456789abcdef0123456789abcdef01234567'

test.each([
  ['/plan', { kind: 'plan', environment: undefined }],
  ['/plan staging', { kind: 'plan', environment: 'staging' }],
  ['/plan  staging \n', { kind: 'plan', environment: 'staging' }],
  ['/apply staging', { kind: 'apply', environment: 'staging', commit: undefined }],
  [`/apply prod ${sha}`, { kind: 'apply', environment: 'prod', commit: sha }],
  [`/apply prod\t${sha}\r\n`, { kind: 'apply', environment: 'prod', commit: sha }],
  ['/drift', { kind: 'drift' }],
  ['/help', { kind: 'help' }],
])('%j is understood', (body, command) => {
  expect(parseCommand(body)).toEqual(command)
})

test.each([
  ['a command of another program', '/bootstrap-plan'],
  ['a word that only starts like ours', '/planet'],
  ['Atlantis’s own', 'atlantis apply'],
  ['a quote', `> /apply prod ${sha}`],
  ['a code block', `\`\`\`\n/apply prod ${sha}\n\`\`\``],
  ['indented code', `    /apply prod ${sha}`],
  ['code in a line', `\`/apply prod ${sha}\``],
  ['a command after other text', `Done.\n\n/apply prod ${sha}`],
  ['a comment of HTML', `<!-- /apply prod ${sha} -->`],
  ['a list', `- /apply prod ${sha}`],
  ['upper case', '/APPLY prod'],
  ['a space before it', ' /help'],
  ['nothing', ''],
  ['a long text', `/help ${'x'.repeat(400)}`],
  ['a slash of another script', '／help'],
])('%s is no command', (_, body) => {
  expect(parseCommand(body)).toEqual({ kind: 'none' })
})

test.each([
  ['T12: a short commit', '/apply prod 0123456', 'the commit needs all of its 40 digits'],
  ['a commit in upper case', `/apply prod ${sha.toUpperCase()}`, 'the commit needs all of its 40 digits'],
  ['a branch as the commit', '/apply prod main', 'the commit needs all of its 40 digits'],
  ['an option', '/plan --all', 'an environment is a name'],
  ['an environment with a slash', '/plan ../prod', 'an environment is a name'],
  ['an environment that is a command', `/apply $(id) ${sha}`, 'an environment is a name'],
  ['no environment', '/apply', '/apply needs an environment'],
  ['more than a command', `/apply prod ${sha} now`, 'and nothing else'],
  ['two commands', `/plan staging\n/apply prod ${sha}`, 'the whole comment'],
  ['a command with a reason below it', '/plan staging\n\nbecause', 'the whole comment'],
  ['a help with more', '/help me', 'takes nothing after it'],
])('%s is answered with what was wrong', (_, body, reason) => {
  expect(parseCommand(body)).toEqual({ kind: 'wrong', reason: expect.stringContaining(reason) })
})

test('whatever is written, nothing is applied but by its exact form', () => {
  const pieces = fc.constantFrom(
    '/apply',
    '/plan',
    ' ',
    '\n',
    '\t',
    'prod',
    'staging',
    sha,
    sha.slice(1),
    '>',
    '`',
    '\0',
    '\u202e',
    '-',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (some) => {
      const body = some.join('')
      const command = parseCommand(body)
      if (command.kind !== 'apply') return
      expect(body.trimEnd().split(/[ \t]+/)).toEqual([
        '/apply',
        command.environment,
        ...(command.commit === undefined ? [] : [command.commit]),
      ])
    }),
    { numRuns: 2000, seed: 11 },
  )
})
