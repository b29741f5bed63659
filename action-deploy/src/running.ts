import type { GitHubDeployment } from '#github'
import type { Ports } from './connect.ts'
import type { Plan } from './plan.ts'
import type { Known } from './watch.ts'

export type Decided = Extract<Plan, { readonly kind: 'deploy' | 'resume' }>

export interface Running {
  readonly plan: Decided
  readonly ports: Ports
  readonly known: Known
  readonly record: GitHubDeployment | undefined
  readonly warnings: string[]
}
