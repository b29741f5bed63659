import type { ActionsServices } from '../artifacts/index.ts'
import { type Answer, text } from '../github/answer.ts'
import { createFaults, type Faults } from '../github/faults.ts'
import { createRecord, type RecordedRequest } from '../github/record.ts'
import { listen } from '../github/server.ts'
import { unpackSite } from './unpack.ts'

export interface PagesDeployment {
  readonly id: string
  readonly commit: string
  readonly artifactId: number
  /** How far it is; each look at it brings it one step on. */
  status: string
}

/** GitHub Pages: takes artifacts and serves the newest one that went through. */
export interface PagesHost extends AsyncDisposable {
  /** Where readers find the site. */
  readonly url: string
  readonly deployments: readonly PagesDeployment[]
  /** What the site consists of at this moment. */
  readonly files: ReadonlyMap<string, Buffer>
  /** Steps a deployment takes from now on; the last one stays. */
  steps: readonly string[]
  deploy(asked: { readonly artifactId: number; readonly commit: string; readonly identity: string }): PagesOutcome
  /** Undefined for one that nobody asked for. */
  look(id: string): string | undefined
  readonly requests: readonly RecordedRequest[]
  /** Of the live site; those of the API are GitHub's. */
  readonly faults: Faults
  close(): Promise<void>
}

export type PagesOutcome =
  | { readonly kind: 'made'; readonly deployment: PagesDeployment }
  | { readonly kind: 'refused'; readonly status: number; readonly message: string }

const usualSteps = ['deployment_queued', 'syncing_files', 'updating_pages', 'succeed']
const final = /^(succeed|deployment_(failed|content_failed|cancelled|lost))$/

export async function startPagesHost(services: ActionsServices): Promise<PagesHost> {
  const record = createRecord()
  const faults = createFaults()
  const state: State = { services, deployments: [], files: new Map(), steps: usualSteps }
  const { url, close } = await listen(() => ({
    faults,
    record,
    headers: () => ({}),
    answer: async ({ path }) => served(state.files, path),
  }))
  return {
    url: `${url}/`,
    deployments: state.deployments,
    get files() {
      return state.files
    },
    get steps() {
      return state.steps
    },
    set steps(steps) {
      state.steps = steps
    },
    deploy: (asked) => take(state, asked),
    look: (id) => step(state, id),
    requests: record.requests,
    faults,
    close,
    [Symbol.asyncDispose]: close,
  }
}

interface State {
  readonly services: ActionsServices
  readonly deployments: PagesDeployment[]
  files: ReadonlyMap<string, Buffer>
  steps: readonly string[]
}

function take(state: State, asked: Parameters<PagesHost['deploy']>[0]): PagesOutcome {
  const { services, deployments, steps } = state
  const { artifactId, commit, identity } = asked
  if (!services.knows(identity)) return refused(400, 'Invalid OIDC token.')
  const busy = deployments.find(({ status }) => !final.test(status))
  if (busy) {
    return refused(
      400,
      `Deployment request failed for ${commit} due to in progress deployment. Please cancel ${busy.commit} first or wait for it to complete.`,
    )
  }
  if (!services.artifacts.some(({ id }) => id === artifactId)) return refused(404, 'Artifact could not be found.')
  const deployment = { id: String(deployments.length + 1), commit, artifactId, status: steps[0] ?? 'succeed' }
  deployments.push(deployment)
  return { kind: 'made', deployment }
}

function step(state: State, id: string): string | undefined {
  const deployment = state.deployments.findLast((known) => known.id === id || known.commit === id)
  if (!deployment) return undefined
  const shown = deployment.status
  deployment.status = state.steps[state.steps.indexOf(shown) + 1] ?? shown
  if (shown === 'updating_pages') {
    const { content } = state.services.artifacts.find((artifact) => artifact.id === deployment.artifactId) ?? {}
    state.files = unpackSite(content ?? Buffer.alloc(0))
  }
  return shown
}

function refused(status: number, message: string): PagesOutcome {
  return { kind: 'refused', status, message }
}

function served(files: ReadonlyMap<string, Buffer>, path: string): Answer {
  const name = decodeURIComponent(path.slice(1))
  const body = files.get(name) ?? files.get(`${name}index.html`) ?? files.get(`${name}/index.html`)
  if (!body) return text(404, 'There is no page here.')
  const type = name.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8'
  return { status: 200, headers: { 'content-type': type, 'cache-control': 'max-age=600' }, body }
}
