import { createReadStream } from 'node:fs'
import { UpstreamError } from '#errors'
import type { Member } from './members.ts'

const block = 512

/**
 * The members as a tar: names as GNU tar writes them (`./a/b`), rights that everybody may read, nobody's files, and one
 * time for all, so that the same site is the same bytes.
 */
export async function* tarOf(members: readonly Member[], seconds: number): AsyncGenerator<Buffer> {
  for (const member of members) {
    yield headerOf(member, seconds)
    if (member.kind === 'folder') continue
    yield* contentOf(member)
    yield Buffer.alloc((block - (member.bytes % block)) % block)
  }
  yield Buffer.alloc(2 * block)
}

async function* contentOf({ source, bytes, path }: Member): AsyncGenerator<Buffer> {
  if (typeof source !== 'string') {
    yield source
    return
  }
  let read = 0
  for await (const chunk of createReadStream(source, { highWaterMark: 256 * 1024 })) {
    read += (chunk as Buffer).length
    if (read > bytes) break
    yield chunk as Buffer
  }
  if (read !== bytes) {
    throw new UpstreamError('site-changed', `${path} changed while it was packed; something else writes to the site.`)
  }
}

function headerOf(member: Member, seconds: number): Buffer {
  const name = Buffer.from(`./${member.path}${member.kind === 'folder' && member.path !== '' ? '/' : ''}`)
  const plain = fields(member, seconds)
  if (name.length <= 100) return header({ ...plain, name, prefix: Buffer.alloc(0) })
  const cut = splitAt(name)
  if (cut !== undefined) return header({ ...plain, name: name.subarray(cut + 1), prefix: name.subarray(0, cut) })
  // A path that no header holds goes before it in a record of its own.
  const record = paxRecord('path', name)
  const pax = { type: 'x', mode: 0o644, bytes: record.length, seconds }
  return Buffer.concat([
    header({ ...pax, name: Buffer.from('./PaxHeaders'), prefix: Buffer.alloc(0) }),
    record,
    Buffer.alloc((block - (record.length % block)) % block),
    header({ ...plain, name: name.subarray(0, 100), prefix: Buffer.alloc(0) }),
  ])
}

interface Fields {
  readonly type: string
  readonly mode: number
  readonly bytes: number
  readonly seconds: number
}

function fields({ kind, bytes }: Member, seconds: number): Fields {
  return kind === 'file' ? { type: '0', mode: 0o644, bytes, seconds } : { type: '5', mode: 0o755, bytes: 0, seconds }
}

function header({
  name,
  prefix,
  type,
  mode,
  bytes,
  seconds,
}: Fields & { readonly name: Buffer; readonly prefix: Buffer }): Buffer {
  const made = Buffer.alloc(block)
  name.copy(made, 0)
  made.write(`${octal(mode, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, 100)
  made.write(`${octal(bytes, 11)}\0${octal(seconds, 11)}\0        ${type}`, 124)
  made.write('ustar\x0000', 257)
  prefix.copy(made, 345)
  const sum = made.reduce((total, byte) => total + byte, 0)
  made.write(`${octal(sum, 6)}\0 `, 148)
  return made
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0')
}

/** A slash that leaves at most 155 bytes before it and 100 after it. */
function splitAt(name: Buffer): number | undefined {
  for (let at = Math.min(155, name.length - 2); at > 0; at--) {
    if (name[at] === 0x2f && name.length - at - 1 <= 100) return at
  }
  return undefined
}

/** `<length> <key>=<value>\n`, where the length counts itself. */
function paxRecord(key: string, value: Buffer): Buffer {
  const rest = Buffer.concat([Buffer.from(` ${key}=`), value, Buffer.from('\n')])
  let length = rest.length + 1
  while (String(length).length + rest.length !== length) length = String(length).length + rest.length
  return Buffer.concat([Buffer.from(String(length)), rest])
}
