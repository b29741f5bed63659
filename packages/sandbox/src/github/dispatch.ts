/** A workflow that somebody started by hand, by the file's name. */
export interface Dispatch {
  readonly workflow: string
  readonly ref: string
  readonly inputs: Readonly<Record<string, string>>
  readonly login: string
}

/** The run that it began, or why GitHub refuses it. */
export type DispatchOutcome = { readonly run: number } | { readonly status: number; readonly message: string }
