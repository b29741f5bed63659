import fc from 'fast-check'
import type { AuditReading } from '#kube-audit'
import { renditionsOf } from '../../src/comment/index.ts'
import { driftReport } from '../../src/reading/reading.ts'
import { formatCollected, parseCollected } from '../../src/sources/collected.ts'
import { ago, auditOf, factsOf, operation, planSource, planText, scaled, was } from '../facts.ts'
import { markupOf } from './markup.ts'

const who = { credential: 'X509SHA256=ab', actingAs: 'bob', address: '203.0.113.7' }
const made = operation('patch', 'apps/deployments/data-prod/api/scale')
const operations = [
  { ...made, actor: { ...made.actor, ...who }, client: { ...made.client, version: '1.33', command: 'scale' } },
]
const gap = { reason: 'silence', from: ago(60), to: ago(50), detail: 'x' } as const
const good = formatCollected({ kind: 'rows', report: auditOf(operations, [gap]) })
const plan = planSource(
  planText(
    [{ actions: ['update'], before: was, after: scaled }],
    [{ actions: ['update'], before: scaled, after: was }],
  ),
)

function commentOf(reading: AuditReading): string {
  const facts = { ...factsOf({ plans: [plan] }), audit: { name: 'operations.json', reading } }
  return renditionsOf(driftReport(facts), { language: 'en', maxBytes: 60_000 })[0] ?? ''
}

/** Every place in a value where something else could stand. */
function paths(value: unknown, at: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...at, key]))]
}

function replaced(value: unknown, [first, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (first === undefined) return by
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) }
  copy[first] = replaced(copy[first], rest, by)
  return copy
}

const poison = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    0,
    -1,
    1e300,
    true,
    '',
    [],
    {},
    [[]],
    '<img src=x>',
    '@octocat',
    '</details># x',
    '`|`\n\n## 🟢 No',
  ),
  fc.constantFrom<unknown>({ __proto__: null }, { toString: 'x' }, ['constructor'], 'x'.repeat(100_000)),
  fc.string({ unit: 'binary' }),
)

test('What collect wrote is read back, and says who it was.', () => {
  const reading = parseCollected(good)
  expect(reading?.kind).toBe('rows')
  expect(commentOf(reading as AuditReading)).toContain('alice@example.com')
})

test('T40 whatever somebody puts in the place of any part of a collected file, it is refused or shown harmless.', () => {
  const value: unknown = JSON.parse(good)
  const places = paths(value)
  let refused = 0
  fc.assert(
    fc.property(fc.nat(places.length - 1), poison, (place, by) => {
      const reading = parseCollected(JSON.stringify(replaced(value, places[place] ?? [], by)))
      if (!reading) {
        refused += 1
        return
      }
      const { kinds, links, prose } = markupOf(commentOf(reading))
      expect([kinds['heading'], Object.keys(kinds).includes('image'), links.length]).toEqual([1, false, 1])
      expect(prose).not.toMatch(/@[A-Za-z0-9]/)
    }),
    { numRuns: 400, seed: 40 },
  )
  expect(refused).toBeGreaterThan(50)
}, 300_000)

test('T37 T40 a file with a prototype in it, or nested without end, is refused and changes nothing.', () => {
  const poisoned = good.replace(
    '{"kind":"rows",',
    '{"kind":"rows","__proto__":{"report":{}},"constructor":{"prototype":{"x":1}},',
  )
  expect(parseCollected(poisoned)?.kind).toBe('rows')
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
  expect(parseCollected(`{"kind":"rows","report":${'['.repeat(50_000)}${']'.repeat(50_000)}}`)).toBeUndefined()
  expect(parseCollected('{"kind":"rows","report":{"__proto__":{"operations":[]}}}')).toBeUndefined()
})

test.each(['', 'null', '[]', '"x"', '{"kind":"rows"}', good.slice(0, -20), `${good}${good}`])(
  'F51 T40 %# what is not whole is not read at all, and so is never taken for an empty log.',
  (text) => {
    expect(parseCollected(text)).toBeUndefined()
  },
)
