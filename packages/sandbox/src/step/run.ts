import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { ConfigurationError } from '#errors'
import { type Patience, runProgram } from './child.ts'
import type { RunContext } from './context.ts'
import { createFileCommands } from './file-commands.ts'
import { createStepLog } from './log.ts'
import { createMasker } from './mask.ts'
import { type ActionFile, inputEnvironment, readActionFile } from './metadata.ts'
import { resultOf, type StepResult } from './result.ts'

export interface StepOptions {
  readonly context: RunContext
  /** GITHUB_WORKSPACE and the working directory; an empty one of its own when it is not named. */
  readonly workspace?: string | undefined
  readonly env?: Readonly<Record<string, string>> | undefined
  /** Directories that earlier steps put before PATH, the first one first. */
  readonly path?: readonly string[] | undefined
  /** Secrets of the job that are masked from the first line on; the token always is. */
  readonly masks?: readonly string[] | undefined
  readonly signal?: AbortSignal | undefined
  /** The runner's by default: 7.5 s after SIGINT, 2.5 s after SIGTERM. */
  readonly patience?: Patience | undefined
  /** RUNNER_TEMP of a job; a fresh one that is removed when it is not named. */
  readonly runnerTemp?: string | undefined
  /** Step debugging: `::debug::` shows and RUNNER_DEBUG is 1. */
  readonly debug?: boolean | undefined
  /** Collects the process groups of a job; whoever passes it ends them by `endOrphans`. */
  readonly orphans?: Set<number> | undefined
  /** Each line of the log as soon as the user sees it. */
  readonly onLine?: ((line: string) => void) | undefined
}

export interface NodeActionOptions extends StepOptions {
  /** Holds `action.yml`. */
  readonly directory: string
  readonly inputs: Readonly<Record<string, string>>
  readonly phase?: 'pre' | 'main' | 'post' | undefined
  /** What the earlier phase saved: `STATE_…`. */
  readonly state?: Readonly<Record<string, string>> | undefined
  /** Runs this file of the folder in place of what `action.yml` names, such as `src/main.ts` before a build. */
  readonly script?: string | undefined
}

/** Runs a JavaScript action as actions/runner 2.336.0 does: a fresh process, its contract and nothing else. */
export async function runNodeAction(options: NodeActionOptions): Promise<StepResult> {
  const action = await readActionFile(options.directory)
  const script = options.script ?? scriptOf(action, options.phase ?? 'main')
  if (!existsSync(join(options.directory, script))) throw missingScript(options.directory, script)
  const inputs = inputEnvironment(action, options.inputs, { contexts: defaultContexts(options.context) })
  const state = Object.fromEntries(Object.entries(options.state ?? {}).map(([key, value]) => [`STATE_${key}`, value]))
  return runStep(options, {
    file: process.execPath,
    args: [join(options.directory, script)],
    environment: { ...state, ...inputs.environment },
    warnings: inputs.warnings,
  })
}

/** What a step starts, beside what every step gets. */
export interface StepProgram {
  readonly file: string
  readonly args: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly warnings: readonly string[]
  /** Below the workspace; the workspace itself for an action. */
  readonly directory?: string | undefined
}

/** Runs any program of a step, an action or a shell, with files, commands, masks and cancellation as the runner has them. */
export async function runStep(options: StepOptions, program: StepProgram): Promise<StepResult> {
  const own = await mkdtemp(join(tmpdir(), 'slipway-step-'))
  try {
    const places = await preparePlaces(options, own)
    const files = await createFileCommands(places.temp)
    const masker = createMasker([String(options.context.github['token'] ?? ''), ...(options.masks ?? [])])
    const log = createStepLog({ masker, debug: options.debug ?? false, onLine: options.onLine })
    for (const message of program.warnings) log.annotate({ level: 'warning', message })
    const start = performance.now()
    const ended = await runProgram({
      file: program.file,
      args: program.args,
      directory: program.directory ?? places.workspace,
      environment: {
        ...stepEnvironment(options, places),
        ...program.environment,
        ...runEnvironment(options, places),
        ...files.environment,
      },
      signal: options.signal,
      patience: options.patience,
      orphans: options.orphans,
      onLine: (line) => log.line(line),
    })
    return await resultOf({ ended, log, files, masker, milliseconds: performance.now() - start })
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

interface Places {
  readonly workspace: string
  readonly temp: string
  readonly home: string
  readonly tools: string
  readonly event: string
}

async function preparePlaces(options: StepOptions, own: string): Promise<Places> {
  const places = {
    workspace: options.workspace ?? join(own, 'workspace'),
    temp: options.runnerTemp ?? join(own, 'temp'),
    home: join(own, 'home'),
    tools: join(own, 'tools'),
    event: join(own, 'event.json'),
  }
  await Promise.all(
    [places.workspace, places.temp, places.home, places.tools].map((path) => mkdir(path, { recursive: true })),
  )
  await writeFile(places.event, JSON.stringify(options.context.event, null, 2))
  return places
}

/** What an author may override; nothing of our own environment leaks in but what a program needs to start. */
function stepEnvironment(options: StepOptions, { home }: Places): Record<string, string> {
  const inherited = ['PATH', 'LANG', 'TZ', 'NODE_V8_COVERAGE'].flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value]]
  })
  const base: Record<string, string> = { ...Object.fromEntries(inherited), HOME: home, CI: 'true', ...options.env }
  const { PATH: searched = '', ...others } = base
  return { ...others, PATH: [...(options.path ?? []), searched].filter((entry) => entry !== '').join(delimiter) }
}

/** What the runner says, whatever an author wrote. */
function runEnvironment(options: StepOptions, places: Places): Record<string, string> {
  return {
    GITHUB_ACTION: '__self',
    ...options.context.environment,
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: places.workspace,
    GITHUB_EVENT_PATH: places.event,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'sandbox',
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_TEMP: places.temp,
    RUNNER_TOOL_CACHE: places.tools,
    RUNNER_WORKSPACE: join(places.workspace, '..'),
    ...(options.debug ? { RUNNER_DEBUG: '1' } : {}),
  }
}

function scriptOf(action: ActionFile, phase: 'pre' | 'main' | 'post'): string {
  const script = action[phase]
  if (!script) throw new ConfigurationError('action-phase', `${action.name} has no \`${phase}\` to run.`)
  return script
}

function missingScript(directory: string, script: string): ConfigurationError {
  const advice = 'A bundle is made by `npm run build`.'
  return new ConfigurationError('action-script', `${directory}/action.yml names ${script}, which is missing. ${advice}`)
}

/** The contexts GitHub allows in an input's default. */
function defaultContexts({ github }: RunContext): Record<string, unknown> {
  return { github, strategy: {}, matrix: {}, job: {}, runner: { os: 'Linux', arch: 'X64', environment: 'self-hosted' } }
}
