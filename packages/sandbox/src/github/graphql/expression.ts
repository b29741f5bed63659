import { resolveRef } from '../resolve.ts'
import type { Ask } from './field.ts'

/** What git finds under `main`, `v1.0.0^{commit}` or `<id>:.github/workflows`, of what this request may see. */
export async function objectNamed(ask: Ask, expression: string): Promise<string | undefined> {
  const colon = expression.indexOf(':')
  const before = colon < 0 ? expression : expression.slice(0, colon)
  const [, name = '', suffix = ''] = /^(.*?)((?:\^\{(?:commit|tree|)\})?)$/s.exec(before) ?? []
  const target = resolveRef(ask.refs, name === '' || name === 'HEAD' ? ask.head : name)
  // Anything else than an id would be looked up by git itself, past what this request may see.
  if (!/^[0-9a-f]{4,40}$/.test(target)) return undefined
  return colon < 0 ? `${target}${suffix}` : `${target}^{tree}:${expression.slice(colon + 1).replace(/\/+$/, '')}`
}
