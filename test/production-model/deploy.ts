import { deploymentId } from '#deploy-protocol'
import { PreconditionError } from '#errors'
import type { DeploymentStore, History, TagStore } from '#github'
import { resolveRelease } from '../../action-deploy/src/release.ts'
import type { Request } from './machine.ts'

/** What a server was made to run, whatever GitHub knows of it. */
export interface Running {
  readonly id: string
  readonly tag: string
  readonly commit: string
  readonly rollback: boolean
  /** The hotfix that whoever asked for this gave up by name. */
  readonly waived: string
  readonly unproven: boolean
}

/** A server that runs what it is told to. It has no guard of its own, so every guard that holds is the train's. */
export interface Server {
  /** Oldest first; the last one runs. */
  readonly ran: Running[]
}

export interface Wanted {
  readonly environment: 'staging' | 'production'
  readonly tag: string
  readonly rollback: boolean
  readonly waived: string
  readonly unproven: boolean
  readonly fails: boolean
}

export interface DeployPorts {
  readonly tags: TagStore
  readonly history: History
  readonly deployments: DeploymentStore
  readonly server: Server
  readonly request: Request
}

/** What action-deploy leaves on GitHub and on the server: see its record.ts and plan.ts. */
export async function deploy(wanted: Wanted, ports: DeployPorts): Promise<void> {
  const { environment, tag, rollback } = wanted
  const { deployments, request } = ports
  const release = await resolveRelease(tag, ports)
  if (release.kind !== 'found' || release.releaseKind === 'unknown') {
    throw new PreconditionError('kind-unknown', `${tag} is none to be deployed.`)
  }
  const { commit, releaseKind: kind } = release
  const id = deploymentId({ env: environment, tag, commit, services: ['__all__'] })
  const [newest] = await request('list deployments', () => deployments.list({ environment, atMost: 100 }))
  const left = rollback && newest?.payload && newest.payload.tag !== tag ? { left: newest.payload.tag } : {}
  const record =
    newest?.payload?.id === id
      ? newest
      : await request(`write the Deployment of ${tag}`, () =>
          deployments.create({
            commit,
            environment,
            description: tag,
            payload: { id, kind, tag, ...left },
            production: environment === 'production',
          }),
        )
  const say = (state: 'queued' | 'in_progress' | 'success' | 'failure') =>
    request(`write ${state} of ${tag}`, () => deployments.setStatus(record.id, { state, description: state }))
  const [latest] = record === newest ? await deployments.statuses(record.id) : []
  if (latest && ['failure', 'error', 'inactive'].includes(latest.state)) await say('queued')
  const outcome = await request(`deploy ${tag}`, async () => runOn(ports.server, { id, commit, ...wanted }))
  await say('in_progress')
  await say(outcome)
  if (outcome === 'failure') throw new PreconditionError('deploy-failed', `${tag} did not start.`)
  await retireOlder(record.id, environment, ports)
}

/** Asked again for what it runs, it has nothing to do. */
function runOn({ ran }: Server, { fails, ...wanted }: Running & Wanted): 'success' | 'failure' {
  if (ran.at(-1)?.id === wanted.id) return 'success'
  if (fails) return 'failure'
  ran.push(wanted)
  return 'success'
}

async function retireOlder(current: number, environment: string, { deployments, request }: DeployPorts): Promise<void> {
  for (const { id } of await deployments.list({ environment, atMost: 200 })) {
    const [latest] = id < current ? await deployments.statuses(id) : []
    if (latest?.state !== 'success') continue
    await request(`retire deployment ${id}`, () => deployments.setStatus(id, { state: 'inactive', description: '' }))
  }
}
