import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readWorkflow } from './read.ts'
import { type Piece, rules, yamlBlocks } from './test/policy.ts'

const root = join(import.meta.dirname, '../../../..')
const read = (...path: readonly string[]) => readFileSync(join(root, ...path), 'utf8')
const actions = readdirSync(root).filter((name) => name.startsWith('action-'))
const folder = '.github/workflows'
const files = readdirSync(join(root, folder)).filter((name) => /\.ya?ml$/.test(name))
const workflows: readonly Piece[] = files.map((name) => ({ where: name, text: read(folder, name), snippet: false }))
const snippets = markdownFiles().flatMap((name) => yamlBlocks(name, read(name)))

/** Every page that somebody copies from: the READMEs, what GitHub shows beside them, and the manual. */
function markdownFiles(): readonly string[] {
  const places = ['.', ...actions, ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`)]
  const beside = places.flatMap((place) =>
    readdirSync(join(root, place))
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(place, name)),
  )
  const manual = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  return [...beside, ...manual.filter((name) => name.endsWith('.md')).map((name) => join('docs', name))]
}

describe.each(rules)('$title', ({ title, violations }) => {
  test.each(workflows)(`${title}: in $where`, (piece) => {
    expect(violations(piece)).toEqual([])
  })

  test(`${title}: in every README`, () => {
    expect(snippets.flatMap((piece) => violations(piece).map((fault) => `${piece.where}: ${fault}`))).toEqual([])
  })
})

const pin = '11bd71901bbe5b1630ceea73d27597364c9af683'
const job = (fields: string, steps = '[{ run: make }]') => `permissions: {}
jobs:
  a:
    permissions: {}
    timeout-minutes: 5
    ${fields}
    steps: ${steps}
`

test.each([
  ['T1', job('', "[{ run: 'echo ${{ github.ref }}' }]")],
  ['T1', '- uses: actions/github-script\n  with: { script: "x(${{ a }})" }'],
  ['T5', 'on: pull_request_target\n'],
  ['T5', 'on: [push, workflow_run]\n'],
  ['T15', 'permissions: read-all\njobs: {}\n'],
  ['T15', 'permissions: {}\njobs: { a: { steps: [] } }\n'],
  ['T15', 'permissions: {}\njobs:\n  a:\n    permissions:\n      contents: write\n'],
  ['T42', '- uses: actions/cache/restore@v4'],
  ['T42', '- uses: x\n  with: { cache: npm }'],
  ['T43', '- uses: actions/checkout@v4'],
  ['T43', `- uses: actions/checkout@${pin}`],
  ['T43', '- uses: actions/checkout@11bd719 # v4.2.2'],
  ['T43', '- uses: OWNER/slipway/action-tag@v1 # v1.0.0'],
  ['T44', `- uses: actions/checkout@${pin} # v6.0.2`],
  ['T44', `- uses: actions/checkout@${pin.replace('1', '2')} # v4.2.2`],
  ['T51', `- uses: actions/checkout@${pin} # v4.2.2`],
  ['secrets', 'jobs: { a: { secrets: inherit } }\n'],
  ['every job', 'jobs: { a: { steps: [] } }\n'],
  ['T42', '- uses: actions/setup-node@v4\n'],
  ['T7', 'on: { issue_comment: { types: [created, edited] } }\njobs: {}\n'],
  [
    'T7',
    'on: { issue_comment: { types: [created] } }\njobs: { a: { if: "github.event.comment.author_association == \'OWNER\'" } }\n',
  ],
  ['T14', "- if: github.actor == 'bot'\n  run: make\n"],
  ['a workflow that is started by hand', 'on: workflow_dispatch\njobs: {}\n'],
  [
    'what changes the world',
    job('concurrency: { group: a, cancel-in-progress: true }').replace(
      'permissions: {}\n    timeout',
      'permissions: { contents: write }\n    timeout',
    ),
  ],
  [
    'a job that may sign in elsewhere',
    job('').replace('permissions: {}\n    timeout', 'permissions: { id-token: write }\n    timeout'),
  ],
])('%s catches %j', (title, text) => {
  const rule = rules.find((one) => one.title.startsWith(title))
  expect(rule?.violations({ where: 'example', text, snippet: false })).not.toEqual([])
})

