import { auditOperations } from './audit-operations.ts'
import { cancelDeployment } from './cancel.ts'
import { deploy } from './deploy.ts'
import { deploymentStatus, deployStatus } from './deployment-status.ts'
import { freezeEnvironment, unfreezeEnvironment } from './freeze-routes.ts'
import { health } from './health.ts'
import type { Route } from './incoming.ts'
import { deploymentLogs } from './logs.ts'
import { metrics } from './metrics.ts'
import { planPath, plansOf, plansPath, storePlan } from './plans.ts'
import { rollBack } from './rollback.ts'
import { syncByHand } from './sync-request.ts'
import { webhook } from './webhook.ts'

/** The route of a path, by its method; undefined when there is no such path. */
export function routesAt(path: string): Readonly<Record<string, Route>> | undefined {
  if (path === '/health') return { GET: health }
  if (path === '/ready') return { GET: (parts) => parts.ready(parts) }
  if (path === '/metrics') return { GET: metrics }
  if (path === '/webhook') return { POST: webhook }
  if (path === '/sync') return { POST: syncByHand }
  if (path === '/rollback') return { POST: rollBack }
  if (/^\/deployments\/dep_[\w-]{22}\/cancel$/.test(path)) return { POST: cancelDeployment }
  if (/^\/envs\/[a-z0-9][a-z0-9-]{0,62}\/freeze$/.test(path)) return { POST: freezeEnvironment }
  if (/^\/envs\/[a-z0-9][a-z0-9-]{0,62}\/unfreeze$/.test(path)) return { POST: unfreezeEnvironment }
  if (planPath.test(path)) return { PUT: storePlan }
  if (plansPath.test(path)) return { GET: plansOf }
  if (path === '/audit/operations') return { GET: auditOperations }
  if (path === '/deploy') return { POST: deploy }
  if (path === '/deploy/status') return { POST: deployStatus }
  if (/^\/deployments\/dep_[\w-]{22}\/logs$/.test(path)) return { GET: deploymentLogs }
  return /^\/deployments\/dep_[\w-]{22}$/.test(path) ? { GET: deploymentStatus } : undefined
}
