import { compareFindings, filesWithAlike } from './compare.ts'
import type { Finding } from './finding.ts'

const at = (line: number, subject = 'x.md', file = 'docs/a.md'): Finding => ({
  kind: 'link-missing',
  file,
  line,
  subject,
  message: '',
  advice: '',
})
const none = { renamed: new Map(), newLines: new Map() }
const lines = (findings: readonly Finding[]) => findings.map(({ line }) => line)

test.each([
  ['the one on a new line, though it stands first', [3, 5], [3], [3], [3]],
  ['the last where no line is known to be new', [3, 5], [3], [], [5]],
  ['the last of those on new lines', [3, 5, 7], [3, 9], [5, 7], [7]],
  ['both when both are', [3, 5], [], [3, 5], [3, 5]],
  ['none when there were as many', [3, 5], [1, 2], [3, 5], []],
])('Of findings that are alike, what came is %s.', (_, head, base, newLines, added) => {
  const compared = compareFindings({
    ...none,
    head: head.map((line) => at(line)),
    base: base.map((line) => at(line)),
    newLines: new Map([['docs/a.md', new Set(newLines)]]),
  })
  expect(lines(compared.added)).toEqual(added)
  expect(lines(compared.existing)).toEqual(head.filter((line) => !added.includes(line)))
})

test('A finding that is gone is fixed, and a page that was moved takes its findings along.', () => {
  const renamed = new Map([['docs/old.md', 'docs/a.md']])
  const base = [at(1, 'x.md', 'docs/old.md'), at(2, 'y.md', 'docs/old.md')]
  const compared = compareFindings({ ...none, head: [at(8)], base, renamed })
  expect(compared).toMatchObject({ added: [], existing: [{ line: 8 }], fixed: [{ subject: 'y.md' }] })
})

test('Only where findings are alike are lines asked for.', () => {
  expect([...filesWithAlike([at(1), at(2, 'y.md'), at(3, 'x.md', 'docs/b.md'), at(4)])]).toEqual(['docs/a.md'])
})
