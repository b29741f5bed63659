import { createFaults, type Faults } from '../github/faults.ts'
import { createRecord, type RecordedRequest } from '../github/record.ts'
import { listen } from '../github/server.ts'
import { answerBlob, isBlob } from './blobs.ts'
import { createShelf, type StoredArtifact } from './shelf.ts'
import { createJobTokens, type JobFacts } from './tokens.ts'
import { answerTwirp } from './twirp.ts'

export type { StoredArtifact } from './shelf.ts'

/** What the runner offers an action beside the API: artifacts, their storage, and tokens that say which job asks. */
export interface ActionsServices extends AsyncDisposable {
  readonly url: string
  /** What the runner puts into the environment of each JavaScript action of a job. */
  environment(job: JobFacts): Readonly<Record<string, string>>
  /** Finished artifacts, oldest first. */
  readonly artifacts: readonly StoredArtifact[]
  /** Whether a token of this service says that its job may publish. */
  knows(identity: string): boolean
  readonly requests: readonly RecordedRequest[]
  readonly faults: Faults
  close(): Promise<void>
}

export async function startActionsServices(): Promise<ActionsServices> {
  const shelf = createShelf()
  const tokens = createJobTokens()
  const record = createRecord()
  const faults = createFaults()
  const { url, close } = await listen((own) => ({
    faults,
    record,
    headers: () => ({}),
    answer: (exchange) => {
      if (exchange.path === '/identity') return tokens.answer(exchange)
      return isBlob(exchange) ? answerBlob(shelf, exchange) : answerTwirp({ shelf, tokens, url: own }, exchange)
    },
  }))
  return {
    url,
    environment: (job) => ({
      ACTIONS_RESULTS_URL: `${url}/`,
      ACTIONS_RUNTIME_TOKEN: tokens.runtime(job),
      ...(job.idToken
        ? {
            ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/identity?api-version=2.0`,
            ACTIONS_ID_TOKEN_REQUEST_TOKEN: tokens.asking(job),
          }
        : {}),
    }),
    artifacts: shelf.finished,
    knows: tokens.knows,
    requests: record.requests,
    faults,
    close,
    [Symbol.asyncDispose]: close,
  }
}
