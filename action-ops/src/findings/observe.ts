import { readFile, stat } from 'node:fs/promises'
import { ConfigurationError, messageOf } from '#errors'
import type { Config } from '#toolkit'
import type { metadata } from '../metadata.ts'
import type { Findings } from './findings.ts'
import { parseFindings } from './parse.ts'

export interface FindingsFacts {
  readonly mode: 'findings'
  readonly title: string
  readonly findings: Findings
  readonly outcome: 'success' | 'failure' | 'cancelled' | 'skipped'
}

const maxBytes = 32 * 1024 * 1024

export async function observeFindings({ title, findings, outcome }: Config<typeof metadata>): Promise<FindingsFacts> {
  if (title === '') {
    throw new ConfigurationError('findings-untitled', 'Mode findings needs the input "title", which names its issue.')
  }
  return { mode: 'findings', title, findings: await readFindings(findings), outcome }
}

/** A check that left nothing to read is a doubt, and never clean. */
async function readFindings(path: string): Promise<Findings> {
  try {
    if ((await stat(path)).size > maxBytes) return unreadable('it is larger than 32 MiB')
    return parseFindings(await readFile(path, 'utf8'))
  } catch (error) {
    return unreadable(messageOf(error))
  }
}

function unreadable(reason: string): Findings {
  return { found: [], doubts: [`the check left no answer that can be read: ${reason}`], readable: false }
}
