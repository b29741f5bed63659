import { wireName } from '#deploy-protocol'
import { ConfigurationError } from '#errors'
import type { Config } from '#toolkit'
import { parseTag, type ReleaseTag } from '#versioning'
import type { metadata } from './metadata.ts'

/** What the inputs ask for, once they make sense together. */
export interface Asked {
  readonly mode: 'promote' | 'rollback' | 'release'
  /** The tag to promote, to release or to go back to. */
  readonly tag: ReleaseTag
  readonly bump: 'minor' | 'major'
  /** The version typed behind `deploy`; only a major asks for one. */
  readonly typed: ReleaseTag | undefined
  readonly prefix: string
  readonly staging: string
  readonly production: string
  readonly minSoakSeconds: number
  readonly freeze: string
  readonly distinctApprover: boolean
  readonly waiveHotfix: string
  readonly breakGlass: string
}

/** Judges what needs no request: a wrong `confirm` or a tag that is none ends here, with nothing sent. */
export function askedOf(config: Config<typeof metadata>): Asked {
  const { mode, bump, prefix } = config
  const typed = mode === 'release' ? undefined : confirmed(config)
  return {
    mode,
    bump,
    typed,
    prefix,
    tag: mode === 'rollback' ? tagOf('to', config.to, prefix) : tagOf('staging-tag', config.stagingTag, prefix),
    staging: wireName(config.stagingEnvironment),
    production: wireName(config.productionEnvironment),
    minSoakSeconds: secondsOf(config.minSoak),
    freeze: config.freeze,
    distinctApprover: config.requireDistinctApprover,
    waiveHotfix: config.waiveHotfix,
    breakGlass: config.breakGlass,
  }
}

/** Exactly: no trimming, no other case, nothing before or behind. */
function confirmed({ mode, bump, confirm, prefix }: Config<typeof metadata>): ReleaseTag | undefined {
  if (mode === 'promote' && bump === 'major') {
    const typed = confirm.startsWith('deploy ') ? parseTag(confirm.slice('deploy '.length), prefix) : undefined
    if (typed && typed.minor === 0 && typed.patch === 0) return typed
    throw unconfirmed(`deploy ${prefix}X.0.0, with the next major version typed out`)
  }
  if (confirm !== 'deploy') throw unconfirmed('deploy, in lower case and with nothing around it')
  return undefined
}

function unconfirmed(expected: string): ConfigurationError {
  return new ConfigurationError(
    'confirm',
    `Input "confirm" must be exactly ${expected}. Nothing was sent and nothing was changed; run it again if you mean it.`,
  )
}

function tagOf(input: string, given: string, prefix: string): ReleaseTag {
  const tag = parseTag(given, prefix)
  if (tag) return tag
  const shown = given === '' ? 'it is empty' : `${JSON.stringify(given.slice(0, 80))} is none`
  throw new ConfigurationError(
    'tag-syntax',
    `Input "${input}" must be a release tag such as ${prefix}1.2.4, three numbers without leading zeros; ${shown}. ` +
      `Nothing was sent. List the tags with: git ls-remote --tags origin '${prefix}*'`,
  )
}

function secondsOf(duration: string): number {
  const unit = { s: 1, m: 60, h: 3600 }[duration.at(-1) ?? ''] ?? 0
  return Number.parseInt(duration, 10) * unit
}
