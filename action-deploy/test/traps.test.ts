import { bodies, failing, green, type Trap, walkInto } from './trap.ts'
import { commit, emptyWorld, other, tagObject } from './world.ts'

const traps: Readonly<Record<string, Trap>> = {
  'P1 a receiver that accepts and says no more is red, because nobody knows what became of it': {
    script: { generation: 'first' },
    ends: 'outcome-unknown',
    says: /cannot say what becomes of it/,
  },
  'P1 with wait: false it is green, and says accepted, never deployed': {
    script: { generation: 'first' },
    inputs: { wait: false },
    ends: green,
    says: /accepted; its outcome was not waited for/,
    also: (_, { report }) => expect(report.outputs).toMatchObject({ status: 'accepted' }),
  },
  'P2 a first-generation receiver whose tasks all fail is as red as one whose tasks succeed': {
    script: { generation: 'second', ...failing('module platform has no attribute system') },
    ends: 'outcome-unknown',
  },
  'P3 a receiver that deployed the old commit of a moved tag is red': {
    script: {
      lie: ({ path }, { status, json }) =>
        path === '/deploy/status' ? { status, json: { ...(json as object), ref: other } } : undefined,
    },
    ends: 'outcome-unproven',
    says: new RegExp(`speaks of ${other}`),
  },
  'P3 a tag that was deployed at another commit before is refused, and nothing is sent': {
    script: {},
    world: () => emptyWorld({ deployments: [recorded({ tag: 'v1.2.4', at: other })] }),
    ends: 'tag-moved',
    also: ({ jobs }) => expect(jobs).toEqual([]),
  },
  'P4 a receiver that cannot fetch after a tag was moved is red, and the repair is named': {
    script: failing('Failed to update repo: v1.2.3 would clobber existing tag'),
    ends: 'deploy-failed',
    says: /git fetch --tags --force/,
  },
  'P5 completed with the only service skipped is red': {
    script: { work: () => [{ service: 'redis', success: true, skipped: true }] },
    inputs: { services: ['redis'] },
    ends: 'services-incomplete',
  },
  'P5 one unknown service among good ones is red': {
    script: {
      work: () => [
        { service: 'app', success: true },
        { service: 'redis', success: true, skipped: true },
      ],
    },
    inputs: { services: ['app', 'redis'] },
    ends: 'services-incomplete',
    says: /redis \(skipped\)/,
  },
  'P5 with allow-skipped it is green, since another service was synced': {
    script: {
      work: () => [
        { service: 'app', success: true },
        { service: 'redis', success: true, skipped: true },
      ],
    },
    inputs: { services: ['app', 'redis'], allowSkipped: true },
    ends: green,
  },
  'P5 completed without a word on a service that was asked for is red': {
    script: { work: () => [{ service: 'app', success: true }] },
    inputs: { services: ['app', 'db'] },
    ends: 'services-incomplete',
    says: /says nothing of db/,
  },
  'P5 completed with zero services is red': { script: { work: () => [] }, ends: 'services-incomplete' },
  'P6 a failure from memory, HTTP 200, is red and says that nothing was run': {
    script: {
      polls: 0,
      lie: ({ path }, { json }) =>
        path === '/deploy' && json && 'deployment_id' in (json as object)
          ? { status: 200, json: { ...(json as object), status: 'failed', cached: true, error: 'vault_token_missing' } }
          : undefined,
    },
    ends: 'deploy-failed',
    says: /from memory and ran nothing/,
  },
  'P6 a success from memory is red when something else may have been deployed since': {
    script: { lie: cachedSuccess },
    world: () => emptyWorld({ deployments: [recorded({ tag: 'v1.2.5', at: other })] }),
    ends: 'outcome-unproven',
    says: /from memory/,
  },
  'P7 services are always named, so that none is guessed from a diff': {
    script: {},
    ends: green,
    also: (receiver) => {
      for (const { body } of bodies(receiver, '/deploy'))
        expect(JSON.parse(body)).toMatchObject({ services: ['__all__'] })
    },
  },
  'P8 an annotated tag is peeled: the commit is sent, never the tag object': {
    script: {},
    ends: green,
    also: ({ jobs, requests }) => {
      expect(jobs.map(({ ref }) => ref)).toEqual([commit])
      expect(requests.map(({ body }) => body).join('')).not.toContain(tagObject)
    },
  },
  'P8 a receiver that takes the tag object for the commit is red': {
    script: {
      lie: ({ path }, { status, json }) =>
        path === '/deploy' && status === 202 ? { status, json: { ...(json as object), ref: tagObject } } : undefined,
    },
    ends: 'outcome-unproven',
  },
}

test.each(Object.entries(traps))('%s', (_, trap) => walkInto(trap))

function cachedSuccess({ path }: { readonly path: string }, { json }: { readonly json?: unknown }) {
  const started = json as { readonly deployment_id?: string }
  if (path !== '/deploy' || !started.deployment_id) return undefined
  const results = [{ service: 'app', success: true }]
  return { status: 200, json: { ...started, status: 'completed', success: true, failed: 0, results, cached: true } }
}

function recorded({ tag, at }: { readonly tag: string; readonly at: string }) {
  const payload = { id: `dep_${'x'.repeat(22)}`, kind: 'staging', tag }
  return {
    id: 1,
    commit: at,
    environment: 'staging',
    createdAt: '2026-01-01T00:00:00Z',
    creator: 'github-actions[bot]',
    payload,
  }
}
