/**
 * The failures we expect, by who acts on them. The `code` is public API: workflows branch on it, the READMEs list it.
 * Anything else that is thrown is a bug of ours and shows its stack.
 */
export abstract class ExpectedError extends Error {
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.name = new.target.name
  }
}

/** The author of the workflow or of `slipway.yml` fixes it. */
export class ConfigurationError extends ExpectedError {}

/** The world is not ready; whoever moves it on can run this again. */
export class PreconditionError extends ExpectedError {}

/** Somebody else was faster. Nobody acts: what was observed is observed again. */
export class ConflictError extends ExpectedError {}

/** A service failed or lied; its operator acts. */
export class UpstreamError extends ExpectedError {}

/** The run was asked to stop. What is already true is in the message. */
export class CanceledError extends ExpectedError {
  constructor(message: string) {
    super('canceled', message)
  }
}

/** The text of anything that was thrown, with its causes, on one line. */
export function messageOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown)
  const own = thrown.message || thrown.name
  return thrown.cause === undefined || thrown instanceof ExpectedError ? own : `${own}: ${messageOf(thrown.cause)}`
}
