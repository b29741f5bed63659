// Control characters, blank, DEL and the characters git keeps for itself.
const forbidden = /[\0-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^\/|\/$|\.$/

/** Whether git takes this as the full name of a ref (`git check-ref-format`). */
export function validRefName(name: string): boolean {
  if (forbidden.test(name)) return false
  const parts = name.split('/')
  return parts.length >= 2 && parts.every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'))
}

/** Whether a tag's name matches a pattern of a ruleset: `*` stays within a segment, `**` does not. */
export function patternOf(pattern: string): RegExp {
  const source = pattern
    .replace(/^refs\/tags\//, '')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?|\*|\?/g, (wildcard) => (wildcard === '?' ? '[^/]' : wildcard === '*' ? '[^/]*' : '.*'))
  return new RegExp(`^${source}$`)
}
