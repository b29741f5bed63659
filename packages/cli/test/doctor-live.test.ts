import { type GitHubOptions, seedHistory, startGitHub } from '#sandbox'
import { fixture } from '../../iac-runner/test/fixture.ts'
import { live } from '../src/doctor/live/command.ts'

const whole: GitHubOptions = {
  owner: 'acme',
  repo: 'infra',
  environments: ['staging', 'production'],
  tokenPermissions: { administration: 'read' },
  settings: {
    tagRules: [{ include: ['refs/tags/v*'], rules: ['creation', 'update', 'deletion'] }],
    pages: 'workflow',
    reviewers: { production: ['ann'] },
    restricted: ['production'],
  },
}
const files = Object.fromEntries(
  ['platform-staging', 'platform-production', 'hotfix'].map((name) => [`.github/workflows/${name}.yml`, 'on: push\n']),
)

interface Asked {
  readonly options?: Partial<GitHubOptions>
  readonly files?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
}

/** The command against a GitHub on this machine, as a person runs it. */
async function run({ options = {}, files: given = files, env = {}, args = [] }: Asked = {}) {
  await using github = await startGitHub({ ...whole, ...options })
  await seedHistory(github.directory, ['first'])
  const { commitFiles } = await import('#sandbox')
  await commitFiles(github.directory, { message: 'workflows', files: { 'README.md': 'x', ...given } })
  let text = ''
  const variables = {
    GITHUB_TOKEN: github.token,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_SERVER_URL: github.serverUrl,
    ...env,
  }
  const exit = await live(['--live', '--repo', 'acme/infra', ...args], variables, (written) => {
    text += written
  })
  return { exit, text }
}

test('a repository with everything set is clean, without its runner asked', async () => {
  const { exit, text } = await run({ args: ['--docs'] })
  expect([exit, text]).toEqual([0, expect.stringContaining('skipped  runner')])
  expect(text.match(/^ok /gm)).toHaveLength(5)
  expect(text).toMatch(/Clean\.\n$/)
})

test.each([
  [
    'tags that can be moved',
    { settings: { ...whole.settings, tagRules: [] } },
    'tag-rules',
    'can be moved and deleted',
  ],
  [
    'tags that can be deleted',
    { settings: { ...whole.settings, tagRules: [{ include: ['~ALL'], rules: ['update'] }] } },
    'tag-rules',
    'can be deleted',
  ],
  [
    'a ruleset for other tags',
    { settings: { ...whole.settings, tagRules: [{ include: ['refs/tags/api-*'], rules: ['update', 'deletion'] }] } },
    'tag-rules',
    'can be moved and deleted',
  ],
  [
    'a ruleset that is only tried out',
    {
      settings: {
        ...whole.settings,
        tagRules: [{ include: ['~ALL'], rules: ['update', 'deletion'], enforcement: 'evaluate' }],
      },
    },
    'tag-rules',
    'can be moved',
  ],
  ['Actions switched off', { settings: { ...whole.settings, actions: 'disabled' } }, 'actions', 'switched off'],
  ['no production', { environments: ['staging'] }, 'environments', 'no environment "production"'],
  ['nobody approves', { settings: { ...whole.settings, reviewers: {} } }, 'environments', 'Nobody has to approve'],
  ['every branch may', { settings: { ...whole.settings, restricted: [] } }, 'environments', 'Every branch may use'],
  ['Pages from a branch', { settings: { ...whole.settings, pages: 'legacy' } }, 'pages', 'from a branch'],
] satisfies readonly (readonly [string, Partial<GitHubOptions>, string, string])[])(
  '%s is a finding with its fix',
  async (_, options, name, found) => {
    const { exit, text } = await run({ options, args: ['--docs'] })
    expect(exit).toBe(2)
    expect(text).toMatch(new RegExp(`^finding +${name} .*${found}.*\\n {24}Settings → `, 'm'))
  },
)

test('workflows that are not on the default branch are a finding', async () => {
  const { exit, text } = await run({ files: {} })
  expect([exit, text]).toEqual([
    2,
    expect.stringContaining('platform-staging.yml, platform-production.yml, hotfix.yml are not on the default branch'),
  ])
})

test('what the token may not see is unknown, never all right, and names the right', async () => {
  const { exit, text } = await run({ options: { tokenPermissions: {} } })
  expect(exit).toBe(1)
  expect(text).toMatch(/^unknown +actions .*administration/m)
})

test('the key is proven by a signed question: the right one fits, a wrong one does not', async () => {
  await using at = await fixture({ secrets: { WEBHOOK_SECRET: 'the-key-of-staging' } })
  const env = { IAC_RUNNER_URL: at.url, IAC_WEBHOOK_SECRET: 'the-key-of-staging' }
  expect(await run({ env })).toEqual({
    exit: 0,
    text: expect.stringMatching(/^ok +runner +the runner takes the key for staging$/m),
  })
  const { exit, text } = await run({ env: { ...env, IAC_WEBHOOK_SECRET: 'another-key-altogether' } })
  expect([exit, text]).toEqual([2, expect.stringMatching(/^finding +runner +The runner does not take this key/m)])
  expect(text).not.toContain('another-key-altogether')
})

test('a runner that does not answer is unknown, and a page in its place is a finding', async () => {
  const env = { IAC_RUNNER_URL: 'http://127.0.0.1:9', IAC_WEBHOOK_SECRET: 'k' }
  expect((await run({ env })).exit).toBe(1)
  await using page = await startGitHub({ owner: 'x', repo: 'y' })
  const { exit, text } = await run({ env: { ...env, IAC_RUNNER_URL: page.serverUrl } })
  expect([exit, text]).toEqual([2, expect.stringContaining('is no IaC Runner')])
})

test('for machines, the same as JSON', async () => {
  const { text } = await run({ args: ['--json'] })
  expect(JSON.parse(text)).toMatchObject({
    version: 1,
    checks: expect.arrayContaining([{ kind: 'ok', name: 'actions', text: expect.any(String) }]),
  })
})

test.each([
  [['--live'], { GITHUB_TOKEN: 'x' }, 'arguments'],
  [['--live', '--repo', 'acme/infra'], {}, 'token-missing'],
])('%j without what it needs is refused', async (args, env, code) => {
  await expect(live(args, env, () => undefined)).rejects.toMatchObject({ code })
})
