import { closeSync, openSync, readSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { stdin } from 'node:process'
import { type AuditReading, type ReadOptions, readAuditLog, readAuditStream } from '#kube-audit'
import type { Asked } from '../asked.ts'
import type { AuditSource } from '../facts.ts'
import { looksCollected, parseCollected } from './collected.ts'
import { readCommand } from './command-output.ts'
import { mergeReadings } from './merge.ts'
import type { Runner } from './runner.ts'

type Options = Omit<ReadOptions, 'logs'>

/** Every audit source of the workflow as one reading; undefined when none is named. */
export async function readAuditSources(
  asked: Asked,
  include: Options['include'],
  runner: Runner,
): Promise<AuditSource | undefined> {
  const { auditLogs, auditCommand } = asked
  const options: Options = {
    rules: asked.actors,
    until: asked.untilMs,
    ...(asked.sinceMs === undefined ? {} : { since: asked.sinceMs }),
    ...(include === undefined ? {} : { include }),
  }
  const addresses = auditLogs.filter(isAddress)
  const files = auditLogs.filter((log) => !isAddress(log) && log !== '-')
  const collected = files.filter(startsCollected)
  const logs = files.filter((file) => !collected.includes(file))
  const readings = [
    ...(logs.length > 0 ? [await readAuditLog({ ...options, logs })] : []),
    ...(await Promise.all(collected.map(async (path) => fromText(path, await readFile(path, 'utf8'))))),
    ...(auditLogs.includes('-') ? [await readAuditStream(stdin, options)] : []),
    ...(await Promise.all(addresses.map((address) => readAddress(address, options, runner)))),
    ...(auditCommand.length > 0 ? [await readCommand(auditCommand, options)] : []),
  ]
  const reading = mergeReadings(readings)
  const names = [...auditLogs, ...(auditCommand.length > 0 ? [auditCommand[0] ?? ''] : [])]
  return reading && { name: names.join(', '), reading }
}

export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source)
}

async function readAddress(address: string, options: Options, runner: Runner): Promise<AuditReading> {
  const answer = await runner.get(withSince(address, options))
  if (answer.kind === 'unavailable') return { kind: 'unavailable', code: answer.code, message: answer.reason }
  const text = answer.body.toString('utf8', 0, 100)
  if (looksCollected(text)) return fromText(address, answer.body.toString('utf8'))
  return await readAuditStream(one(answer.body), options)
}

const monthMs = 30 * 24 * 3_600_000

/** An IaC Runner wants to know since when; without an answer to that, a month is more than a pull request waits. */
function withSince(address: string, { since, until }: Options): string {
  const url = new URL(address)
  const from = since ?? (until === undefined ? undefined : until - monthMs)
  if (from !== undefined && !url.searchParams.has('since')) url.searchParams.set('since', new Date(from).toISOString())
  return url.href
}

async function* one(body: Buffer): AsyncGenerator<Buffer> {
  yield body
}

function fromText(name: string, text: string): AuditReading {
  const message = `${name} is no complete report of operations; it was cut, or another version wrote it.`
  return parseCollected(text) ?? { kind: 'unavailable', code: 'audit-collected-malformed', message }
}

function startsCollected(path: string): boolean {
  try {
    const file = openSync(path, 'r')
    try {
      const start = Buffer.alloc(100)
      return looksCollected(start.toString('utf8', 0, readSync(file, start, 0, 100, 0)))
    } finally {
      closeSync(file)
    }
  } catch {
    // A glob, or nothing at all: the reader of logs says what is wrong with it.
    return false
  }
}
