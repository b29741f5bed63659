import { matchesFilter } from './filter.ts'
import { onlyRun, push, sha, withEngine } from './test/fixture.ts'

test.each([
  ['main', ['main'], true],
  ['main', ['ma*'], true],
  ['releases/10', ['*'], false],
  ['releases/10', ['**'], true],
  ['releases/10', ['releases/**', '!releases/10'], false],
  ['releases/10', ['!releases/10', 'releases/**'], true],
  ['v1.2.4', ['v[0-9]+.[0-9]+.[0-9]+'], true],
  ['v1x2.4', ['v[0-9]+.[0-9]+.[0-9]+'], false],
  ['v', ['v1?'], true],
  ['v10', ['v1?'], false],
  ['platform/a/b.yaml', ['platform/**'], true],
  ['platform', ['platform/**'], false],
  ['docs/a/b.md', ['**.md'], true],
  ['b.md', ['**/*.md'], true],
  ['docs/b.md', ['*.md'], false],
  ['docs/x/file.js', ['docs/**/*.js'], true],
  ['docs/file.js', ['docs/**/*.js'], true],
  ['page.jsx', ['*.jsx?'], true],
  ['page.js', ['*.jsx?'], true],
])('%s and the patterns %j: %s', (value, patterns, expected) => {
  expect(matchesFilter(patterns, value)).toBe(expected)
})

const workflow = (on: string) => `on: ${on}\njobs: { a: { runs-on: x, steps: [{ run: echo }] } }\n`

async function starts(on: string, event: object): Promise<boolean> {
  return withEngine({ 'w.yml': workflow(on) }, {}, async ({ engine }) => {
    return (await engine.dispatch({ ...push, ...event })).length === 1
  })
}

test.each([
  ['a push to the branch', '{ push: { branches: [main] } }', {}, true],
  ['not a push to another', '{ push: { branches: [main] } }', { ref: 'refs/heads/next' }, false],
  ['not a tag when only branches are named', '{ push: { branches: [main] } }', { ref: 'refs/tags/v1.0.0' }, false],
  ['a tag when both are named', '{ push: { branches: [main], tags: [v*] } }', { ref: 'refs/tags/v1.0.0' }, true],
  ['not a branch when only tags are named', '{ push: { tags: [v*] } }', {}, false],
  ['a push that touches a path', '{ push: { paths: [platform/**] } }', {}, true],
  ['not one that touches none', '{ push: { paths: [platform/**] } }', { changedFiles: ['README.md'] }, false],
  ['not one whose every file is ignored', '{ push: { paths-ignore: [platform/**] } }', {}, false],
  ['a tag, whatever it touches', '{ push: { tags: [v*], paths: [x] } }', { ref: 'refs/tags/v1' }, true],
  ['not an event it does not name', 'workflow_dispatch', {}, false],
])('a workflow is started by %s', async (_, on, event, expected) => {
  expect(await starts(on, event)).toBe(expected)
})

const request = (action: string, ref: string) => ({
  name: 'pull_request',
  ref: 'refs/pull/7/merge',
  payload: { action, pull_request: { base: { ref } } },
})

test.each([
  ['one that is opened', 'pull_request', request('opened', 'main'), true],
  ['one that is pushed to', 'pull_request', request('synchronize', 'next'), true],
  ['not one that is labeled', 'pull_request', request('labeled', 'main'), false],
  [
    'one that is labeled when that is named',
    '{ pull_request: { types: [labeled] } }',
    request('labeled', 'main'),
    true,
  ],
  ['one into the branch', '{ pull_request: { branches: [main] } }', request('opened', 'main'), true],
  ['not one into another', '{ pull_request: { branches: [main] } }', request('opened', 'next'), false],
])('of pull requests, a workflow is started by %s', async (_, on, event, expected) => {
  expect(await starts(on, event)).toBe(expected)
})

