import { readFileSync } from 'node:fs'

/** A system call that changes a file, makes its changes durable, or sends something. */
export interface SystemCall {
  readonly name: string
  /** What its descriptor stands for: a file's path, or a socket. */
  readonly of: string
  readonly data: Buffer
  /** Where in the file it writes, or the length it cuts the file to; undefined for a stream. */
  readonly at: number | undefined
}

/** Calls in the order of their ends, from what `strace -f -y -xx -o FILE` wrote. */
export function systemCalls(file: string): readonly SystemCall[] {
  const begun = new Map<string, string>()
  return readFileSync(file, 'latin1')
    .split('\n')
    .flatMap((line) => {
      const [, thread = '', text = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
      const [, first] = /^(.*) <unfinished \.\.\.>$/.exec(text) ?? []
      if (first !== undefined) {
        begun.set(thread, first)
        return []
      }
      const [, rest] = /^<\.\.\. \w+ resumed>(.*)$/.exec(text) ?? []
      return callOf(rest === undefined ? text : `${begun.get(thread)}${rest}`)
    })
}

function callOf(text: string): readonly SystemCall[] {
  const [, name = '', of = '', args = '', result] = /^(\w+)\(\d+<([^>]*)>(.*)\) += (-?\d+)/.exec(text) ?? []
  if (name === '' || result === undefined || Number(result) < 0) return []
  const data = Buffer.concat([...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, escaped = '']) => bytesOf(escaped)))
  const [, last] = /, (\d+)$/.exec(args) ?? []
  const at = name === 'pwrite64' || name === 'ftruncate' ? Number(last) : undefined
  return [{ name, of: bytesOf(of).toString(), data, at }]
}

/** strace escapes the strings it shows, and with some versions the paths. */
function bytesOf(escaped: string): Buffer {
  return escaped.startsWith('\\x') ? Buffer.from(escaped.replaceAll('\\x', ''), 'hex') : Buffer.from(escaped)
}
