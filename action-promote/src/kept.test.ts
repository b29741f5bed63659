import type { Commit } from '#github'
import { sha } from '../test/facts.ts'
import { dropped } from './kept.ts'

const commit = (letter: string, parents: readonly string[], message = letter): Commit => ({
  sha: sha(letter),
  message,
  tree: `tree ${letter}`,
  parents: parents.map(sha),
})
const picks = (...letters: readonly string[]) =>
  commit('9', ['0'], letters.map((letter) => `(cherry picked from commit ${sha(letter)})`).join('\n'))
const letters = (commits: readonly Commit[]) => commits.map((one) => one.sha[0]).join('')

// Two commits on a branch, merged: base 0 <- a <- b, merge m of (0, b), then c.
const a = commit('a', ['0'])
const b = commit('b', ['a'])
const merge = commit('e', ['0', 'b'], 'Merge')
const c = commit('c', ['e'])
const lost = [c, merge, b, a]

test.each([
  ['nothing was brought back', [], 'ceba'],
  ['each commit was picked, so its merge is kept, too', [picks('a', 'b', 'c')], ''],
  ['one side of a merge that is half there is lost with the merge', [picks('a', 'c')], 'eb'],
  ['the merge was picked: all it merged is there, what follows is not', [picks('e')], 'c'],
  ['the tip has the same tree: all before it is there', [{ ...commit('9', ['0']), tree: 'tree c' }], ''],
  ['one in the middle has the same tree: what follows is lost', [{ ...commit('9', ['0']), tree: 'tree b' }], 'c'],
])('%s', (_, gained, expected) => {
  expect(letters(dropped({ lost, gained }))).toBe(expected)
})

test('picking a merge does not bring what was on its first parent', () => {
  const first = commit('f', ['0'])
  const onto = commit('e', ['f', 'b'], 'Merge')
  expect(letters(dropped({ lost: [onto, b, a, first], gained: [picks('e')] }))).toBe('f')
})

test('half an id names no commit, even where it is unique', () => {
  const half = commit('9', ['0'], `(cherry picked from commit ${sha('a').slice(0, 12)})`)
  expect(letters(dropped({ lost: [a], gained: [half] }))).toBe('a')
})

test('the words must stand in a line of their own', () => {
  const quoted = commit('9', ['0'], `Revert "x (cherry picked from commit ${sha('a')})"`)
  expect(letters(dropped({ lost: [a], gained: [quoted] }))).toBe('a')
})

const reverts = (letter: string, of: string) => commit(letter, ['0'], `Revert\n\nThis reverts commit ${sha(of)}.`)

test('a pick that was reverted since brought nothing; unless that was reverted, too', () => {
  const picked = picks('a')
  expect(letters(dropped({ lost: [a], gained: [reverts('8', '9'), picked] }))).toBe('a')
  expect(letters(dropped({ lost: [a], gained: [reverts('7', '8'), reverts('8', '9'), picked] }))).toBe('')
})
