import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const provider = fileURLToPath(new URL('../terraform-provider', import.meta.url))
const run = promisify(execFile)

/** Why the real Terraform cannot be used here; undefined where it can. A CI run does not let it be missing. */
export function terraformMissing(): string | undefined {
  const needed = { terraform: 'version', go: 'version' }
  const missing = Object.entries(needed)
    .filter(([program, argument]) => spawnSync(program, [argument]).status !== 0)
    .map(([program]) => `${program} is not installed`)
  const modules = () => spawnSync('go', ['mod', 'download'], { cwd: provider, timeout: 300_000 }).status === 0
  if (missing.length === 0 && !modules()) missing.push('the Go modules of the provider cannot be downloaded')
  if (missing.length === 0) return undefined
  const words = missing.join(', ')
  if (process.env['CI'] === 'true')
    throw new Error(`CI must not skip the end-to-end test of the drift report: ${words}`)
  process.stderr.write(`The end-to-end test of the drift report is skipped: ${words}.\n`)
  return words
}

/** The provider over one JSON file, built once and attached to Terraform; it ends with the test. */
export class Terraform implements AsyncDisposable {
  readonly #provider: ChildProcess
  readonly #environment: NodeJS.ProcessEnv
  readonly #folder: string

  private constructor(folder: string, attached: ChildProcess, environment: NodeJS.ProcessEnv) {
    this.#folder = folder
    this.#provider = attached
    this.#environment = environment
  }

  static async start(folder: string, clusterFile: string): Promise<Terraform> {
    const program = join(folder, 'provider')
    await run('go', ['build', '-o', program, '.'], { cwd: provider })
    const attached = spawn(program, [], {
      env: { ...process.env, CLUSTER_FILE: clusterFile },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const reattach = await reattachOf(attached)
    const environment = {
      ...process.env,
      ...{
        TF_REATTACH_PROVIDERS: reattach,
        TF_CLI_CONFIG_FILE: '/dev/null',
        CHECKPOINT_DISABLE: '1',
        TF_IN_AUTOMATION: '1',
      },
    }
    const terraform = new Terraform(folder, attached, environment)
    await terraform.run('init', '-input=false', '-no-color')
    return terraform
  }

  async run(...command: string[]): Promise<string> {
    const options = { cwd: this.#folder, env: this.#environment, maxBuffer: 64 * 1024 * 1024, timeout: 60_000 }
    return (await run('terraform', command, options)).stdout
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = once(this.#provider, 'exit')
    if (this.#provider.exitCode === null && this.#provider.kill('SIGKILL')) await ended
  }
}

/** What the provider prints for whoever wants to attach it; its output is read on, or a full pipe would stop it. */
function reattachOf(attached: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    attached.stdout?.on('data', (chunk) => {
      printed += String(chunk)
      const [, found] = /TF_REATTACH_PROVIDERS='(.*)'/.exec(printed) ?? []
      if (found) resolve(found)
    })
    attached.stderr?.resume()
    attached.once('error', reject)
    attached.once('exit', () => reject(new Error(`The provider ended before it was attached: ${printed}`)))
  })
}
