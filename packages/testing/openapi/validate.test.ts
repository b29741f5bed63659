import { type SandboxGitHub, seedHistory, startGitHub } from '#sandbox'
import { callGitHub } from '../../sandbox/src/github/test/client.ts'
import { closeSchemas } from './strict.ts'
import { validateAgainstOpenApi } from './validate.ts'

const repository = '/repos/acme/infra'
let github: SandboxGitHub
let commit = ''

beforeAll(async () => {
  github = await startGitHub({ owner: 'acme', repo: 'infra', requiredChecks: ['ci'] })
  commit = (await seedHistory(github.directory, ['first']))[0] ?? ''
})
afterAll(() => github.close())

test.each([
  ['a missing property', { node_id: undefined }, /required property 'node_id'/],
  ['a property GitHub does not have', { colour: 'blue' }, /additional properties/],
  ['a property of another type', { id: 'one' }, /must be integer/],
])('The description finds %s in an answer.', async (_, change, problem) => {
  const made = await callGitHub(github, 'POST', `${repository}/deployments`, { ref: commit, auto_merge: false })
  const path = `${repository}/deployments/${made.body.id}`
  const body = JSON.parse(JSON.stringify({ ...made.body, ...change }))
  const problems = validateAgainstOpenApi({ method: 'GET', path, status: 200, body })
  expect(problems.join('\n')).toMatch(problem)
})

test('The description finds a request body, a query and a path that GitHub does not know.', () => {
  const path = `${repository}/git/refs`
  const wrong = validateAgainstOpenApi({
    method: 'POST',
    path,
    requestBody: { ref: 1, force: true },
    status: 201,
    body: {},
  })
  expect(wrong.join('\n')).toMatch(/request\/ref must be string[\s\S]*/)
  expect(wrong.join('\n')).toMatch(/required property 'sha'/)
  const list = validateAgainstOpenApi({ method: 'GET', path: `${repository}/tags?prefix=v`, status: 200, body: [] })
  expect(list).toEqual([expect.stringContaining('unknown query parameter prefix')])
  const unknown = validateAgainstOpenApi({ method: 'PUT', path, status: 204, body: undefined })
  expect(unknown).toEqual([`PUT ${path} is not described`])
})

test('The description finds an invented field in what several schemas describe together.', async () => {
  const path = `${repository}/rules/branches/main`
  const { body } = await callGitHub(github, 'GET', path)
  expect(validateAgainstOpenApi({ method: 'GET', path, status: 200, body })).toEqual([])
  const invented = [{ ...body[0], colour: 'blue' }]
  const problems = validateAgainstOpenApi({ method: 'GET', path, status: 200, body: invented })
  expect(problems.join('\n')).toMatch(/additional properties {"additionalProperty":"colour"}/)
})

test('What several schemas describe is one object with the properties of all.', () => {
  const a = { type: 'object', required: ['a'], properties: { a: { type: 'string' } } }
  const schema = { allOf: [{ $ref: '#/a' }, { type: 'object', properties: { b: { type: 'string' } } }] }
  expect(closeSchemas({ a, schema })).toMatchObject({
    schema: {
      type: 'object',
      required: ['a'],
      properties: { a: { type: 'string' }, b: { type: 'string' } },
      additionalProperties: false,
    },
  })
})

test('A list of values that may be null may be null.', () => {
  const schema = { type: 'string', enum: ['success'], nullable: true }
  expect(closeSchemas(schema)).toEqual({ anyOf: [{ type: 'string', enum: ['success'] }, { type: 'null' }] })
})
