import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const exec = promisify(execFile)
/** The last MkDocs 1, in its own theme: few packages, and quickly there. */
const wanted = 'mkdocs==1.6.1'
const patienceMs = 45_000

/** A Python with MkDocs, or why there is none; a machine without one is no fault of what is shown. */
export type MkDocs =
  | { readonly kind: 'installed'; readonly python: string; readonly version: string }
  | { readonly kind: 'missing'; readonly why: string }

/** Makes an environment in a folder, and installs MkDocs into it from the package index. */
export async function installMkDocs(folder: string): Promise<MkDocs> {
  const python = join(folder, 'bin/python')
  const install = ['install', '--quiet', '--no-input', '--disable-pip-version-check', '--retries', '1', wanted]
  const run = (file: string, ...args: readonly string[]) => exec(file, [...args], { timeout: patienceMs })
  const succeeds = (file: string, ...args: readonly string[]) =>
    run(file, ...args).then(
      () => true,
      () => false,
    )
  if (!(await succeeds('python3', '--version'))) return { kind: 'missing', why: 'there is no python3' }
  if (!(await succeeds('python3', '-c', 'import venv, ensurepip'))) {
    return { kind: 'missing', why: 'this python3 has no venv (on Debian and Ubuntu: python3-venv)' }
  }
  try {
    // The pip that is there installs from outside since 22.3; an environment with one of its own takes far longer to make.
    const outside = await succeeds('python3', '-c', 'import pip; assert int(pip.__version__.split(".")[0]) >= 23')
    await run('python3', '-m', 'venv', ...(outside ? ['--without-pip'] : []), folder)
    await (outside ? run('python3', '-m', 'pip', '--python', python, ...install) : run(python, '-m', 'pip', ...install))
    const { stdout } = await run(python, '-c', 'import mkdocs; print(mkdocs.__version__)')
    return { kind: 'installed', python, version: stdout.trim() }
  } catch (error) {
    return { kind: 'missing', why: `${wanted} could not be installed: ${reasonOf(error)}` }
  }
}

function reasonOf(error: unknown): string {
  const { killed, stderr, message } = error as Error & { readonly killed?: boolean; readonly stderr?: string }
  if (killed) return `it took longer than ${patienceMs / 1000} s`
  return ((stderr ?? '').trim().split('\n').at(-1) || message).slice(0, 160)
}
