import { buildSchema, type GraphQLSchema } from 'graphql'

let loading: Promise<GraphQLSchema> | undefined

/** GitHub's published schema. Building it takes half a second, so it is built once and only when somebody asks. */
export function githubSchema(): Promise<GraphQLSchema> {
  loading ??= load()
  return loading
}

async function load(): Promise<GraphQLSchema> {
  const { schema } = await import('@octokit/graphql-schema')
  // GitHub has checked it; checking it again takes longer than building it.
  return buildSchema(schema.idl, { noLocation: true, assumeValid: true, assumeValidSDL: true })
}
