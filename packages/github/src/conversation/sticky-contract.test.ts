import { changePull, conversationOf, type SandboxGitHub, seedComment, seedOpenPull, startGitHub } from '#sandbox'
import { type StickyCommentsFixture, stickyCommentsContract } from '../../../testing/src/contracts/sticky-comments.ts'
import { memorySticky } from '../../../testing/src/memory/memory-sticky.ts'
import { steppingClock } from '../../../testing/src/memory/stepping-clock.ts'
import { connectGitHub } from '../index.ts'

async function open(): Promise<StickyCommentsFixture> {
  const github = await startGitHub({ owner: 'acme', repo: 'infra' })
  seedOpenPull(github, { number: 7, branch: 'main', author: 'ann' })
  const { sticky } = connectGitHub({ ...github, clock: steppingClock(), signal: new AbortController().signal })
  return { sticky, talk: talkOf(github), close: () => github.close() }
}

function talkOf(github: SandboxGitHub): StickyCommentsFixture['talk'] {
  const talk = conversationOf(github, 7)
  return {
    say: async (author, body) => seedComment(github, { pull: 7, author, body }).id,
    echo: async (body) => seedComment(github, { pull: 7, author: 'github-actions[bot]', body }).id,
    comments: async () =>
      talk.comments().map(({ id, body, minimized }) => ({ id, body, hidden: minimized !== undefined })),
    edit: async (id, body) => talk.edit(id, body, 'ann'),
    hide: async (id) => talk.minimize(id),
    remove: async (id) => talk.remove(id),
    lock: async () => changePull(github, 7, { locked: true }),
  }
}

stickyCommentsContract('on GitHub', open)
stickyCommentsContract('in memory', async () => ({ ...memorySticky(), close: async () => {} }))
