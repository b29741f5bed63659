import { type ExpectedError, PreconditionError } from '#errors'
import type { Config } from '#toolkit'
import type { metadata } from '../metadata.ts'
import type { PagesFacts } from './observe.ts'

export type PagesPlan =
  | {
      readonly kind: 'deploy'
      readonly artifactId: number
      readonly url: string
      readonly commit: string
      /** What the live site has to say afterwards; undefined when nobody can or should look. */
      readonly expect: string | undefined
      readonly waitMs: number
      readonly timeoutMs: number
    }
  | { readonly kind: 'equal'; readonly url: string; readonly liveCommit: string }
  | { readonly kind: 'refuse'; readonly failure: ExpectedError }

export function planPages(config: Config<typeof metadata>, { site, live, commit }: PagesFacts): PagesPlan {
  if (!site) {
    return refuse(
      'pages-off',
      'The repository has no Pages site. Under Settings → Pages → Build and deployment choose the source “GitHub Actions”.',
    )
  }
  if (site.source === 'legacy') {
    return refuse(
      'pages-source',
      'Pages are built from a branch, so a deployment would not be shown. Under Settings → Pages → Build and deployment change the source to “GitHub Actions”.',
    )
  }
  const digest = config.siteDigest
  if (digest !== '' && live.kind === 'known' && live.site === digest) {
    return { kind: 'equal', url: site.url, liveCommit: live.commit }
  }
  return {
    kind: 'deploy',
    artifactId: Number(config.artifactId),
    url: site.url,
    commit,
    expect: config.verifyLive && site.public && digest !== '' ? digest : undefined,
    waitMs: config.waitInProgress * 1000,
    timeoutMs: config.timeout * 1000,
  }
}

function refuse(code: string, message: string): PagesPlan {
  return { kind: 'refuse', failure: new PreconditionError(code, message) }
}
