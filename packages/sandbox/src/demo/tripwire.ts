/** A machine that is lost in the moment it sends a request: neither this one arrives, nor any after it. */
export interface Tripwire {
  /** For the GitHub: awaited before it answers. */
  interlude(request: Request): Promise<void>
  /** `pull` ends the machine, and resolves when it is gone. */
  arm(at: LossPoint, pull: () => Promise<unknown>): void
}

/** The request that never arrives. */
export interface LossPoint {
  readonly method: string
  readonly path: RegExp
}

interface Request {
  readonly method: string
  readonly path: string
}

export function createTripwire(): Tripwire {
  let armed: { readonly at: LossPoint; readonly pull: () => Promise<unknown> } | undefined
  let dying = false
  return {
    arm: (at, pull) => {
      armed = { at, pull }
    },
    interlude: async ({ method, path }) => {
      // The IaC Runner, which lives on, asks by git alone.
      if (dying && path.startsWith('/api/')) throw new Error('It comes from a machine that is lost.')
      if (!armed || armed.at.method !== method || !armed.at.path.test(path)) return
      const { pull } = armed
      armed = undefined
      dying = true
      await pull()
      dying = false
      throw new Error('It comes from a machine that is lost.')
    },
  }
}
