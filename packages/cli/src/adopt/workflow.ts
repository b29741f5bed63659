import type { SlipwayConfig } from '#config'

/** Where an adopted workflow takes the actions from. */
export interface Source {
  /** `OWNER/slipway`, or a fork. */
  readonly repository: string
  /** The full commit that every `uses:` is pinned to. */
  readonly sha: string
  /** The release tag of that commit; undefined: it has none. */
  readonly version: string | undefined
}

export interface Adopter {
  readonly source: Source
  /** The branch that a push deploys from. */
  readonly branch: string
  readonly config: SlipwayConfig
}

/** One of our workflows as it stands in a user's repository: actions pinned, their branch, paths and Terraform roots. */
export function adopted(text: string, adopter: Adopter): string {
  const { source, branch, config } = adopter
  const version = source.version ?? 'unreleased'
  const from = `# From ${source.repository}@${source.sha} (${version}), by \`slipway adopt\`. It is yours now.\n`
  const pinned = withoutInstruction(text, from)
    .replaceAll(
      /(\buses: )\$\/(action-[a-z-]+)/g,
      (_, uses: string, action: string) => `${uses}${source.repository}/${action}@${source.sha} # ${version}`,
    )
    .replaceAll(
      /( {6}- name: Check out Slipway\n(?: {8}.*\n)*? {8}with:\n)/g,
      (step) => `${step}          repository: ${source.repository}\n          ref: ${source.sha} # ${version}\n`,
    )
    .replaceAll(/branches: \[main\]/g, `branches: [${JSON.stringify(branch)}]`)
  return withRoots(withPaths(pinned, config), config)
}

function withPaths(text: string, { services, shared }: SlipwayConfig): string {
  const paths = [...new Set([...services.map(({ path }) => `${path}/**`), ...shared, 'slipway.yml'])]
  const written = paths.map((path) => `      - ${JSON.stringify(path)}\n`).join('')
  return text.replace(
    /( {4}paths:\n)(?: {6}- (?:platform|libs)\/\*\*\n)(?: {6}- .*\n)*/,
    (_, key: string) => `${key}${written}`,
  )
}

/** The directories that Actions deploy, with the keys of their states, as `slipway.yml` says. */
function withRoots(text: string, { topology }: SlipwayConfig): string {
  const roots = topology.layers
    .filter(({ deployedBy }) => deployedBy === 'actions')
    .flatMap(({ directories, state, name }) =>
      directories.map((directory) => ({ directory, key: state.replaceAll('{layer}', name) })),
    )
  const [first] = roots
  if (!first) return text
  const lines = roots.map(({ directory, key }) => `        ${directory} ${key}\n`).join('')
  return text
    .replace(/( {6}ROOTS: \|\n)(?: {8}.*\n)+/, (_, key: string) => `${key}${lines}`)
    .replace(/^( {2}DIRECTORY: ).*$/m, (_, key: string) => `${key}${first.directory}`)
    .replace(/^( {6}- )1\.bootstrap\/\*\*$/m, (_, dash: string) => `${dash}${first.directory}/**`)
    .replaceAll(
      /^( {6}STATE_KEY: )(\w+)\/.*$/gm,
      (_, key: string, slug: string) => `${key}${first.key.replaceAll('{env}', slug)}`,
    )
}

/** The paragraph that says how to copy the file by hand is done by now. */
function withoutInstruction(text: string, instead: string): string {
  const paragraph = /^#\n# To use it,[\s\S]*?\n(?=[^#])/m
  return paragraph.test(text) ? text.replace(paragraph, `#\n${instead}`) : `${instead}${text}`
}
