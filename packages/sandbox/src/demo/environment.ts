import { randomUUID } from 'node:crypto'
import { type DeployAnswer, sign } from '#deploy-protocol'

/** What an environment runs, as its runner knows it. */
export interface Environment {
  readonly name: string
  readonly tag: string
  readonly sha: string
  readonly state: string
  readonly services: Readonly<Record<string, string>>
}

/** Asks the runner under its own key; undefined when it does not know the deployment. */
export async function readEnvironment(query: {
  readonly runnerUrl: string
  readonly secret: string
  readonly deploymentId: string
}): Promise<Environment | undefined> {
  const path = `/deployments/${query.deploymentId}`
  const timestamp = Math.floor(Date.now() / 1000)
  const message = { scheme: 'standard', content: `GET ${path}`, id: `msg_${randomUUID()}`, timestamp } as const
  const response = await fetch(`${query.runnerUrl}${path}`, { headers: sign(message, query.secret) })
  if (!response.ok) return undefined
  const answer = (await response.json()) as DeployAnswer
  const services = Object.fromEntries(answer.services.map(({ service, state }) => [service, state]))
  return { name: answer.env, tag: answer.tag, sha: answer.ref, state: answer.state, services }
}

/** The services that are in this state, in the order of the runner. */
export function servicesIn(environment: Environment | undefined, state: string): readonly string[] {
  return Object.entries(environment?.services ?? {}).flatMap(([service, current]) =>
    current === state ? [service] : [],
  )
}
