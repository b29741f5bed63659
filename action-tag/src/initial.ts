import type { Config } from '#toolkit'
import { parseTag, type Version } from '#versioning'
import type { metadata } from './metadata.ts'

/** The version of the first tag; the input's pattern lets nothing else through. */
export function initialVersion({ prefix, initial }: Config<typeof metadata>): Version {
  return parseTag(`${prefix}${initial}`, prefix) ?? { major: 0, minor: 0, patch: 1 }
}
