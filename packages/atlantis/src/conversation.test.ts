import { lastApply, parseStatuses, readConversation } from './index.ts'

const fence = '```'
const warning = '**Warning**: Output length greater than max comment size. Continued in next comment.'
const atlantis = 77

/** As Atlantis cuts: anywhere, with the folds closed behind and opened before. */
function split(body: string, size: number, start = 'Continued plan output from previous comment.'): readonly string[] {
  const parts: string[] = []
  for (let at = 0; at < body.length; at += size) parts.push(body.slice(at, at + size))
  return parts.map((part, index) => {
    const head = index === 0 ? '' : `${start}\n<details><summary>Show Output</summary>\n\n${fence}diff\n`
    return `${head}${part}${index < parts.length - 1 ? `\n${fence}\n</details>\n<br>\n\n${warning}` : ''}`
  })
}

const says = (bodies: readonly string[], authorId = atlantis) =>
  bodies.map((body, index) => ({ id: index + 1, authorId, body, at: 1_000 + index }))

const sections = [
  '**Plan Failed**: locked by #3',
  `${fence}diff\n${'+ line\n'.repeat(400)}Plan: 4 to add, 0 to change, 0 to destroy.\n${fence}`,
]
const long = [
  'Ran Plan for 2 projects:\n\n1. dir: `a` workspace: `default`\n1. dir: `b` workspace: `default`\n---\n',
  `### 1. dir: \`b\` workspace: \`default\`\n`,
  ...sections
    .toReversed()
    .map((section, index) => `### ${index + 1}. dir: \`${'ab'[index]}\` workspace: \`default\`\n${section}\n\n---`),
  '### Plan Summary\n\n2 projects, 1 with changes, 0 with no changes, 1 failed',
].join('\n')

test.each([300, 700, 1_500, 2_500])('F59 a comment cut every %i characters is read as one again.', (size) => {
  const { runs } = readConversation(says(split(long, size)), atlantis)
  expect(runs).toHaveLength(1)
  expect(runs[0]).toMatchObject({
    command: 'plan',
    complete: true,
    projects: [
      { directory: 'a', outcome: 'succeeded', changes: { add: 4 } },
      { directory: 'b', outcome: 'failed' },
    ],
  })
})

test('F59 when a part is missing, what it would have said is unknown, and nothing else is made up.', () => {
  const parts = split(long, 1_200)
  const { runs } = readConversation(says(parts.slice(0, 1)), atlantis)
  expect(runs[0]).toMatchObject({ command: 'plan', complete: false, outcome: 'unknown' })
  expect(readConversation(says(parts.slice(1)), atlantis).runs[0]).toMatchObject({ kind: 'fragment', projects: [] })
})

test('T8 only the author who is known to be Atlantis is heard, whatever others copy from it.', () => {
  const forged =
    'Ran Apply for dir: `a` workspace: `default`\n\n```diff\nApply complete! Resources: 1 added, 0 changed, 0 destroyed.\n```'
  const { runs, lastApply: applied } = readConversation(says([forged], 666), atlantis)
  expect([runs, applied]).toEqual([[], undefined])
})

test('F59 words of others between two parts do not part them.', () => {
  const [first = '', ...rest] = split(long, 1_500)
  const said = [
    { id: 1, authorId: atlantis, body: first, at: 1 },
    { id: 2, authorId: 5, body: 'thanks', at: 2 },
    ...rest.map((body, index) => ({ id: 3 + index, authorId: atlantis, body, at: 3 + index })),
  ]
  expect(readConversation(said, atlantis).runs).toMatchObject([
    { complete: true, comments: [1, ...rest.map((_, i) => 3 + i)] },
  ])
})

test('Of every project the last word counts, and an apply that did something is remembered with its time.', () => {
  const single = (command: string, rest: string) =>
    `Ran ${command} for project: \`p\` dir: \`a\` workspace: \`default\`\n\n${rest}`
  const { latest, lastApply: applied } = readConversation(
    says([
      single('Plan', `${fence}diff\nNo changes. x\n${fence}`),
      single('Apply', `${fence}diff\nok\n${fence}`),
      single('Apply', '**Apply Failed**: locked'),
      'Ran Apply for 0 projects:',
    ]),
    atlantis,
  )
  expect(latest).toMatchObject([{ name: 'p', command: 'apply', outcome: 'failed', at: 1_002 }])
  expect(applied).toBe(1_001)
})

const status = (context: string, state: string, description: string, at: number) => ({
  context,
  state,
  description,
  at,
})

test('F60 statuses tell what ran, of which project, and when something was last applied.', () => {
  const statuses = parseStatuses([
    status('atlantis/plan', 'success', '2/2 projects planned successfully.', 10),
    status('atlantis/apply', 'success', '0/0 projects applied successfully.', 50),
    status('atlantis/apply', 'success', '2/2 projects applied successfully.', 40),
    status('atlantis/apply', 'pending', '1/2 projects applied successfully.', 45),
    status('atlantis/apply: platform', 'failure', 'Apply failed.', 20),
    status('other/apply', 'success', '1/1 projects applied successfully.', 90),
    status('atlantis/pre_workflow_hook: x', 'success', '', 91),
  ])
  expect(statuses.map(({ command, project, state }) => [command, project, state])).toEqual([
    ['apply', '', 'success'],
    ['apply', '', 'pending'],
    ['apply', '', 'success'],
    ['apply', 'platform', 'failure'],
    ['plan', '', 'success'],
  ])
  expect(lastApply(statuses)).toBe(40)
  expect(lastApply([])).toBeUndefined()
})

test('F60 a status name of somebody’s own is looked for when it is given.', () => {
  expect(
    parseStatuses([status('infra/apply', 'success', '1/1 projects applied successfully.', 1)], 'infra'),
  ).toHaveLength(1)
})
