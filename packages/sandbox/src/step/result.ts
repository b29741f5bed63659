import type { Ended } from './child.ts'
import type { Command } from './command.ts'
import { type FileCommand, type FileCommands, parseKeyValues } from './file-commands.ts'
import type { Annotation, StepLog } from './log.ts'
import type { Masker } from './mask.ts'

const summaryLimitBytes = 1024 * 1024

export interface StepResult {
  readonly exitCode: number
  readonly conclusion: 'success' | 'failure' | 'cancelled'
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  /** Masked; empty when it was larger than 1 MiB, as GitHub drops it then. */
  readonly summary: string
  readonly annotations: readonly Annotation[]
  /** As the user sees it. */
  readonly log: string
  /** As the program wrote it. */
  readonly rawLog: string
  readonly masks: readonly string[]
  /** The commands that took effect, in order. */
  readonly commands: readonly Command[]
  /** Variables for the steps that follow. */
  readonly env: Readonly<Record<string, string>>
  /** Directories for the PATH of the steps that follow, the first one first. */
  readonly path: readonly string[]
  readonly milliseconds: number
}

export interface Finished {
  readonly ended: Ended
  readonly log: StepLog
  readonly files: FileCommands
  readonly masker: Masker
  readonly milliseconds: number
}

/** Reads what a step left behind; a file that breaks the grammar fails the step, whatever its program said. */
export async function resultOf({ ended, log, files, masker, milliseconds }: Finished): Promise<StepResult> {
  const path = (await files.read('path')).split(/\r?\n/).filter((line) => line !== '')
  const environment = await readValues('env', files, log)
  const summary = summaryOf(await files.read('step_summary'), log, masker)
  const state = await readValues('state', files, log)
  const output = await readValues('output', files, log)
  const broken = log.failed || environment.broken || state.broken || output.broken
  return {
    exitCode: ended.exitCode,
    conclusion: ended.cancelled ? 'cancelled' : ended.exitCode !== 0 || broken ? 'failure' : 'success',
    outputs: { ...log.outputs, ...output.values },
    state: { ...log.state, ...state.values },
    summary,
    env: allowedEnvironment(environment.values, log),
    // The last one written is the first one searched, and each counts once.
    path: [...new Set(path.toReversed())],
    annotations: log.annotations,
    log: log.text,
    rawLog: log.raw,
    masks: masker.secrets,
    commands: log.commands,
    milliseconds,
  }
}

async function readValues(kind: FileCommand, files: FileCommands, log: StepLog) {
  const { values, failure } = parseKeyValues(await files.read(kind))
  if (failure) {
    log.annotate({ level: 'error', message: `Unable to process file command '${kind}' successfully.` })
    log.annotate({ level: 'error', message: failure.message })
  }
  return { values, broken: failure !== undefined }
}

function allowedEnvironment(values: Readonly<Record<string, string>>, log: StepLog): Record<string, string> {
  const blocked = Object.keys(values).filter((name) => name.toUpperCase() === 'NODE_OPTIONS')
  if (blocked.length > 0) {
    log.annotate({ level: 'error', message: "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command." })
  }
  return Object.fromEntries(Object.entries(values).filter(([name]) => !blocked.includes(name)))
}

function summaryOf(text: string, log: StepLog, masker: Masker): string {
  const bytes = Buffer.byteLength(text)
  if (bytes === 0) return ''
  if (bytes > summaryLimitBytes) {
    const message = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${summaryLimitBytes / 1024}k, got ${Math.floor(bytes / 1024)}k.`
    log.annotate({ level: 'error', message })
    return ''
  }
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
  return lines.map((line) => `${masker.mask(line)}\n`).join('')
}
