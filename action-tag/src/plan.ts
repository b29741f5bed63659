import type { Config } from '#toolkit'
import { planAdopt } from './adopt/plan.ts'
import { planHotfix } from './hotfix/plan.ts'
import type { metadata } from './metadata.ts'
import { planNext } from './next/plan.ts'
import type { Facts } from './observe.ts'
import type { Plan } from './plans.ts'
import { planStaging } from './staging/plan.ts'

export type { Plan, Tagged } from './plans.ts'

export function plan(config: Config<typeof metadata>, facts: Facts): Plan {
  switch (facts.mode) {
    case 'staging':
      return planStaging(config, facts)
    case 'hotfix':
      return planHotfix(config, facts)
    case 'adopt':
      return planAdopt(config, facts)
    case 'next':
      return planNext(config, facts)
  }
}
