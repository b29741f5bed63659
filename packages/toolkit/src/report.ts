import { existsSync, statSync } from 'node:fs'
import * as core from '@actions/core'
import { ConfigurationError, ExpectedError, messageOf, UpstreamError } from '#errors'
import { blocks, code, type Markdown, md, text, withinBytes } from '#markdown'
import { safeLine } from './log.ts'
import { redact } from './redact.ts'

/** All that a user sees of a run, said at its end. */
export interface Report<Out extends string> {
  readonly outputs: Readonly<Partial<Record<Out, string | number | boolean>>>
  /** The verdict in one line; it becomes the notice and the heading. */
  readonly title: string
  readonly summary: readonly Markdown[]
  readonly warnings?: readonly string[]
  /** What is shown on a line of a file. GitHub keeps ten of a level for a step, and the verdict is one of them. */
  readonly annotations?: readonly Annotation[]
  /** A refusal has a summary to show, and fails the step after it was shown. */
  readonly failure?: ExpectedError
}

export interface Annotation {
  readonly level: 'notice' | 'warning' | 'error'
  readonly title: string
  readonly message: string
  readonly file?: string
  readonly line?: number
}

// GitHub drops a summary above 1 MiB whole and raises an error for it.
const summaryBytes = 900 * 1024
const exitTemporary = 75

export async function writeReport<Out extends string>(report: Report<Out>, dryRun: boolean): Promise<void> {
  const title = dryRun ? `Dry run: ${report.title}` : report.title
  for (const warning of report.warnings ?? []) core.warning(safeLine(warning))
  for (const annotation of report.annotations ?? []) annotate(annotation)
  for (const [name, value] of Object.entries(report.outputs)) setOutput(name, String(value))
  setOutput('failure', report.failure?.code ?? '')
  const note = dryRun ? md`Nothing was written: this is what would have happened.` : undefined
  await writeSummary(blocks(heading(title), note, withinBytes(report.summary, summaryBytes)))
  if (report.failure) return fail(report.failure)
  core.notice(safeLine(title))
}

function annotate({ level, title, message, file, line }: Annotation): void {
  const place = file === undefined ? {} : { file: safeLine(file), startLine: line ?? 1 }
  const show = { notice: core.notice, warning: core.warning, error: core.error }[level]
  show(message.split('\n').map(safeLine).join('\n'), { title: safeLine(title), ...place })
}

/** Shows a failure once: as an annotation, in the `failure` output and in the summary. */
export async function writeFailure(error: unknown): Promise<void> {
  const failure = error instanceof ExpectedError ? error : undefined
  try {
    setOutput('failure', failure?.code ?? 'internal')
    await writeSummary(failureSummary(error))
  } catch (unwritten) {
    core.warning(safeLine(messageOf(unwritten)))
  }
  fail(error)
}

function fail(error: unknown): void {
  process.exitCode = error instanceof ExpectedError && error.code === 'rate-limited' ? exitTemporary : 1
  if (error instanceof ExpectedError) {
    const lines = error.message.split('\n').map(safeLine).join('\n')
    core.error(lines, { title: `${error.code}` })
    core.debug(safeLine(error.cause === undefined ? (error.stack ?? '') : messageOf(error.cause)))
    return
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  core.error(stack.split('\n').map(safeLine).join('\n'), { title: 'internal' })
}

function failureSummary(error: unknown): Markdown {
  if (!(error instanceof ExpectedError)) {
    return blocks(heading('Failed: a bug of ours'), md`${messageOf(error)}`, md`The log has the stack.`)
  }
  const paragraphs = error.message.split('\n').map((line) => text(redact(line)))
  return blocks(heading('Failed'), ...paragraphs, md`Failure code: ${code(error.code)}`)
}

function heading(title: string): Markdown {
  return md`### ${redact(title)}`
}

/** Without the file, @actions/core would fall back to a command on stdout that GitHub has switched off. */
function setOutput(name: string, value: string): void {
  const path = process.env['GITHUB_OUTPUT']
  if (!path || !existsSync(path)) {
    throw new ConfigurationError(
      'runner-contract',
      'GITHUB_OUTPUT names no file; the runner provides it for every step.',
    )
  }
  const before = statSync(path).size
  const shown = redact(value)
  written(path, before + Buffer.byteLength(shown), () => core.setOutput(name, shown))
}

async function writeSummary(summary: Markdown): Promise<void> {
  const path = process.env['GITHUB_STEP_SUMMARY']
  if (!path) return
  const shown = redact(`${summary.source}\n`)
  const before = existsSync(path) ? statSync(path).size : 0
  try {
    await core.summary.addRaw(shown).write()
  } catch (error) {
    throw unwritten(path, error)
  }
  written(path, before + Buffer.byteLength(shown), () => undefined)
}

/** A full disk throws, but a file size limit cuts a write short without a word; so the size is looked at. */
function written(path: string, leastBytes: number, write: () => void): void {
  try {
    write()
  } catch (error) {
    throw unwritten(path, error)
  }
  if (statSync(path).size < leastBytes) throw unwritten(path, undefined)
}

function unwritten(path: string, cause: unknown): UpstreamError {
  const why = cause === undefined ? 'it was cut short' : messageOf(cause)
  return new UpstreamError('report-unwritten', `${path} could not be written: ${why}. Free the disk and run again.`, {
    cause,
  })
}
