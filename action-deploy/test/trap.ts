import { type Script, type ScriptedReceiver, startReceiver } from '../../packages/testing/src/receiver/index.ts'
import { deploy, type Told, type World } from './world.ts'

/** One of the origin's traps (research numbering P1–P20), as a receiver can play it on us. */
export interface Trap {
  readonly script: Partial<Script>
  readonly inputs?: Parameters<typeof deploy>[1]
  readonly world?: () => World
  /** The failure's code; empty for green. */
  readonly ends: string
  /** What the user reads, in title, message or summary. */
  readonly says?: RegExp
  readonly also?: (receiver: ScriptedReceiver, told: Told) => void
}

export const green = ''
export const failing = (summary: string, more: object = {}) => ({
  work: () => [{ service: 'app', success: false, summary, ...more }],
})
export const bodies = ({ requests }: ScriptedReceiver, path: string) =>
  requests.filter((request) => request.path === path && request.headers['x-hub-signature-256'] !== undefined)

/** Walks into a trap, and expects what the table says. */
export async function walkInto({ script, inputs, world, ends, says, also }: Trap): Promise<void> {
  await using receiver = await startReceiver(script)
  const told = await deploy(receiver.url, inputs, world?.())
  expect(told.failure).toBe(ends)
  const words = [told.title, told.report.failure?.message ?? '', told.summary].join('\n')
  if (says) expect(words).toMatch(says)
  if (ends === green && inputs?.wait !== false) expect(told.title).toMatch(/deployed/)
  else expect(told.title).not.toMatch(/ deployed in /)
  also?.(receiver, told)
}
