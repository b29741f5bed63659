/** What looks like a secret, whatever put it there. The last guard before anything leaves the run. */
const shapes: readonly RegExp[] = [
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]{0,10000}?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g,
  /\bey[JK][A-Za-z0-9_-]{10,2000}\.ey[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{10,2000}/g,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\bgh[opsur]_[A-Za-z0-9]{20,255}\b/g,
  /\bgithub_pat_[A-Za-z0-9_]{20,255}\b/g,
  /\bglpat-[\w-]{20,100}/g,
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,255}/g,
  /\bsk_(?:live|test)_[A-Za-z0-9]{16,255}\b/g,
  /\bhvs\.[A-Za-z0-9_-]{20,255}/g,
  /\bAIza[A-Za-z0-9_-]{35}\b/g,
  /:\/\/[^\s/:@]{1,100}:[^\s/@]{1,200}@/g,
]

/** Long runs of base64 are taken for a secret when they look like chance: capitals, small letters and digits. */
const run = /[A-Za-z0-9+/_-]{41,}={0,2}/g

export interface Scanned {
  readonly text: string
  readonly hits: number
}

/** The text without anything that looks like a secret, and how much of it did. */
export function withoutSecrets(text: string): Scanned {
  let hits = 0
  const removed = () => {
    hits += 1
    return '(removed: looks like a secret)'
  }
  const known = shapes.reduce((shown, shape) => shown.replace(shape, removed), text)
  return { text: known.replace(run, (value) => (byChance(value) ? removed() : value)), hits }
}

function byChance(value: string): boolean {
  const digits = value.replace(/\D/g, '').length
  return /[a-z]/.test(value) && /[A-Z]/.test(value) && digits >= 4
}
