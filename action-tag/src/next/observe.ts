import type { ReleaseTag } from '#versioning'
import type { Ports } from '../connect.ts'
import type { Releases } from '../releases.ts'

export interface NextFacts {
  readonly mode: 'next'
  readonly commit: string
  readonly taken: readonly ReleaseTag[]
}

export function observeNext({ taken }: Releases, { subject }: Ports): NextFacts {
  return { mode: 'next', commit: subject.commit, taken }
}
