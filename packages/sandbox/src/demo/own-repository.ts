import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseDocument } from 'yaml'
import { parseConfig, proposeConfig, type SlipwayConfig } from '#config'
import { ConfigurationError, PreconditionError } from '#errors'
import { git } from './working-copy.ts'

const recorder = '.slipway/record.sh'
const recorderScript = `#!/bin/sh
# Stands in for the sync command of a service: the demo says what would run, and runs nothing.
set -eu
echo "would run: $*"
`

/** A bare clone of the user's repository with its current commit as main. Nothing in the original is touched. */
export async function seedFromRepository(path: string, bare: string): Promise<void> {
  const source = resolve(path)
  if (!(await stat(source).catch(() => undefined))?.isDirectory()) {
    throw new ConfigurationError('path-missing', `${path} is no directory. Name a git repository of yours.`)
  }
  const top = await git(['rev-parse', '--absolute-git-dir'], source).catch((cause) => {
    throw new ConfigurationError(
      'path-no-repository',
      `${path} is no git repository. Run \`git init\` and commit first.`,
      { cause },
    )
  })
  const head = await git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], source).catch(() => '')
  if (head === '') throw new PreconditionError('empty-repository', `${path} has no commit yet. Commit something first.`)
  await git(['clone', '--quiet', '--bare', '--no-hardlinks', top.trim(), bare], '.')
  await git(['update-ref', 'refs/heads/main', head.trim()], bare)
  await git(['symbolic-ref', 'HEAD', 'refs/heads/main'], bare)
  await git(['remote', 'remove', 'origin'], bare)
}

export interface OwnConfig {
  /** What the demo commits on top of the clone. */
  readonly files: Readonly<Record<string, string>>
  /** A folder of one service, to change in the second scene. */
  readonly servicePath: string
  readonly service: string
  /** Patterns that a push has to touch to concern a service. */
  readonly watch: readonly string[]
  /** The `slipway.yml` that was proposed, for a repository without one. */
  readonly proposal: string
}

/** The user's `slipway.yml`, or one proposed from the layout; without `runSync` every sync command only says its name. */
export function ownConfig(options: {
  readonly text: string | undefined
  readonly paths: readonly string[]
  readonly runSync: boolean
}): OwnConfig {
  const text = options.text ?? proposeConfig(options.paths)
  const config = parseConfig(text, 'slipway.yml')
  const staged = Object.entries(servicesOf(config))
  const [first] = staged
  if (!first)
    throw new PreconditionError('no-services', 'slipway.yml has no service for staging, so there is nothing to show.')
  const [service, path] = first
  const recorded = options.runSync ? {} : { 'slipway.yml': withRecorder(text), [recorder]: recorderScript }
  return {
    files: { 'slipway.yml': text, ...recorded },
    servicePath: path,
    service,
    watch: [...staged.map(([, folder]) => `${folder}/**`), ...config.shared],
    proposal: options.text === undefined ? text : '',
  }
}

function servicesOf(config: SlipwayConfig): Readonly<Record<string, string>> {
  const staged = config.services.filter(({ environments }) => environments?.includes('staging') ?? true)
  return Object.fromEntries(staged.map(({ name, path }) => [name, path]))
}

function withRecorder(text: string): string {
  const document = parseDocument(text)
  const services = document.toJS().services as Readonly<Record<string, { readonly sync: readonly string[] }>>
  for (const [id, { sync }] of Object.entries(services))
    document.setIn(['services', id, 'sync'], ['sh', recorder, ...sync])
  return String(document)
}
