import { join } from 'node:path'
import { PreconditionError, UpstreamError } from '#errors'
import { ownBranch, protectedNames } from '../names.ts'
import type { Files } from '../render/manifests.ts'
import type { Branch, BranchStore, BranchWrite } from './branches.ts'
import { push } from './push.ts'
import type { ScratchRepository } from './repository.ts'

/** Branches over any git remote, by git itself. */
export function gitBranches(repository: ScratchRepository): BranchStore {
  return {
    list: () => listed(repository, 'refs/heads/*'),
    differences: async (branch, files) => {
      await fetched(repository, branch)
      const tree = await treeOf(repository, files)
      const differing = await repository.output(['diff-tree', '-r', '-z', '--name-only', `${branch.sha}^{tree}`, tree])
      return differing.split('\0').filter((path) => path !== '')
    },
    write: (change) => written(repository, change),
    archive: (branch) => archived(repository, branch),
  }
}

/** The tag that keeps a removed branch: the commit is in its name, so that doing it again finds it done. */
export function archiveTag({ name, sha }: Branch): string {
  return `archive/${name}/${sha.slice(0, 12)}`
}

async function listed({ output, remote }: ScratchRepository, pattern: string): Promise<readonly Branch[]> {
  const lines = (await output(['ls-remote', '--refs', '--', remote, pattern])).split('\n').filter((line) => line !== '')
  return lines.map((line) => {
    const match = /^([0-9a-f]{40,64})\trefs\/(?:heads|tags)\/(.+)$/.exec(line)
    if (match) return { sha: match[1] ?? '', name: match[2] ?? '' }
    throw new UpstreamError('git-answer', 'The remote listed something that is no branch.')
  })
}

async function written(repository: ScratchRepository, { name, files, expected }: BranchWrite): Promise<string> {
  refuseForeign(name)
  if (expected !== undefined) await fetched(repository, { name, sha: expected })
  const tree = await treeOf(repository, files)
  const parent = expected === undefined ? [] : ['-p', expected]
  const message = `Render cluster ${name} from the registry`
  const sha = (await repository.output(['commit-tree', tree, ...parent, '-m', message])).trim()
  const ref = `refs/heads/${name}`
  await push(repository, { ref, sha, expected })
  await verify(repository, ref, sha)
  return sha
}

async function archived(repository: ScratchRepository, branch: Branch): Promise<string> {
  refuseForeign(branch.name)
  const tag = archiveTag(branch)
  const ref = `refs/tags/${tag}`
  if ((await shaOf(repository, ref)) !== branch.sha) {
    await fetched(repository, branch)
    await push(repository, { ref, sha: branch.sha, expected: undefined })
  }
  // What is not kept is not removed, whatever the push said.
  await verify(repository, ref, branch.sha)
  await push(repository, { ref: `refs/heads/${branch.name}`, sha: undefined, expected: branch.sha })
  await verify(repository, `refs/heads/${branch.name}`, undefined)
  return tag
}

function refuseForeign(name: string): void {
  if (ownBranch(name)) return
  throw new PreconditionError(
    'branch-protected',
    `Branch "${name}" is not the registry's to change (${protectedNames.join(', ')} and names of another form).`,
  )
}

async function verify(repository: ScratchRepository, ref: string, expected: string | undefined): Promise<void> {
  const found = await shaOf(repository, ref)
  if (found === expected) return
  throw new UpstreamError(
    'push-lost',
    `The remote said that ${ref} was written, and it is at ${found ?? 'nothing'} instead of ${expected ?? 'nothing'}. Look at its hooks and mirrors, then repeat.`,
  )
}

async function shaOf(repository: ScratchRepository, ref: string): Promise<string | undefined> {
  const found = await listed(repository, ref)
  return found.find(({ name }) => ref.endsWith(`/${name}`))?.sha
}

/** Its commit and trees; without history, which nobody looks at. */
async function fetched({ output, run, remote }: ScratchRepository, { name, sha }: Branch): Promise<void> {
  if ((await run(['cat-file', '-e', `${sha}^{tree}`])).code === 0) return
  await output(['fetch', '--quiet', '--no-tags', '--depth=1', '--', remote, `+refs/heads/${name}:refs/seen/${name}`])
  if ((await run(['cat-file', '-e', `${sha}^{tree}`])).code === 0) return
  throw new UpstreamError('branch-moved', `Branch "${name}" is no longer at ${sha.slice(0, 12)}. Look again.`)
}

async function treeOf({ output, run, remote: _ }: ScratchRepository, files: Files): Promise<string> {
  const folder = (await output(['rev-parse', '--absolute-git-dir'])).trim()
  const index = { GIT_INDEX_FILE: join(folder, 'render-index') }
  await run(['read-tree', '--empty'], '', index)
  const entries: string[] = []
  for (const [path, content] of Object.entries(files)) {
    const blob = (await output(['hash-object', '-w', '--stdin'], content)).trim()
    entries.push(`100644 ${blob} 0\t${path}\n`)
  }
  await output(['update-index', '--add', '--index-info'], entries.join(''), index)
  return (await output(['write-tree'], '', index)).trim()
}
