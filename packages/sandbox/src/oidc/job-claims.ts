import type { RunContext } from '../step/context.ts'
import type { Issuer, JobClaims } from './issuer.ts'

type Variables = Readonly<Record<string, string>>

/** The variables with which a job asks for tokens: none without `id-token: write`. */
export function idTokenOf(
  issuer: Pick<Issuer, 'grant'> | undefined,
  job: {
    readonly permissions: Readonly<Record<string, string>>
    readonly context: RunContext
    readonly environment: string
  },
): Variables {
  const { permissions, context, environment } = job
  return mayAskForIdToken(permissions) && issuer ? issuer.grant(jobClaims(context, environment)) : {}
}

export function mayAskForIdToken(permissions: Readonly<Record<string, string>>): boolean {
  return permissions[Object.hasOwn(permissions, '*') ? '*' : 'id-token'] === 'write'
}

/** What GitHub vouches for about a job; `environment` only when the job names one. */
export function jobClaims({ github }: RunContext, environment = ''): JobClaims {
  const text = (name: string) => String(github[name] ?? '')
  const subject = environment === '' ? `ref:${text('ref')}` : `environment:${environment.replaceAll(':', '%3A')}`
  const same = [
    'repository',
    'repository_id',
    'repository_owner',
    'repository_owner_id',
    'ref',
    'ref_type',
    'sha',
    'actor',
    'actor_id',
    'event_name',
    'workflow',
    'workflow_ref',
    'workflow_sha',
    'run_id',
    'run_number',
    'run_attempt',
  ]
  return {
    sub: `repo:${text('repository')}:${subject}`,
    ...Object.fromEntries(same.map((name) => [name, text(name)])),
    job_workflow_ref: text('workflow_ref'),
    runner_environment: 'github-hosted',
    ...(environment === '' ? {} : { environment }),
  }
}