test('a workflow that keeps every rule has no violation', () => {
  const steps = `\n      - uses: actions/checkout@${pin} # v4.2.2\n        with: { persist-credentials: false }`
  const text = `on: push\n${job('', steps)}`
  expect(rules.flatMap(({ violations }) => violations({ where: 'example', text, snippet: false }))).toEqual([])
})

test('the YAML of a README is found inside a list, too', () => {
  const markdown = '1. Copy:\n\n   ```yaml\n   on: push\n   jobs: {}\n   ```\n'
  expect(yamlBlocks('README.md', markdown).map(({ text }) => text)).toEqual(['on: push\njobs: {}\n'])
})

test.each(workflows)(
  '$where is valid by GitHub’s schema, and the sandbox can run all of it',
  async ({ where, text }) => {
    expect((await readWorkflow(where, text)).jobs.length).toBeGreaterThan(0)
  },
)

test.each(actions)('T2: %s is a JavaScript action of Node 24, so that no input is ever part of a script', (action) => {
  const runs = (parse(read(action, 'action.yml')) as { runs: unknown }).runs
  expect(runs).toMatchObject({ using: 'node24', main: 'dist/index.js' })
})

/** Sources that ship or run, without comments; tests may say anything. */
const sources = [...actions, 'packages']
  .flatMap((place) =>
    readdirSync(join(root, place), { recursive: true, encoding: 'utf8' }).map((name) => join(place, name)),
  )
  .filter((name) => /\/src\/.*\.tsx?$/.test(name) && !/\.test\.tsx?$|\/test\/|node_modules|\/dist\//.test(name))
  .map((name) => ({ name, text: read(name).replaceAll(/\/\*.*?\*\/|(?<!:)\/\/[^\n]*/gs, '') }))

const bans: readonly (readonly [string, RegExp, string])[] = [
  [
    'T3: git and other programs get arrays, never a command line',
    /\bexecSync\s*\(|\bexecCommand\(/,
    'execSync("git tag")',
  ],
  ['T4: no child process is started by a shell string', importOfExec(), "import { exec } from 'node:child_process'"],
  ['T4: no child process asks for a shell', /\bshell:\s*(?:true|'|")/, 'spawn(x, { shell: true })'],
  ['T14: nobody is trusted for the name that started a run', /github\.actor\b/, 'if (github.actor === "bot")'],
  ['T28: no variable is written for later steps', /\bexportVariable\b/, 'core.exportVariable("A", b)'],
  ['T28: no directory is put before PATH for later steps', /\baddPath\b/, 'core.addPath("x")'],
]

function importOfExec(): RegExp {
  return /import\s*\{[^}]*\bexec(?:Sync)?\b[^}]*\}\s*from\s*'(?:node:)?child_process'|child_process'?\)?\.exec(?:Sync)?\(/
}

test.each(bans)('%s', (_, pattern, example) => {
  expect(example).toMatch(pattern)
  expect(sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name)).toEqual([])
})

test('the bans look at the sources of every action and package', () => {
  const seen = new Set(
    sources.map(({ name }) =>
      name
        .split('/')
        .slice(0, name.startsWith('packages') ? 2 : 1)
        .join('/'),
    ),
  )
  for (const action of actions) expect(seen).toContain(action)
  expect(seen.size).toBeGreaterThan(8)
})

const lock = JSON.parse(read('package-lock.json')) as {
  packages: Readonly<
    Record<
      string,
      {
        integrity?: string
        resolved?: string
        link?: boolean
        dev?: boolean
        optional?: boolean
        hasInstallScript?: boolean
      }
    >
  >
}
const locked = Object.entries(lock.packages).filter(([name, { link }]) => name.startsWith('node_modules/') && !link)

test('T48: every package is locked by its content, from no address of its own', () => {
  expect(locked.length).toBeGreaterThan(100)
  expect(locked.filter(([, one]) => !one.integrity).map(([name]) => name)).toEqual([])
  expect(
    locked.filter(([, one]) => one.resolved && !one.resolved.startsWith('packages/')).map(([name]) => name),
  ).toEqual([])
})

// Only what a step runs is bundled, and `.npmrc` ignores scripts; the grammar's would compile what we do not use.
const scripted = ['node_modules/@tree-sitter-grammars/tree-sitter-hcl']

test('T48: nothing that users run came with an install script', () => {
  const found = locked.filter(([, { hasInstallScript, dev, optional }]) => hasInstallScript && !dev && !optional)
  expect(found.map(([name]) => name)).toEqual(scripted)
  expect(read('.npmrc')).toContain('ignore-scripts=true')
})

test.each(actions)('T49: %s says whose code it bundles', (action) => {
  expect(read(action, 'dist/licenses.txt')).toContain('MIT')
})

test.each(workflows)('T16: $where works with the token of its job; another one is only ever an option', ({ text }) => {
  const tokens = [...text.matchAll(/\bsecrets\.(\w*TOKEN)\b([^}]*)/g)].filter(([, name]) => name !== 'GITHUB_TOKEN')
  for (const [, , rest = ''] of tokens) expect(rest).toContain('|| github.token')
})

test.each(workflows)('T45: $where never moves or removes a tag', ({ text }) => {
  expect(text).not.toMatch(
    /git push[^\n]*(--force|-f\b|--delete|\s\+refs\/tags)|git tag[^\n]*(\s-f\b|\s-d\b|--force|--delete)|method: (DELETE|PATCH)/,
  )
})

test('T46: a bundle with one byte changed does not pass the comparison that CI makes', () => {
  const [, command = ''] = /^step (git diff --exit-code .*dist.*)$/m.exec(read('.ci/run')) ?? []
  expect(read('.ci/run')).toMatch(/^step npm run --silent build\nstep git diff --exit-code/m)
  expect(read(folder, 'ci.yml')).toContain('bash .ci/run')
  const copy = mkdtempSync(join(tmpdir(), 'slipway-dist-'))
  const run = (line: string) => spawnSync('bash', ['-c', line], { cwd: copy, encoding: 'utf8' }).status
  mkdirSync(join(copy, 'action-tag/dist'), { recursive: true })
  writeFileSync(join(copy, 'action-tag/dist/index.js'), 'export {}\n')
  const identity = '-c user.name=t -c user.email=t@example.com'
  expect(run(`git init -q . && git add -A && git ${identity} commit -qm x && ${command}`)).toBe(0)
  writeFileSync(join(copy, 'action-tag/dist/index.js'), 'export {};\n')
  expect(run(command)).not.toBe(0)
  rmSync(copy, { recursive: true, force: true })
})

test('T47: a file of a Release with one byte changed does not pass the check that SECURITY.md shows', () => {
  const [command = ''] = /^sha256sum --check .*$/m.exec(read('SECURITY.md')) ?? []
  expect(read(folder, 'release.yml')).toContain('sha256sum ./* > SHA256SUMS')
  const release = mkdtempSync(join(tmpdir(), 'slipway-release-'))
  const run = (line: string) => spawnSync('bash', ['-c', line], { cwd: release, stdio: 'ignore' }).status
  writeFileSync(join(release, 'slipway-runner.mjs'), 'export {}\n')
  expect(run('sha256sum ./* > SHA256SUMS')).toBe(0)
  expect(run(command)).toBe(0)
  writeFileSync(join(release, 'slipway-runner.mjs'), 'export {};\n')
  expect(run(command)).not.toBe(0)
  rmSync(release, { recursive: true, force: true })
})
