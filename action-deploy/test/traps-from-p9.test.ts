import type { Script } from '../../packages/testing/src/receiver/index.ts'
import { bodies, failing, green, type Trap, walkInto } from './trap.ts'
import { commit, emptyWorld, other } from './world.ts'

const traps: Readonly<Record<string, Trap>> = {
  'P9 a tag off main is refused before anything is sent, because the receiver would not care': {
    script: {},
    world: () => emptyWorld({ offMain: [commit] }),
    ends: 'kind-unknown',
    also: ({ requests }) => expect(requests).toEqual([]),
  },
  'P10 a receiver that forgets once is asked once more, with the same request, and ends green': {
    script: forgetting(1),
    ends: green,
    also: (receiver) => {
      const [first, second, ...more] = bodies(receiver, '/deploy').map(({ body }) => body)
      expect(second).toBe(first)
      expect(more).toEqual([])
    },
  },
  'P10 a receiver that forgets again is red, and is not asked for ever': {
    script: forgetting(2),
    ends: 'receiver-lost',
    also: (receiver) => expect(bodies(receiver, '/deploy')).toHaveLength(2),
  },
  'P10 one early "not found" is no loss': {
    script: {
      lie: ({ path, earlier }) =>
        path === '/deploy/status' && earlier === 1 ? { status: 404, json: { status: 'not_found' } } : undefined,
    },
    ends: green,
    also: (receiver) => expect(bodies(receiver, '/deploy')).toHaveLength(1),
  },
  'P12 a poisoned import cache is red, and the restart that heals it is named': {
    script: failing("No module named 'libs'", { error_kind: 'unknown_invoke_failure', next_action: 'inspect the log' }),
    ends: 'deploy-failed',
    says: /restart it, then run again/,
  },
  'P13 the status question names services and deployment, so two deployments of one commit do not mix': {
    script: {},
    inputs: { services: ['app'] },
    ends: green,
    also: (receiver) => {
      const last = bodies(receiver, '/deploy/status').at(-1)?.body ?? ''
      expect(JSON.parse(last)).toMatchObject({ env: 'staging', ref: commit, services: ['app'] })
      expect(JSON.parse(last).deployment_id).toMatch(/^[0-9a-f]{16}$/)
    },
  },
  'P13 a receiver that cannot tell which deployment is meant is red': {
    script: {
      lie: ({ path, earlier }) =>
        path === '/deploy/status' && earlier > 0
          ? { status: 409, json: { candidate_deployment_ids: ['a', 'b'] } }
          : undefined,
    },
    ends: 'outcome-unproven',
  },
  'P14 the request is compact JSON and says so': {
    script: {},
    ends: green,
    also: (receiver) => {
      for (const { body, headers } of bodies(receiver, '/deploy')) {
        expect(headers['content-type']).toBe('application/json')
        expect(body).toBe(JSON.stringify(JSON.parse(body)))
      }
    },
  },
  'P14 a receiver that finds the request too large is red': {
    script: {
      lie: ({ path, headers }) =>
        path === '/deploy' && headers['x-iac-nonce'] ? { status: 413, json: { error: 'too large' } } : undefined,
    },
    ends: 'request-rejected',
  },
  'P16 no nonce and no signature is ever sent twice, also when an answer was lost': {
    script: {
      lie: ({ path, headers, earlier }) =>
        path === '/deploy' && headers['x-iac-nonce'] && earlier === 1 ? { status: 202, fault: 'drop' } : undefined,
    },
    ends: green,
    also: ({ requests, jobs }) => {
      const nonces = requests.flatMap(({ headers }) => headers['x-iac-nonce'] ?? [])
      expect(new Set(nonces).size).toBe(nonces.length)
      expect(jobs).toHaveLength(1)
    },
  },
  'P20 a receiver that deploys the stale commit of its clone is red': {
    script: {
      generation: 'status',
      lie: ({ path }, { status, json }) =>
        path === '/deploy' && status === 202 ? { status, json: { ...(json as object), ref: other } } : undefined,
    },
    ends: 'outcome-unproven',
  },
}

test.each(Object.entries(traps))('%s', (_, trap) => walkInto(trap))

/** Says after each of the first so many acceptances that it never heard of the deployment. */
function forgetting(times: number): Partial<Script> {
  let accepted = 0
  const forgotten = { status: 404, json: { status: 'not_found' } }
  return {
    lie: ({ path, headers }, { json }) => {
      if (path === '/deploy/status') return accepted > 0 && accepted <= times ? forgotten : undefined
      if (path !== '/deploy' || !headers['x-iac-nonce']) return undefined
      accepted++
      return { status: 202, json: { ...(json as object), status: 'in_progress', cached: false } }
    },
  }
}
