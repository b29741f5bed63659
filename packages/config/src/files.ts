import ignore, { type Ignore } from 'ignore'
import type { Service, Skip, SlipwayConfig } from './config.ts'

/** Whose change a file is: the services whose folder holds it, or all of them for a shared file. */
export interface FileMap {
  readonly concerns: (file: string, service: Service) => boolean
  /** The reason why nothing in this service's folder is synced, when there is one. */
  readonly skipped: (service: Service) => string | undefined
}

export function fileMap(config: SlipwayConfig): FileMap {
  const shared = matcher(config.shared)
  const skip = matcher(config.skip.map(({ pattern }) => pattern))
  return {
    concerns: (file, service) => !skip.ignores(file) && (file.startsWith(`${service.path}/`) || shared.ignores(file)),
    skipped: ({ path }) => reasonFor(`${path}/any`, config.skip),
  }
}

function reasonFor(file: string, skip: readonly Skip[]): string | undefined {
  return skip.find(({ pattern }) => matcher([pattern]).ignores(file))?.reason
}

export function matcher(patterns: readonly string[]): Ignore {
  return ignore({ allowRelativePaths: false }).add([...patterns])
}
