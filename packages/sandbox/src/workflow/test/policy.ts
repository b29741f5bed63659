import { parse } from 'yaml'

/** The commits we pin, and the release that each of them is; whoever moves a pin changes this table too. */
const knownPins: Readonly<Record<string, string>> = {
  'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683': 'v4.2.2',
  'actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02': 'v4.6.2',
  'actions/download-artifact@d3f86a106a0bac45b974a628896c90dbdf5c8093': 'v4.3.0',
  'actions/attest-build-provenance@e8998f949152b193b063cb0ec769d69d929409be': 'v2.4.0',
  'hashicorp/setup-terraform@b9cd54a3c349d3f38e8881555d616ced269862dd': 'v3.1.2',
}

/** One piece of YAML that somebody runs or copies: a workflow, or a snippet of a README. */
export interface Piece {
  readonly where: string
  readonly text: string
  readonly snippet: boolean
}

export interface Rule {
  readonly title: string
  /** What is wrong with a piece; nothing when it keeps the rule. */
  readonly violations: (piece: Piece) => readonly string[]
}

/** The fenced YAML of a Markdown file, with the indentation of its fence taken off. */
export function yamlBlocks(where: string, markdown: string): readonly Piece[] {
  return [...markdown.matchAll(/^([ \t]*)```ya?ml[^\n]*\n(.*?)^\1```/gms)].map(([, indent = '', text = '']) => ({
    where,
    text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    snippet: true,
  }))
}

export const rules: readonly Rule[] = [
  {
    title: 'T1: no expression stands inside a script, where it would be code',
    violations: ({ text }) =>
      valuesOf(text, ['run', 'script'])
        .filter((script) => typeof script === 'string' && script.includes('${{'))
        .map(String),
  },
  {
    title: 'T5: nothing is started by pull_request_target or workflow_run',
    violations: ({ text }) => ['pull_request_target', 'workflow_run'].filter((name) => mentions(parse(text), name)),
  },
  {
    title: 'T15: a workflow grants nothing, a job what it needs, each right with its reason',
    violations: loosePermissions,
  },
  { title: 'T42: no cache is restored', violations: cached },
  { title: 'T43: what others wrote is pinned by its full commit with the version beside it', violations: unpinned },
  {
    title: 'T44: a pinned commit is the release that its comment claims',
    violations: ({ text }) =>
      usesOf(text)
        .filter(({ target }) => external(target) && fullPin(target))
        .filter(({ target, comment }) => knownPins[target] !== comment)
        .map(({ target, comment }) => `${target} # ${comment}`),
  },
  { title: 'T51: a checkout leaves no credentials behind', violations: keptCredentials },
  {
    title: 'secrets are named one by one, never inherited',
    violations: ({ text }) =>
      valuesOf(text, ['secrets'])
        .filter((value) => value === 'inherit')
        .map(String),
  },
  { title: 'every job ends by itself', violations: endless },
  {
    title: 'T7: a command is a comment as it was written, of somebody whose permission was asked for',
    violations: ({ text }) => {
      const on = record(record(parse(text))['on'])['issue_comment']
      const types = on === undefined ? [] : [record(on)['types']].flat()
      const edits = on !== undefined && types.join() !== 'created' ? ['issue_comment on more than created'] : []
      return [...edits, ...(text.includes('author_association') ? ['author_association'] : [])]
    },
  },
  {
    title: 'T14: nobody is trusted for the name that started a run',
    violations: ({ text }) =>
      valuesOf(text, ['if'])
        .map(String)
        .filter((condition) => /github\.(actor|triggering_actor)\b/.test(condition)),
  },
  {
    title: 'a workflow that is started by hand says in its name what happens',
    violations: ({ text, snippet }) => {
      const file = record(parse(text))
      return !snippet && mentions(file, 'workflow_dispatch') && typeof file['run-name'] !== 'string'
        ? ['no run-name']
        : []
    },
  },
  { title: 'what changes the world is never stopped half-way', violations: stoppedHalfWay },
  { title: 'a job that may sign in elsewhere runs no script of its own', violations: signsInAndRuns },
]

/** Rights that change something outside the run. */
const changing = ['contents', 'deployments', 'pages', 'actions']

function stoppedHalfWay({ text }: Piece): readonly string[] {
  const file = record(parse(text))
  const jobs = Object.entries(record(file['jobs'])).map(([id, job]) => [id, record(job)] as const)
  return jobs
    .filter(([, job]) => changing.some((right) => record(job['permissions'])[right] === 'write'))
    .filter(([, job]) =>
      [file['concurrency'], job['concurrency']].some((one) => record(one)['cancel-in-progress'] === true),
    )
    .map(([id]) => `${id} is cancelled by the next run`)
}

