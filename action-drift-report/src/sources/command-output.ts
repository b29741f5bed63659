import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { messageOf } from '#errors'
import { type AuditReading, type ReadOptions, readAuditStream } from '#kube-audit'
import { withoutSecrets } from '../leaks.ts'

const limitMs = 10 * 60_000
const stderrBytes = 2_000

/** Reads what a program prints. No shell takes part; a program that fails has not shown all of its log. */
export async function readCommand(argv: readonly string[], options: Omit<ReadOptions, 'logs'>): Promise<AuditReading> {
  const [program = '', ...args] = argv
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'close').catch(messageOf)
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-stderrBytes)
  })
  const started = await once(child, 'spawn').then(() => undefined, messageOf)
  if (started !== undefined) {
    return {
      kind: 'unavailable',
      code: 'audit-command-failed',
      message: `"${program}" could not be started: ${started}.`,
    }
  }
  // Node's own time limit would keep the step alive when a program cannot be started.
  const late = setTimeout(() => child.kill('SIGKILL'), limitMs)
  const reading = await readAuditStream(child.stdout, options)
  const outcome = await ended
  clearTimeout(late)
  if (Array.isArray(outcome) && outcome[0] === 0) return reading
  const how = Array.isArray(outcome) ? `ended with ${outcome[0] ?? outcome[1]}` : `failed: ${outcome}`
  const message = `"${program}" ${how}${complaint === '' ? '' : `, and said: ${withoutSecrets(complaint.trim()).text}`}.`
  if (reading.kind === 'unavailable') return { kind: 'unavailable', code: 'audit-command-failed', message }
  const { coverage } = reading.report
  const gaps = [...coverage.gaps, { reason: 'source-unavailable', detail: message } as const]
  return { ...reading, report: { ...reading.report, coverage: { ...coverage, gaps, full: false } } }
}
