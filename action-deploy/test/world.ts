import { setTimeout as sleep } from 'node:timers/promises'
import type { DeploymentStatus, GitHubDeployment, RemoteTag } from '#github'
import type { Clock, Config, Log, Report } from '#toolkit'
import { apply } from '../src/apply.ts'
import { type Ports, requestedServices } from '../src/connect.ts'
import type { metadata } from '../src/metadata.ts'
import { observe } from '../src/observe.ts'
import { plan } from '../src/plan.ts'
import { receiverAddress } from '../src/receiver/address.ts'
import { connectReceiver, surveyReceiver } from '../src/receiver/http-receiver.ts'
import { report } from '../src/report.ts'

export const commit = 'c'.repeat(40)
export const other = 'd'.repeat(40)
export const tagObject = '7'.repeat(40)

type Inputs = Config<typeof metadata>

const defaults: Omit<Inputs, 'runnerUrl'> = {
  secret: 'test-secret',
  env: 'staging',
  tag: 'v1.2.4',
  services: ['all'],
  signatureScheme: 'auto',
  triggeredBy: 'github-actions',
  rollback: false,
  wait: true,
  timeout: 20,
  token: 'token',
  githubDeployment: true,
  environmentUrl: '',
  allowSkipped: false,
  onCancel: 'leave',
  dryRun: false,
}

export interface Written {
  readonly deployments: readonly GitHubDeployment[]
  readonly statuses: ReadonlyMap<number, readonly DeploymentStatus[]>
}

export interface World {
  /** What GitHub had before. */
  readonly deployments: GitHubDeployment[]
  readonly statuses: Map<number, DeploymentStatus[]>
  readonly tags: readonly RemoteTag[]
  /** Commits that are not on main. */
  readonly offMain: readonly string[]
}

export function emptyWorld(world: Partial<World> = {}): World {
  const tag: RemoteTag = { name: 'v1.2.4', objectId: tagObject, commit, annotated: true }
  return { deployments: [], statuses: new Map(), tags: [tag], offMain: [], ...world }
}

export interface Told {
  readonly report: Report<string>
  /** The failure’s code; empty when the step is green. */
  readonly failure: string
  readonly title: string
  readonly summary: string
  readonly log: readonly string[]
}

/** Runs the five stages against a real receiver on this machine, with GitHub in memory and time a little faster. */
export async function deploy(
  runnerUrl: string,
  inputs: Partial<Inputs> = {},
  world: World = emptyWorld(),
): Promise<Told> {
  const config: Inputs = { ...defaults, runnerUrl, ...inputs }
  const log: string[] = []
  const ports = portsOf(config, world, log)
  const decided = plan(config, await observe(config, ports))
  const result = config.dryRun ? undefined : await apply(decided, ports)
  const told = report(decided, result)
  const summary = told.summary.map(String).join('\n\n')
  return { report: told, failure: told.failure?.code ?? '', title: told.title, summary, log }
}

function portsOf(config: Inputs, world: World, log: string[]): Ports {
  const signal = new AbortController().signal
  const parts = { address: receiverAddress(config.runnerUrl), clock: fastClock, signal, log: logOf(log) }
  const until = fastClock.now() + config.timeout * 1_000
  const deployments = deploymentsOf(world)
  const credentials = { secret: config.secret, tokens: undefined }
  const receiver = connectReceiver(parts, credentials)
  return {
    tags: {
      snapshot: async ({ prefix }) => ({
        tags: world.tags.filter(({ name }) => name.startsWith(prefix)),
        main: { name: 'main', commit: 'e'.repeat(40) },
      }),
      create: () => Promise.reject(new Error('No tag is made here.')),
    },
    history: {
      ask: async ({ contains, messages }) => ({
        contains: contains.map(({ ancestor }) => !world.offMain.includes(ancestor)),
        messages: messages.map(() => ''),
      }),
    },
    deployments,
    survey: surveyReceiver(parts, credentials, until),
    receiver,
    clock: fastClock,
    log: logOf(log),
    signal,
    services: requestedServices(config.services),
    source: {
      repository: 'o/r',
      runId: '1',
      runAttempt: '1',
      actor: 'ann',
      runUrl: 'https://github.com/o/r/actions/runs/1',
    },
    commitUrl: 'https://github.com/o/r/commit/',
    farewell: () => Promise.reject(new Error('Nothing is canceled here.')),
  }
}

const fastClock: Clock = { now: Date.now, wait: async (milliseconds) => void (await sleep(milliseconds / 25)) }

function logOf(lines: string[]): Log {
  const keep = (line: string) => void lines.push(line)
  return { info: keep, debug: keep, warning: keep, foreign: (text) => keep(`foreign: ${text}`) }
}

function deploymentsOf({ deployments, statuses }: World): Ports['deployments'] {
  return {
    list: async () => deployments.toSorted((a, b) => b.id - a.id),
    statuses: async (id) => statuses.get(id) ?? [],
    create: async ({ commit: at, environment, payload }) => {
      const made = {
        id: deployments.length + 1,
        commit: at,
        environment,
        createdAt: '2026-01-01T00:00:00Z',
        creator: 'github-actions[bot]',
        payload,
      }
      deployments.push(made)
      return made
    },
    setStatus: async (id, status) => void statuses.set(id, [status, ...(statuses.get(id) ?? [])]),
  }
}
