import { connectGitHub, type GitHub } from '#github'
import { type Fault, type GitHubOptions, type SandboxGitHub, startGitHub } from '#sandbox'
import { type SteppingClock, steppingClock } from '../memory/stepping-clock.ts'
import { gitYard } from './git-yard.ts'
import { line, type Yard } from './yard.ts'

export interface ConnectedSandbox extends GitHub, AsyncDisposable {
  readonly github: SandboxGitHub
  readonly clock: SteppingClock
  readonly yard: Yard
  /** The two commits of main. */
  readonly older: string
  readonly commit: string
  /** Fresh ports of the same repository, as another run would have them. */
  connect(): GitHub
  /** Lets `POST /git/refs$` go wrong, once unless told. */
  fault(request: string, fault: Fault, times?: number | 'always'): void
  /** Every request so far, without the repository's address: `POST git/refs`. */
  sent(): readonly string[]
}

/** The real adapters before a GitHub on this machine whose main has two commits; waits take no time. */
export async function sandboxGitHub(options: Partial<GitHubOptions> = {}): Promise<ConnectedSandbox> {
  const github = await startGitHub({ owner: 'acme', repo: 'infra', ...options })
  const yard = gitYard(github.directory)
  const [older = '', commit = ''] = await line(yard, 2)
  const clock = steppingClock()
  const connect = () => connectGitHub({ ...github, clock, signal: new AbortController().signal })
  return {
    ...connect(),
    ...{ github, clock, yard, older, commit, connect },
    fault: (request, fault, times = 1) => {
      const [method = '', path = ''] = request.split(' ')
      github.faults.add({ match: { method, path }, fault, times })
    },
    sent: () =>
      github.requests.map(({ method, path }) => {
        return `${method} ${decodeURIComponent(path).replace('/api/v3/repos/acme/infra/', '')}`
      }),
    [Symbol.asyncDispose]: () => github.close(),
  }
}
