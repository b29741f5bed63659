import { mayAskForIdToken } from '../oidc/index.ts'
import type { Job, Permissions } from './model.ts'
import type { RunState } from './run-state.ts'

type Variables = Readonly<Record<string, string>>

/** Where the actions of a job find artifacts, and what proves to Pages which job asks. */
export function servicesFor({ id, attempt, options }: RunState, job: Job, permissions: Permissions): Variables {
  const idToken = mayAskForIdToken(permissions)
  return options.services?.environment({ run: `${id}-${attempt}`, job: job.id, idToken }) ?? {}
}

/** What is masked of it; the addresses are no secrets, and GitHub shows them. */
export function tokensIn(services: Variables): readonly string[] {
  return Object.entries(services).flatMap(([name, value]) => (name.endsWith('_TOKEN') ? [value] : []))
}
