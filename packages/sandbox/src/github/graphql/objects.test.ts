import { commitFiles, seedTags } from '../index.ts'
import { callGitHub } from '../test/client.ts'
import { deploy, openWorld } from '../test/world.ts'

test('Files of a commit and of every branch are read by their trees, and what is not there is null.', async () => {
  await using world = await openWorld()
  const { github, read, second } = world
  const files = { '.github/workflows/ci.yml': 'on: push\n', '.github/workflows/old/x.yml': 'x' }
  const tip = await commitFiles(github.directory, { message: 'workflows', files })
  await commitFiles(github.directory, { branch: 'bare', from: second, message: 'none' })
  const tree = 'file(path: ".github/workflows") { object { ... on Tree { entries { name type } } } }'
  const { refs } = await read(
    `refs(refPrefix: "refs/heads/", first: 9) { nodes { name target { ... on Commit { oid ${tree} } } } }`,
  )
  const entries = [
    { name: 'ci.yml', type: 'blob' },
    { name: 'old', type: 'tree' },
  ]
  expect(refs.nodes).toMatchObject([
    { name: 'bare', target: { file: null } },
    { name: 'main', target: { oid: tip, file: { object: { entries } } } },
  ])
  const named =
    await read(`tree: object(expression: "${tip}:.github/workflows") { __typename ... on Tree { entries { name oid } } }
    none: object(expression: "main:nothing") { oid } head: object(expression: "HEAD") { oid }`)
  expect(named).toMatchObject({ tree: { __typename: 'Tree' }, none: null, head: { oid: tip } })
  expect(named.tree.entries[0].oid).toMatch(/^[0-9a-f]{40}$/)
})

test('An annotated tag is a tag until it is peeled.', async () => {
  await using world = await openWorld()
  const { github, read, first } = world
  await seedTags(github.directory, [{ name: 'v1.0.0', commit: first, message: 'one' }])
  const both =
    await read(`ref(qualifiedName: "refs/tags/v1.0.0") { prefix target { __typename ... on Tag { message target { oid } } } }
    peeled: object(expression: "v1.0.0^{commit}") { __typename oid }`)
  expect(both).toEqual({
    ref: { prefix: 'refs/tags/', target: { __typename: 'Tag', message: 'one\n', target: { oid: first } } },
    peeled: { __typename: 'Commit', oid: first },
  })
})

test('An environment is there when it was set up or deployed to, and null otherwise.', async () => {
  await using world = await openWorld({ environments: ['production'] })
  const { github, first, read } = world
  await deploy(github, { ref: first })
  const fields = ['production', 'staging', 'moon'].map((name) => `${name}: environment(name: "${name}") { name }`)
  expect(await read(fields.join(' '))).toEqual({
    production: { name: 'production' },
    staging: { name: 'staging' },
    moon: null,
  })
})

test('Releases come with their drafts for those who may push, and without for those who may not.', async () => {
  await using world = await openWorld()
  const { github, first, read } = world
  await seedTags(github.directory, [{ name: 'v1.0.0', commit: first }])
  const release = { tag_name: 'v1.0.0', name: 'one', body: 'notes', draft: true }
  const { body } = await callGitHub(github, 'POST', '/repos/acme/infra/releases', release)
  await callGitHub(github, 'POST', body.upload_url.replace(/\{.*\}/, '?name=promotion.json'), '{}')
  const fields = `releases(first: 5, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { databaseId tagName name
    description isDraft author { login } releaseAssets(first: 9) { nodes { name } } } }`
  expect((await read(fields)).releases.nodes).toEqual([
    {
      databaseId: body.id,
      tagName: 'v1.0.0',
      name: 'one',
      description: 'notes',
      isDraft: true,
      author: { login: 'github-actions[bot]' },
      releaseAssets: { nodes: [{ name: 'promotion.json' }] },
    },
  ])
  expect((await read(fields, github.issueToken({ contents: 'read' }))).releases.nodes).toEqual([])
})
