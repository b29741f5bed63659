import type { Report } from '#toolkit'
import type { Result } from './apply.ts'
import type { metadata } from './metadata.ts'
import { reportPages } from './pages/report.ts'
import type { Plan } from './plan.ts'
import { reportSite } from './site/report.ts'

export function report(plan: Plan, result: Result | undefined): Report<keyof (typeof metadata)['outputs']> {
  switch (plan.mode) {
    case 'build':
      return reportSite(plan, result?.mode === 'build' ? result.site : undefined)
    case 'deploy':
      return reportPages(plan, result?.mode === 'deploy' ? result.pages : undefined)
  }
}
