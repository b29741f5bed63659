import { randomUUID } from 'node:crypto'
import { sign } from '#deploy-protocol'
import { UpstreamError } from '#errors'
import { type SandboxGitHub, seedComment, seedStatus } from '../github/index.ts'
import { atlantisComment } from './comments.ts'
import { type PlannedObject, planStream } from './plan-stream.ts'

/** One project of the repository, and what its plan finds. */
export interface PlannedProject {
  readonly project: string
  readonly directory: string
  readonly objects: readonly PlannedObject[]
}

/** What is said below a pull request: GitHub tells workflows of it. */
export interface Said {
  readonly name: 'issue_comment'
  readonly ref: string
  readonly sha: string
  readonly actor: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** Atlantis on this machine: comments and statuses as the real one writes them, plans posted as our step posts them. */
export interface Atlantis {
  readonly login: string
  plan(projects: readonly PlannedProject[]): Promise<Said>
  apply(projects: readonly PlannedProject[]): Promise<Said>
}

export interface AtlantisOptions {
  readonly github: SandboxGitHub
  readonly pull: number
  readonly headSha: string
  /** The tip of main: a workflow that a comment starts runs there. */
  readonly mainSha: () => Promise<string>
  /** Where plans are posted; nowhere when absent. */
  readonly runner?: { readonly url: string; readonly secret: string }
}

const login = 'atlantis[bot]'

export function createAtlantis(options: AtlantisOptions): Atlantis {
  const { github, pull, headSha } = options
  const say = async (body: string): Promise<Said> => {
    const { id } = seedComment(github, { pull, author: login, body })
    const user = { login, type: 'Bot' }
    const payload = { action: 'created', issue: { number: pull, pull_request: {} }, comment: { id, user, body } }
    return { name: 'issue_comment', ref: 'refs/heads/main', sha: await options.mainSha(), actor: login, payload }
  }
  const status = (command: string, done: number, of: number) => {
    const description = `${done}/${of} projects ${command === 'plan' ? 'planned' : 'applied'} successfully.`
    const state = done === of ? 'success' : 'pending'
    seedStatus(github, { commit: headSha, context: `atlantis/${command}`, state, description })
  }
  return {
    login,
    plan: async (projects) => {
      for (const project of projects) await postPlan(options, project)
      status('plan', projects.length, projects.length)
      return say(atlantisComment('Plan', projects.map(planned)))
    },
    apply: (projects) => {
      status('apply', projects.length, projects.length)
      return say(atlantisComment('Apply', projects.map(applied)))
    },
  }
}

/** As `deploy/atlantis/post-plan.sh` does it, which a test runs for itself. */
async function postPlan(
  { runner, pull, headSha }: AtlantisOptions,
  { project, objects }: PlannedProject,
): Promise<void> {
  if (!runner) return
  const heading = JSON.stringify({ type: 'plan.stream', pr: pull, project, commit: headSha })
  const body = `${heading}\n${planStream(objects)}`
  const timestamp = Math.floor(Date.now() / 1000)
  const headers = sign({ scheme: 'standard', content: body, id: `msg_${randomUUID()}`, timestamp }, runner.secret)
  const url = `${runner.url}/plans/${pull}/${project}`
  const type = { 'content-type': 'application/x-ndjson' }
  const response = await fetch(url, { method: 'PUT', body, headers: { ...headers, ...type } })
  if (response.ok) return
  throw new UpstreamError('plan-not-posted', `The runner answered ${response.status}: ${await response.text()}`)
}

function planned({ objects, ...project }: PlannedProject) {
  const lines = objects.flatMap(({ address, action }) => (action ? [`  # ${address} will be ${action}d`] : []))
  const count = (action: string) => objects.filter((object) => object.action === action).length
  const sum = `Plan: ${count('create')} to add, ${count('update')} to change, ${count('delete')} to destroy.`
  const output =
    lines.length === 0 ? 'No changes. Your infrastructure matches the configuration.' : [...lines, '', sum].join('\n')
  return { ...project, workspace: 'default', output }
}

function applied({ objects, ...project }: PlannedProject) {
  const count = (action: string) => objects.filter((object) => object.action === action).length
  const sum = `${count('create')} added, ${count('update')} changed, ${count('delete')} destroyed`
  return { ...project, workspace: 'default', output: `Apply complete! Resources: ${sum}.` }
}
