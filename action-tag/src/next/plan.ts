import type { Config } from '#toolkit'
import { compareVersions, formatTag, nextMajor, nextProduction, nextStaging } from '#versioning'
import { initialVersion } from '../initial.ts'
import type { metadata } from '../metadata.ts'
import type { Plan } from '../plans.ts'
import type { NextFacts } from './observe.ts'

/** What a bump would be called: a patch goes to staging, a minor or a major to production. */
export function planNext(config: Config<typeof metadata>, { commit, taken }: NextFacts): Plan {
  const { bump, prefix } = config
  const initial = initialVersion(config)
  const highest = taken.toSorted(compareVersions).at(-1)
  const previous = highest?.name ?? ''
  const release = bump === 'patch' ? 'staging' : 'production'
  const version = {
    patch: () => nextStaging(taken, initial),
    minor: () => nextProduction(taken, highest ?? initial),
    major: () => nextMajor(taken),
  }[bump]()
  return { kind: 'computed', tag: formatTag(version, prefix), commit, previous, release }
}
