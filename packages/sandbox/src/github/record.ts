import type { FaultKind } from './faults.ts'

export interface RecordedRequest {
  readonly method: string
  /** Without the query, as it was on the wire. */
  readonly path: string
  readonly query: string
  /** Undefined when the connection was cut before there was an answer. */
  readonly status: number | undefined
  /** Milliseconds since 1970. */
  readonly at: number
  readonly fault: FaultKind | undefined
  /** What git's protocol 2 was asked for, such as `ls-refs`. */
  readonly command: string | undefined
}

/** A request that is not answered yet. */
export interface Begun {
  asks(command: string): void
  answered(status: number): void
}

export interface RequestRecord {
  readonly requests: readonly RecordedRequest[]
  /** Notes a request as it comes in; the status follows when it is known. */
  begin(request: Omit<RecordedRequest, 'status' | 'command'>): Begun
  reset(): void
}

export function createRecord(): RequestRecord {
  const requests: RecordedRequest[] = []
  return {
    requests,
    begin: (request) => {
      const entry = { ...request, status: undefined as number | undefined, command: undefined as string | undefined }
      requests.push(entry)
      return {
        asks: (command) => {
          entry.command = command
        },
        answered: (status) => {
          entry.status = status
        },
      }
    },
    reset: () => {
      requests.length = 0
    },
  }
}
