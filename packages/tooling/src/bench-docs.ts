import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runContextFor, runNodeAction } from '#sandbox'
import { mkdocsPython } from '#testing'
import { repositoryRoot } from './actions.ts'
import { median, type Row } from './bench-table.ts'

const runs = 3
const pages = 75

/** P7: building with the comparison against a plain build in the same run, and a change that touches no page. */
export async function docsRows(): Promise<readonly Row[]> {
  const mkdocs = await mkdocsPython()
  if (!mkdocs || !existsSync(join(repositoryRoot, 'action-docs/dist'))) return []
  const root = mkdtempSync(join(tmpdir(), 'slipway-bench-docs-'))
  try {
    const [base, changed, elsewhere] = seed(root)
    const samples = { plain: [] as number[], compared: [] as number[], unchanged: [] as number[] }
    for (let run = 0; run < runs; run++) {
      git(root, 'checkout', '--quiet', '--detach', changed)
      samples.plain.push(plainBuild(root, mkdocs.python))
      samples.compared.push(await step(root, { python: mkdocs.python, base }))
      git(root, 'checkout', '--quiet', '--detach', elsewhere)
      samples.unchanged.push(await step(root, { python: mkdocs.python, base: changed }))
    }
    const [plain, compared] = [median(samples.plain), median(samples.compared)]
    const figure = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`
    return [
      {
        what: `docs of ${pages} pages, built and compared`,
        figure: figure(compared),
        note: `${(compared / plain).toFixed(2)} × a plain build (${figure(plain)}), median of ${runs}; goal ≤ 2.2`,
      },
      { what: 'docs that a change does not touch', figure: figure(median(samples.unchanged)), note: 'goal < 1 s' },
    ]
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function seed(root: string): readonly [string, string, string] {
  git(root, 'init', '--quiet')
  put(root, 'mkdocs.yml', 'site_name: Bench\n')
  const words = 'Some *words* with `code`, a [link](index.md) and [another](page-1.md).\n\n'
  put(root, 'docs/index.md', `# Bench\n\n${words}`)
  for (let page = 1; page < pages; page++) {
    const sections = Array.from({ length: 12 }, (_, part) => `## Part ${part}\n\n${words.repeat(6)}`)
    put(root, `docs/page-${page}.md`, `# Page ${page}\n\n${sections.join('\n')}`)
  }
  const base = commit(root, 'Base')
  put(root, 'docs/page-1.md', '# Page 1\n\n[gone](gone.md)\n')
  const changed = commit(root, 'A dead link')
  put(root, 'README.md', '# Bench\n')
  return [base, changed, commit(root, 'Elsewhere')]
}

function plainBuild(root: string, python: string): number {
  const site = mkdtempSync(join(tmpdir(), 'slipway-bench-site-'))
  const began = performance.now()
  spawnSync(python, ['-m', 'mkdocs', 'build', '--quiet', '--site-dir', site], { cwd: root, stdio: 'ignore' })
  const took = performance.now() - began
  rmSync(site, { recursive: true })
  return took
}

async function step(
  root: string,
  { python, base }: { readonly python: string; readonly base: string },
): Promise<number> {
  const access = { serverUrl: 'https://github.com', apiUrl: 'https://api.github.com', owner: 'o', repo: 'r', token: '' }
  const event = { pull_request: { base: { sha: base } } }
  const { milliseconds } = await runNodeAction({
    directory: join(repositoryRoot, 'action-docs'),
    workspace: root,
    context: runContextFor(access, { sha: git(root, 'rev-parse', 'HEAD'), eventName: 'pull_request', event }),
    inputs: { requirements: 'none', python },
  })
  return milliseconds
}

function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function commit(root: string, message: string): string {
  git(root, 'add', '--all')
  git(root, '-c', 'user.name=Ann', '-c', 'user.email=ann@example.invalid', 'commit', '--quiet', '-m', message)
  return git(root, 'rev-parse', 'HEAD')
}

function git(root: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' }).trim()
}
