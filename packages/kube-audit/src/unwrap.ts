import { type AuditEvent, object, parseEvent } from './event.ts'

/** Where collectors put the line or the event they carry. */
const carriers = [
  ...['event', 'items', 'events', 'records', 'logEvents', 'properties', 'log', 'message', '@message', 'MESSAGE'],
  ...['line', '_raw', '_source', 'result', 'data', 'values', 'body', 'jsonPayload', 'payload', 'value', 'attributes'],
  ...['hits', 'record', 'content', 'entries', 'fields', 'textPayload', 'msg', 'audit', 'stringValue'],
]
const deepest = 8
const longestPrefix = 512

/** Takes events out of what was parsed from one line: raw, in a list, or in a collector’s envelope; false when there is none. */
export function unwrap(value: unknown, take: (event: AuditEvent) => void, depth = 0): boolean {
  if (depth > deepest) return false
  if (typeof value === 'string') {
    const inner = parseText(value)
    return inner !== undefined && unwrap(inner, take, depth + 1)
  }
  if (Array.isArray(value)) {
    let found = false
    for (const entry of value) if (canCarry(entry)) found = unwrap(entry, take, depth + 1) || found
    return found
  }
  const event = parseEvent(value)
  if (event) {
    take(event)
    return true
  }
  const wrapper = object(value)
  if (!wrapper) return false
  // An audit event without a user or a verb is broken; its bodies are not searched for events that a client planted.
  if ('auditID' in wrapper) return false
  let found = false
  for (const key of carriers) if (canCarry(wrapper[key])) found = unwrap(wrapper[key], take, depth + 1) || found
  return found
}

/** Parses a line: JSON, or JSON behind the prefix that a container runtime, journald or CloudWatch writes. */
export function parseText(text: string): unknown {
  const at = text.slice(0, longestPrefix).search(/[{[]/)
  if (at < 0) return undefined
  try {
    return JSON.parse(at > 0 ? text.slice(at) : text)
  } catch {
    const brace = text.slice(0, longestPrefix).indexOf('{')
    return brace > 0 && brace !== at ? parseText(text.slice(brace)) : undefined
  }
}

function canCarry(value: unknown): boolean {
  return typeof value === 'string' ? value.length > 2 : typeof value === 'object' && value !== null
}
