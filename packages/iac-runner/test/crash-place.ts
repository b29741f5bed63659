import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from './repository.ts'

export const environments = ['one', 'two', 'three']
export const services = ['a', 'b']

/** What the tasks of one crash test run work on, and what they left behind. */
export interface Place {
  readonly repository: string
  readonly output: string
  /** Release after release; every second changes only one service. */
  readonly tags: readonly string[]
}

/**
 * Each sync takes the lock of its environment, which the kernel frees when the process is dead, however it died: whoever
 * does not get it has overlapped. It writes when it began and when it ended, with the version that it brings. It leaves a
 * process behind that goes on for a minute unless the runner, or its death, ends it; and while it works it has one that
 * has left its process group.
 */
const syncScript = `out=$1; name=$2
read -r version < "$name/version"
say() { echo "$1 $(date +%s%3N) $SLIPWAY_ENV $name $version" >> "$out/journal"; }
exec 9>> "$out/lock-$SLIPWAY_ENV"
flock -n 9 || say overlap
say begin
sleep 60 9>&- &
setsid sleep 60 9>&- & escaped=$!
sleep 0.$(($$ % 5 + 1)) 9>&- & wait $!
kill $escaped
say end
`

/** A repository of so many releases, made by one git. */
export function newPlace(releases: number): Place {
  const output = temporaryFolder()
  const repository = temporaryFolder()
  const service = (name: string, needs: string) =>
    `  ${name}: { path: ${name}, sync: [sh, sync.sh, ${output}, ${name}]${needs} }`
  const policy = environments.map((env) => `  ${env}: { accepts: [staging], on_conflict: queue }`).join('\n')
  const config = `services:\n${service('a', '')}\n${service('b', ', needs: [a]')}\nenvironments:\n${policy}\n`
  const tags = Array.from({ length: releases }, (_, n) => `v0.0.${n + 1}`)
  const commits = tags.map((tag, n) => commitOf(tag, n, { 'slipway.yml': config, 'sync.sh': syncScript }))
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', repository])
  execFileSync('git', ['fast-import', '--quiet'], { cwd: repository, input: commits.join('') })
  writeFileSync(join(output, 'journal'), '')
  return { repository, output, tags }
}

/** The version that a release has of a service. */
export function versionAt(service: string, release: number): number {
  return service === 'a' ? release : release - (release % 2)
}

function commitOf(tag: string, n: number, files: Readonly<Record<string, string>>): string {
  const versions = services.map((name) => [`${name}/version`, `${versionAt(name, n)}\n`] as const)
  const entries = Object.entries({ ...files, ...Object.fromEntries(versions) })
  const written = entries.map(([path, text]) => `M 100644 inline ${path}\n${dataOf(text)}`)
  const head = `commit refs/heads/main\nmark :${n + 1}\ncommitter a <a@example.invalid> ${1_700_000_000 + n} +0000\n`
  return `${head}${dataOf(tag)}${written.join('')}\nreset refs/tags/${tag}\nfrom :${n + 1}\n\n`
}

function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`
}

/** One line of what the tasks wrote. */
export interface Entry {
  readonly kind: 'begin' | 'end' | 'overlap'
  readonly at: number
  readonly env: string
  readonly service: string
  readonly version: number
}

export function journalOf({ output }: Place): readonly Entry[] {
  const lines = readFileSync(join(output, 'journal'), 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => {
    const [kind = '', at, env = '', service = '', version] = line.split(' ')
    return { kind: kind as Entry['kind'], at: Number(at), env, service, version: Number(version) }
  })
}
