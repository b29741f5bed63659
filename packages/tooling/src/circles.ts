import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Files that import each other in a loop, loop by loop. A type counts, too: who reads one has to read all of them. */
export function circlesAmong(files: readonly string[]): readonly (readonly string[])[] {
  const known = new Set(files)
  const imports = new Map(files.map((file) => [file, importsOf(file).filter((other) => known.has(other))] as const))
  const reached = new Map(files.map((file) => [file, reachedFrom(file, imports)] as const))
  const seen = new Set<string>()
  return files.flatMap((file) => {
    if (seen.has(file) || !reached.get(file)?.has(file)) return []
    const circle = files.filter((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file))
    for (const other of circle) seen.add(other)
    return [circle]
  })
}

function importsOf(file: string): readonly string[] {
  const source = readFileSync(file, 'utf8')
  return [...source.matchAll(/^(?:import|export)\b[^'"]*?from '(\.[^']+)'/gm)].map(([, path = '']) =>
    resolve(dirname(file), path),
  )
}

function reachedFrom(start: string, imports: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = [start]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const next of imports.get(at) ?? []) {
      if (reached.has(next)) continue
      reached.add(next)
      open.push(next)
    }
  }
  return reached
}
