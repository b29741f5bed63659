import type { PagesSite } from '#github/pages'
import type { Live } from './live.ts'
import type { PagesPorts } from './ports.ts'

export interface PagesFacts {
  readonly mode: 'deploy'
  readonly site: PagesSite | undefined
  readonly live: Live
  readonly commit: string
}

export async function observePages({ pages, live, commit, log }: PagesPorts): Promise<PagesFacts> {
  const site = await pages.site()
  if (!site) return { mode: 'deploy', site, live: { kind: 'silent' }, commit }
  const found = await live.read(site.url, `before-${commit}`)
  const said = found.kind === 'known' ? `is of ${found.commit.slice(0, 7)}` : 'does not say what it is'
  log.info(`${site.url} ${said}`)
  return { mode: 'deploy', site, live: found, commit }
}
