import { Refusal } from '../answer.ts'
import { GitFailure, git } from '../git.ts'
import type { Call } from '../route.ts'

interface Deployed {
  /** As the request wrote it. */
  readonly name: string
  readonly sha: string
  readonly ref: string | undefined
}

/**
 * What GitHub does unless told otherwise: when the default branch has commits that the deployed branch lacks, it merges
 * them into that branch and makes no deployment. Gives the message of the 202, or undefined when there is nothing to merge.
 */
export async function autoMerge(call: Call, deployed: Deployed): Promise<string | undefined> {
  const { directory } = call.place
  const main = await call.head()
  const tip = (await call.refs()).get(`refs/heads/${main}`)
  if (tip === undefined || tip === deployed.sha) return undefined
  const behind = await git(directory, ['rev-list', '--count', `${deployed.sha}..${tip}`])
  if (behind.trim() === '0') return undefined
  const conflict = new Refusal(409, `Conflict merging ${main} into ${deployed.name}`)
  // A tag or a commit cannot be merged into.
  if (!deployed.ref?.startsWith('refs/heads/')) throw conflict
  const tree = await mergedTree(directory, deployed.sha, tip)
  if (tree === undefined) throw conflict
  await recordMerge(call, { ref: deployed.ref, ours: deployed.sha, theirs: tip, tree, main })
  return `Auto-merged ${main} into ${deployed.name} on deployment.`
}

async function mergedTree(directory: string, ours: string, theirs: string): Promise<string | undefined> {
  try {
    return (await git(directory, ['merge-tree', '--write-tree', ours, theirs])).trim()
  } catch (error) {
    if (error instanceof GitFailure && error.exitCode === 1) return undefined
    throw error
  }
}

async function recordMerge(
  call: Call,
  merge: {
    readonly ref: string
    readonly ours: string
    readonly theirs: string
    readonly tree: string
    readonly main: string
  },
): Promise<void> {
  const { directory } = call.place
  const identity = ['-c', 'user.name=GitHub', '-c', 'user.email=noreply@github.com']
  const branch = merge.ref.slice('refs/heads/'.length)
  const commit = await git(
    directory,
    [...identity, 'commit-tree', merge.tree, '-p', merge.ours, '-p', merge.theirs],
    `Merge branch '${merge.main}' into ${branch}\n`,
  )
  await git(directory, ['update-ref', merge.ref, commit.trim(), merge.ours])
  await call.place.currentRefs()
}
