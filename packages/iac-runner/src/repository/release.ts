import { type Environment, environmentNamed, parseConfig, type SlipwayConfig } from '#config'
import { ConfigurationError, ConflictError, PreconditionError } from '#errors'
import { type History, openHistory, tagNamed } from './history.ts'
import { type Kind, kindOfTag } from './kind.ts'
import type { Mirror } from './mirror.ts'

const fileName = 'slipway.yml'

/** One release of the repository, as it stands at the remote this moment. */
export interface Release {
  readonly tag: string
  readonly sha: string
  readonly kind: Kind
  /** The environment asked for, as the tip of main describes it today. */
  readonly environment: Environment
  /** `slipway.yml` of the release itself. */
  readonly config: SlipwayConfig
}

export interface Releases {
  /** Policy of the tip of main for an environment that a request names, with the tag as the remote has it. */
  find(wanted: { readonly env: string; readonly tag: string }): Promise<Found>
  /** The tag resolved to a commit, its kind and its services. */
  resolve(found: Found, commit: string | undefined): Promise<Release>
  /** The tip of main as the remote has it this moment. */
  tip(): Promise<string>
  /** The environments, as the tip of main describes them this moment. */
  policy(): Promise<readonly Environment[]>
  /** `slipway.yml` of a commit. */
  configAt(commit: string): Promise<SlipwayConfig>
  /** An environment as the tip of main describes it this moment. */
  environment(name: string): Promise<Environment>
  /** Makes a commit known here that another runner accepted. */
  bring(sha: string): Promise<void>
  readonly history: History
}

export interface Found {
  readonly environment: Environment
  readonly tag: string
  readonly object: string | undefined
  readonly tip: string
}

export function openReleases(mirror: Mirror): Releases {
  const history = openHistory(mirror.gitDir)
  const configAt = configReader(history)
  const kindOnce = kindReader(mirror.gitDir, history)
  const environmentAt = async (tip: string, name: string) => {
    const policy = await configAt(tip)
    const environment = environmentNamed(policy, name)
    if (!environment) throw unknownEnvironment(name, policy)
    return environment
  }
  return {
    history,
    configAt,
    tip: mirror.tip,
    policy: async () => (await configAt(await mirror.tip())).environments,
    bring: mirror.bring,
    environment: async (name) => environmentAt(await mirror.tip(), name),
    find: async ({ env, tag }) => {
      const { object, tip } = await mirror.remoteTag(tag)
      return { environment: await environmentAt(tip, env), tag, object, tip }
    },
    resolve: async ({ environment, tag, object, tip }, commit) => {
      if (object === undefined) throw untagged(`The repository has no tag ${tag}.`)
      const sha = await history.commitOf(object)
      if (sha === undefined) throw untagged(`The tag ${tag} does not name a commit.`)
      if (commit !== undefined && commit !== sha) throw tagMoved(tag, sha, commit)
      const kind = await kindOnce(tag, object, tip)
      return { tag, sha, kind, environment, config: await configAt(sha) }
    },
  }
}

export function tagMoved(tag: string, sha: string, expected: string): ConflictError {
  return new ConflictError(
    'tag-moved',
    `Tag ${tag} is at ${sha} now, not at ${expected}. A release tag is never moved: make a new tag for the new commit.`,
  )
}

/** The kind of a tag, worked out once for each place it and main stand at, however many ask at the same time. */
function kindReader(gitDir: string, history: History) {
  const kinds = new Map<string, Promise<Kind>>()
  const read = async (tag: string, tip: string): Promise<Kind> => {
    const sources = { history, tip, tagNamed: (name: string) => tagNamed(gitDir, name) }
    const named = await sources.tagNamed(tag)
    return named ? kindOfTag(named, sources) : 'unknown'
  }
  return (tag: string, object: string, tip: string): Promise<Kind> => {
    const key = `${tag} ${object} ${tip}`
    const known = kinds.get(key) ?? read(tag, tip)
    if (kinds.size > 1000) kinds.clear()
    kinds.set(key, known)
    known.catch(() => kinds.delete(key))
    return known
  }
}

function configReader(history: History) {
  const read = new Map<string, Promise<SlipwayConfig>>()
  return (commit: string): Promise<SlipwayConfig> => {
    const known = read.get(commit) ?? configAtCommit(history, commit)
    if (read.size > 200) read.clear()
    read.set(commit, known)
    known.catch(() => read.delete(commit))
    return known
  }
}

async function configAtCommit(history: History, commit: string): Promise<SlipwayConfig> {
  const text = await history.textAt(commit, fileName)
  const file = `${fileName}@${commit.slice(0, 7)}`
  if (text === undefined) {
    throw new ConfigurationError('config-missing', `There is no ${file}. Add one that lists services and environments.`)
  }
  return parseConfig(text, file)
}

function unknownEnvironment(env: string, policy: SlipwayConfig): ConfigurationError {
  const names = policy.environments.map(({ name }) => name).join(', ')
  return new ConfigurationError(
    'unknown-environment',
    `There is no environment ${env} in ${policy.file}; it has ${names}.`,
  )
}

function untagged(what: string): PreconditionError {
  return new PreconditionError('untagged', `${what} Only a tagged release can be deployed; tag the commit first.`)
}
