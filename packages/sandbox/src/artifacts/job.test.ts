import { jobOf, runWorkflow } from '../workflow/test/fixture.ts'
import { startActionsServices } from './index.ts'

const action = `import { appendFileSync } from 'node:fs'
const { ACTIONS_RESULTS_URL, ACTIONS_RUNTIME_TOKEN, ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN } = process.env
console.log(ACTIONS_RUNTIME_TOKEN)
const scope = JSON.parse(Buffer.from(ACTIONS_RUNTIME_TOKEN.split('.')[1], 'base64url').toString()).scp
const asks = ACTIONS_ID_TOKEN_REQUEST_URL ? String(ACTIONS_ID_TOKEN_REQUEST_TOKEN.length > 20) : 'may not ask'
appendFileSync(process.env.GITHUB_OUTPUT, 'url=' + ACTIONS_RESULTS_URL + '\\nscope=' + scope + '\\nasks=' + asks + '\\n')`

const workflow = `on: push
permissions: {}
jobs:
  a:
    runs-on: x
    steps:
      - { id: act, uses: $/stub, env: { ACTIONS_RESULTS_URL: 'http://elsewhere.invalid/' } }
      - { run: 'test -z "$ACTIONS_RESULTS_URL$ACTIONS_RUNTIME_TOKEN$ACTIONS_ID_TOKEN_REQUEST_URL"' }
  b:
    runs-on: x
    permissions: { id-token: write }
    steps:
      - { id: act, uses: $/stub }
      - { run: 'test -z "$ACTIONS_RESULTS_URL$ACTIONS_RUNTIME_TOKEN$ACTIONS_ID_TOKEN_REQUEST_URL"' }
`

test('an action is told where artifacts are and whether it may ask who it is; a script is told neither', async () => {
  await using services = await startActionsServices()
  const run = await runWorkflow(workflow, { services, action })
  expect(run.conclusion).toBe('success')
  const [a, b] = ['a', 'b'].map((job) => jobOf(run, job).steps[0])
  expect(a?.outputs).toEqual({
    url: `${services.url}/`,
    scope: 'Actions.GenericRead:1-1 Actions.Results:1-1:a',
    asks: 'may not ask',
  })
  expect(b?.outputs).toMatchObject({ scope: 'Actions.GenericRead:1-1 Actions.Results:1-1:b', asks: 'true' })
  expect(a?.log).toBe('***\n')
})
