import { parseDocument } from 'yaml'
import { z } from 'zod'
import type { Topology } from '#config'
import { ConfigurationError } from '#errors'
import { projectsOf } from './generate.ts'

/** One thing to mend in an `atlantis.yaml`. */
export interface Finding {
  readonly code: string
  readonly text: string
  readonly fix: string
}

// Only what is judged; Atlantis itself says what else it does not know.
const schema = z.object({
  version: z.literal(3),
  parallel_plan: z.boolean().optional(),
  parallel_apply: z.boolean().optional(),
  automerge: z.boolean().optional(),
  projects: z
    .array(
      z.object({
        name: z.string().optional(),
        dir: z.string(),
        workspace: z.string().optional(),
        workflow: z.string().optional(),
      }),
    )
    .optional(),
  workflows: z.record(z.string(), z.unknown()).optional(),
})
type RepositoryConfig = z.output<typeof schema>
type Project = NonNullable<RepositoryConfig['projects']>[number]

/** An `atlantis.yaml` that a person wrote, against what the layers of `slipway.yml` need. */
export function checkFile(topology: Topology, text: string): readonly Finding[] {
  const config = parse(text)
  const projects = config.projects ?? []
  return [...settings(config), ...missing(topology, projects), ...foreign(topology, projects), ...twice(projects)]
}

function parse(text: string): RepositoryConfig {
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false })
  const [error] = document.errors
  if (error) throw new ConfigurationError('atlantis-invalid', `atlantis.yaml is no YAML: ${error.message}`)
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 50 }))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const where = issue?.path.join('.') || 'the file'
  throw new ConfigurationError(
    'atlantis-invalid',
    `atlantis.yaml is no configuration of version 3: ${where}: ${issue?.message ?? ''}`,
  )
}

function settings({ parallel_plan, parallel_apply, workflows }: RepositoryConfig): readonly Finding[] {
  const findings: Finding[] = []
  if (parallel_plan !== true) {
    findings.push({
      code: 'plans-in-turn',
      text: 'Plans run one after the other.',
      fix: 'Set parallel_plan: true; plans only read.',
    })
  }
  if (parallel_apply === true) {
    findings.push({
      code: 'applies-at-once',
      text: 'Applies run at once, so a layer may change before the one below it.',
      fix: 'Set parallel_apply: false.',
    })
  }
  if (workflows && Object.keys(workflows).length > 0) {
    const text = 'The pull request brings workflows of its own: whoever opens one runs commands on the Atlantis server.'
    findings.push({
      code: 'workflows-in-repository',
      text,
      fix: 'Move them to the server (slipway atlantis --server prints them).',
    })
  }
  return findings
}

function missing(topology: Topology, projects: readonly Project[]): readonly Finding[] {
  return projectsOf(topology)
    .filter(
      ({ dir, workspace }) => !projects.some((one) => one.dir === dir && (one.workspace ?? 'default') === workspace),
    )
    .map(({ name, dir, workspace }) => ({
      code: 'project-missing',
      text: `No project plans ${dir} in ${workspace}.`,
      fix: `Add one: { name: ${name}, dir: ${dir}, workspace: ${workspace} }.`,
    }))
}

function foreign({ layers }: Topology, projects: readonly Project[]): readonly Finding[] {
  const atlantis = layers
    .filter(({ deployedBy }) => deployedBy === 'atlantis')
    .flatMap(({ directories }) => directories)
  return projects
    .filter(({ dir }) => !atlantis.some((one) => dir === one || dir.startsWith(`${one}/`)))
    .map(({ name, dir }) => ({
      code: 'project-foreign',
      text: `Project ${name ?? dir} plans ${dir}, which no layer gives to Atlantis.`,
      fix: 'Remove it, or name the directory in its layer with deployed_by: atlantis.',
    }))
}

function twice(projects: readonly Project[]): readonly Finding[] {
  const seen = new Set<string>()
  return projects.flatMap(({ name, dir, workspace = 'default' }): readonly Finding[] => {
    const key = `${dir}\0${workspace}`
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const text = `Project ${name ?? dir} shares directory ${dir} and workspace ${workspace} with another: their plans overwrite each other.`
    return [{ code: 'workspace-shared', text, fix: 'Give each environment a workspace of its own.' }]
  })
}
