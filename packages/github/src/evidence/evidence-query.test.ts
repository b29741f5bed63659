import { schema as published } from '@octokit/graphql-schema'
import { buildSchema, parse, validate } from 'graphql'
import { evidenceQuery, workflowsQuery } from './evidence-query.ts'

const schema = buildSchema(published.idl, { assumeValidSDL: true })

test.each([
  ['the evidence for no environment', evidenceQuery(0)],
  ['the evidence for two environments', evidenceQuery(2)],
  ['the workflow files of a commit and of the branches', workflowsQuery],
])('the query of %s is one that GitHub’s published schema allows', (_, query) => {
  expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([])
})

test('a name that a stranger chose is a variable and never part of the query', () => {
  expect(evidenceQuery(1)).toContain('environments: [$e0]')
  expect(validate(schema, parse(evidenceQuery(1).replace('$e0: String!', '')))).not.toEqual([])
})
