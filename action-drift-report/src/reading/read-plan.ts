import type { TerraformPlan } from '#terraform'
import type { PlanSource } from '../facts.ts'

/** One plan with the project it belongs to. */
export interface ReadPlan {
  readonly plan: TerraformPlan
  readonly project: string
  readonly source: PlanSource
}
