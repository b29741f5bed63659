import { changePull, conversationOf, seedCollaborator, seedComment, seedOpenPull, seedStatus } from '#sandbox'
import { sandboxGitHub } from '../../../testing/src/contracts/sandbox-github.ts'

test('A pull request says where its head is, and whether that is in a fork.', async () => {
  await using at = await sandboxGitHub()
  seedOpenPull(at.github, { number: 7, branch: 'main', author: 'ann', title: 'Scale' })
  seedOpenPull(at.github, { number: 8, branch: 'patch', author: 'eve', fork: 'eve/infra', headSha: at.older })
  expect(await at.pulls.read(7)).toEqual({
    number: 7,
    title: 'Scale',
    author: 'ann',
    state: 'open',
    merged: false,
    locked: false,
    draft: false,
    headSha: at.commit,
    headBranch: 'main',
    fork: false,
    base: 'main',
  })
  changePull(at.github, 8, { locked: true, state: 'closed' })
  expect(await at.pulls.read(8)).toMatchObject({ fork: true, headSha: at.older, locked: true, state: 'closed' })
  await expect(at.pulls.read(99)).rejects.toMatchObject({ code: 'not-found' })
})

test('F61 all comments of a long conversation come, the oldest first, with who and which app wrote them.', async () => {
  await using at = await sandboxGitHub()
  seedOpenPull(at.github, { number: 7, branch: 'main', author: 'ann' })
  for (let made = 1; made <= 230; made++) seedComment(at.github, { pull: 7, author: 'ann', body: `${made}` })
  seedComment(at.github, { pull: 7, author: 'atlantis[bot]', body: 'Ran Plan' })
  const comments = await at.pulls.comments(7)
  expect(comments.map(({ body }) => body).slice(0, 3)).toEqual(['1', '2', '3'])
  expect(comments).toHaveLength(231)
  expect(comments[0]?.appId).toBeUndefined()
  expect(comments.at(-1)).toMatchObject({
    author: { login: 'atlantis[bot]' },
    appId: expect.any(Number),
    edited: false,
  })
  at.github.faults.add({ match: { path: '/issues/7/comments', after: 1 }, fault: { kind: 'truncate' } })
  expect(await at.pulls.comments(7)).toEqual(comments)
})

test('T13 a comment that somebody changed later says so.', async () => {
  await using at = await sandboxGitHub()
  seedOpenPull(at.github, { number: 7, branch: 'main', author: 'ann' })
  const { id } = seedComment(at.github, { pull: 7, author: 'ann', body: 'hello' })
  // GitHub tells times in whole seconds; an edit within one is told by no list.
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  conversationOf(at.github, 7).edit(id, '/apply', 'ann')
  expect(await at.pulls.comments(7)).toMatchObject([{ body: '/apply', edited: true }])
})

test('Statuses of a commit come newest first, with who wrote them.', async () => {
  await using at = await sandboxGitHub()
  seedStatus(at.github, { commit: at.commit, context: 'atlantis/plan', state: 'pending' })
  seedStatus(at.github, { commit: at.commit, context: 'atlantis/apply', state: 'success' })
  const statuses = await at.pulls.statuses(at.commit)
  expect(statuses.map(({ context }) => context)).toEqual(['atlantis/apply', 'atlantis/plan'])
  expect(statuses[0]).toMatchObject({ state: 'success', description: '', creator: 'github-actions[bot]' })
})

test.each([
  ['ann', 'admin'],
  ['bob', 'maintain'],
  ['eve', 'none'],
])('T7 %s may do what %s says, whatever a comment shows beside the name.', async (login, role) => {
  await using at = await sandboxGitHub()
  seedCollaborator(at.github, 'ann', 'admin')
  seedCollaborator(at.github, 'bob', 'maintain')
  expect(await at.pulls.role(login)).toBe(role)
})
