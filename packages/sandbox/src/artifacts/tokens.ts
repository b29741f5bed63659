import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { type Answer, type Exchange, json } from '../github/answer.ts'

/** A job, as far as these services know it. */
export interface JobFacts {
  readonly run: string
  readonly job: string
  /** Whether the job may ask who it is. */
  readonly idToken: boolean
}

export interface JobTokens {
  /** For the artifacts of a run. */
  runtime(job: JobFacts): string
  /** To ask for an identity with. */
  asking(job: JobFacts): string
  jobOf(headers: IncomingHttpHeaders): JobFacts | undefined
  answer(exchange: Exchange): Promise<Answer>
  knows(identity: string): boolean
}

export function createJobTokens(): JobTokens {
  const jobs = new Map<string, JobFacts>()
  const asking = new Map<string, JobFacts>()
  const identities = new Set<string>()
  return {
    runtime: (job) => {
      const token = signed({ scp: `Actions.GenericRead:${job.run} Actions.Results:${job.run}:${job.job}` })
      jobs.set(token, job)
      return token
    },
    asking: (job) => {
      const token = signed({ scp: `Actions.Identity:${job.run}` })
      asking.set(token, job)
      return token
    },
    jobOf: ({ authorization = '' }) => jobs.get(authorization.replace(/^Bearer /, '')),
    answer: async ({ headers }) => {
      const job = asking.get((headers.authorization ?? '').replace(/^bearer /i, ''))
      if (!job) return json(401, { message: 'Unauthorized' })
      const value = signed({ sub: `repo:x:run:${job.run}` })
      identities.add(value)
      return json(200, { count: value.length, value })
    },
    knows: (identity) => identities.has(identity),
  }
}

/** A token in the form of the real ones; nobody here checks a signature, only whether it was issued. */
function signed(claims: Readonly<Record<string, unknown>>): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.${randomBytes(24).toString('base64url')}`
}
