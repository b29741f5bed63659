import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const besideTheRepository = fileURLToPath(new URL('../../../../shared', import.meta.url))

/**
 * A path in the data that stands beside the repository, or where `SLIPWAY_SHARED` points; undefined, with a notice,
 * where it is absent, which a CI run does not let pass.
 */
export function sharedPath(part: string): string | undefined {
  const path = join(resolve(process.env['SLIPWAY_SHARED'] ?? besideTheRepository), part)
  if (existsSync(path)) return path
  const missing = `The shared ${part} is not here (SLIPWAY_SHARED names its folder)`
  if (process.env['CI'] === 'true') throw new Error(`${missing}, and CI must not skip its tests.`)
  process.stderr.write(`${missing}: its tests are skipped.\n`)
  return undefined
}
