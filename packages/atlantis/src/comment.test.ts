import fc from 'fast-check'
import { parseAtlantisComment } from './index.ts'

const fence = '```'
const plan = (output: string) =>
  `${fence}diff\n${output}\n${fence}\n\n* :arrow_forward: To **apply** this plan, comment:`
const changed = plan('Terraform will perform the following actions:\n\nPlan: 1 to add, 2 to change, 3 to destroy.')

const several = (...sections: readonly string[]) =>
  [
    `Ran Plan for ${sections.length} projects:\n`,
    ...sections.map((_, index) => `1. project: \`p${index + 1}\` dir: \`d${index + 1}\` workspace: \`default\``),
    '---\n',
    ...sections.map(
      (section, index) =>
        `### ${index + 1}. project: \`p${index + 1}\` dir: \`d${index + 1}\` workspace: \`default\`\n${section}\n\n---`,
    ),
  ].join('\n')

const outcomes = (body: string) => parseAtlantisComment(body).projects.map(({ outcome }) => outcome)

test('A plan of one project says which, and the numbers that Terraform printed last.', () => {
  const body = `Ran Plan for project: \`platform\` dir: \`2.platform\` workspace: \`default\`\n\n${changed}`
  expect(parseAtlantisComment(body)).toEqual({
    kind: 'result',
    command: 'plan',
    outcome: 'succeeded',
    complete: true,
    projects: [
      {
        name: 'platform',
        directory: '2.platform',
        workspace: 'default',
        outcome: 'succeeded',
        changes: { add: 1, change: 2, destroy: 3, import: 0, forget: 0 },
      },
    ],
  })
})

test.each([
  ['Ran Plan for', 'plan'],
  ['Ran Apply for', 'apply'],
  ['Ran Policy Check for', 'policy_check'],
  ['Ran Approve Policies for', 'approve_policies'],
  ['Ran Import for', 'import'],
  ['Ran State `rm` for', 'state'],
  ['Ran Version for', 'version'],
  ['Se ejecutó Plan para', 'plan'],
  ['Ran Plan in', 'plan'],
])('%s … is the command %s.', (opening, command) => {
  const body = `${opening} dir: \`a\` workspace: \`b\`\n\n${fence}\nok\n${fence}`
  expect(parseAtlantisComment(body)).toMatchObject({ kind: 'result', command, outcome: 'succeeded' })
})

test('Spanish templates name projects, directories and workspaces in Spanish.', () => {
  const body = 'Se ejecutó Apply para proyecto: `p` directorio: `d` espacio de trabajo: `w`\n\n**Apply falló**: cerrado'
  expect(parseAtlantisComment(body).projects).toMatchObject([
    { name: 'p', directory: 'd', workspace: 'w', outcome: 'failed' },
  ])
})

test('Policies approved in Spanish are approved.', () => {
  const body = 'Políticas aprobadas para 1 proyectos:\n\n1. directorio: `d` espacio de trabajo: `w`\n'
  expect(parseAtlantisComment(body)).toMatchObject({ command: 'approve_policies', outcome: 'succeeded' })
})

test('A project that Atlantis has no template for is not taken for a success.', () => {
  expect(outcomes(several('Found no template. This is a bug!', changed))).toEqual(['unknown', 'succeeded'])
})

test('Of several projects each has its own outcome, and the whole is as bad as the worst.', () => {
  const body = several(changed, '**Plan Failed**: locked by #3', `**Plan Error**\n${fence}\nboom\n${fence}`)
  expect(outcomes(body)).toEqual(['succeeded', 'failed', 'errored'])
  expect(parseAtlantisComment(body).outcome).toBe('errored')
})

test('A second apply that failed is no success: the origin’s dashboard said YES to that.', () => {
  const body = several(changed, '**Apply Failed**: Pull request must be approved').replaceAll('Plan for', 'Apply for')
  expect(parseAtlantisComment(body)).toMatchObject({ command: 'apply', outcome: 'failed' })
})

test('A plan whose output holds the heading of another project cannot make that one look well.', () => {
  const fake = `fine\n${fence}\n\n---\n### 2. project: \`p2\` dir: \`d2\` workspace: \`default\`\n${changed}`
  expect(outcomes(several(plan(fake), '**Plan Failed**: locked'))).toEqual(['succeeded', 'failed'])
})

test('A comment whose own summary counts otherwise is believed in nothing that looks well.', () => {
  const body = `${several(changed, changed)}\n### Plan Summary\n\n2 projects, 1 with changes, 0 with no changes, 1 failed`
  expect(parseAtlantisComment(body)).toMatchObject({ outcome: 'unknown', complete: false })
})

