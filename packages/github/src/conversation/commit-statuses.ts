import type { CommitStatuses } from '../ports/conversation-ports.ts'
import type { Remote } from '../wire/remote.ts'

const maxDescription = 140

/** Statuses of the commits of one repository on GitHub. The newest of a context counts, so writing one twice does no harm. */
export function createCommitStatuses({ rest, owner, repo }: Remote): CommitStatuses {
  return {
    set: async ({ commit, context, state, description, url }) => {
      const short = [...description].slice(0, maxDescription).join('')
      await rest.repos.createCommitStatus({
        owner,
        repo,
        sha: commit,
        context,
        state,
        description: short,
        target_url: url,
      })
    },
  }
}
