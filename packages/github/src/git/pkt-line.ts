import { Broken } from '../wire/broken.ts'

/** One packet of git's wire format. */
export type Packet =
  | { readonly kind: 'line'; readonly payload: Buffer }
  | { readonly kind: 'flush' | 'delimiter' | 'end' }

export const flush = '0000'
export const delimiter = '0001'

const special: Readonly<Record<number, Packet>> = {
  0: { kind: 'flush' },
  1: { kind: 'delimiter' },
  2: { kind: 'end' },
}

/** A text as one packet: four hex digits of length that count themselves, then the text. */
export function line(text: string): string {
  const bytes = Buffer.byteLength(text) + 1
  return `${(bytes + 4).toString(16).padStart(4, '0')}${text}\n`
}

/** Every packet of a body; `Broken` when the body ends inside of one. */
export function readPackets(body: Buffer): readonly Packet[] {
  const packets: Packet[] = []
  for (let at = 0; at < body.length; ) {
    const digits = body.toString('latin1', at, at + 4)
    if (!/^[0-9a-f]{4}$/i.test(digits)) throw new Broken('no packet of git’s where one should begin')
    const length = Number.parseInt(digits, 16)
    const packet = special[length]
    if (!packet && (length < 4 || at + length > body.length)) throw new Broken('an answer that ends inside a packet')
    packets.push(packet ?? { kind: 'line', payload: body.subarray(at + 4, at + length) })
    at += packet ? 4 : length
  }
  return packets
}

/** The text of a packet without the line break that git may end it with. */
export function textOf(payload: Buffer): string {
  return payload.toString('utf8').replace(/\n$/, '')
}