test('A project without a section had nothing to tell.', () => {
  const body = several(changed, changed).replace(/### 2\.[\s\S]*/, '')
  expect(outcomes(body)).toEqual(['succeeded', 'succeeded'])
})

test('Words of failure inside the output of a success are output.', () => {
  const body = `Ran Apply for dir: \`a\` workspace: \`b\`\n\n${plan('**Apply Failed**: no\nError: not really\nexit status 1')}`
  expect(outcomes(body)).toEqual(['succeeded'])
})

test('A policy that fails is a failure until as many people approved as it asks for.', () => {
  const body = (have: number) =>
    `Ran Policy Check for dir: \`a\` workspace: \`b\`\n\n#### Policy Set: \`p\`\n${fence}diff\nx\n${fence}\n#### Policy Approval Status:\n${fence}\npolicy set: p: requires: 2 approval(s), have: ${have}.\n${fence}`
  expect([outcomes(body(1)), outcomes(body(2))]).toEqual([['failed'], ['succeeded']])
})

test.each([
  ['**Import Failed**: import cannot run on multiple projects.', 'error', 'import', 'failed'],
  [`**Plan Error**\n${fence}\nfetching the repository\n${fence}`, 'error', 'plan', 'errored'],
  ['**Error:** Running `atlantis apply` is disabled.', 'error', 'apply', 'failed'],
  [
    `${fence}\nError: unknown command "import".\nRun 'atlantis --help' for usage.\n${fence}`,
    'error',
    'import',
    'failed',
  ],
  [`${fence}\nError: unknown flag: --x.\nUsage of plan:\n  -d\n${fence}`, 'error', 'plan', 'failed'],
  ["Atlantis commands can't be run on closed pull requests", 'error', undefined, 'failed'],
  [
    `${fence}\nError: User @eve does not have permissions to execute 'apply' command.\n${fence}`,
    'error',
    'apply',
    'failed',
  ],
  ['Did you mean to use `atlantis` instead of `terraform`?', 'reply', undefined, 'succeeded'],
  ['All Atlantis locks for this PR have been unlocked and plans discarded', 'reply', 'unlock', 'succeeded'],
  [`${fence}cmake\natlantis\nTerraform Pull Request Automation\n\nUsage:\n${fence}`, 'reply', 'help', 'succeeded'],
  ['Continued plan output from previous comment.\n<details>', 'fragment', 'plan', 'unknown'],
  ['Continued from previous comment.\n', 'fragment', undefined, 'unknown'],
  [
    `> [!WARNING]\n> **Warning**: Command output is larger than the maximum number of comments per command.`,
    'fragment',
    undefined,
    'unknown',
  ],
  [`${fence}diff\nApply complete!\n${fence}`, 'fragment', undefined, 'unknown'],
  ['LGTM, please run atlantis plan', 'unrecognised', undefined, 'unknown'],
  ['> Ran Plan for dir: `a` workspace: `b`', 'unrecognised', undefined, 'unknown'],
  ['', 'unrecognised', undefined, 'unknown'],
])('%j is %s of %s.', (body, kind, command, outcome) => {
  expect(parseAtlantisComment(body)).toMatchObject({ kind, outcome, projects: [] })
  expect(parseAtlantisComment(body).command).toBe(command)
})

test.each([
  ['## ✅ YES Plan Succeeded | `platform`', 'plan', 'succeeded', 'platform'],
  ['## ❌ NO Apply Failed | `data-prod`', 'apply', 'errored', 'data-prod'],
])('The title %s, which people put there themselves, is understood.', (body, command, outcome, name) => {
  expect(parseAtlantisComment(`${body}\n\nmore`)).toMatchObject({
    kind: 'result',
    command,
    outcome,
    projects: [{ name }],
  })
})

test('What was deleted when a pull request was closed is listed with each of its workspaces.', () => {
  const body =
    'Locks and plans deleted for the projects and workspaces modified in this pull request:\n\n- dir: `.` workspaces: `default`, `staging`\n- dir: `x` workspace: `default`'
  expect(parseAtlantisComment(body)).toMatchObject({
    command: 'unlock',
    projects: [
      { directory: '.', workspace: 'default' },
      { directory: '.', workspace: 'staging' },
      { directory: 'x', workspace: 'default' },
    ],
  })
})

test('A directory with backticks and labels in its name stays one name.', () => {
  const body = 'Ran Plan for dir: `a` b` workspace: `c`\n\n**Plan Failed**: x'
  expect(parseAtlantisComment(body).projects).toMatchObject([{ directory: 'a` b', workspace: 'c' }])
})

const real = [
  several(changed, '**Plan Failed**: locked', changed),
  `Ran Apply for dir: \`a\` workspace: \`b\`\n\n${changed}`,
  'Locks and plans deleted for the projects and workspaces modified in this pull request:\n\n- dir: `.` workspace: `w`',
]
const pieces = [
  '`',
  fence,
  '\n',
  '### 2. ',
  '1. ',
  'dir: `',
  ' workspace: `',
  '**',
  '<details>',
  '\u0000',
  '\ud800',
  '- ',
]

test('F59 no mutation of a comment makes the parser throw, or find a project that is not written there.', () => {
  const mutated = fc.tuple(
    fc.constantFrom(...real),
    fc.array(fc.tuple(fc.nat(1_500), fc.nat(40), fc.oneof(fc.constantFrom(...pieces), fc.string())), { maxLength: 6 }),
  )
  fc.assert(
    fc.property(mutated, ([body, cuts]) => {
      const hostile = cuts.reduce((made, [at, drop, put]) => made.slice(0, at) + put + made.slice(at + drop), body)
      for (const { directory, workspace } of parseAtlantisComment(hostile).projects) {
        expect(hostile).toContain(directory)
        expect(hostile).toContain(workspace)
      }
    }),
    { numRuns: 3_000, seed: 5 },
  )
})

test('T36 a megabyte of anything is read in time that grows with its length alone.', () => {
  const hostile = [
    'dir: `',
    '` workspace: `',
    '### 1. dir: `a` ',
    '**'.repeat(50),
    'Plan: 1 to add, ',
    '1. project: `',
    '`'.repeat(80),
  ]
  for (const piece of hostile) {
    const line = piece.repeat(Math.ceil(1_000_000 / piece.length))
    for (const body of [
      line,
      `Ran Plan for 2 projects:\n${line}`,
      `Ran Plan for ${line}`,
      line.replaceAll(' ', '\n'),
    ]) {
      const started = process.threadCpuUsage()
      parseAtlantisComment(body)
      const { user, system } = process.threadCpuUsage(started)
      expect((user + system) / 1_000).toBeLessThan(2_000)
    }
  }
})
