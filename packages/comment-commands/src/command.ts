/** What a comment on a pull request asks for. */
export type Command =
  /** It is no command of ours: said to other people, or to another program. */
  | { readonly kind: 'none' }
  | { readonly kind: 'help' }
  | { readonly kind: 'drift' }
  /** Without an environment: staging. */
  | { readonly kind: 'plan'; readonly environment: string | undefined }
  /** Without a commit nothing is applied: the answer is the plan, and the whole command to paste. */
  | { readonly kind: 'apply'; readonly environment: string; readonly commit: string | undefined }
  /** Meant for us and not understood; the answer is the reason and the help. */
  | { readonly kind: 'wrong'; readonly reason: string }

const words = ['plan', 'apply', 'drift', 'help'] as const
const environment = /^[a-z0-9][a-z0-9-]{0,62}$/
const commit = /^[0-9a-f]{40}$/
// A longer comment is talk, whatever it starts with.
const maxLength = 300

/**
 * The command that a comment is. Exactly one line, from its first character on: what stands in a quote, in code, below
 * other text or beside it is talked about, not asked for.
 */
export function parseCommand(body: string): Command {
  const line = body.replace(/\s+$/, '')
  const [, word = '', rest = ''] = /^\/([a-z]+)(?:$|[ \t]([\s\S]*)$)/.exec(line) ?? []
  const known = words.find((one) => one === word)
  if (known === undefined || line.length > maxLength) return { kind: 'none' }
  if (/[\r\n]/.test(line)) return wrong('the command has to be the whole comment, on one line')
  const given = rest.split(/[ \t]+/).filter((part) => part !== '')
  switch (known) {
    case 'help':
    case 'drift':
      return given.length === 0 ? { kind: known } : wrong(`/${known} takes nothing after it`)
    case 'plan':
      return planOf(given)
    case 'apply':
      return applyOf(given)
  }
}

function planOf([name, ...more]: readonly string[]): Command {
  if (more.length > 0) return wrong('/plan takes one environment and nothing else')
  if (name !== undefined && !environment.test(name)) return wrong('an environment is a name such as staging')
  return { kind: 'plan', environment: name }
}

function applyOf([name, sha, ...more]: readonly string[]): Command {
  if (name === undefined) return wrong('/apply needs an environment and the full commit')
  if (more.length > 0) return wrong('/apply takes an environment and a commit, and nothing else')
  if (!environment.test(name)) return wrong('an environment is a name such as staging')
  // A short one can be ground out: somebody makes another commit that starts the same.
  if (sha !== undefined && !commit.test(sha)) return wrong('the commit needs all of its 40 digits, in lower case')
  return { kind: 'apply', environment: name, commit: sha }
}

function wrong(reason: string): Command {
  return { kind: 'wrong', reason }
}
