import { globSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readPlans } from '#terraform'
import type { PlanSource } from '../facts.ts'

/** V8 holds no longer text; no plan that people read is near it. */
const maxBytes = 256 * 1024 * 1024

/** Plans in files: `path`, a glob, or `project=path`. What cannot be read is said, file by file. */
export async function readPlanFiles(entry: string): Promise<readonly PlanSource[]> {
  const [, name = '', pattern = entry] = /^([\w][\w.\-/ ]{0,99})=(.+)$/.exec(entry) ?? []
  const paths = /[*?[{]/.test(pattern) && !exists(pattern) ? globSync(pattern).toSorted() : [pattern]
  if (paths.length === 0) return [unavailable(entry, name, ['plan-missing', 'the glob matches no file'])]
  return await Promise.all(paths.map((path) => readPlanFile(path, paths.length === 1 ? name : '')))
}

async function readPlanFile(path: string, project: string): Promise<PlanSource> {
  const named = project !== ''
  const of = project || projectOfFile(path)
  try {
    const size = statSync(path).size
    if (size > maxBytes) return unavailable(path, of, ['plan-too-large', `it is ${size} bytes; ${maxBytes} are read`])
    const readings = readPlans(await readFile(path, 'utf8'))
    return { name: path, project: of, named, commit: '', state: { kind: 'read', readings } }
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    const reason =
      code === 'ENOENT' ? 'there is no such file; did the step that writes it run?' : `it cannot be read (${code})`
    return { ...unavailable(path, of, [code === 'ENOENT' ? 'plan-missing' : 'plan-unreadable', reason]), named }
  }
}

function unavailable(name: string, project: string, [code, reason]: readonly [string, string]): PlanSource {
  return { name, project, named: project !== '', commit: '', state: { kind: 'unavailable', code, reason } }
}

/** `plans/data-prod.tfplan.json` is of the project `data-prod`, as far as a file name says. */
function projectOfFile(path: string): string {
  return basename(path).replace(/(\.(tfplan|plan|stream|refresh-only))*\.(jsonl?|ndjson|txt|log)$/i, '')
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}
