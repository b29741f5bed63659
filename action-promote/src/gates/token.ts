import type { Judged } from '../facts.ts'
import { type Gate, notApplicable, passed, refused, unknown } from './gate.ts'

const defaultToken = 'github-actions[bot]'

/** Predicts the one refusal that no `permissions:` can lift: a tag on workflow files that no branch holds any more. */
export function token({ candidate, viewer }: Judged): Gate {
  const { workflows } = candidate
  if (!workflows) return notApplicable('token', 'No tag is to be made.')
  if (!workflows.known) return unknown('token', workflows.error)
  if (workflows.value.length === 0) return passed('token', 'No changed workflow file stands in the way of a tag.')
  const shown = `${workflows.value.slice(0, 3).join(', ')}${workflows.value.length > 3 ? ', …' : ''}`
  if (viewer !== '' && viewer !== defaultToken) {
    return passed(
      'token',
      `The tip of no branch holds ${shown} as this commit does; the token is ${viewer}’s, which can have the right workflows: write.`,
    )
  }
  return refused('token', {
    code: 'token-workflows',
    says: `The tip of no branch holds ${shown} as ${candidate.commit.slice(0, 7)} does, so GitHub refuses a tag on it to GITHUB_TOKEN, whatever permissions the job has.`,
    doThis:
      'Hand in the token of a GitHub App with contents: write and workflows: write (actions/create-github-app-token), ' +
      'or promote the tag of a commit whose workflow files are as on main.',
  })
}
