import type { DeploymentPayload } from '../ports/ports.ts'
import { oneLine } from '../wire/broken.ts'

const tagForm = /^[^\p{C}\s]{1,255}$/u

/** Anybody who can write deployments writes payloads; only exactly our words are ours. Unknown ones are ignored. */
export function parsePayload(value: unknown): DeploymentPayload | undefined {
  const word = wordsOf(value)
  const [id, kind, tag, sourceTag, left] = ['id', 'kind', 'tag', 'sourceTag', 'left'].map(word)
  if (!matches(id, /^dep_[\w-]{1,100}$/) || !matches(kind, /^[a-z-]{1,40}$/) || !matches(tag, tagForm)) return undefined
  if (sourceTag !== undefined && !matches(sourceTag, tagForm)) return undefined
  if (left !== undefined && !matches(left, tagForm)) return undefined
  const [breakGlass, verdict] = ['breakGlass', 'verdict'].map(word)
  if (breakGlass !== undefined && typeof breakGlass !== 'string') return undefined
  if (verdict !== undefined && typeof verdict !== 'string') return undefined
  return {
    id,
    kind,
    tag,
    ...(sourceTag === undefined ? {} : { sourceTag }),
    ...(left === undefined ? {} : { left }),
    ...(breakGlass === undefined ? {} : { breakGlass: oneLine(breakGlass) }),
    ...(verdict === undefined ? {} : { verdict: oneLine(verdict) }),
  }
}

/**
 * What is sent. The `call` is of this one call alone: the same release can have run before, with the same id and on the
 * same commit, and only by this word is a deployment whose answer was lost told from that one.
 */
export function payloadOf(payload: DeploymentPayload, call: string): Readonly<Record<string, string>> {
  const { breakGlass, verdict, ...words } = payload
  return {
    ...words,
    ...(breakGlass === undefined ? {} : { breakGlass: oneLine(breakGlass) }),
    ...(verdict === undefined ? {} : { verdict: oneLine(verdict) }),
    call,
  }
}

export function callOf(value: unknown): unknown {
  return wordsOf(value)('call')
}

/** GitHub gives a payload back as an object, as its JSON, or (by GraphQL, and for a text) as JSON of that JSON. */
function wordsOf(value: unknown): (key: string) => unknown {
  const once = typeof value === 'string' ? fromJson(value) : value
  const payload = typeof once === 'string' ? fromJson(once) : once
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return () => undefined
  return (key) => (Object.hasOwn(payload, key) ? Reflect.get(payload, key) : undefined)
}

function matches(value: unknown, form: RegExp): value is string {
  return typeof value === 'string' && form.test(value)
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
