import { expectGate, facts, tag } from '../../test/facts.ts'
import { exists } from './exists.ts'

test('a tag that is there names its commit', () => {
  expectGate(exists(facts()), { state: 'passed', words: ['v1.2.4 names aaaaaaa'] })
})

test.each([
  ['v1.2.1', ['v1.2.0', 'v1.2.3', 'v1.2.4']],
  ['v1.2.9', ['v1.2.4']],
  ['v0.0.1', ['v1.1.9', 'v1.2.4']],
])('%s does not exist, and the ones around it are named', (stagingTag, words) => {
  const given = facts({ inputs: { stagingTag } })
  const gate = exists({ ...given, candidate: undefined })
  expectGate(gate, { state: 'refused', code: 'tag-not-found', words: [stagingTag, ...words] })
})

test('where there is no release tag at all, the first step is named', () => {
  const gate = exists({ ...facts(), candidate: undefined, taken: [] })
  expectGate(gate, { state: 'refused', code: 'tag-not-found', words: ['Let action-tag make one'] })
})

test('T55 a branch with the name of the tag is no tag, and the message says so', () => {
  const gate = exists({ ...facts(), candidate: undefined, taken: [tag('v1.2.3')] })
  expectGate(gate, { state: 'refused', code: 'tag-not-found', words: ['a branch of that name would not count'] })
})

test('T56 a tag on a tree names nothing to deploy', () => {
  const given = facts()
  const gate = exists({ ...given, candidate: { ...given.candidate, commit: undefined } })
  expectGate(gate, { state: 'refused', code: 'kind-unknown', words: ['not in a commit'] })
})
