import { get as getPlain } from 'node:http'
import { get as getSecure } from 'node:https'
import { connect } from 'node:net'
import type { Probe } from '#config'
import type { Lease } from '../engine/heartbeat.ts'
import { runTask } from './task.ts'
import { memoryLog } from './task-log.ts'

/** What one question to a service came to: it works, or what it answered instead. */
export type Answered = { readonly kind: 'works' } | { readonly kind: 'fails'; readonly answer: string }

export interface ProbeSettings {
  /** Where a command runs. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly signal: AbortSignal
  readonly lease: Lease
}

const works: Answered = { kind: 'works' }

/** Asks a service once whether it works. */
export function probeOnce(probe: Probe, settings: ProbeSettings): Promise<Answered> {
  switch (probe.kind) {
    case 'http':
      return probeHttp(probe.url, settings)
    case 'tcp':
      return probeTcp(probe, settings)
    case 'command':
      return probeCommand(probe.argv, settings)
  }
}

/** Only the status counts. A redirect is no answer: it would say how another address fares. */
function probeHttp(url: string, { timeoutMs, signal }: ProbeSettings): Promise<Answered> {
  const get = url.startsWith('https:') ? getSecure : getPlain
  return new Promise((resolve) => {
    const request = get(url, { agent: false, signal, headers: { 'user-agent': 'slipway' } }, (response) => {
      const { statusCode = 0 } = response
      request.destroy()
      resolve(statusCode >= 200 && statusCode < 300 ? works : fails(`answered ${statusCode}`))
    })
    // The time of the whole question, not between two bytes: a server that drips is no answer either.
    const timer = setTimeout(() => request.destroy(late(timeoutMs)), timeoutMs)
    request.on('error', (error) => resolve(fails(error.message)))
    request.on('close', () => {
      clearTimeout(timer)
      resolve(fails('closed the connection'))
    })
  })
}

function probeTcp(
  { host, port }: { readonly host: string; readonly port: number },
  { timeoutMs, signal }: ProbeSettings,
): Promise<Answered> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, signal })
    const timer = setTimeout(() => socket.destroy(late(timeoutMs)), timeoutMs)
    socket.once('connect', () => {
      resolve(works)
      socket.destroy()
    })
    socket.on('error', (error) => resolve(fails(error.message)))
    socket.once('close', () => clearTimeout(timer))
  })
}

async function probeCommand(
  argv: readonly string[],
  { cwd, env, timeoutMs, signal, lease }: ProbeSettings,
): Promise<Answered> {
  const log = memoryLog()
  const end = await runTask({ argv, cwd, env, timeoutMs, signal, lease, log, graceMs: () => 1000 })
  if (end.kind !== 'exited') return fails(late(timeoutMs).message)
  if (end.code === 0) return works
  const last = log.tail().split('\n').at(-1) ?? ''
  return fails(`exited with ${end.code}${last === '' ? '' : `: ${last}`}`)
}

function late(timeoutMs: number): Error {
  return new Error(`no answer within ${timeoutMs / 1000} s`)
}

function fails(answer: string): Answered {
  return { kind: 'fails', answer: answer.slice(0, 300) || 'no answer' }
}
