/** One try that brought no trustworthy answer: no connection, no end, too late, too much, or of the wrong type. */
export class Broken extends Error {
  /** False when a second try could only end the same way, as with an answer beyond every limit. */
  readonly repeatable: boolean

  constructor(reason: string, options: ErrorOptions & { readonly repeatable?: boolean } = {}) {
    super(reason, options)
    this.name = 'Broken'
    this.repeatable = options.repeatable ?? true
  }
}

/** A write that may or may not have happened. Whoever asked for it reads back before it is repeated. */
export class UnknownOutcome extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options)
    this.name = 'UnknownOutcome'
  }
}

/** What a write answers; undefined when nobody knows whether it happened. */
export async function unlessUnknown<T>(write: () => Promise<T>): Promise<T | undefined> {
  try {
    return await write()
  } catch (error) {
    if (error instanceof UnknownOutcome) return undefined
    throw error
  }
}

/** Text of a stranger as one line of bounded length that is safe to show. */
export function oneLine(text: string): string {
  const shown = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  return shown.length > 300 ? `${shown.slice(0, 300)}…` : shown
}
