import { commitGraph } from './commit-graph.ts'
import { examine } from './examine.ts'
import { judge } from './judge.ts'
import type { ReadTag } from './read-tags.ts'

// A main of eight commits, and a side of two that was merged into the last.
const graph = commitGraph('a\nb a\nc b\nd c\nx b\ny x\ne d\nf e\ng f\nh g y\n')
const [main, trunk] = [graph.history('h'), graph.trunk('h')]
const history = {
  ...graph,
  onMain: (commit: string) => main.has(commit),
  onTrunk: (commit: string) => trunk.has(commit),
}

/** `v1.2.3 c` is an annotated tag of a person on commit c. */
function tags(list: string): readonly ReadTag[] {
  return list.split(', ').map((entry) => {
    const [name = '', id = ''] = entry.split(' ')
    return { name, depth: 1, end: { type: 'commit', id }, message: `${name}\n` }
  })
}

function found(list: string): readonly string[] {
  const findings = examine(judge(tags(list), { prefix: 'v', main: 'main', history }))
  return findings.map(({ code, tag, related }) => [tag, code, ...related].join(' '))
}

test.each([
  ['a line in order', 'v0.0.1 a, v0.0.2 c, v0.0.3 h', []],
  ['numbers in numeric order', 'v0.0.9 a, v0.0.10 b', []],
  [
    'two that are exchanged: the higher is named',
    'v0.0.1 a, v0.0.2 d, v0.0.3 c, v0.0.4 e',
    ['v0.0.3 out-of-order v0.0.2'],
  ],
  [
    'one that is far too new: it alone is named',
    'v0.0.1 a, v0.0.2 h, v0.0.3 b, v0.0.4 c, v0.0.5 d',
    ['v0.0.2 out-of-order v0.0.3'],
  ],
  [
    'one that is far too old: it alone is named',
    'v0.0.1 b, v0.0.2 c, v0.0.3 d, v0.0.4 a, v0.0.5 e',
    ['v0.0.4 out-of-order v0.0.3'],
  ],
  [
    'one beside its neighbour: neither contains the other',
    'v0.0.1 d, v0.0.2 y, v0.0.3 h',
    ['v0.0.2 out-of-order v0.0.1'],
  ],
])('order: %s', (_, list, expected) => {
  expect(found(list)).toEqual(expected)
})

test.each([
  ['a missing number', 'v0.0.1 a, v0.0.3 c', ['v0.0.3 gap v0.0.2']],
  ['a missing range', 'v0.0.1 a, v0.0.9 c', ['v0.0.9 gap v0.0.2 v0.0.8']],
  ['a missing line', 'v0.0.1 a, v0.1.0 a, v0.3.0 a', ['v0.3.0 two-production v0.1.0', 'v0.3.0 gap v0.2.0']],
  ['the first tag may have any number', 'v3.7.5 a, v3.7.6 b', []],
  ['a new major begins anywhere', 'v0.0.1 a, v2.0.0 a, v2.0.1 b', []],
])('numbers: %s', (_, list, expected) => {
  expect(found(list)).toEqual(expected)
})

test.each([
  ['staging and production of one commit are two kinds', 'v0.0.1 a, v0.1.0 a', []],
  ['three of a kind are one finding', 'v0.0.1 a, v0.0.2 a, v0.0.3 a', ['v0.0.3 two-staging v0.0.1 v0.0.2']],
  ['a patch of 0 where nothing was staged', 'v0.0.1 a, v0.1.0 b', ['v0.1.0 unknown-kind']],
  ['a line that no production opened', 'v0.0.1 a, v0.1.1 b', ['v0.1.1 no-production']],
  ['two hotfix tags of one commit', 'v0.0.1 b, v0.1.0 b, v0.1.1 x, v0.1.2 x', ['v0.1.2 two-hotfix v0.1.1']],
  ['a hotfix beside main, merged later', 'v0.0.1 b, v0.1.0 b, v0.1.1 x, v0.1.2 c', []],
])('kinds: %s', (_, list, expected) => {
  expect(found(list)).toEqual(expected)
})

test.each([
  ['a leading zero', 'v0.0.1 a, v0.02.1 b', ['v0.02.1 malformed']],
  ['a second name of one version', 'v0.0.1 a, v0.0.01 b', ['v0.0.01 malformed v0.0.1']],
  ['too many digits', `v0.0.1 a, v0.0.${'9'.repeat(16)} b`, [`v0.0.${'9'.repeat(16)} malformed`]],
  ['a pre-release, an alias and another prefix are no releases', 'v0.0.1 a, v0.0.2-rc.1 b, v0 b, w0.0.9 b', []],
])('names: %s', (_, list, expected) => {
  expect(found(list)).toEqual(expected)
})
