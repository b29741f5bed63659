import { type GitHubOptions, type SandboxGitHub, seedCheck, seedPullRequest, startGitHub } from '#sandbox'
import { commitRangeContract } from '../../testing/src/contracts/commit-range.ts'
import { deploymentStoreContract } from '../../testing/src/contracts/deployment-store.ts'
import { evidenceReaderContract } from '../../testing/src/contracts/evidence-reader.ts'
import { gitYard } from '../../testing/src/contracts/git-yard.ts'
import { historyContract } from '../../testing/src/contracts/history.ts'
import { type ReleaseStoreFixture, releaseStoreContract } from '../../testing/src/contracts/release-store.ts'
import { tagStoreContract } from '../../testing/src/contracts/tag-store.ts'
import type { EvidenceYard } from '../../testing/src/contracts/yard.ts'
import { steppingClock } from '../../testing/src/memory/stepping-clock.ts'
import { connectGitHub } from './index.ts'

// The real adapters before a GitHub on this machine, over one real repository.
async function open(options: Partial<GitHubOptions> = {}, prepare: (github: SandboxGitHub) => void = () => {}) {
  const github = await startGitHub({ owner: 'acme', repo: 'infra', ...options })
  prepare(github)
  const ports = connectGitHub({ ...github, clock: steppingClock(), signal: new AbortController().signal })
  const close = () => github.close()
  return {
    ...ports,
    store: ports.tags,
    yard: gitYard(github.directory),
    facts: factsOf(github),
    byHand: byHand(github),
    close,
  }
}

function factsOf(github: SandboxGitHub): EvidenceYard {
  const conclusions = { passed: 'success', failed: 'failure', pending: null } as const
  return {
    check: async (commit, { name, state }) => void seedCheck(github, { commit, name, conclusion: conclusions[state] }),
    merged: async (mergeCommit, by) => seedPullRequest(github, { number: 1, mergeCommit, ...by }),
  }
}

/** As a person does it in a browser: with an account of their own and by none of our code. */
function byHand({ apiUrl, owner, repo, issueToken }: SandboxGitHub): ReleaseStoreFixture['byHand'] {
  const token = issueToken({ contents: 'write' }, { login: 'ann' })
  return async ({ tag, name, draft }) => {
    const made = await fetch(`${apiUrl}/repos/${owner}/${repo}/releases`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ tag_name: tag, name, draft }),
    })
    if (made.status !== 201) throw new Error(`${made.status} ${await made.text()}`)
  }
}

const withoutGit = () =>
  open({}, ({ faults }) =>
    faults.add({ match: { path: 'git-upload-pack' }, times: 'always', fault: { kind: 'status', status: 404 } }),
  )

tagStoreContract('on GitHub, by git', () => open())
tagStoreContract('on GitHub, by its API alone', withoutGit)
historyContract('on GitHub, by git', () => open())
historyContract('on GitHub, by its API alone', withoutGit)
commitRangeContract('on GitHub, by git', () => open())
commitRangeContract('on GitHub, by its API alone', withoutGit)
deploymentStoreContract('on GitHub', () => open())
evidenceReaderContract('on GitHub', open)
releaseStoreContract('on GitHub', () => open())