/** A script that installs other people's code would hold a token that opens other doors; `gh` alone does not. */
function signsInAndRuns({ text }: Piece): readonly string[] {
  return Object.entries(record(record(parse(text))['jobs']))
    .map(([id, job]) => [id, record(job)] as const)
    .filter(([, job]) => record(job['permissions'])['id-token'] === 'write')
    .filter(([, job]) =>
      stepsOf(job['steps']).some(
        ({ run }) => typeof run === 'string' && /\b(npm|npx|pip|make|node|bash|go|curl|sh)\b/.test(run),
      ),
    )
    .map(([id]) => id)
}

function loosePermissions({ text, snippet }: Piece): readonly string[] {
  const file = record(parse(text))
  const jobs = Object.entries(record(file['jobs'])).map(([id, job]) => [id, record(job)] as const)
  // A snippet that starts nothing by itself goes into a workflow that has its own top level.
  const whole = !snippet || 'on' in file
  const top = whole ? [JSON.stringify(file['permissions'])].filter((value) => value !== '{}') : []
  const silent = jobs
    .filter(([, job]) => typeof job['permissions'] !== 'object')
    .map(([id]) => `${id} names no permissions`)
  const rights = [...text.matchAll(/^\s+[a-z-]+: (?:read|write)\s*(#\s*\S.*)?$/gm)]
  const unexplained = rights.filter(([, reason]) => reason === undefined).map(([line]) => line.trim())
  return [...top, ...silent, ...unexplained]
}

function cached({ text }: Piece): readonly string[] {
  const uses = usesOf(text).filter(({ target }) => target.startsWith('actions/cache'))
  const setups = stepsOf(parse(text))
    .filter((step) => String(step['uses'] ?? '').startsWith('actions/setup-node@'))
    .filter((step) => record(step['with'])['package-manager-cache'] !== false)
    .map(() => 'setup-node caches unless it is told not to')
  return [
    ...setups,
    ...uses.map(({ target }) => target),
    ...valuesOf(text, ['cache']).map((value) => `cache: ${String(value)}`),
  ]
}

function unpinned({ text }: Piece): readonly string[] {
  return usesOf(text)
    .filter(({ target }) => external(target))
    .filter(({ target, comment }) => {
      // The README generator writes the release's commit here.
      const placeholder = /^OWNER\/slipway\/action-[a-z-]+@<sha>$/.test(target)
      return placeholder ? comment !== 'vX' : !(fullPin(target) && /^v\d+\.\d+\.\d+$/.test(comment))
    })
    .map(({ target, comment }) => `${target} # ${comment}`)
}

function keptCredentials({ text }: Piece): readonly string[] {
  return stepsOf(parse(text))
    .filter((step) => String(step['uses'] ?? '').startsWith('actions/checkout@'))
    .filter((step) => record(step['with'])['persist-credentials'] !== false)
    .map((step) => JSON.stringify(step))
}

function endless({ text }: Piece): readonly string[] {
  return Object.entries(record(record(parse(text))['jobs']))
    .filter(([, job]) => typeof record(job)['timeout-minutes'] !== 'number')
    .map(([id]) => id)
}

interface Use {
  readonly target: string
  readonly comment: string
}

/** Read from the text: a YAML parser drops the comment. */
function usesOf(text: string): readonly Use[] {
  return [...text.matchAll(/^[\s-]*uses:[ \t]*["']?([^\s"'#]+)["']?[ \t]*(?:#[ \t]*(.*?))?[ \t]*$/gm)].map(
    ([, target = '', comment = '']) => ({ target, comment }),
  )
}

function external(target: string): boolean {
  return !target.startsWith('./') && !target.startsWith('$/')
}

function fullPin(target: string): boolean {
  return /@[0-9a-f]{40}$/.test(target)
}

function stepsOf(tree: unknown): readonly Record<string, unknown>[] {
  if (Array.isArray(tree)) return tree.flatMap(stepsOf)
  if (typeof tree !== 'object' || tree === null) return []
  const own = 'uses' in tree || 'run' in tree ? [record(tree)] : []
  return [...own, ...Object.values(tree).flatMap(stepsOf)]
}

function valuesOf(text: string, keys: readonly string[]): readonly unknown[] {
  const walk = (tree: unknown): readonly unknown[] => {
    if (typeof tree !== 'object' || tree === null) return []
    const own = Object.entries(tree)
      .filter(([key]) => keys.includes(key))
      .map(([, value]) => value as unknown)
    return [...own, ...Object.values(tree).flatMap(walk)]
  }
  return walk(parse(text))
}

function mentions(tree: unknown, name: string): boolean {
  const on = record(tree)['on']
  return on === name || (Array.isArray(on) ? on.includes(name) : name in record(on))
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
