import type { Log } from '#toolkit'
import type { Answer, AnsweredState } from './receiver/answer.ts'

const words: Readonly<Record<AnsweredState, string>> = {
  accepted: 'is accepted',
  queued: 'is queued',
  running: 'is running',
  interrupted: 'was interrupted and will be taken up again',
  succeeded: 'succeeded',
  failed: 'failed',
  timed_out: 'timed out',
  canceled: 'was canceled',
  superseded: 'was superseded',
  error: 'ended in an error',
  not_found: 'is not known',
}

/** The live table of services: one line whenever one of them gets on, and one when the deployment itself does. */
export function progressLog(log: Log, tag: string): (answer: Answer) => void {
  const shown = new Map<string, string>()
  let state = ''
  return (answer) => {
    if (answer.state !== state && answer.state !== 'not_found') {
      log.info(`${tag} ${words[answer.state]}${state === '' ? asWhat(answer) : ''}`)
      ;({ state } = answer)
    }
    for (const { id, state: now } of answer.services) {
      const before = shown.get(id)
      if (before === now) continue
      shown.set(id, now)
      log.info(`  ${id.padEnd(28)} ${before === undefined ? now : `${before} → ${now}`}`)
    }
  }
}

function asWhat({ deploymentId, duplicate, cached }: Answer): string {
  const known = duplicate || cached ? ', as an earlier request asked' : ''
  return deploymentId ? ` as ${deploymentId}${known}` : known
}
