import { idOf } from './node-id.ts'

test.each([
  ['the number itself', { databaseId: 7, id: 'DE_kwDOHjNddM5sfT5s' }, 7],
  ['a number beyond 32 bits, where GitHub gives it', { databaseId: 3_000_000_000 }, 3_000_000_000],
  ['a node id that holds 32 bits', { databaseId: null, id: 'DE_kwDOHjNddM5sfT5s' }, 1_820_147_308],
  ['another such node id', { id: 'DE_kwDODKw3uc5ra9mm' }, 1_802_230_182],
  ['a node id that holds 64 bits', { databaseId: null, id: nodeId(0x1_0000_0001) }, 0x1_0000_0001],
  ['a node id of the older form', { databaseId: null, id: 'MDEwOkRlcGxveW1lbnQxMjM=' }, 123],
])('the number of a thing is read from %s', (_, node, expected) => {
  expect(idOf(node, 'a deployment')).toBe(expected)
})

test.each([
  ['nothing', {}],
  ['a number that is none', { databaseId: Number.NaN }],
  ['a node id that is cut off', { id: 'DE_kwDOHjNddM5sfT' }],
  ['a node id with more after its list', { id: 'DE_kwDOHjNddM5sfT5sAA' }],
  ['a node id that holds a text', { id: 'DE_kaNhYmM' }],
  ['a node id without a number', { id: 'bm90aGluZw==' }],
])('%s has no number, and none is made up', (_, node) => {
  expect(() => idOf(node, 'a deployment')).toThrow(expect.objectContaining({ code: 'github-mistyped' }))
})

function nodeId(number: number): string {
  const packed = Buffer.from([0x93, 0, 0xce, 1, 2, 3, 4, 0xcf, 0, 0, 0, 0, 0, 0, 0, 0])
  packed.writeBigUInt64BE(BigInt(number), 8)
  return `DE_${packed.toString('base64url')}`
}
