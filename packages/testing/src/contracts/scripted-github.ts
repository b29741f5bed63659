import { connectGitHub, type GitHub, type GitHubOptions } from '#github'
import { type SteppingClock, steppingClock } from '../memory/stepping-clock.ts'
import { type Answering, type ScriptedServer, startScript } from './scripted-server.ts'

export interface ScriptedGitHub extends GitHub, AsyncDisposable {
  readonly clock: SteppingClock
  /** Every request so far, such as `GET /api/v3/repos/o/r`. */
  readonly requests: readonly string[]
}

/** The real adapters before a server that answers as the script says, with a clock whose waits take no time. */
export async function scriptedGitHub(
  answering: Answering,
  options: Partial<GitHubOptions> = {},
): Promise<ScriptedGitHub> {
  const server: ScriptedServer = await startScript(answering)
  const clock = steppingClock()
  const at = { owner: 'o', repo: 'r', token: 't', apiUrl: `${server.url}/api/v3`, serverUrl: server.url }
  const ports = connectGitHub({ ...at, clock, signal: new AbortController().signal, ...options })
  return {
    ...ports,
    clock,
    get requests() {
      return server.heard.map(({ method, path }) => `${method} ${path}`)
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}
