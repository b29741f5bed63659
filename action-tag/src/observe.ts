import type { Config } from '#toolkit'
import { type AdoptFacts, observeAdopt } from './adopt/observe.ts'
import type { Ports } from './connect.ts'
import { type HotfixFacts, observeHotfix } from './hotfix/observe.ts'
import type { metadata } from './metadata.ts'
import { type NextFacts, observeNext } from './next/observe.ts'
import { readReleases } from './releases.ts'
import { observeStaging, type StagingFacts } from './staging/observe.ts'

export type Facts = StagingFacts | HotfixFacts | AdoptFacts | NextFacts

export async function observe(config: Config<typeof metadata>, ports: Ports): Promise<Facts> {
  switch (config.mode) {
    case 'staging':
      return await observeStaging(await readReleases(config, ports), ports)
    case 'hotfix':
      return await observeHotfix(await readReleases(config, ports), ports)
    case 'adopt':
      return await observeAdopt(config, ports)
    case 'next':
      return observeNext(await readReleases(config, ports), ports)
  }
}
