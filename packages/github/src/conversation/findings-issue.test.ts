import { type Fault, issuesOf, type SandboxGitHub, seedIssue, startGitHub } from '#sandbox'
import { type FindingsIssueFixture, findingsIssueContract } from '../../../testing/src/contracts/findings-issue.ts'
import { sandboxGitHub } from '../../../testing/src/contracts/sandbox-github.ts'
import { memoryFindings } from '../../../testing/src/memory/memory-findings.ts'
import { steppingClock } from '../../../testing/src/memory/stepping-clock.ts'
import { connectGitHub, type FindingsReport } from '../index.ts'

async function open(): Promise<FindingsIssueFixture> {
  const github = await startGitHub({ owner: 'acme', repo: 'infra' })
  const { findings } = connectGitHub({ ...github, clock: steppingClock(), signal: new AbortController().signal })
  return { findings, yard: yardOf(github), close: () => github.close() }
}

function yardOf(github: SandboxGitHub): FindingsIssueFixture['yard'] {
  const issues = issuesOf(github)
  return {
    open: async (author, body) => seedIssue(github, { title: 'Another', body, author }).number,
    all: async () =>
      issues.all().map(({ number, title, body, state }) => {
        return { number, title, body, state, comments: issues.comments(number) }
      }),
    edit: async (number, body) => issues.change(number, { body }),
    close: async (number) => issues.change(number, { state: 'closed' }),
  }
}

findingsIssueContract('on GitHub', open)
findingsIssueContract('in memory', async () => ({ ...memoryFindings(), close: async () => {} }))

const report = (run: number, body: string | undefined): FindingsReport => ({
  name: 'clusters',
  title: 'Clusters',
  body,
  closing: 'well',
  order: { run, attempt: 1 },
})

const lost: readonly [string, Fault][] = [
  ['F1 lost before GitHub', { kind: 'drop-request' }],
  ['F2 done, its answer lost', { kind: 'drop-response' }],
  ['F10 answered 502 though it was done', { kind: 'status', status: 502, body: '<html>', done: true }],
  ['F10 answered 502 and not done', { kind: 'status', status: 502, body: '<html>' }],
  ['F12 answered with half a body', { kind: 'truncate' }],
]

test.each(lost)('%s: an issue that is made is looked for by its nonce, and there is one', async (_, fault) => {
  await using at = await sandboxGitHub()
  at.fault('POST /issues$', fault)
  expect((await at.findings.settle(report(1, 'one'))).kind).toBe('created')
  expect((await at.findings.settle(report(2, 'two'))).kind).toBe('updated')
  expect(issuesOf(at.github).all()).toMatchObject([{ body: expect.stringMatching(/^two\n/) }])
})

test.each(lost)('%s: a change of an issue is written again, and says what it should', async (_, fault) => {
  await using at = await sandboxGitHub()
  await at.findings.settle(report(1, 'one'))
  at.fault('PATCH /issues/', fault)
  expect((await at.findings.settle(report(2, 'two'))).kind).toBe('updated')
  expect(issuesOf(at.github).all()).toMatchObject([{ state: 'open', body: expect.stringMatching(/^two\n/) }])
})

test.each(lost)('%s: an issue is closed all the same, and its comment is said at most once', async (_, fault) => {
  await using at = await sandboxGitHub()
  await at.findings.settle(report(1, 'one'))
  at.fault('PATCH /issues/', fault)
  at.fault('POST /comments$', fault)
  expect((await at.findings.settle(report(2, undefined))).kind).toBe('closed')
  expect(issuesOf(at.github).all()).toMatchObject([{ state: 'closed' }])
  expect(issuesOf(at.github).comments(1).length).toBeLessThanOrEqual(1)
})

test('Two that look before either has written leave one issue, and the other one is closed as not planned.', async () => {
  const waiting: (() => void)[] = []
  await using at = await sandboxGitHub({
    // Both have looked when the first one writes.
    interlude: async ({ method, path }) => {
      if (method !== 'POST' || !path.endsWith('/issues') || waiting.length > 1) return
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
        if (waiting.length === 2) for (const go of waiting) go()
      })
    },
  })
  await Promise.all([at.findings.settle(report(1, 'one')), at.connect().findings.settle(report(2, 'two'))])
  const states = issuesOf(at.github)
    .all()
    .map(({ state, reason }) => `${state} ${reason}`)
  expect(states.toSorted()).toEqual(['closed not_planned', 'open null'])
  const [left] = issuesOf(at.github)
    .all()
    .filter(({ state }) => state === 'open')
  expect(left?.body).toMatch(/^two\n/)
})

test('A list that is late does not make a second issue of what was just written.', async () => {
  await using at = await sandboxGitHub({ visibilityDelayMs: 60_000 })
  expect((await at.findings.settle(report(1, 'one'))).kind).toBe('created')
  expect(issuesOf(at.github).all()).toHaveLength(1)
})

test('A token without the right to issues is told which one it needs.', async () => {
  await using at = await sandboxGitHub({ tokenPermissions: { issues: 'none', pull_requests: 'none' } })
  await expect(at.findings.settle(report(1, 'one'))).rejects.toMatchObject({
    code: 'token-permission',
    message: expect.stringContaining('issues'),
  })
})
