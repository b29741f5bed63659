import type { Deployed } from '../record.ts'
import { type Gate, type GateName, refused } from './gate.ts'

/** Red because of a deployment that nobody ended; `what` says which it is and where it goes. */
export function underWay(name: GateName, { id, createdAt }: Deployed, what: string): Gate {
  return refused(name, {
    code: 'locked',
    says: `${what} (deployment ${id} of ${createdAt}), and nobody has said how it ended.`,
    doThis:
      'Wait for it. If its run was killed, run that one again, and it goes on; or declare it dead: ' +
      `gh api -X POST repos/{owner}/{repo}/deployments/${id}/statuses -f state=error`,
  })
}
