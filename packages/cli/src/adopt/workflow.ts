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

/** One of our workflows as it stands in a user's repository: actions pinned, their branch, their paths. */
export function adopted(text: string, { source, branch, config }: Adopter): string {
  const from = `${source.repository}@${source.sha}`
  const version = source.version ?? 'unreleased'
  const paths = watchedPaths(config)
    .map((path) => `      - ${JSON.stringify(path)}\n`)
    .join('')
  return withoutInstruction(text, `# From ${from} (${version}), by \`slipway adopt\`. It is yours now.\n`)
    .replaceAll(
      /(\buses: )\$\/(action-[a-z-]+)/g,
      (_, uses: string, action: string) => `${uses}${source.repository}/${action}@${source.sha} # ${version}`,
    )
    .replaceAll(/branches: \[main\]/g, `branches: [${JSON.stringify(branch)}]`)
    .replace(/( {4}paths:\n)(?: {6}- (?:platform|libs)\/\*\*\n)(?: {6}- .*\n)*/, (_, key: string) => `${key}${paths}`)
}

/** The paragraph that says how to copy the file by hand is done by now. */
function withoutInstruction(text: string, instead: string): string {
  const paragraph = /^#\n# To use it,[\s\S]*?\n(?=[^#])/m
  return paragraph.test(text) ? text.replace(paragraph, `#\n${instead}`) : `${instead}${text}`
}

function watchedPaths({ services, shared }: SlipwayConfig): readonly string[] {
  const folders = services.map(({ path }) => `${path}/**`)
  return [...new Set([...folders, ...shared, 'slipway.yml'])]
}
