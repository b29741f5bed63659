import { parseArgs } from 'node:util'
import { ExpectedError, messageOf } from '#errors'

interface Command {
  readonly usage: string
  readonly does: string
  run(args: readonly string[]): Promise<void>
}

const commands: Readonly<Record<string, Command>> = {
  adopt: {
    usage: 'adopt PATH [--yes] [--source OWNER/REPO@SHA] [--only WORKFLOW]…',
    does: 'the workflows and a slipway.yml for your repository: shows them, writes what is new, never overwrites; then what no file can set',
    run: adopt,
  },
  atlantis: {
    usage: 'atlantis (--check | --write | --server [--repository github.com/OWNER/REPO]) [PATH]',
    does: 'atlantis.yaml from the layers of slipway.yml, and repos.yaml for the server; exit 0 as it should be, 2 findings, 1 could not find out',
    run: atlantis,
  },
  clusters: {
    usage:
      'clusters create|delete|list|show|set|history|check|sync|cleanup|import [NAME] [--database URL] [--remote URL] [--provider k3d|kind|none] [--confirm yes|HASH] [--json]',
    does: 'the registry of clusters, with their branches derived; exit 0 done or consistent, 2 findings or something awaits you, 1 could not be done or found out',
    run: clusters,
  },
  demo: {
    usage: 'demo [PATH] [--json FILE] [--run-sync]',
    does: 'from a push to production and back, in a GitHub on this machine',
    run: demo,
  },
  doctor: {
    usage:
      'doctor [PATH|URL] [--json] [--prefix v] [--main BRANCH], or doctor --live --repo OWNER/REPO [--env staging] [--docs]',
    does: 'what is wrong with the release tags of a repository; --live: with its settings and its runner’s key, by GITHUB_TOKEN, IAC_RUNNER_URL and IAC_WEBHOOK_SECRET; exit 0 clean, 2 findings, 1 could not find out',
    run: doctor,
  },
  env: {
    usage: 'env show|check [PATH] [--env NAME] [--json]',
    does: 'the environments, layers, domains and phases of slipway.yml; check: what the repository’s Terraform, variables and manifests say against it; exit 0 clean, 2 findings, 1 could not find out',
    run: env,
  },
  hotfix: {
    usage: 'hotfix next [--repo PATH] [--prefix v]',
    does: 'the next free hotfix tag for the current branch, and the commands to make it',
    run: hotfix,
  },
  record: {
    usage: 'record --env production --tag v1.0.0 --repo OWNER/REPO (--dry-run | --confirm record)',
    does: 'writes down what an environment ran before its first deployment; the token comes from GITHUB_TOKEN',
    run: record,
  },
  runner: {
    usage: 'runner [--explain v1.2.3..v1.2.4 [--repo PATH] | --backup FILE | --restore FILE]',
    does: 'the IaC Runner, configured by its environment variables; --explain: which services a change runs, and why; --backup and --restore: its SQLite store',
    run: runner,
  },
}

const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
const helpAsked = ['help', '--help', '-h'].includes(name) || args.includes('--help') || args.includes('-h')
if (command && !helpAsked) await command.run(args).catch(fail)
else explainUsage()

/** The usage of one command, or of all; only who asked for it is answered with success. */
function explainUsage(): void {
  const shown = command ? [command] : Object.values(commands)
  const lines = shown.map(({ usage, does }) => `  slipway ${usage}\n      ${does}`)
  const unknown = name === '' || command || helpAsked ? '' : `There is no command "${name}".\n\n`
  const stream = helpAsked ? process.stdout : process.stderr
  stream.write(`${unknown}Usage:\n${lines.join('\n')}\n`)
  process.exitCode = helpAsked ? 0 : 1
}

async function clusters(args: readonly string[]): Promise<void> {
  const { clusters: run } = await import('./clusters/command.ts')
  process.exitCode = await run(args, { environment: process.env, write, warn: (text) => process.stderr.write(text) })
}

async function demo(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'string' }, 'run-sync': { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const { runDemo } = await import('#sandbox')
  const passed = await runDemo({
    ...(positionals[0] === undefined ? {} : { path: positionals[0] }),
    ...(values.json === undefined ? {} : { jsonFile: values.json }),
    runSync: values['run-sync'],
    write,
  })
  process.exitCode = passed ? 0 : 1
}

async function doctor(args: readonly string[]): Promise<void> {
  if (args.includes('--live')) {
    const { live } = await import('./doctor/live/command.ts')
    process.exitCode = await live(args, process.env, write)
    return
  }
  const { doctor: run } = await import('./doctor/command.ts')
  process.exitCode = await run(args, write)
}

async function adopt(args: readonly string[]): Promise<void> {
  const { adopt: run } = await import('./adopt/command.ts')
  process.exitCode = await run(args, write)
}

async function atlantis(args: readonly string[]): Promise<void> {
  const { atlantis: run } = await import('./atlantis/command.ts')
  process.exitCode = await run(args, write)
}

async function env(args: readonly string[]): Promise<void> {
  const { env: run } = await import('./env/command.ts')
  process.exitCode = await run(args, write)
}

async function hotfix(args: readonly string[]): Promise<void> {
  const { hotfix: run } = await import('./hotfix/command.ts')
  await run(args, write)
}

async function record(args: readonly string[]): Promise<void> {
  const { record: run } = await import('./record/command.ts')
  await run(args, process.env, write)
}

async function runner(args: readonly string[]): Promise<void> {
  const { runnerCommand } = await import('#iac-runner')
  process.exitCode = await runnerCommand(args, process.env, write)
}

function write(text: string): void {
  process.stdout.write(text)
}

function fail(error: unknown): void {
  const code = error instanceof ExpectedError ? ` (${error.code})` : ''
  process.stderr.write(`slipway ${name}: ${messageOf(error)}${code}\n`)
  process.exitCode = 1
}
