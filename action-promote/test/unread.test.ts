import { PreconditionError, UpstreamError } from '#errors'
import type { Ports } from '../src/connect.ts'
import { train } from './train.ts'
import { redGates, run } from './world.ts'

const down = new UpstreamError('github-unavailable', 'GitHub could not be reached.')
const limited = new PreconditionError('rate-limited', 'GitHub asks to wait until 12:00.')

test.each<[string, (ports: Ports) => Ports, string, string]>([
  [
    'the evidence',
    (ports) => ({ ...ports, evidence: { ...ports.evidence, read: () => Promise.reject(down) } }),
    'proven-on-staging,moves-forward,keeps-hotfixes,checks,free',
    'github-unavailable',
  ],
  [
    'the history',
    (ports) => ({ ...ports, history: { ask: () => Promise.reject(limited) } }),
    'kind,on-main,moves-forward',
    'rate-limited',
  ],
  [
    'the workflow files',
    (ports) => ({ ...ports, evidence: { ...ports.evidence, workflowsOnlyIn: () => Promise.reject(down) } }),
    'token',
    'github-unavailable',
  ],
  [
    'the commits of the notes',
    (ports) => ({ ...ports, commits: { between: () => Promise.reject(down) } }),
    'draft',
    'github-unavailable',
  ],
])('%s cannot be read: red, never assumed, and nothing is created', async (_, change, gates, code) => {
  const { world } = await train()
  const ran = await run(world, {}, change)
  expect(redGates(ran)).toBe(gates)
  expect(ran.report.failure).toMatchObject({ code })
  // One cause is said once, with the names of all the gates that it makes red.
  expect(ran.report.failure?.message.split('\n')).toHaveLength(1)
  expect(world.requests.filter((request) => /create|draft/.test(request))).toEqual([])
})

test('a commit that is gone leaves known what can be known without it', async () => {
  const { world } = await train()
  world.deploy('production', 'v1.2.1', '9'.repeat(40))
  const ran = await run(world)
  expect(redGates(ran)).toBe('moves-forward,keeps-hotfixes')
  expect(ran.report.failure).toMatchObject({ code: 'base-unresolved' })
})

test('every red gate is shown at once, with its own way out', async () => {
  const { world } = await train()
  world.deployments['staging'] = []
  world.evidence.checks = [{ name: 'ci', state: 'failed', required: true }]
  world.evidence.workflows = ['.github/workflows/ci.yml']
  const ran = await run(world, { freeze: 'audit' })
  expect(redGates(ran)).toBe('proven-on-staging,checks,free,token')
  expect(ran.report.title).toBe('v1.2.4 refused by 4 gates: proven on staging, checks, free, token')
  const summary = ran.report.summary.map(({ source }) => source).join('\n')
  for (const gate of ['confirmed', 'exists', 'kind', 'on main', 'soaked', 'four eyes'])
    expect(summary).toContain(`| ${gate} |`)
})

test.each(['ruleset', 'token-permission', 'token-workflows'])(
  'GitHub’s own no to the tag (%s) ends the run before a draft is made',
  async (code) => {
    const { world } = await train()
    const no = new PreconditionError(code, 'GitHub says no.')
    const ran = run(world, {}, (ports) => ({ ...ports, tags: { ...ports.tags, create: () => Promise.reject(no) } }))
    await expect(ran).rejects.toMatchObject({ code })
    expect(world.releases).toEqual([])
  },
)
