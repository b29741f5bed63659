import { parseAtlantisComment } from '#atlantis'
import { readPlans } from '#terraform'
import { atlantisComment } from './comments.ts'
import { planStream } from './plan-stream.ts'

const platform = { project: 'platform', directory: 'platform', workspace: 'default' }
const data = { project: '', directory: 'data/prod', workspace: 'prod' }
const long = `${'+ line\n'.repeat(30)}\nPlan: 1 to add, 2 to change, 0 to destroy.`

test('one project is said as Atlantis says it', () => {
  const output = 'Plan: 1 to add, 0 to change, 0 to destroy.'
  expect(parseAtlantisComment(atlantisComment('Plan', [{ ...platform, output }]))).toMatchObject({
    kind: 'result',
    command: 'plan',
    outcome: 'succeeded',
    projects: [{ name: 'platform', directory: 'platform', workspace: 'default', changes: { add: 1 } }],
  })
})

test('several projects are said as Atlantis says them, a failed one among them', () => {
  const failed = { ...data, output: 'this project is locked by pull #7', failed: true }
  const comment = parseAtlantisComment(atlantisComment('Plan', [{ ...platform, output: long }, failed]))
  expect(comment).toMatchObject({ kind: 'result', command: 'plan', complete: true })
  expect(comment.projects).toMatchObject([
    { name: 'platform', outcome: 'succeeded', changes: { add: 1, change: 2 } },
    { name: '', directory: 'data/prod', workspace: 'prod', outcome: 'failed' },
  ])
})

test('an apply is said as Atlantis says it', () => {
  const output = 'Apply complete! Resources: 1 added, 0 changed, 0 destroyed.'
  const results = [
    { ...platform, output },
    { ...data, output },
  ]
  expect(parseAtlantisComment(atlantisComment('Apply', results))).toMatchObject({
    command: 'apply',
    outcome: 'succeeded',
  })
})

test('the stream of a plan is one that Terraform could have printed', () => {
  const stream = planStream([
    { address: 'kubernetes_deployment_v1.api', id: 'apps/api', drift: 'update', action: 'update' },
    { address: 'kubernetes_config_map_v1.new', id: 'apps/new', action: 'create' },
    { address: 'kubernetes_secret_v1.same', id: 'apps/same' },
  ])
  const [reading] = readPlans(stream)
  if (reading?.kind !== 'plan') throw new Error('no plan')
  expect(reading.plan).toMatchObject({ form: 'stream', version: '1.11.4', incomplete: 'no' })
  expect(reading.plan.drift.map(({ resource }) => resource.object?.name)).toEqual(['api'])
  expect(reading.plan.changes.map(({ resource, action }) => `${action} ${resource.address}`)).toEqual([
    'update kubernetes_deployment_v1.api',
    'create kubernetes_config_map_v1.new',
  ])
})
