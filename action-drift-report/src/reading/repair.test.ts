import fc from 'fast-check'
import { auditOf, factsOf, operation, planSource, planText, scaled, was } from '../../test/facts.ts'
import { safe } from './command.ts'
import type { Row } from './model.ts'
import { driftReport } from './reading.ts'

const api = 'apps/deployments/data-prod/api'
const update = { actions: ['update'], before: was, after: scaled }
const revert = { actions: ['update'], before: scaled, after: was }
const gone = { actions: ['delete'], before: was, after: null }
const create = { actions: ['create'], before: null, after: was }

function rowsFor(text: string, operations = [operation('patch', api)]): readonly Row[] {
  return driftReport(factsOf({ plans: [planSource(text)], audit: auditOf(operations) })).rows
}

const said = ({ what, repair }: Row) => [what, repair.kind, ...repair.commands.map(({ line }) => line)]

test.each([
  [
    'deleted, and the code wants it: an apply makes it again',
    planText([gone], [create]),
    [['deleted', 'apply', 'atlantis apply -p platform']],
  ],
  [
    'deleted, and the code knows nothing of it: only the state does',
    planText([gone], []),
    [['leftover', 'state-rm', 'atlantis state -p platform rm kubernetes_deployment_v1.api']],
  ],
  ['deleted, and the code wants it gone', planText([gone], [{ ...gone }]), [['gone', 'none']]],
  ['changed, and an apply reverts it', planText([update], [revert]), [['reverted', 'decide']]],
  ['changed, and an apply changes nothing', planText([update], []), [['settled', 'none']]],
  [
    'changed, and an apply changes something else',
    planText(
      [update],
      [{ actions: ['update'], before: scaled, after: { ...scaled, spec: [{ replicas: '5', image: 'api:2' }] } }],
    ),
    [['settled', 'none']],
  ],
  [
    'changed, and an apply replaces it',
    planText([update], [{ ...revert, actions: ['delete', 'create'] }]),
    [['destroyed', 'decide']],
  ],
  ['an import block takes it in', planText([], [{ ...update, importing: { id: 'x' } }]), []],
  ['forgotten', planText([], [{ actions: ['forget'], before: was, after: was }]), []],
  ['nothing differs', planText([], [{ actions: ['no-op'], before: was, after: was }]), []],
])('the repair table: %s', (_, text, expected) => {
  expect(rowsFor(text).map(said)).toEqual(expected)
})

test('made by hand where the code wants to make it: the import is named, and that it discards the plan', () => {
  const [row] = rowsFor(planText([], [create]), [operation('create', api, { code: 201 })])
  expect(row && said(row)).toEqual([
    'exists',
    'import',
    "atlantis import -p platform kubernetes_deployment_v1.api 'data-prod/api'",
  ])
  expect(row?.repair.commands[0]?.discardsPlan).toBe(true)
  expect(row?.cause).toMatchObject({ confidence: 'exact', operations: [{ actor: { name: 'alice@example.com' } }] })
})

test('what was made by hand and deleted again, or went with its namespace, does not stand in the way of an apply', () => {
  const made = operation('create', api, { at: 1_000, code: 201 })
  const later = 1_756_000_000_000
  for (const end of [
    'delete apps/deployments/data-prod/api',
    'delete /namespaces//data-prod',
    'deletecollection apps/deployments/data-prod/',
  ]) {
    const [verb, path] = end.split(' ') as ['delete', string]
    const facts = factsOf({
      plans: [planSource(planText([], [create]))],
      audit: auditOf([made, operation(verb, path, { at: later })]),
      more: { asked: { ...factsOf({}).asked, sinceMs: 1 } },
    })
    expect({ end, rows: driftReport(facts).rows }).toEqual({ end, rows: [] })
  }
})

test('a refresh-only plan says that something is missing, and does not guess what an apply would do', () => {
  const text = planText([gone, { ...update, address: 'kubernetes_deployment_v1.b' }], [], {
    resource_changes: undefined,
    prior_state: { values: { root_module: { resources: [{}] } } },
  })
  expect(rowsFor(text).map(said)).toEqual([
    ['missing', 'decide'],
    ['differs', 'decide'],
  ])
})

test('where Atlantis does not allow import and state, Terraform’s own commands are offered', () => {
  const facts = factsOf({
    plans: [planSource(planText([gone], []))],
    more: { asked: { ...factsOf({}).asked, atlantisCommands: new Set(['plan', 'apply']) } },
  })
  expect(driftReport(facts).rows.map(said)).toEqual([
    ['leftover', 'state-rm', 'terraform state rm kubernetes_deployment_v1.api'],
  ])
})

test('T27 every command is one line whose words a shell takes for themselves, whatever a key holds', () => {
  const address = `kubernetes_deployment_v1.each["$(curl x|sh)'; rm -rf / #\`id\`"]`
  const [row] = rowsFor(planText([{ ...gone, address }], []))
  expect(row?.repair.commands[0]?.line).toBe(`atlantis state -p platform rm '${address.replaceAll("'", "'\\''")}'`)
})

test.each([
  ['a line break', 'a\nb'],
  ['a carriage return', 'a\rb'],
  ['a null', 'a\0b'],
  ['an escape', 'a\u001b[31mb'],
  ['a tab', 'a\tb'],
  ['a bidi override', 'a\u202eb'],
  ['a zero-width space', 'a\u200bb'],
  ['a line separator', 'a\u2028b'],
  ['a no-break space', 'a\u00a0b'],
  ['a Hangul filler', 'a\u3164b'],
  ['an option', '-rf'],
  ['half a surrogate pair', 'a\ud800b'],
  ['nothing', ''],
  ['a novel', 'a'.repeat(501)],
])('T35 no command is printed for a name with %s', (_, name) => {
  expect(safe(name)).toBe(false)
})

test('T35 an unsafe address or project has a repair without a command, and says so', () => {
  const address = 'kubernetes_deployment_v1.each["a\u202eb"]'
  expect(rowsFor(planText([{ ...gone, address }], []))[0]?.repair).toEqual({
    kind: 'state-rm',
    commands: [],
    unsafe: true,
  })
  const facts = factsOf({ plans: [planSource(planText([gone], [create]), 'x\n$(id)')] })
  expect(driftReport(facts).rows[0]?.repair).toEqual({ kind: 'apply', commands: [], unsafe: true })
})

test('a quoted word survives a real shell, for any safe name', async () => {
  const { execFileSync } = await import('node:child_process')
  const names = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter(safe), {
    numRuns: 60,
    seed: 7,
  })
  for (const name of [...names, `'`, `''`, `'"'`, '$HOME', '`id`', '\\', '!!', '*']) {
    const [row] = rowsFor(planText([{ ...gone, address: name }], []))
    const line = row?.repair.commands[0]?.line.replace('atlantis state -p platform rm', "printf '%s'") ?? ''
    expect(execFileSync('sh', ['-c', line], { encoding: 'utf8' })).toBe(name)
  }
})
