import type { Commit } from '#github'
import { type Change, deployed, type Expected, expectGate, facts, production, sha, unread } from '../../test/facts.ts'
import { type HotfixCommits, known } from '../facts.ts'
import { keepsHotfixes } from './keeps-hotfixes.ts'

const runs = { facts: { production: production(deployed({ id: 6, tag: 'v1.2.5', commit: sha('e') })) } }
const commit = (letter: string, message: string, more: Partial<Commit> = {}): Commit => ({
  sha: sha(letter),
  message,
  tree: `tree ${letter}`,
  parents: [sha('b')],
  ...more,
})
const fix = commit('e', 'Close the hole')
const picked = (from: string) => `Close the hole\n\n(cherry picked from commit ${from})\n`

function apart(hotfix: HotfixCommits, waiveHotfix = ''): Change {
  return { ...runs, inputs: { waiveHotfix }, candidate: { containsRunning: known(false), hotfix: known(hotfix) } }
}

const lost = { state: 'refused', code: 'hotfix-would-be-reverted' } as const

test.each<[string, Change, Expected]>([
  ['no hotfix in production, nothing to keep', {}, { state: 'not-applicable' }],
  ['the hotfix is contained', runs, { state: 'passed', words: ['contains hotfix v1.2.5'] }],
  [
    'a hotfix that nobody brought back is named, with the command that brings it',
    apart({ lost: [fix], gained: [] }),
    { ...lost, words: ['eeeeeee Close the hole', 'git cherry-pick -x eeeeeeeeeeee', 'waive-hotfix: v1.2.5'] },
  ],
  ['cherry-picked with -x', apart({ lost: [fix], gained: [commit('9', picked(sha('e')))] }), { state: 'passed' }],
  [
    'fixed on main first, and picked from there',
    apart({ lost: [commit('e', picked(sha('9')))], gained: [commit('9', 'Close it')] }),
    { state: 'passed' },
  ],
  [
    'the same content, squashed',
    apart({ lost: [fix], gained: [commit('9', 'Squashed', { tree: 'tree e' })] }),
    { state: 'passed' },
  ],
  [
    'a message that only names the commit proves nothing',
    apart({ lost: [fix], gained: [commit('9', `See ${sha('e')}`)] }),
    lost,
  ],
  ['half a commit id proves nothing', apart({ lost: [fix], gained: [commit('9', picked('eeeeeee'))] }), lost],
  [
    'one of two picked: the other is named',
    apart({
      lost: [commit('d', 'And the door', { parents: [sha('e')] }), fix],
      gained: [commit('9', picked(sha('e')))],
    }),
    { ...lost, words: ['lose 1 commit of', 'ddddddd And the door'] },
  ],
  [
    'given up by its exact name',
    apart({ lost: [fix], gained: [] }, 'v1.2.5'),
    { state: 'passed', words: ['waived by name', 'eeeeeee'] },
  ],
  [
    'a waiver of another tag waives nothing, and is named',
    apart({ lost: [fix], gained: [] }, 'v1.2.50'),
    { ...lost, words: ['waive-hotfix names v1.2.50, which is not what production runs'] },
  ],
  ['a waiver that is almost right waives nothing', apart({ lost: [fix], gained: [] }, 'V1.2.5'), lost],
  [
    'commits that cannot be read are red',
    { ...runs, candidate: { containsRunning: known(false), hotfix: unread } },
    { state: 'unknown', code: 'token-permission' },
  ],
  [
    'history that cannot be read is red',
    { ...runs, candidate: { containsRunning: unread } },
    { state: 'unknown', code: 'token-permission' },
  ],
  [
    'records that cannot be read are red',
    { facts: { production: unread } },
    { state: 'unknown', code: 'token-permission' },
  ],
])('%s', (_, change, expected) => expectGate(keepsHotfixes(facts(change)), expected))

const merge = commit('d', 'Merge pull request', { parents: [sha('b'), sha('e')] })

test.each([
  ['a merge is kept when what it merged is', [commit('9', picked(sha('e')))], 'passed'],
  ['picking the merge brings what it merged', [commit('9', picked(sha('d')))], 'passed'],
  ['a merge of which nothing came is lost with its commits', [], 'refused'],
] as const)('%s', (_, gained, state) => {
  expect(keepsHotfixes(facts(apart({ lost: [merge, fix], gained }))).state).toBe(state)
})

test('the command picks the commits, oldest first, and leaves merges to them', () => {
  const later = commit('c', 'And the window', { parents: [sha('d')] })
  const { doThis } = keepsHotfixes(facts(apart({ lost: [later, merge, fix], gained: [] })))
  expect(doThis).toContain('git cherry-pick -x eeeeeeeeeeee cccccccccccc, ')
})
