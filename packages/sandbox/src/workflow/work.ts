import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Scope } from '../step/expression.ts'
import { readActionFile } from '../step/metadata.ts'
import type { StepResult } from '../step/result.ts'
import { runNodeAction, runStep, type StepOptions } from '../step/run.ts'
import { checkout } from './checkout.ts'
import type { JobState, PostStep } from './job-state.ts'
import type { Step, StepWork } from './model.ts'
import { textOf, textsOf } from './scope.ts'
import { Expression, unsupported } from './tree.ts'
import { resolveUses } from './uses.ts'

/** What the engine keeps of a step that ran. */
export type Ended = Pick<StepResult, 'conclusion' | 'outputs' | 'summary' | 'annotations' | 'log' | 'milliseconds'>

export interface Piece {
  readonly step: Step
  readonly post: PostStep | undefined
  readonly env: Readonly<Record<string, string>>
  readonly scope: Scope
  readonly signal: AbortSignal
  readonly onLine: (line: string) => void
}

/** Does what a step is for: a post phase, a script, a checkout, or an action. */
export async function work(state: JobState, piece: Piece): Promise<Ended> {
  if (piece.post) {
    const { directory, inputs, state: saved } = piece.post
    return keep(
      state,
      await runNodeAction({ ...actionOptionsOf(state, piece), directory, inputs, phase: 'post', state: saved }),
    )
  }
  const { work: kind } = piece.step
  if (kind.kind === 'run') return keep(state, await runScript(state, piece, kind))
  const inputs = textsOf(kind.inputs, piece.scope)
  const { workspace } = state.places
  const { actionsDirectory } = state.run.options
  const used = resolveUses(kind.uses, { workspace, actionsDirectory, checkedOut: state.checkedOut })
  if (used.kind === 'checkout') return runCheckout(state, piece, inputs)
  if (used.kind === 'terraform') return keep(state, await runScript(state, piece, terraformOfThisMachine))
  return keep(state, await runAction(state, piece, { directory: used.directory, inputs }))
}

/** Which Terraform a workflow asks for is not looked at: there is one on this machine, or the step fails. */
const terraformOfThisMachine = {
  kind: 'run',
  script: 'terraform version',
  shell: undefined,
  directory: undefined,
} as const

function optionsOf(state: JobState, { env, signal, onLine }: Piece): StepOptions {
  const { options } = state.run
  return {
    context: state.context,
    workspace: state.places.workspace,
    runnerTemp: state.places.temp,
    env: { HOME: state.places.home, ...options.env, ...state.idToken, ...state.env, ...env },
    path: state.path,
    masks: state.masks,
    signal,
    patience: options.patience,
    orphans: state.orphans,
    onLine,
  }
}

/** What the runner tells an action it tells no script; and no author can say it in its place. */
function actionOptionsOf(state: JobState, piece: Piece): StepOptions {
  const options = optionsOf(state, piece)
  return { ...options, env: { ...options.env, ...state.services, ...state.idToken } }
}

async function runAction(
  state: JobState,
  piece: Piece,
  { directory, inputs }: { readonly directory: string; readonly inputs: Readonly<Record<string, string>> },
): Promise<StepResult> {
  const action = await readActionFile(directory)
  if (action.pre) throw unsupported(directory, '`runs.pre`')
  const script = directory.startsWith(state.run.options.actionsDirectory) ? state.run.options.actionScript : undefined
  const post: PostStep | undefined = action.post
    ? { step: postStep(piece.step, action.name, action.postIf), directory, inputs, state: {} }
    : undefined
  // Registered when main starts: a main that fails has its post all the same.
  if (post) state.posts.push(post)
  const options = actionOptionsOf(state, piece)
  const result = await runNodeAction({ ...options, directory, inputs, ...(script ? { script } : {}) })
  if (post) post.state = result.state
  return result
}

function postStep(step: Step, action: string, condition: string): Step {
  return { ...step, id: undefined, name: `Post ${action}`, condition: new Expression(condition) }
}

async function runScript(
  state: JobState,
  piece: Piece,
  kind: StepWork & { readonly kind: 'run' },
): Promise<StepResult> {
  const { scope } = piece
  const shell = kind.shell ?? state.job.shell
  const name = shell === undefined ? undefined : textOf(shell, scope)
  const script = join(state.places.temp, `${randomUUID()}.sh`)
  await writeFile(script, textOf(kind.script, scope))
  const directory = kind.directory ?? state.job.directory
  return runStep(optionsOf(state, piece), {
    ...shellFor(name, script),
    environment: {},
    warnings: [],
    ...(directory === undefined ? {} : { directory: resolve(state.places.workspace, textOf(directory, scope)) }),
  })
}

/** GitHub starts bash differently when it is asked for by name: only then a pipe fails with its first part. */
function shellFor(
  name: string | undefined,
  script: string,
): { readonly file: string; readonly args: readonly string[] } {
  if (name === undefined) return { file: 'bash', args: ['-e', script] }
  if (name === 'bash') return { file: 'bash', args: ['--noprofile', '--norc', '-eo', 'pipefail', script] }
  if (name === 'sh') return { file: 'sh', args: ['-e', script] }
  throw unsupported('steps', `\`shell: ${name}\``)
}

async function runCheckout(state: JobState, piece: Piece, inputs: Readonly<Record<string, string>>): Promise<Ended> {
  const started = performance.now()
  const lines: string[] = []
  const { run, context, places } = state
  const cleanup = await checkout({
    access: { ...run.options.github, token: String(context.github['token']) },
    ref: run.event.ref,
    sha: run.event.sha,
    workspace: places.workspace,
    inputs,
    onLine: (line) => {
      lines.push(`${line}\n`)
      piece.onLine(line)
    },
  })
  state.cleanups.push(cleanup)
  state.checkedOut = true
  const outputs = { ref: run.event.ref, commit: run.event.sha }
  return {
    conclusion: 'success',
    outputs,
    summary: '',
    annotations: [],
    log: lines.join(''),
    milliseconds: performance.now() - started,
  }
}

/** Hands on what a step left for those that follow. */
function keep(state: JobState, result: StepResult): Ended {
  state.env = { ...state.env, ...result.env }
  state.path = [...new Set([...result.path, ...state.path])]
  state.masks = [...new Set([...state.masks, ...result.masks])]
  return result
}