const dispatched = `on:
  workflow_dispatch:
    inputs:
      confirm: { required: true }
      count: { type: number, default: 2 }
      dry: { type: boolean }
      env: { type: choice, options: [staging, production], default: staging }
run-name: to \${{ inputs.env }}
jobs:
  a: { runs-on: x, steps: [{ run: 'echo "$I $D"', env: { I: '\${{ toJSON(inputs) }}', D: "\${{ inputs.dry && 'dry' || 'wet' }} \${{ github.event.inputs.dry == 'true' && 'text' }}" } }] }
`

test('a dispatch gets its inputs with their types and defaults', async () => {
  await withEngine({ 'w.yml': dispatched }, {}, async ({ engine }) => {
    const event = { name: 'workflow_dispatch', workflow: 'w.yml', ref: 'refs/heads/main', sha } as const
    const run = onlyRun(await engine.dispatch({ ...event, inputs: { confirm: 'deploy', dry: 'true' } }))
    const log = run.jobs[0]?.steps[0]?.log ?? ''
    expect(JSON.parse(log.slice(0, log.lastIndexOf('}') + 1))).toEqual({
      confirm: 'deploy',
      count: 2,
      dry: true,
      env: 'staging',
    })
    expect(log.trim().endsWith('dry text')).toBe(true)
    expect(run.name).toBe('to staging')
  })
})

test.each([
  ['without a required input', {}],
  ['with an input it does not take', { confirm: 'x', typo: 'y' }],
  ['with a choice that is none', { confirm: 'x', env: 'moon' }],
  ['with a number that is none', { confirm: 'x', count: 'many' }],
  ['with a boolean that is none', { confirm: 'x', dry: 'maybe' }],
])('a dispatch %s is refused', async (_, inputs) => {
  await withEngine({ 'w.yml': dispatched }, {}, async ({ engine }) => {
    const event = { name: 'workflow_dispatch', workflow: 'w.yml', ref: 'refs/heads/main', sha, inputs } as const
    await expect(engine.dispatch(event)).rejects.toMatchObject({ code: 'dispatch-input' })
  })
})

test.each([
  ['a matrix', 'strategy: { matrix: { n: [1] } }, steps: [{ run: echo }]', 'workflow-unsupported'],
  ['a container', 'container: node, steps: [{ run: echo }]', 'workflow-unsupported'],
  ['a service', 'services: { db: { image: x } }, steps: [{ run: echo }]', 'workflow-unsupported'],
  ['a third-party action', "steps: [{ uses: 'docker/login-action@v3' }]", 'uses-foreign'],
  ['a container action', "steps: [{ uses: 'docker://alpine' }]", 'uses-foreign'],
  ['a key that GitHub does not know', 'steps: [{ run: echo, retries: 3 }]', 'workflow-invalid'],
  ['a context that does not exist', "steps: [{ run: 'echo ${{ step.a }}' }]", 'workflow-invalid'],
])('%s is refused before anything runs', async (_, job, code) => {
  const text = `on: push\njobs: { a: { runs-on: x, ${job} } }\n`
  await withEngine({ 'w.yml': text }, {}, async ({ engine, progress }) => {
    await expect(engine.dispatch(push)).rejects.toMatchObject({ code })
    expect(progress).toEqual([])
  })
})

test('a reusable workflow is refused', async () => {
  const text = 'on: push\njobs: { a: { uses: ./.github/workflows/b.yml } }\n'
  await withEngine({ 'w.yml': text }, {}, async ({ engine }) => {
    await expect(engine.dispatch(push)).rejects.toThrow('a reusable workflow is not supported by the sandbox yet')
  })
})

test('a local action without a checkout fails its step with GitHub’s advice', async () => {
  const text = 'on: push\njobs: { a: { runs-on: x, steps: [{ uses: ./stub }] } }\n'
  await withEngine({ 'w.yml': text }, {}, async ({ engine }) => {
    const run = onlyRun(await engine.dispatch(push))
    expect(run.jobs[0]?.steps[0]?.log).toContain('Did you forget to run actions/checkout')
    expect(run.conclusion).toBe('failure')
  })
})
