import { PreconditionError } from '#errors'
import type { Reactions, RepositoryFiles, WorkflowStarter } from '../ports/settings-ports.ts'
import { object } from '../wire/parse.ts'
import { refusalOf } from '../wire/refusal.ts'
import type { Remote } from '../wire/remote.ts'

/** Starts workflows of one repository on GitHub; nothing is repeated, since a second start is a second run. */
export function createWorkflowStarter({ rest, owner, repo }: Remote): WorkflowStarter {
  return {
    start: async ({ workflow, ref, inputs }) => {
      const asked = { owner, repo, workflow_id: workflow, ref, inputs: { ...inputs }, return_run_details: true }
      try {
        const { data } = await rest.actions.createWorkflowDispatch(asked)
        // A server of another version starts it too, and says nothing of the run.
        const url = typeof data === 'object' && data !== null ? object(data, 'the run')['html_url'] : undefined
        return { url: typeof url === 'string' ? url : undefined }
      } catch (error) {
        const status = refusalOf(error)?.status
        if (status !== 404 && status !== 422) throw error
        throw new PreconditionError(
          'workflow-not-started',
          `GitHub did not start ${workflow} on ${ref}: ${refusalOf(error)?.message ?? ''}. The file has to be on that branch, with workflow_dispatch and these inputs: ${Object.keys(inputs).join(', ')}.`,
          { cause: error },
        )
      }
    },
  }
}

/** Files of the default branch of one repository on GitHub. */
export function createRepositoryFiles({ rest, owner, repo }: Remote): RepositoryFiles {
  return {
    branch: async () => (await rest.repos.get({ owner, repo })).data.default_branch,
    read: async (path) => {
      try {
        const { data } = await rest.repos.getContent({ owner, repo, path })
        const { type, encoding, content } = object(data, path)
        if (type !== 'file' || encoding !== 'base64' || typeof content !== 'string') {
          throw new PreconditionError(
            'file-unreadable',
            `${path} on the default branch is no plain file that GitHub hands out.`,
          )
        }
        return Buffer.from(content, 'base64').toString('utf8')
      } catch (error) {
        if (refusalOf(error)?.status === 404) return undefined
        throw error
      }
    },
  }
}

export function createReactions({ rest, owner, repo }: Remote): Reactions {
  return {
    add: async (comment, content) => {
      await rest.reactions.createForIssueComment({ owner, repo, comment_id: comment, content })
    },
  }
}
