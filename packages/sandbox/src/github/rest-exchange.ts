/** A call of the REST API with its answer, as somebody looking over the shoulder sees it. */
export interface RestExchange {
  readonly method: string
  /** Below the API's root, with its query. */
  readonly path: string
  readonly requestBody?: unknown
  readonly status: number
  readonly body: unknown
}
