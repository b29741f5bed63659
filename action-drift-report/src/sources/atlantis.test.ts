import { PreconditionError } from '#errors'
import type { PullComment, PullRequests, RefStatus } from '#github'
import { readAtlantis } from './atlantis.ts'

const names = { user: 'infra[bot]', statusName: 'atlantis' }
const at = { number: 7, head: '0'.repeat(40) }
const applied = '2026-09-01T02:10:00Z'

const status = (context: string, description: string, createdAt: string): RefStatus => {
  return { context, state: 'success', description, creator: 'infra[bot]', createdAt }
}
const comment = (id: number, login: string, body: string, createdAt: string): PullComment => {
  const author = { id: login === 'infra[bot]' ? 1 : 2, login }
  return { id, author, appId: undefined, body, createdAt, edited: false }
}
const result = (command: string, project: string) =>
  `Ran ${command} for project: \`${project}\` dir: \`2.platform\` workspace: \`default\`\n\n\`\`\`diff\nApply complete! Resources: 1 added, 0 changed, 0 destroyed.\n\`\`\``

/** What GitHub holds of one pull request; whoever may not read the comments is refused. */
function pullsOf(statuses: readonly RefStatus[], comments: readonly PullComment[] | 'forbidden'): PullRequests {
  const forbidden = new PreconditionError('token-permission', 'The token may not do GET /issues/7/comments.')
  return {
    read: () => Promise.reject(forbidden),
    role: () => Promise.reject(forbidden),
    statuses: () => Promise.resolve(statuses),
    comments: () => (comments === 'forbidden' ? Promise.reject(forbidden) : Promise.resolve(comments)),
  }
}

test('F60 where the comments may not be read the statuses tell the last apply, and the report says what is missing.', async () => {
  const pulls = pullsOf([status('atlantis/apply', '2/2 projects applied successfully.', applied)], 'forbidden')
  expect(await readAtlantis(pulls, at, names)).toEqual({
    kind: 'read',
    projects: [],
    lastApplyMs: Date.parse(applied),
    unread: { code: 'token-permission', reason: 'The token may not do GET /issues/7/comments.' },
  })
})

test('T8 what others say in Atlantis’s words is no apply, whatever they call themselves.', async () => {
  const forged = ['mallory', 'infra', 'infra-bot'].map((login, id) => comment(id, login, result('Apply', 'p'), applied))
  expect(await readAtlantis(pullsOf([], forged), at, names)).toMatchObject({ projects: [], lastApplyMs: undefined })
  const real = comment(9, 'infra[bot]', result('Apply', 'platform'), applied)
  expect(await readAtlantis(pullsOf([], [...forged, real]), at, names)).toMatchObject({
    projects: [{ name: 'platform', directory: '2.platform', outcome: 'applied' }],
    lastApplyMs: Date.parse(applied),
  })
})

test('The later of a status and a comment is when something was last applied.', async () => {
  const statuses = [status('atlantis/apply', '1/1 projects applied successfully.', '2026-09-01T05:00:00Z')]
  const said = [comment(1, 'infra[bot]', result('Apply', 'platform'), applied)]
  const read = await readAtlantis(pullsOf(statuses, said), at, names)
  expect(read).toMatchObject({ lastApplyMs: Date.parse('2026-09-01T05:00:00Z') })
})
