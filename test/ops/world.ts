import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  commitFiles,
  conversationOf,
  createWorkflowEngine,
  type GitHubOptions,
  type SandboxGitHub,
  seedCollaborator,
  seedOpenPull,
  seedRepository,
  startGitHub,
  type WorkflowRun,
} from '#sandbox'

const root = join(import.meta.dirname, '../..')
export const hasTerraform = found('terraform')

/** A repository with a pull request, our workflows, and a GitHub in which a comment starts what it would on GitHub. */
export interface OpsWorld extends AsyncDisposable {
  readonly github: SandboxGitHub
  /** The head of pull request 7. */
  readonly head: string
  /** Somebody writes below pull request 7; all that it starts has ended. */
  comment(body: string, by?: Partial<Commenter>): Promise<readonly WorkflowRun[]>
  /** Runs of a workflow that was dispatched by ours, in order. */
  readonly dispatched: readonly WorkflowRun[]
  start(workflow: string, inputs: Readonly<Record<string, string>>): Promise<WorkflowRun>
  push(files: Readonly<Record<string, string>>): Promise<readonly WorkflowRun[]>
  /** What stands below the pull request that people did not write. */
  answers(): readonly string[]
  /** Where this world's object store keeps states. */
  readonly states: string
}

export interface Commenter {
  readonly login: string
  readonly type: string
  readonly app: boolean
  readonly action: string
  readonly edited: boolean
  readonly issue: boolean
}

export interface OpsOptions {
  readonly files?: Readonly<Record<string, string>>
  readonly fork?: string
  /** A workflow that this repository does not have. */
  readonly without?: string
  readonly github?: Partial<GitHubOptions>
  readonly secrets?: Readonly<Record<string, string>>
}

/** Terraform that needs no provider, with a check that a variable can break. */
export const terraformFiles = {
  'slipway.yml':
    'layers: { L1: { directories: [1.bootstrap] }, L2: { directories: [] }, L3: { directories: [] }, L4: { directories: [] } }\n',
  'envs/staging.tfvars': 'size = 1\n',
  'envs/prod.tfvars': 'size = 1\n',
  '1.bootstrap/main.tf': `terraform {
  backend "s3" {}
}
variable "size" {
  type = number
  validation {
    condition     = var.size < 100
    error_message = "size is less than 100."
  }
}
variable "vps_host" {
  type    = string
  default = ""
}
variable "ssh_private_key" {
  type      = string
  default   = ""
  sensitive = true
}
resource "terraform_data" "host" {
  input = { size = var.size, key = sensitive(var.ssh_private_key) }
}
check "size" {
  assert {
    condition     = var.size < 10
    error_message = "size is too large for this host."
  }
}
`,
}

