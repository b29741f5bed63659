/**
 * Takes a key out of foreign text, in every form it could be written in. What a receiver sends back is scrubbed where
 * it comes in: once it is escaped for the summary, no mask would find it again.
 */
export function scrubber(secret: string): (text: string) => string {
  const forms = [secret, ...secret.split(/\r?\n/)].filter((part) => part.length >= 4).flatMap(formsOf)
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length)
  return (text) => longestFirst.reduce((left, form) => left.replaceAll(form, '***'), text)
}

function formsOf(part: string): readonly string[] {
  const bytes = Buffer.from(part)
  const base64 = bytes.toString('base64')
  const hex = bytes.toString('hex')
  const json = JSON.stringify(part).slice(1, -1)
  const unpadded = base64.replace(/=+$/, '')
  return [part, json, hex, hex.toUpperCase(), base64, unpadded, bytes.toString('base64url'), encodeURIComponent(part)]
}
