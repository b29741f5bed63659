/** Patterns of `branches`, `tags` and `paths`: the last one that matches decides, and `!` takes out. */
export function matchesFilter(patterns: readonly string[], value: string): boolean {
  return patterns.reduce((matched, pattern) => {
    const negated = pattern.startsWith('!')
    return globToRegExp(negated ? pattern.slice(1) : pattern).test(value) ? !negated : matched
  }, false)
}

/** GitHub's glob: `*` stays inside a path segment, `**` does not, `?` and `+` repeat what stands before them. */
export function globToRegExp(glob: string): RegExp {
  let source = ''
  for (let index = 0; index < glob.length; index++) {
    const rest = glob.slice(index)
    const token = /^(?:\*\*\/|\*\*|\*|\?|\+|\[[^\]]+\]|\\.)/s.exec(rest)?.[0] ?? rest.charAt(0)
    source += translate(token, { start: index === 0, afterSlash: glob[index - 1] === '/' })
    index += token.length - 1
  }
  return new RegExp(`^${source}$`, 's')
}

function translate(token: string, place: { readonly start: boolean; readonly afterSlash: boolean }): string {
  // `**/x` and `a/**/x` match `x` and `a/x` too.
  if (token === '**/') return place.start || place.afterSlash ? '(?:.*/)?' : '.*/'
  if (token === '**') return '.*'
  if (token === '*') return '[^/]*'
  if (token === '?' || token === '+') return token
  if (token.length > 1 && token.startsWith('[')) return token
  return (token.startsWith('\\') && token.length > 1 ? token.slice(1) : token).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
