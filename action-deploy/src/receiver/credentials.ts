import { ConfigurationError } from '#errors'
import type { IdTokens } from './id-token.ts'

/** What a request is signed with: a key, tokens of this job, or either. */
export interface Credentials {
  /** Empty where there is none. */
  readonly secret: string
  readonly tokens: IdTokens | undefined
}

export function credentialsMissing(): ConfigurationError {
  return new ConfigurationError(
    'credentials-missing',
    'There is nothing to sign with that the receiver takes. Give `secret` the key of this environment, or, where ' +
      'the runner has OIDC_REPOSITORY_ID, give the job `permissions: id-token: write`. Nothing was sent.',
  )
}
