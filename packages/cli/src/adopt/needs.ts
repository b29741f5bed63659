import { parse } from 'yaml'
import { z } from 'zod'

/** What a workflow asks of the repository’s settings. */
export interface Needs {
  readonly workflow: string
  readonly environments: readonly string[]
  readonly secrets: readonly string[]
  readonly variables: readonly string[]
}

const schema = z.object({
  name: z.string().optional(),
  jobs: z.record(
    z.string(),
    z.object({ environment: z.union([z.string(), z.object({ name: z.string() })]).optional() }).loose(),
  ),
})

/** Environments, secrets and variables that a workflow names, so that a checklist can never forget one. */
export function needsOf(file: string, text: string): Needs {
  const { jobs } = schema.parse(parse(text))
  const environments = Object.values(jobs).flatMap(({ environment }) =>
    environment === undefined ? [] : typeof environment === 'string' ? environment : environment.name,
  )
  return {
    workflow: file,
    environments: unique(environments.filter((name) => !name.includes('${{'))),
    secrets: unique(named(text, /\bsecrets\.([A-Za-z_]\w*)/g).filter((name) => name !== 'GITHUB_TOKEN')),
    variables: unique(named(text, /\bvars\.([A-Za-z_]\w*)/g)),
  }
}

function named(text: string, pattern: RegExp): readonly string[] {
  return [...text.replaceAll(/^\s*#.*$/gm, '').matchAll(pattern)].map(([, name = '']) => name)
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort((a, b) => (a < b ? -1 : 1))
}
