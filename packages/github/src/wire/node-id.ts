import { UpstreamError } from '#errors'
import { object } from './parse.ts'

/**
 * The number that REST knows a thing by. GraphQL's `databaseId` is an integer of 32 bits, and deployments are numbered
 * beyond that; then the number is read from the node id, which holds it in both of its forms.
 */
export function idOf(value: unknown, what: string): number {
  const { databaseId, id } = object(value, what)
  if (typeof databaseId === 'number' && Number.isSafeInteger(databaseId)) return databaseId
  const number = typeof id === 'string' ? numberIn(id) : undefined
  if (number !== undefined && Number.isSafeInteger(number)) return number
  throw new UpstreamError(
    'github-mistyped',
    `GitHub's answer is not what its API describes: ${what} has neither a number nor a node id with one.`,
  )
}

/** `MDEwOkRlcGxveW1lbnQx` is the text `010:Deployment1`; `DE_kwDO…` is MessagePack of a list that ends in the number. */
function numberIn(nodeId: string): number | undefined {
  const [, packed] = /^[A-Z]+_([\w-]+)$/.exec(nodeId) ?? []
  if (packed !== undefined) return lastInteger(Buffer.from(packed, 'base64url'))
  const [, digits] = /\D(\d{1,16})$/.exec(Buffer.from(nodeId, 'base64').toString('latin1')) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/** The last element of a MessagePack list of unsigned integers; undefined when it is anything else. */
function lastInteger(packed: Buffer): number | undefined {
  const [head = 0] = packed
  if (head < 0x91 || head > 0x9f) return undefined
  let at = 1
  let last: number | undefined
  for (let left = head & 0x0f; left > 0; left--) {
    const kind = packed[at++]
    if (kind === undefined) return undefined
    const bytes = kind < 0x80 ? 0 : { 204: 1, 205: 2, 206: 4, 207: 8 }[kind]
    if (bytes === undefined || at + bytes > packed.length) return undefined
    last = bytes === 0 ? kind : Number(BigInt(`0x${packed.toString('hex', at, at + bytes)}`))
    at += bytes
  }
  return at === packed.length ? last : undefined
}