export async function startOps(options: OpsOptions = {}): Promise<OpsWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-ops-'))
  const bare = join(folder, 'repository.git')
  const from = await seedRepository(bare, { message: 'start', files: { ...terraformFiles, ...options.files } })
  const head = await commitFiles(bare, {
    branch: 'change',
    from,
    message: 'more',
    files: { 'envs/staging.tfvars': 'size = 2\n' },
  })
  const dispatched: WorkflowRun[] = []
  const github = await startGitHub({
    owner: 'acme',
    repo: 'infra',
    directory: bare,
    onDispatch: async ({ workflow, ref, inputs }) => {
      const started = engine.start({
        name: 'workflow_dispatch',
        workflow,
        ref: `refs/heads/${ref}`,
        sha: shaOf(ref),
        inputs,
      })
      const [run] = await started.catch(() => [])
      if (!run) return { status: 404, message: 'Not Found' }
      pending.push(run.ended)
      return { run: run.id }
    },
    ...options.github,
  })
  const pending: Promise<WorkflowRun>[] = []
  const shaOf = (ref: string) =>
    execFileSync('git', ['-C', bare, 'rev-parse', `refs/heads/${ref}`], { encoding: 'utf8' }).trim()
  seedOpenPull(github, {
    number: 7,
    branch: 'change',
    author: 'ann',
    ...(options.fork === undefined ? {} : { fork: options.fork }),
  })
  for (const [login, role] of Object.entries({ ann: 'admin', max: 'maintain', wil: 'write', tri: 'triage' }))
    seedCollaborator(github, login, role)
  const workflows = join(folder, 'workflows')
  for (const name of ['ops-commands.yml', 'terraform.yml', 'bootstrap.yml', 'drift-report.yml'])
    if (name !== options.without) cpSync(join(root, '.github/workflows', name), join(workflows, name))
  const states = join(folder, 'states')
  const values = {
    secrets: options.secrets ?? secrets,
    vars: { R2_BUCKET: states, R2_ACCOUNT_ID: 'account', VPS_HOST: 'vps.internal' },
  }
  const engine = createWorkflowEngine({
    github: { ...github, gitDirectory: bare, issueToken: (permissions) => github.issueToken(permissions) },
    workflowsDirectory: workflows,
    actionsDirectory: root,
    environments: { staging: values, production: values },
    env: { PATH: `${objectStore(folder)}:${process.env['PATH']}` },
  })
  const settle = async (): Promise<void> => {
    for (const ended of pending.splice(0)) dispatched.push(await ended)
  }
  return {
    github,
    head,
    dispatched,
    states,
    comment: async (body, by = {}) => {
      const ran = await engine.dispatch({
        name: 'issue_comment',
        ref: 'refs/heads/main',
        sha: shaOf('main'),
        payload: payloadOf(body, { ...person, ...by }),
      })
      await settle()
      // Atlantis's comments start the drift report, too; this one is no comment of Atlantis.
      return ran.filter(({ workflow }) => workflow === 'ops-commands.yml')
    },
    start: async (workflow, inputs) => {
      const [run] = await engine.dispatch({
        name: 'workflow_dispatch',
        workflow,
        ref: 'refs/heads/main',
        sha: shaOf('main'),
        inputs,
      })
      if (!run) throw new Error(`${workflow} did not start.`)
      return run
    },
    push: async (files) => {
      const before = shaOf('main')
      const sha = await commitFiles(bare, { message: 'change main', files })
      return engine.dispatch({ name: 'push', ref: 'refs/heads/main', sha, before })
    },
    answers: () =>
      conversationOf(github, 7)
        .comments()
        .map(({ body }) => body),
    [Symbol.asyncDispose]: async () => {
      await github.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

export const secrets = {
  R2_ACCESS_KEY_ID: 'an-access-key',
  R2_SECRET_ACCESS_KEY: 'a-secret-access-key',
  VPS_SSH_KEY: 'a-key-nobody-may-see',
}
const person: Commenter = { login: 'wil', type: 'User', app: false, action: 'created', edited: false, issue: false }

function payloadOf(body: string, { login, type, app, action, edited, issue }: Commenter) {
  return {
    action,
    issue: { number: 7, ...(issue ? {} : { pull_request: { url: 'x' } }) },
    comment: {
      id: 4711,
      body,
      created_at: '2026-01-01T00:00:00Z',
      updated_at: edited ? '2026-01-01T00:05:00Z' : '2026-01-01T00:00:00Z',
      user: { login, id: 9, type },
      author_association: 'OWNER',
      performed_via_github_app: app ? { id: 3, slug: 'atlantis' } : null,
    },
  }
}

/** The real Terraform, with a folder in the place of the object store: this machine reaches none. */
function objectStore(folder: string): string {
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  const program = join(bin, 'terraform')
  writeFileSync(
    program,
    `#!/usr/bin/env bash
set -eu
real=$(PATH=\${PATH#*:} command -v terraform)
unset TF_CLI_CONFIG_FILE
arguments=()
bucket=
for one in "$@"; do
  case "$one" in
    -chdir=*) sed -i 's/backend "s3"/backend "local"/' "\${one#-chdir=}"/*.tf; arguments+=("$one") ;;
    -backend-config=bucket=*) bucket=\${one#-backend-config=bucket=} ;;
    -backend-config=endpoints=*) ;;
    -backend-config=key=*) mkdir -p "$bucket"; arguments+=("-backend-config=path=$bucket/\${one#-backend-config=key=}") ;;
    *) arguments+=("$one") ;;
  esac
done
exec "$real" "\${arguments[@]}"
`,
  )
  chmodSync(program, 0o755)
  return bin
}

function found(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
