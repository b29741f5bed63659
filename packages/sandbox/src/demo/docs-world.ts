import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { startActionsServices } from '../artifacts/index.ts'
import { startGitHub } from '../github/index.ts'
import { type PagesHost, startPagesHost } from '../pages/index.ts'
import { createWorkflowEngine, type WorkflowRun } from '../workflow/index.ts'
import { seedEmpty } from './example.ts'
import { cloneWorkingCopy, git } from './working-copy.ts'

export type DocsFiles = Readonly<Record<string, string | undefined>>

/** A repository with documentation, GitHub Pages beside it, and our workflow for both. */
export interface DocsWorld extends AsyncDisposable {
  readonly pages: PagesHost
  /** Commits on main, pushes, and waits for what that starts; undefined when it starts nothing. */
  push(message: string, files: DocsFiles): Promise<WorkflowRun | undefined>
  /** Opens a pull request with one commit, and waits for what that starts. */
  propose(number: number, message: string, files: DocsFiles): Promise<WorkflowRun | undefined>
}

const repositoryRoot = join(import.meta.dirname, '../../../..')
const workflow = 'docs-site.yml'

/** Builds run with this Python, which has MkDocs already, so that none of them has to install it. */
export async function createDocsWorld(python: string, found: DocsFiles): Promise<DocsWorld> {
  const root = await mkdtemp(join(tmpdir(), 'slipway-demo-docs-'))
  const bare = join(root, 'repository.git')
  await seedEmpty(bare)
  const services = await startActionsServices()
  const pages = await startPagesHost(services)
  const settings = { pages: 'workflow' as const, pagesHost: pages }
  const github = await startGitHub({ owner: 'example', repo: 'handbook', directory: bare, settings })
  const workflows = join(root, 'workflows')
  await mkdir(workflows)
  await writeFile(join(workflows, workflow), await workflowFor(python))
  const engine = createWorkflowEngine({
    github: { ...github, gitDirectory: bare },
    workflowsDirectory: workflows,
    actionsDirectory: repositoryRoot,
    services,
    actor: 'ann',
  })
  const { serverUrl, owner, repo, token } = github
  const copy = await cloneWorkingCopy(`${serverUrl}/${owner}/${repo}.git`, token, join(root, 'clone'))
  await copy.push(await copy.commit('The documentation as it is found', found))
  return {
    pages,
    push: async (message, files) => {
      const before = await tipOf(bare)
      const sha = await copy.commit(message, files)
      await copy.push(sha)
      const [run] = await engine.dispatch({ name: 'push', ref: 'refs/heads/main', sha, before, actor: 'ann' })
      return run
    },
    propose: async (number, message, files) => {
      const base = await tipOf(bare)
      const head = await copy.branchFromMain(`change-${number}`, message, files)
      const ref = `refs/pull/${number}/merge`
      const sha = await merge(bare, { ref, base, head })
      const request = { number, base: { ref: 'main', sha: base }, head: { ref: `change-${number}`, sha: head } }
      const payload = { action: 'opened', number, pull_request: request }
      const [run] = await engine.dispatch({ name: 'pull_request', ref, sha, payload, actor: 'ann' })
      return run
    },
    [Symbol.asyncDispose]: async () => {
      for (const service of [github, pages, services]) await service.close()
      await rm(root, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function tipOf(bare: string): Promise<string> {
  return (await git(['rev-parse', 'refs/heads/main'], bare)).trim()
}

/** What GitHub prepares for a request, and what a checkout then gets. */
async function merge(
  bare: string,
  { ref, base, head }: { readonly ref: string; readonly base: string; readonly head: string },
): Promise<string> {
  const author = ['-c', 'user.name=GitHub', '-c', 'user.email=noreply@example.invalid']
  // The branch starts at main, so that what it holds is what the merge would.
  const parents = ['-p', base, '-p', head]
  const sha = await git([...author, 'commit-tree', `${head}^{tree}`, ...parents, '-m', `Merge ${head}`], bare)
  await git(['update-ref', ref, sha.trim()], bare)
  return sha.trim()
}

async function workflowFor(python: string): Promise<string> {
  const document = parseDocument(await readFile(join(repositoryRoot, '.github/workflows', workflow), 'utf8'))
  const { steps } = (document.toJS() as { jobs: { build: { steps: readonly { id?: string }[] } } }).jobs.build
  const build = ['jobs', 'build', 'steps', steps.findIndex(({ id }) => id === 'build'), 'with']
  document.setIn([...build, 'requirements'], 'none')
  document.setIn([...build, 'python'], python)
  return String(document)
}
