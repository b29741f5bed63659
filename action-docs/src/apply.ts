import type { Ports } from './connect.ts'
import { applyPages, type PagesResult } from './pages/apply.ts'
import type { Plan } from './plan.ts'
import { applySite, type SiteResult } from './site/apply.ts'

export type Result =
  | { readonly mode: 'build'; readonly site: SiteResult | undefined }
  | { readonly mode: 'deploy'; readonly pages: PagesResult | undefined }

export async function apply(plan: Plan, ports: Ports): Promise<Result> {
  if (plan.mode === 'build' && ports.mode === 'build') return { mode: 'build', site: await applySite(plan, ports) }
  if (plan.mode === 'deploy' && ports.mode === 'deploy') return { mode: 'deploy', pages: await applyPages(plan, ports) }
  throw new TypeError('A plan of one mode was given the ports of the other.')
}
