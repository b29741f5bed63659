import { field, isRecord, type Json } from './lookup.ts'

/** Where two values differ, as paths; the values themselves stay here. */
export interface Differences {
  readonly paths: readonly string[]
  /** Differences in words only, or in what the cluster counts for itself. */
  readonly noise: readonly string[]
  readonly sensitive: boolean
}

export interface Compared {
  readonly type: string
  readonly before: Json
  readonly after: Json
  readonly beforeSensitive: Json
  readonly afterSensitive: Json
  readonly afterUnknown: Json
}

interface Side {
  readonly before: Json
  readonly after: Json
  readonly beforeSensitive: Json
  readonly afterSensitive: Json
  readonly unknown: Json
}

/** No resource of a provider is deeper; what is, was made to break a reader. */
const maxDepth = 64
const maxPaths = 200

export function differences(compared: Compared): Differences {
  const found: Found = { paths: [], noise: [], sensitive: false, type: compared.type }
  walk({ ...compared, unknown: compared.afterUnknown }, [], found)
  return found
}

interface Found {
  readonly type: string
  readonly paths: string[]
  readonly noise: string[]
  sensitive: boolean
}

function walk(side: Side, path: readonly string[], found: Found): void {
  const { before, after } = side
  if (found.paths.length + found.noise.length >= maxPaths || same(before, after)) return
  const hidden = side.beforeSensitive === true || side.afterSensitive === true || secret(path, found.type)
  if (noisy(side, path, found.type)) {
    found.noise.push(shown(path))
    return
  }
  const keys = hidden || path.length >= maxDepth ? [] : keysOf(before, after)
  for (const key of keys) walk(childOf(side, key), [...path, segment(key)], found)
  if (keys.length > 0) return
  found.paths.push(shown(path))
  if (hidden) found.sensitive = true
}

function noisy({ before, after, unknown }: Side, path: readonly string[], type: string): boolean {
  // What is known only after an apply differs because something else does, or not at all.
  return unknown === true || (blank(before) && blank(after)) || counted(path, type) || reordered(before, after, path)
}

function shown([head = '', ...rest]: readonly string[]): string {
  return head.replace(/^\./, '') + rest.join('')
}

function childOf(side: Side, key: string | number): Side {
  const of = (value: Json): Json => {
    if (typeof key === 'number') return Array.isArray(value) ? value[key] : undefined
    return field(value, key)
  }
  // A sensitive whole has sensitive parts.
  const mark = (value: Json): Json => (value === true ? true : of(value))
  return {
    before: of(side.before),
    after: of(side.after),
    beforeSensitive: mark(side.beforeSensitive),
    afterSensitive: mark(side.afterSensitive),
    unknown: mark(side.unknown),
  }
}

/** Keys that either side has; none where one of the two is no container, unless that one is blank. */
function keysOf(before: Json, after: Json): readonly (string | number)[] {
  if ([before, after].every((value) => Array.isArray(value) || blank(value))) {
    const length = Math.max(...[before, after].map((value) => (Array.isArray(value) ? value.length : 0)))
    return Array.from({ length }, (_, index) => index)
  }
  if ([before, after].every((value) => isRecord(value) || blank(value))) {
    const all = [before, after].flatMap((value) => (isRecord(value) ? Object.keys(value) : []))
    return [...new Set(all)]
  }
  return []
}

function segment(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`
  return /^[A-Za-z_][\w-]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
}

/** Providers write one and the same nothing in four ways. */
function blank(value: Json): boolean {
  if (value === undefined || value === null || value === '') return true
  return Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0
}

const counters = /^\.(resource_version|resourceVersion|generation|managed_fields|managedFields|uid|self_link|selfLink)$/
const timestamps = /^\.(creation_timestamp|creationTimestamp)$/

/** What the cluster counts and stamps by itself. */
function counted(path: readonly string[], type: string): boolean {
  if (!/^(kubernetes_|kubectl_)/.test(type)) return false
  const last = path.at(-1) ?? ''
  const inMetadata = path.slice(0, -1).some((part) => part === '.metadata')
  if (inMetadata && (counters.test(last) || timestamps.test(last))) return true
  if (path[0] === '.status' || (path[0] === '.object' && path[1] === '.status')) return true
  return /last[-_]applied/i.test(last)
}

/** Keys and values of these are nobody's business, marked or not. */
function secret(path: readonly string[], type: string): boolean {
  const head = path[0] ?? ''
  if (/^kubernetes_secret/.test(type)) return /^\.(data|string_data|binary_data|data_wo)$/.test(head)
  return type === 'helm_release' && /^\.(values|set|set_sensitive|set_list|metadata|manifest)$/.test(head)
}

const ordered = /^\.(command|args|entrypoint|container|init_container)$/

/** A set in another order; lists in which the order counts are told apart by name. */
function reordered(before: Json, after: Json, path: readonly string[]): boolean {
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return false
  if (before.length < 2 || path.some((part, index) => index === path.length - 1 && ordered.test(part))) return false
  const sorted = (list: readonly Json[]) => list.map((item) => stable(item)).sort(byText)
  return same(sorted(before), sorted(after))
}

function same(one: Json, other: Json, depth = 0): boolean {
  if (one === other) return true
  if (depth > maxDepth) return false
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => same(item, other[index], depth + 1))
  }
  if (!isRecord(one) || !isRecord(other)) return false
  const keys = Object.keys(one)
  if (keys.length !== Object.keys(other).length) return false
  return keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key], depth + 1))
}

/** JSON with its keys in order, to sort by. */
function stable(value: Json, depth = 0): string {
  if (depth > maxDepth) return ''
  if (Array.isArray(value)) return `[${value.map((item) => stable(item, depth + 1)).join()}]`
  if (!isRecord(value)) return JSON.stringify(value)
  const entries = Object.keys(value).sort(byText)
  return `{${entries.map((key) => `${JSON.stringify(key)}:${stable(value[key], depth + 1)}`).join()}}`
}

function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
