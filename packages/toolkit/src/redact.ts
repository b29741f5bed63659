import { setSecret } from '@actions/core'
import { text } from '#markdown'

const secrets = new Set<string>()

/**
 * Masks a value in every form it could leak in. The runner derives base64, JSON and URI forms from what it is told,
 * but neither hex nor base64url, and it masks only what is on one line.
 */
export function mask(value: string): void {
  for (const part of partsOf(value)) {
    for (const form of formsOf(part)) {
      if (secrets.has(form)) continue
      secrets.add(form)
      setSecret(form)
    }
  }
}

/** The text without any masked value: the last guard before a log line, an output or a summary. */
export function redact(line: string): string {
  let shown = line
  for (const secret of secrets) shown = shown.replaceAll(secret, '***')
  return shown
}

/** The whole value, each line of it, and each string in it when it is JSON; nothing too short to be a secret. */
function partsOf(value: string): readonly string[] {
  const parts = [value, ...value.split(/\r?\n/), ...jsonStrings(value)]
  return parts.map((part) => part.trim()).filter((part) => part.length >= 4)
}

function jsonStrings(value: string): readonly string[] {
  if (!/^\s*[{[]/.test(value)) return []
  const found: string[] = []
  try {
    JSON.parse(value, (_, leaf) => {
      if (typeof leaf === 'string') found.push(leaf)
      return leaf
    })
  } catch {
    return []
  }
  return found
}

function formsOf(part: string): readonly string[] {
  const bytes = Buffer.from(part)
  const base64 = bytes.toString('base64')
  const hex = bytes.toString('hex')
  const json = JSON.stringify(part).slice(1, -1)
  const encoded = [hex, hex.toUpperCase(), base64, base64.replace(/=+$/, ''), bytes.toString('base64url')]
  // A summary is escaped before this guard sees it.
  return [part, json, ...encoded, encodeURIComponent(part), text(part).source]
}
