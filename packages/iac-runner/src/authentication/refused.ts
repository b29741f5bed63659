import { ExpectedError } from '#errors'

/** The sender could not show who it is; nothing it said was looked at. */
export class RefusedError extends ExpectedError {
  /** The runner's clock in Unix seconds, for a sender whose own is off. */
  readonly serverTime: number | undefined

  constructor(code: string, message: string, serverTime?: number) {
    super(code, message)
    this.serverTime = serverTime
  }
}
