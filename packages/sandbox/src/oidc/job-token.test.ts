import { jobOf, runWorkflow } from '../workflow/test/fixture.ts'
import { startIssuer } from './issuer.ts'

const action = `import { appendFileSync } from 'node:fs'
const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = process.env
const headers = { authorization: 'bearer ' + token }
const { value } = await (await fetch(url + '&audience=here', { headers })).json()
appendFileSync(process.env.GITHUB_OUTPUT, 'token=' + value + '\\n')
console.log(token)`

test('a job with id-token: write gets a token that says what it is; it ends with its job', async () => {
  await using issuer = await startIssuer()
  let variables: Readonly<Record<string, string>> = {}
  const grant: typeof issuer.grant = (claims) => {
    variables = issuer.grant(claims)
    return variables
  }
  const run = await runWorkflow(
    `on: push
jobs:
  a:
    runs-on: x
    permissions: { id-token: write }
    environment: { name: production, deployment: false }
    outputs: { token: '\${{ steps.ask.outputs.token }}' }
    steps:
      - { id: ask, uses: $/stub }
`,
    { issuer: { ...issuer, grant }, action },
  )
  expect(run.conclusion).toBe('success')
  const [, payload = ''] = jobOf(run, 'a').outputs['token']?.split('.') ?? []
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
    iss: issuer.url,
    aud: 'here',
    sub: 'repo:octo/infra:environment:production',
    repository: 'octo/infra',
    repository_id: '1',
    environment: 'production',
    job_workflow_ref: 'octo/infra/.github/workflows/w.yml@refs/heads/main',
  })
  expect(jobOf(run, 'a').steps[0]?.log).toBe('***\n')
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer = '' } = variables
  const late = await fetch(url, { headers: { authorization: `bearer ${bearer}` } })
  expect([bearer.length > 20, late.status]).toEqual([true, 401])
})

test.each([
  ['no permissions', ''],
  ['id-token: none', 'permissions: { id-token: none }'],
  ['other permissions only', 'permissions: { contents: write }'],
])('a job with %s gets nothing to ask with', async (_, permissions) => {
  await using issuer = await startIssuer()
  const run = await runWorkflow(
    `on: push
${permissions}
jobs:
  a:
    runs-on: x
    steps:
      - { run: 'test -z "$ACTIONS_ID_TOKEN_REQUEST_URL$ACTIONS_ID_TOKEN_REQUEST_TOKEN"' }
`,
    { issuer },
  )
  expect(run.conclusion).toBe('success')
})
