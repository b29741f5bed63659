import { ConfigurationError } from '#errors'

export interface Range {
  readonly first: number
  readonly last: number
}

const shape = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/
const privateRanges = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16']

/** The pool that subnets are taken from, one /24 after the other. */
const pool = '10.101.0.0/16'

/** A private network in the canonical form, or ConfigurationError. */
export function checkSubnet(text: string): string {
  const range = rangeOf(text)
  const size = Number(text.split('/')[1])
  if (size < 16 || size > 28) throw invalid(text, 'between /16 and /28')
  if (!privateRanges.some((one) => within(range, rangeOf(one))))
    throw invalid(text, `within ${privateRanges.join(', ')}`)
  return text
}

export function rangeOf(text: string): Range {
  const parts = shape.exec(text)?.slice(1).map(Number) ?? []
  const [size = 99] = parts.slice(4)
  const bytes = parts.slice(0, 4)
  if (bytes.length !== 4 || bytes.some((byte) => byte > 255) || size > 32) throw invalid(text, 'such as 10.101.7.0/24')
  const first = bytes.reduce((sum, byte) => sum * 256 + byte, 0)
  const count = 2 ** (32 - size)
  if (first % count !== 0) throw invalid(text, `an address that /${size} can begin at`)
  return { first, last: first + count - 1 }
}

export function overlap(one: string, other: string): boolean {
  const [a, b] = [rangeOf(one), rangeOf(other)]
  return a.first <= b.last && b.first <= a.last
}

/** The first /24 of the pool that touches none of the taken ones; undefined when the pool is used up. */
export function freeSubnet(taken: readonly string[]): string | undefined {
  const candidates = Array.from({ length: 256 }, (_, third) => `${pool.split('.').slice(0, 2).join('.')}.${third}.0/24`)
  return candidates.find((candidate) => !taken.some((one) => overlap(candidate, one)))
}

function within(inner: Range, outer: Range): boolean {
  return inner.first >= outer.first && inner.last <= outer.last
}

function invalid(text: string, expected: string): ConfigurationError {
  return new ConfigurationError('subnet-invalid', `Subnet ${JSON.stringify(text)} must be ${expected}.`)
}
