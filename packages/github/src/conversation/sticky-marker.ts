import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { RunOrder } from '../ports/conversation-ports.ts'

/** What the seal of a comment says, besides that it is ours. */
export interface StickyState extends RunOrder {
  /** Of what the comment tells; equal when two comments tell the same. */
  readonly fingerprint: string
  /** Of this very writing of it. */
  readonly nonce: string
}

export interface Sealed {
  readonly state: StickyState
  /** False until the comment's own number was put under its seal. */
  readonly bound: boolean
  /** False when somebody changed the words above the seal. */
  readonly intact: boolean
}

export interface SealKey {
  readonly bytes: Buffer
  readonly secret: boolean
}

// Hexadecimal digits spell no word that Atlantis would hide a comment for, and none that ends an HTML comment.
const form =
  /^<!-- slipway ([0-9a-f]{32}) (\d{1,15})\.(\d{1,6}) ([0-9a-f]{32}) (\d{20}) ([0-9a-f]{64}) ([0-9a-f]{64}) -->$/

/** The key of one report on one pull request: a seal is worth nothing below another one. */
export function sealKey(
  of: { readonly repository: string; readonly pull: number; readonly name: string },
  secret: string,
): SealKey {
  const words = ['slipway sticky comment v1', of.repository.toLowerCase(), String(of.pull), of.name]
  return { bytes: createHmac('sha256', secret).update(JSON.stringify(words)).digest(), secret: secret !== '' }
}

/** The text with its seal below it: the last line, so that the first one is the verdict. `id` is 0 as long as it has none. */
export function seal(text: string, { state, id, key }: { state: StickyState; id: number; key: SealKey }): string {
  const { fingerprint, run, attempt, nonce } = state
  const words = plain(text)
  const head = `${fingerprint} ${run}.${attempt} ${nonce} ${String(id).padStart(20, '0')} ${sha256(words)}`
  return `${words}\n\n<!-- slipway ${head} ${mac(key, head)} -->`
}

/** What a comment of our author's says of itself; undefined when it bears no seal of this key for this very comment. */
export function unseal(body: string, id: number, key: SealKey): Sealed | undefined {
  const words = plain(body)
  const at = words.lastIndexOf('<!-- slipway ')
  const line = words.slice(at).split('\n', 1)[0] ?? ''
  const match = at < 0 ? null : form.exec(line)
  if (!match) return undefined
  const [, fingerprint = '', run = '', attempt = '', nonce = '', number = '', digest = '', given = ''] = match
  const head = `${fingerprint} ${run}.${attempt} ${nonce} ${number} ${digest}`
  if (!timingSafeEqual(Buffer.from(mac(key, head), 'hex'), Buffer.from(given, 'hex'))) return undefined
  const bound = Number(number) === id
  // Without a secret anybody can make a seal for no number at all; with one, it is a write of ours that was cut short.
  if (!bound && !(key.secret && Number(number) === 0)) return undefined
  const state = { fingerprint, run: Number(run), attempt: Number(attempt), nonce }
  const intact = sha256(plain(words.slice(0, at))) === digest && plain(words.slice(at + line.length)) === ''
  return { state, bound, intact }
}

export function fingerprintOf(text: string): string {
  return sha256(text).slice(0, 32)
}

/** True when `one` comes from a later run than `other`. */
export function later(one: RunOrder, other: RunOrder): boolean {
  return one.run === other.run ? one.attempt > other.attempt : one.run > other.run
}

/** GitHub keeps the line ends it was given, and an edit in a browser gives others. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function mac(key: SealKey, head: string): string {
  return createHmac('sha256', key.bytes).update(head).digest('hex')
}
