import type { SlipwayConfig } from './config.ts'
import { matcher } from './files.ts'

/** What a changed file means, and the rule that says so. */
export type FileReason = { readonly file: string } & (
  | { readonly kind: 'services'; readonly services: readonly string[]; readonly rule: Rule }
  | { readonly kind: 'skipped'; readonly reason: string; readonly rule: Rule }
  | { readonly kind: 'nothing'; readonly rule?: undefined }
)

/** A rule by its place in the file; a skip is named by its glob. */
export interface Rule {
  readonly path: readonly (string | number)[]
  readonly text: string
}

/** The same decision as `fileMap`, with its reasons: skip comes first, then shared, then the folders. */
export function reasonsFor(config: SlipwayConfig, files: readonly string[]): readonly FileReason[] {
  const skip = config.skip.map((one) => ({ ...one, matches: matcher([one.pattern]) }))
  const shared = config.shared.map((pattern, index) => ({ pattern, index, matches: matcher([pattern]) }))
  const all = config.services.map(({ name }) => name)
  return files.map((file): FileReason => {
    const skipped = skip.find(({ matches }) => matches.ignores(file))
    if (skipped) return { file, kind: 'skipped', reason: skipped.reason, rule: skipRule(skipped.pattern) }
    const common = shared.find(({ matches }) => matches.ignores(file))
    if (common) return { file, kind: 'services', services: all, rule: sharedRule(common.pattern, common.index) }
    const owners = config.services.filter(({ path }) => file.startsWith(`${path}/`))
    const [owner] = owners
    if (!owner) return { file, kind: 'nothing' }
    const services = owners.map(({ name }) => name)
    return { file, kind: 'services', services, rule: serviceRule(owner.name, owner.path) }
  })
}

/** Rules that decide about no file at all: nothing is there that they match, or an earlier rule takes it. */
export function idleRules(config: SlipwayConfig, files: readonly string[]): readonly Rule[] {
  const used = new Set(reasonsFor(config, files).map(({ rule }) => keyOf(rule)))
  const rules = [
    ...config.services.map(({ name, path }) => serviceRule(name, path)),
    ...config.shared.map((pattern, index) => sharedRule(pattern, index)),
    ...config.skip.map(({ pattern }) => skipRule(pattern)),
  ]
  const skipped = new Set(reasonsFor(config, files).flatMap(({ kind, file }) => (kind === 'skipped' ? [file] : [])))
  // A folder that is skipped as a whole is on purpose: its service is listed with the reason.
  const onPurpose = new Set(
    config.services
      .filter(({ path }) => [...skipped].some((file) => file.startsWith(`${path}/`)))
      .map(({ name, path }) => keyOf(serviceRule(name, path))),
  )
  return rules.filter((rule) => !used.has(keyOf(rule)) && !onPurpose.has(keyOf(rule)))
}

function keyOf(rule: Rule | undefined): string {
  return JSON.stringify(rule?.path)
}

function serviceRule(name: string, path: string): Rule {
  return { path: ['services', name, 'path'], text: `services.${name}.path ${path}` }
}

function sharedRule(pattern: string, index: number): Rule {
  return { path: ['shared', index], text: `shared "${pattern}"` }
}

function skipRule(pattern: string): Rule {
  return { path: ['skip', pattern], text: `skip "${pattern}"` }
}
