import { openStateFile } from './state-file.ts'

export const deploymentStates = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'] as const
export type DeploymentStateName = (typeof deploymentStates)[number]

export interface DeploymentRecord {
  readonly id: number
  readonly sha: string
  readonly ref: string
  readonly task: string
  readonly payload: unknown
  readonly originalEnvironment: string
  readonly environment: string
  readonly description: string | null
  readonly transient: boolean
  readonly production: boolean
  /** The login of whoever made it. */
  readonly creator: string
  readonly createdAt: string
  readonly updatedAt: string
}

export interface StatusRecord {
  readonly id: number
  readonly deploymentId: number
  readonly state: DeploymentStateName
  readonly description: string
  readonly environment: string
  readonly logUrl: string
  readonly environmentUrl: string
  readonly creator: string
  readonly createdAt: string
}

/** All deployments of the repository with their statuses. */
export interface DeploymentBook {
  /** Newest first. */
  deployments(): readonly DeploymentRecord[]
  /** Newest first. */
  statuses(deploymentId: number): readonly StatusRecord[]
  addDeployment(deployment: Omit<DeploymentRecord, 'id'>): DeploymentRecord
  addStatus(status: Omit<StatusRecord, 'id'>): StatusRecord
}

interface Pages extends Record<string, readonly unknown[]> {
  deployments: readonly DeploymentRecord[]
  statuses: readonly StatusRecord[]
}

export function openDeploymentBook(file: string | undefined): DeploymentBook {
  const { lists: pages, save } = openStateFile<Pages>(file, { deployments: [], statuses: [] })
  return {
    deployments: () => pages.deployments.toReversed(),
    statuses: (deploymentId) => pages.statuses.filter((status) => status.deploymentId === deploymentId).reverse(),
    addDeployment: (deployment) => {
      const added = { ...deployment, id: pages.deployments.length + 1 }
      pages.deployments = [...pages.deployments, added]
      save()
      return added
    },
    addStatus: (status) => {
      const added = { ...status, id: pages.statuses.length + 1 }
      pages.statuses = [...pages.statuses, added]
      pages.deployments = pages.deployments.map((deployment) =>
        deployment.id === status.deploymentId
          ? { ...deployment, environment: status.environment, updatedAt: status.createdAt }
          : deployment,
      )
      save()
      return added
    },
  }
}
