import { existsSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { ConfigurationError } from '#errors'

/** What a `uses:` stands for in the sandbox. */
export type Used =
  | { readonly kind: 'checkout' }
  | { readonly kind: 'terraform' }
  | { readonly kind: 'action'; readonly directory: string }

export interface Places {
  /** This repository: where `$/action-tag` and `OWNER/slipway/action-tag@…` are. */
  readonly actionsDirectory: string
  readonly workspace: string
  /** Whether this job has checked its repository out. */
  readonly checkedOut: boolean
}

/** Nothing is ever downloaded: an action is ours, in the checkout, or one that the sandbox plays: `actions/checkout`, and
 * `hashicorp/setup-terraform`, where this machine has a Terraform. */
export function resolveUses(uses: string, places: Places): Used {
  if (/^actions\/checkout@.+/.test(uses)) return { kind: 'checkout' }
  if (/^hashicorp\/setup-terraform@.+/.test(uses)) return { kind: 'terraform' }
  const local = /^\.\/(.*)$/.exec(uses)?.[1]
  if (local !== undefined) return { kind: 'action', directory: localAction(local, places) }
  const ours = /^\$\/([^@]+)$/.exec(uses)?.[1] ?? /^[^/@]+\/slipway\/([^@]+)@.+$/.exec(uses)?.[1]
  if (ours !== undefined) return { kind: 'action', directory: inside(places.actionsDirectory, ours, uses) }
  throw new ConfigurationError(
    'uses-foreign',
    `\`uses: ${uses}\` is a third-party action, and the sandbox fetches none. It runs \`./path\`, \`$/path\`, ` +
      '`OWNER/slipway/action-…@ref`, and plays `actions/checkout` and `hashicorp/setup-terraform`.',
  )
}

function localAction(path: string, places: Places): string {
  if (!places.checkedOut) {
    throw new ConfigurationError(
      'uses-without-checkout',
      `Can't find 'action.yml' under ./${path}. Did you forget to run actions/checkout before running your local action?`,
    )
  }
  const own = inside(places.workspace, path, `./${path}`)
  // The example repository of a demo has our workflows but not our actions.
  return existsSync(resolve(own, 'action.yml')) ? own : inside(places.actionsDirectory, path, `./${path}`)
}

function inside(root: string, path: string, uses: string): string {
  const directory = resolve(root, path)
  if (directory === resolve(root) || directory.startsWith(resolve(root) + sep)) return directory
  throw new ConfigurationError('uses-outside', `\`uses: ${uses}\` leaves the repository.`)
}
