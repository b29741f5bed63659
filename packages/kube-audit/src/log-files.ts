import { globSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** One file of a log that may be spread over several. */
export interface LogFile {
  readonly path: string
  /** When it was closed, if its name says so. */
  readonly closedAt?: number
}

/** A log and its rotated parts, oldest first. Each API server writes a log of its own. */
export interface LogFamily {
  readonly name: string
  readonly files: readonly LogFile[]
}

export interface SourceProblem {
  readonly code: 'audit-log-missing' | 'audit-log-no-match' | 'audit-log-unreadable' | 'audit-log-binary'
  readonly message: string
}

const rotated = /-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)\.(\d{3})$/

/** The files that paths and globs name, by log; a plain path brings its rotated siblings along. */
export function findLogs(patterns: readonly string[]): {
  readonly families: readonly LogFamily[]
  readonly problems: readonly SourceProblem[]
} {
  const problems: SourceProblem[] = []
  const paths = new Set<string>()
  for (const pattern of patterns) {
    try {
      const found = pathsOf(pattern)
      if (found.length === 0) problems.push(missing(pattern))
      for (const path of found) paths.add(path)
    } catch (error) {
      problems.push(problemOf(pattern, error))
    }
  }
  const families = Map.groupBy(paths, familyOf)
  return {
    families: [...families]
      .map(([name, members]) => ({ name, files: members.map(fileOf).sort(byAge) }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
    problems,
  }
}

/** Why a file could not be read, and what to do about it. */
export function problemOf(path: string, error: unknown): SourceProblem {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return missing(path)
  const hint = code === 'EACCES' ? 'Run this as its owner, or give the reader access to it.' : 'Is it a file?'
  return { code: 'audit-log-unreadable', message: `The audit log ${path} cannot be read (${code}). ${hint}` }
}

function missing(pattern: string): SourceProblem {
  return isGlob(pattern)
    ? {
        code: 'audit-log-no-match',
        message: `No file matches ${pattern}. Expected the files of a Kubernetes audit log.`,
      }
    : {
        code: 'audit-log-missing',
        message: `There is no audit log ${pattern}. Is \`audit-log-path\` set on the server?`,
      }
}

function isGlob(pattern: string): boolean {
  return /[*?[{]/.test(pattern)
}

function pathsOf(pattern: string): readonly string[] {
  if (isGlob(pattern) && !exists(pattern)) return globSync(pattern).filter(isFile).sort()
  const directory = dirname(pattern)
  const family = familyOf(pattern)
  const siblings = exists(directory) ? readdirSync(directory).map((name) => join(directory, name)) : []
  const parts = siblings.filter((path) => path !== join(pattern) && familyOf(path) === familyOf(join(pattern)))
  if (!exists(pattern) && parts.length === 0) return []
  if (exists(pattern) && !isFile(pattern)) throw Object.assign(new Error(family), { code: 'EISDIR' })
  return [...parts.filter(isFile), ...(exists(pattern) ? [join(pattern)] : [])]
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}

function isFile(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  return found !== undefined && !found.isDirectory()
}

/** `k8s-audit-2026-09-01T02-03-04.000.log.gz`, `audit.log.3` and `audit.log-20260901` without what rotation added. */
function familyOf(path: string): string {
  const plain = path.replace(/\.gz$/, '')
  const [, stem = plain, extension = ''] = /^(.*?)(\.[A-Za-z][^./]*)?$/.exec(plain) ?? []
  return join(dirname(path), basename(`${stem.replace(rotated, '')}${extension}`).replace(/(\.\d+|-\d{8}(-\d+)?)$/, ''))
}

function fileOf(path: string): LogFile {
  const [, date, hours, minutes, seconds, milliseconds] =
    rotated.exec(path.replace(/(\.[A-Za-z]\w*)(\.gz)?$/, '')) ?? []
  if (!date) return { path }
  const closedAt = Date.parse(`${date}T${hours}:${minutes}:${seconds}.${milliseconds}Z`)
  return Number.isNaN(closedAt) ? { path } : { path, closedAt }
}

/** By the time in the name, by a falling number, by a rising date; the file that is still written comes last. */
function byAge(one: LogFile, other: LogFile): number {
  return rankOf(one) - rankOf(other) || (one.path < other.path ? -1 : 1)
}

function rankOf({ path, closedAt }: LogFile): number {
  const plain = path.replace(/\.gz$/, '')
  if (closedAt !== undefined) return closedAt
  const [, date] = /-(\d{8})(?:-\d+)?$/.exec(plain) ?? []
  if (date) return Number(date)
  const [, number] = /\.(\d+)$/.exec(plain) ?? []
  return number ? 8.64e15 - Number(number) : 8.64e15 + 1
}
