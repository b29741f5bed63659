import { scriptedGitHub } from '../../../testing/src/contracts/scripted-github.ts'
import { inTurn, json } from '../../../testing/src/contracts/scripted-server.ts'

const commit = 'a'.repeat(40)
const file = (name: string, digit: string, type = 'blob') => ({ name, oid: digit.repeat(40), type })
const files = (...entries: readonly object[]) => ({ file: { object: { entries } } })

function workflows(ofCommit: object, tips: readonly object[], endCursor: string | null = null) {
  const refs = { nodes: tips.map((target) => ({ target })), pageInfo: { hasNextPage: endCursor !== null, endCursor } }
  return json(200, { data: { repository: { object: { __typename: 'Commit', ...ofCommit }, refs } } })
}

test.each([
  ['a commit without workflow files', { file: null }, [files(file('a.yml', '1'))], []],
  ['a file that one tip has', files(file('a.yml', '1')), [{ file: null }, files(file('a.yml', '1'))], []],
  [
    'files that two tips have together',
    files(file('a.yml', '1'), file('b.yml', '2')),
    [files(file('a.yml', '1')), files(file('b.yml', '2'))],
    [],
  ],
  [
    'a file with other content at every tip',
    files(file('a.yml', '1')),
    [files(file('a.yml', '2'))],
    ['.github/workflows/a.yml'],
  ],
  [
    'a file of another name with that content',
    files(file('a.yml', '1')),
    [files(file('b.yml', '1'))],
    ['.github/workflows/a.yml'],
  ],
  ['a folder in the folder', files(file('shared', '1', 'tree')), [], []],
  [
    'no branch at all',
    files(file('b.yml', '1'), file('a.yml', '1')),
    [],
    ['.github/workflows/a.yml', '.github/workflows/b.yml'],
  ],
])('workflows that only a commit has: %s', async (_, ofCommit, tips, expected) => {
  await using github = await scriptedGitHub(workflows(ofCommit, tips))
  expect(await github.evidence.workflowsOnlyIn(commit)).toEqual(expected)
})

test('branches are read page by page, and no further than to the tip that has the last file', async () => {
  const ours = files(file('a.yml', '1'))
  const pages = [workflows(ours, [{ file: null }], 'p2'), workflows(ours, [ours], 'p3'), workflows(ours, [])]
  await using github = await scriptedGitHub(inTurn(...pages))
  expect(await github.evidence.workflowsOnlyIn(commit)).toEqual([])
  expect(github.requests).toHaveLength(2)
})
