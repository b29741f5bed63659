import type { Config } from '#toolkit'
import type { metadata } from './metadata.ts'
import type { Facts } from './observe.ts'
import { type PagesPlan, planPages } from './pages/plan.ts'
import { planSite, type SitePlan } from './site/plan.ts'

export type Plan = ({ readonly mode: 'build' } & SitePlan) | ({ readonly mode: 'deploy' } & PagesPlan)

export function plan(config: Config<typeof metadata>, facts: Facts): Plan {
  switch (facts.mode) {
    case 'build':
      return { mode: 'build', ...planSite(config, facts) }
    case 'deploy':
      return { mode: 'deploy', ...planPages(config, facts) }
  }
}
