/** Whether git accepts this full ref name (`git check-ref-format`), and it is text: what is not is never trusted. */
export function validRefName(name: string): boolean {
  if (name === 'HEAD') return true
  if (name.length > 1024 || !name.includes('/') || /[\p{Cc}\p{Cf}\uFFFD ~^:?*[\\]/u.test(name)) return false
  if (name.includes('..') || name.includes('@{') || name.endsWith('.')) return false
  return name.split('/').every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'))
}
