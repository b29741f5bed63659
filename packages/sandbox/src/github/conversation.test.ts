import { changePull, conversationOf, seedCollaborator, seedComment, seedOpenPull } from './index.ts'
import { callGitHub, queryGitHub } from './test/client.ts'
import { openWorld } from './test/world.ts'

const comments = '/repos/acme/infra/issues/7/comments'

async function talk(options: Parameters<typeof openWorld>[0] = {}) {
  const world = await openWorld(options)
  seedOpenPull(world.github, { number: 7, branch: 'main', author: 'ann' })
  const say = (body: string, token?: string) => callGitHub(world.github, 'POST', comments, { body }, token)
  return { ...world, say, talk: conversationOf(world.github, 7), [Symbol.asyncDispose]: world.github.close }
}

test('A long conversation comes in pages, the oldest first, and the head says where the next is.', async () => {
  await using world = await talk()
  for (let made = 1; made <= 250; made++) seedComment(world.github, { pull: 7, author: 'ann', body: `comment ${made}` })
  const second = await callGitHub(world.github, 'GET', `${comments}?per_page=100&page=2`)
  expect(second.body).toHaveLength(100)
  expect(second.body[0].body).toBe('comment 101')
  expect(second.headers.get('link')).toContain('page=3>; rel="next"')
  const last = await callGitHub(world.github, 'GET', `${comments}?per_page=100&page=3`)
  expect(last.headers.get('link')).not.toContain('rel="next"')
})

test('A body of 65,536 characters is taken, whatever its bytes; one more is refused, and the old text stays.', async () => {
  await using world = await talk()
  const made = await world.say('€'.repeat(65_536))
  expect(made.status).toBe(201)
  const refused = await callGitHub(world.github, 'PATCH', `/repos/acme/infra/issues/comments/${made.body.id}`, {
    body: 'x'.repeat(65_537),
  })
  expect([refused.status, refused.body.errors[0].message]).toEqual([
    422,
    'Body is too long (maximum is 65536 characters)',
  ])
  expect(world.talk.comments()[0]?.body).toHaveLength(65_536)
})

test('In a locked conversation an app says nothing, a person with the right to write does.', async () => {
  await using world = await talk()
  seedCollaborator(world.github, 'ann', 'write')
  const ann = world.github.issueToken({ 'pull-requests': 'write' }, { login: 'ann' })
  changePull(world.github, 7, { locked: true })
  expect((await world.say('I am an app')).body.message).toBe('Unable to create comment because issue is locked.')
  expect((await world.say('I am Ann', ann)).status).toBe(201)
})

test.each<[Readonly<Record<string, 'read' | 'write'>>, number]>([
  [{ issues: 'write' }, 201],
  [{ 'pull-requests': 'write' }, 201],
  [{ issues: 'read', 'pull-requests': 'read', contents: 'write' }, 403],
])('With the rights %j a comment is answered with %i.', async (rights, status) => {
  await using world = await talk()
  const made = await world.say('hello', world.github.issueToken(rights))
  expect(made.status).toBe(status)
  expect(made.headers.get('x-accepted-github-permissions')).toBe('issues=write; pull_requests=write')
})

test('GraphQL says who wrote a comment, whether that was the asker, who edited it, and whether it is hidden.', async () => {
  await using world = await talk()
  const { body: own } = await world.say('mine')
  const other = seedComment(world.github, { pull: 7, author: 'atlantis[bot]', body: 'Ran Plan' })
  world.talk.edit(other.id, 'Ran plan', 'ann')
  const hide = `mutation($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) {
    minimizedComment { isMinimized minimizedReason } } }`
  const { body: hidden } = await queryGitHub(world.github, hide, { id: own.node_id })
  expect(hidden.data.minimizeComment.minimizedComment).toEqual({ isMinimized: true, minimizedReason: 'outdated' })
  const { pullRequest } = await world.read(`pullRequest(number: 7) { locked headRefOid comments(last: 2) {
    nodes { databaseId viewerDidAuthor isMinimized lastEditedAt author { __typename login } editor { login } } } }`)
  expect(pullRequest).toMatchObject({
    locked: false,
    headRefOid: world.second,
    comments: {
      nodes: [
        { databaseId: own.id, viewerDidAuthor: true, isMinimized: true, lastEditedAt: null, editor: null },
        { viewerDidAuthor: false, author: { __typename: 'Bot', login: 'atlantis' }, editor: { login: 'ann' } },
      ],
    },
  })
})

test('A pull request that is not there is an error, and so is one that the token may not see.', async () => {
  await using world = await talk()
  const query = '{ repository(owner: "acme", name: "infra") { pullRequest(number: 8) { number } } }'
  expect((await queryGitHub(world.github, query)).body.errors[0].type).toBe('NOT_FOUND')
  const blind = world.github.issueToken({ contents: 'read' })
  expect((await queryGitHub(world.github, query, {}, blind)).body.errors[0].type).toBe('FORBIDDEN')
})

test('Somebody else can act in the moment before a request is answered.', async () => {
  const order: string[] = []
  await using world = await talk({
    interlude: ({ method, path }) => {
      if (method === 'POST' && path.endsWith('/comments')) order.push('somebody else')
    },
  })
  await world.say('I')
  order.push('I')
  expect(order).toEqual(['somebody else', 'I'])
})
