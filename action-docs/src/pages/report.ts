import { link, md } from '#markdown'
import type { Report } from '#toolkit'
import type { metadata } from '../metadata.ts'
import type { PagesResult } from './apply.ts'
import type { PagesPlan } from './plan.ts'

export function reportPages(
  plan: PagesPlan,
  result: PagesResult | undefined,
): Report<keyof (typeof metadata)['outputs']> {
  switch (plan.kind) {
    case 'refuse':
      return { outputs: {}, title: 'Not deployed', summary: [md`${plan.failure.message}`], failure: plan.failure }
    case 'equal': {
      const outputs = { 'page-url': plan.url, 'deployment-id': '', deployed: false, 'live-verified': true }
      const summary = [md`${link(plan.url, plan.url)} has exactly these files since ${plan.liveCommit.slice(0, 7)}.`]
      return { outputs, title: 'The live site is equal already; nothing was deployed', summary }
    }
    case 'deploy': {
      const url = result?.url ?? plan.url
      const outputs = {
        'page-url': url,
        'deployment-id': result?.deploymentId ?? '',
        deployed: result !== undefined,
        'live-verified': result?.liveVerified ?? false,
      }
      const proof = result?.liveVerified ? 'and says that it is the new one' : 'and was not asked what it is'
      const summary = [md`${link(url, url)} was deployed from ${plan.commit.slice(0, 7)} ${proof}.`]
      return { outputs, title: `Published ${plan.commit.slice(0, 7)}`, summary }
    }
  }
}
