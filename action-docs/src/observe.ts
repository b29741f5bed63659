import type { Config } from '#toolkit'
import type { Ports } from './connect.ts'
import type { metadata } from './metadata.ts'
import { observePages, type PagesFacts } from './pages/observe.ts'
import type { BuildFacts } from './site/facts.ts'
import { observeSite } from './site/observe.ts'

export type Facts = BuildFacts | PagesFacts

export async function observe(config: Config<typeof metadata>, ports: Ports): Promise<Facts> {
  switch (ports.mode) {
    case 'build':
      return observeSite(config, ports)
    case 'deploy':
      return observePages(ports)
  }
}
