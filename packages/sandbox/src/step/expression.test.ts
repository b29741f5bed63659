import { asksForStatus, evaluateCondition, evaluateTemplate, evaluateValue } from './expression.ts'

const scope = {
  contexts: { github: { ref: 'refs/heads/main', event: { list: [1, 2] } }, inputs: { dry: false, name: "it's" } },
  functions: { success: () => true, failure: () => false },
}

test.each([
  ['plain', 'plain'],
  ['v${{ github.event.list[1] }}.x', 'v2.x'],
  ["${{ format('{0}}}', inputs.name) }}!", "it's}!"],
  ["${{ 'a}}b' }}", 'a}}b'],
  ["${{ 'it''s' }}", "it's"],
  ['${{ inputs.missing }}', ''],
  ['${{ inputs.dry }}', 'false'],
  ['${{ GITHUB.REF }}', 'refs/heads/main'],
])('%s is %s', (template, expected) => {
  expect(evaluateTemplate(template, scope)).toBe(expected)
})

test('a whole expression keeps its type', () => {
  expect(evaluateValue('${{ github.event.list }}', scope)).toEqual([1, 2])
})

test.each([
  ['success()', true],
  ['${{ failure() }}', false],
  ["inputs.dry == false && startsWith(github.ref, 'refs/heads/')", true],
  ["''", false],
  ["'false'", true],
  ['0', false],
])('the condition %s is %s', (condition, expected) => {
  expect(evaluateCondition(condition, scope)).toBe(expected)
})

test.each([['${{ nothing.here }}'], ['${{ hashFiles(github.ref) }}'], ['${{ github.ref'], ['${{ 1 + }}']])(
  '%s is an error that shows the expression',
  (template) => {
    expect(() => evaluateTemplate(template, scope)).toThrow(/cannot be evaluated|not closed/)
  },
)

test.each([
  ['always()', true],
  ["github.ref == 'always()'", false],
  ['!cancelled()', true],
  ['success', false],
])('%s asks for a status: %s', (condition, expected) => {
  expect(asksForStatus(condition)).toBe(expected)
})
