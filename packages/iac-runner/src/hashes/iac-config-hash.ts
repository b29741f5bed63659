import { createHash } from 'node:crypto'

/** What the origin's deployer hashes of a service. */
export interface IacContent {
  readonly compose: string
  /** Variables without a value are left out. */
  readonly env: Readonly<Record<string, string | null>>
  /** Files beside the compose file, by their path in the repository. */
  readonly artifacts?: readonly LabelledFile[]
  /** Files elsewhere that it is built of. */
  readonly deps?: readonly LabelledFile[]
}

export type LabelledFile = readonly [label: string, bytes: string | Buffer]

/** IAC_CONFIG_HASH in the origin's exact form: 12 hex digits over compose, environment, artifacts and dependencies. */
export function iacConfigHash({ compose, env, artifacts = [], deps = [] }: IacContent): string {
  const variables = Object.entries(env)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${value}`)
  const files = [
    ...artifacts.map(([label, bytes]) => `${label}:${sha256(bytes)}`),
    ...deps.map(([label, bytes]) => `dep:${label}:${sha256(bytes)}`).sort(),
  ]
  const sorted = variables.sort(byName).join('\n')
  return sha256(`${compose}\n---ENV---\n${sorted}\n---ARTIFACTS---\n${files.join('\n')}`).slice(0, 12)
}

/** By name alone, as Python sorts pairs: `A=` comes before `A_B=`. */
function byName(a: string, b: string): number {
  const [first = ''] = a.split('=', 1)
  const [second = ''] = b.split('=', 1)
  return first < second ? -1 : first > second ? 1 : 0
}

function sha256(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
