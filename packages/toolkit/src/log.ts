import { randomUUID } from 'node:crypto'
import * as core from '@actions/core'
import { visible } from '#markdown'
import { redact } from './redact.ts'

/** What a person reads in a red run: one fact a line. Nothing in a fact can become a command of the runner. */
export interface Log {
  info(fact: string): void
  debug(fact: string): void
  warning(advice: string): void
  /** Text of somebody else's, line by line, with the runner's command parser switched off around it. */
  foreign(text: string): void
}

/** A log whose lines start with the stage that is running. */
export function stageLog(stage: () => string): Log {
  return {
    info: (fact) => core.info(`${stage().padEnd(9)} ${safeLine(fact)}`),
    debug: (fact) => core.debug(`${stage().padEnd(9)} ${safeLine(fact)}`),
    warning: (advice) => core.warning(safeLine(advice)),
    foreign,
  }
}

/** One line that the runner takes for text: `##[command]` counts anywhere in a line, `::command::` at its start. */
export function safeLine(line: string): string {
  return redact(visible(line))
    .replaceAll('##[', '## [')
    .replace(/^\s*::/, ': :')
}

function foreign(text: string): void {
  const token = randomUUID()
  core.info(`::stop-commands::${token}`)
  for (const line of text.split(/\r\n|[\n\r]/)) core.info(safeLine(line))
  core.info(`::${token}::`)
}
