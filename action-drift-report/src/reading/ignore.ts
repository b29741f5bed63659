import { ConfigurationError } from '#errors'
import { fitsStars } from '#kube-audit'
import type { Drift } from '#terraform'

/** Drift that somebody decided to live with: an address and a path, both with `*` for any text. */
export interface IgnoreRule {
  readonly address: string
  /** Empty: whatever drifted there. */
  readonly path: string
}

/** One rule a line. A line that begins with # is a comment. */
export function ignoreRules(text: string): readonly IgnoreRule[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      // A key of `for_each` may hold white space, a path holds none.
      const [, address = '', path = ''] = /^(.+?)(?:\s+([^\s"]+))?$/.exec(line) ?? []
      if (/^\*+$/.test(address) && path === '') {
        throw new ConfigurationError('ignore-invalid', 'Input "ignore": a rule of * alone would hide all drift.')
      }
      return { address, path }
    })
}

/** The drift without what is ignored; undefined when nothing is left. What was deleted is never ignored by a path. */
export function withoutIgnored(drift: Drift, rules: readonly IgnoreRule[]): Drift | undefined {
  const fitting = rules.filter(({ address }) => fitsStars(address, drift.resource.address))
  if (fitting.some(({ path }) => path === '')) return undefined
  if (drift.action === 'delete' || !drift.paths) return drift
  const paths = drift.paths.filter((path) => !fitting.some((rule) => covers(rule.path, path)))
  return paths.length > 0 ? { ...drift, paths } : undefined
}

/** A path covers what lies below it too. */
function covers(pattern: string, path: string): boolean {
  return fitsStars(pattern, path) || fitsStars(`${pattern}.*`, path) || fitsStars(`${pattern}[*`, path)
}
