/** Facts of one log line. */
export type LogFields = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

export interface Log {
  readonly info: (event: string, fields?: LogFields) => void
  readonly warn: (event: string, fields?: LogFields) => void
  readonly error: (event: string, fields?: LogFields) => void
  readonly redact: (text: string) => string
  /** More secrets that must not show, such as the keys of a rotation. */
  readonly hide: (secrets: readonly string[]) => void
}

const shortestSecret = 4

/** A line of JSON for each fact, without any secret in any of the forms that a program may print it in. */
export function openLog(secrets: readonly string[], write: (line: string) => void): Log {
  const forms: string[] = []
  const hide = (more: readonly string[]) => {
    const found = more.filter((secret) => secret.length >= shortestSecret).flatMap(formsOf)
    forms.push(...found.filter((form) => !forms.includes(form)))
    // Longest first, so that no part of a longer form is left over.
    forms.sort((a, b) => b.length - a.length)
  }
  hide(secrets)
  const redact = (text: string) => forms.reduce((shown, form) => shown.replaceAll(form, '***'), text)
  const line =
    (level: string) =>
    (event: string, fields: LogFields = {}) => {
      const entry = JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })
      write(`${redact(entry)}\n`)
    }
  return { info: line('info'), warn: line('warn'), error: line('error'), redact, hide }
}

function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret)
  const json = JSON.stringify(secret).slice(1, -1)
  const hex = bytes.toString('hex')
  const base64 = bytes.toString('base64').replace(/=+$/, '')
  const url = bytes.toString('base64url')
  return [secret, json, encodeURIComponent(secret), hex, hex.toUpperCase(), base64, url]
}
