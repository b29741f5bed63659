import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import {
  conversationOf,
  type GitHubOptions,
  runContextFor,
  runNodeAction,
  type SandboxGitHub,
  seedHistory,
  seedOpenPull,
  startGitHub,
} from '#sandbox'

/** A GitHub with an open pull request, a workspace to put plans and logs into, and the built bundle. */
export interface Reporting extends AsyncDisposable {
  readonly github: SandboxGitHub
  readonly head: string
  write(path: string, content: string | Buffer): string
  report(inputs?: Readonly<Record<string, string>>, more?: More): ReturnType<typeof runNodeAction>
  comments(): readonly { readonly id: number; readonly body: string }[]
  /** What a path that is an output leads to. */
  read(path: string | undefined): string
}

interface More {
  readonly token?: string
  readonly event?: Readonly<Record<string, unknown>>
  readonly runId?: number
  readonly ref?: string
}

export const pull = 7

export async function startReporting(options: Partial<GitHubOptions> = {}): Promise<Reporting> {
  const root = mkdtempSync(join(tmpdir(), 'slipway-drift-'))
  const directory = join(root, 'repository.git')
  const github = await startGitHub({ owner: 'octo', repo: 'infra', directory, ...options })
  const commits = await seedHistory(directory, ['One', 'Two'])
  const head = commits.at(-1) ?? ''
  seedOpenPull(github, { number: pull, branch: 'main', author: 'ann', headSha: head })
  const [workspace, runnerTemp] = [join(root, 'workspace'), join(root, 'temp')]
  mkdirSync(workspace)
  const issue = { number: pull, pull_request: { url: 'x' } }
  return {
    github,
    head,
    write: (path, content) => {
      mkdirSync(dirname(join(workspace, path)), { recursive: true })
      writeFileSync(join(workspace, path), content)
      return path
    },
    report: (inputs = {}, { token = github.token, event = { issue }, runId = 100, ref = 'refs/heads/main' } = {}) =>
      runNodeAction({
        directory: join(import.meta.dirname, '..'),
        context: runContextFor(
          { ...github, token },
          { sha: head, actor: 'cem', eventName: 'issue_comment', event, runId, ref },
        ),
        inputs: { plan: 'plan.json', 'audit-log': 'audit.log', since: '100m', ...inputs },
        workspace,
        runnerTemp,
      }),
    comments: () => conversationOf(github, pull).comments(),
    read: (path) => readFileSync(path ?? '', 'utf8'),
    [Symbol.asyncDispose]: async () => {
      await github.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

interface Request {
  readonly minutesAgo: number
  readonly user?: string
  readonly agent?: string
  readonly verb: string
  readonly path: string
  readonly object: Readonly<Record<string, string>>
  readonly code?: number
}

const heartbeat = {
  user: 'system:node:vps-1',
  agent: 'k3s/v1.33.4+k3s1 (linux/amd64) kubernetes/148243c',
  verb: 'update',
  path: '/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/vps-1',
  object: { resource: 'leases', namespace: 'kube-node-lease', name: 'vps-1', apiGroup: 'coordination.k8s.io' },
}

/** Lines of an audit log as k3s writes them: a heartbeat every ten seconds of the last two hours, and these requests. */
export function auditLog(requests: readonly Request[] = [], { minutes = 120, until = 0 } = {}): string {
  const now = Date.now()
  const beats = Array.from(
    { length: (minutes - until) * 6 },
    (_, index): Request => ({ ...heartbeat, minutesAgo: until + index / 6 }),
  )
  const all = [...beats, ...requests].toSorted((one, other) => other.minutesAgo - one.minutesAgo)
  return all.map((request, index) => `${JSON.stringify(eventOf(request, now, index))}\n`).join('')
}

function eventOf(
  {
    minutesAgo,
    user = 'system:admin',
    agent = 'kubectl/v1.33.1 (linux/amd64) kubernetes/8adc0f0',
    ...request
  }: Request,
  now: number,
  index: number,
) {
  const at = new Date(now - minutesAgo * 60_000).toISOString().replace('Z', '000Z')
  return {
    kind: 'Event',
    apiVersion: 'audit.k8s.io/v1',
    level: 'Metadata',
    auditID: `00000000-0000-4000-a000-${String(index).padStart(12, '0')}`,
    stage: 'ResponseComplete',
    requestURI: request.path,
    verb: request.verb,
    user: { username: user, groups: ['system:authenticated'] },
    sourceIPs: ['203.0.113.7'],
    userAgent: agent,
    objectRef: { apiVersion: 'v1', ...request.object },
    responseStatus: { metadata: {}, code: request.code ?? 200 },
    requestReceivedTimestamp: at,
    stageTimestamp: at,
  }
}

/** Somebody scaled the deployment that `facts.ts` plans. */
export const scaledByHand = {
  minutesAgo: 30,
  verb: 'patch',
  path: '/apis/apps/v1/namespaces/data-prod/deployments/api/scale?fieldManager=kubectl-scale',
  object: { resource: 'deployments', namespace: 'data-prod', name: 'api', apiGroup: 'apps', subresource: 'scale' },
} as const

export const deletedByHand = {
  minutesAgo: 20,
  user: 'bob',
  verb: 'delete',
  path: '/apis/apps/v1/namespaces/data-prod/deployments/api',
  object: { resource: 'deployments', namespace: 'data-prod', name: 'api', apiGroup: 'apps' },
} as const
