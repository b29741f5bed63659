import { type KeyScheme, keySchemes as schemes } from '#deploy-protocol'
import type { Generation, Job, Reply } from './script.ts'

/** By what a client can tell one generation of the origin from another. */
export interface Traits {
  readonly paths: readonly string[]
  readonly schemes: readonly KeyScheme[]
  /** It can be asked what became of a request. */
  readonly observable: boolean
  /** What it deploys; undefined for a request that it cannot use. */
  readonly refOf: (fields: Readonly<Record<string, unknown>>) => string | undefined
  readonly refText: string
  readonly accepted: (job: Job, fields: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>
  readonly health: (worked: boolean) => Reply
}

export function traitsOf(generation: Generation): Traits {
  switch (generation) {
    case 'first':
      return {
        ...old,
        refOf: ({ tag }) => textOf(tag),
        refText: 'Tag required',
        accepted: ({ env }, { tag }) => ({ status: 'accepted', env, tag }),
      }
    case 'second':
      return old
    case 'status':
      return { ...old, paths: ['/deploy', '/deploy/status'], observable: true }
    case 'nonce':
      return { ...exact, schemes: ['timestamp-nonce'], health: freshIsUnwell }
    case 'slipway':
      return { ...exact, schemes, health: () => ({ status: 200, json: { status: 'healthy', schemes } }) }
  }
}

const old: Traits = {
  paths: ['/deploy'],
  schemes: ['body'],
  observable: false,
  refOf: ({ ref, tag }) => textOf(ref) ?? textOf(tag),
  refText: 'Ref or Tag required',
  accepted: ({ env, ref }) => ({ status: 'accepted', env, ref }),
  health: () => ({ status: 200, json: { status: 'healthy' } }),
}

const exact: Traits = {
  ...old,
  paths: ['/deploy', '/deploy/status'],
  observable: true,
  refOf: ({ ref }) => (/^[0-9a-f]{40}$/.test(String(ref)) ? String(ref) : undefined),
  refText: 'ref must be an exact 40-char sha',
}

/** A runner that has not deployed yet has no workspace, and calls that degraded. */
function freshIsUnwell(worked: boolean): Reply {
  const checks = { git_workspace: worked, webhook_secret: true }
  return { status: worked ? 200 : 503, json: { status: worked ? 'healthy' : 'degraded', checks } }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
