import { type AuditReading, readAuditLog } from '#kube-audit'

/** The audit log of a cluster, as far as this machine can read it. */
export interface AuditSource {
  /** What people did in this window, and who last wrote what apart from them, without bodies; an unavailable log is never an empty one. */
  read(window: { readonly since: number; readonly until: number }): Promise<AuditReading>
}

const mostOperations = 10_000

/** The log in these files; one reading at a time, because each goes through all of it. */
export function auditFiles(logs: readonly string[]): AuditSource {
  let last: Promise<unknown> = Promise.resolve()
  return {
    read: ({ since, until }) => {
      const reading = last.then(() =>
        readAuditLog({ logs, since, until, include: 'everyone', maxOperations: mostOperations }),
      )
      last = reading.catch(() => undefined)
      return reading
    },
  }
}
