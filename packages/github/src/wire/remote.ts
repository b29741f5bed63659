import type { Octokit } from '@octokit/rest'
import type { Clock } from '#toolkit'
import type { GraphqlEndpoint } from './graphql.ts'
import type { Transport } from './transport.ts'

/** One repository as the adapters reach it: by the API and by git. */
export interface Remote {
  readonly owner: string
  readonly repo: string
  readonly rest: Octokit['rest']
  readonly clock: Clock
  readonly git: GitEndpoint
  readonly graphql: GraphqlEndpoint
  readonly uploads: UploadEndpoint
}

/** git-upload-pack of one repository. */
export interface GitEndpoint {
  readonly url: string
  readonly authorization: string
  readonly transport: Transport
}

/** Where a token may be sent to with a file. */
export interface UploadEndpoint {
  readonly origins: readonly string[]
  readonly authorization: string
  readonly transport: Transport
}
