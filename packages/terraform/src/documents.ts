import { isRecord, type Json } from './lookup.ts'

/** The JSON objects in a text, in order, and whether the last one is cut off. */
export interface Documents {
  readonly objects: readonly Json[]
  readonly cut: boolean
}

/** More candidates than this are no plan with a few log lines around it. */
const maxAttempts = 2_000

/** Finds every JSON object in a text: one, several (Terragrunt), one a line (the stream), with log lines in between. */
export function documentsIn(text: string): Documents {
  const whole = parsed(text)
  if (isRecord(whole)) return { objects: [whole], cut: false }
  const objects: Json[] = []
  let from = 0
  let failed = 0
  while (failed < maxAttempts) {
    const start = nextStart(text, from)
    if (start === undefined) return { objects, cut: false }
    const end = endOf(text, start)
    if (end === undefined) return { objects, cut: true }
    const value = parsed(text.slice(start, end))
    if (isRecord(value)) {
      objects.push(value)
      from = end
    } else {
      failed += 1
      from = start + 1
    }
  }
  return { objects, cut: false }
}

/** Where something begins that may be a JSON object: a brace with a key, or with nothing, behind it. */
function nextStart(text: string, from: number): number | undefined {
  const candidate = /\{(?=\s{0,200}["}])/g
  candidate.lastIndex = from
  return candidate.exec(text)?.index
}

const quote = 34
const backslash = 92
const open = [123, 91]
const close = [125, 93]

/** Behind the brace that closes the one at `start`; undefined when the text ends before. */
function endOf(text: string, start: number): number | undefined {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) {
      const end = endOfString(text, at)
      if (end === undefined) return undefined
      at = end
    } else if (open.includes(code)) depth += 1
    else if (close.includes(code)) {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return undefined
}

function endOfString(text: string, start: number): number | undefined {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (text.charCodeAt(at - 1 - slashes) === backslash) slashes += 1
    if (slashes % 2 === 0) return at
  }
  return undefined
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
