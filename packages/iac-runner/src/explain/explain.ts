import { idleRules, parseConfig, placesIn, type SlipwayConfig } from '#config'
import { ConfigurationError, PreconditionError } from '#errors'
import { changedFiles } from '../repository/changed-files.ts'
import { filesOf } from '../repository/checkout.ts'
import { git, runGit } from '../repository/git.ts'
import { type Explanation, explainChange, type Side } from './explanation.ts'

const file = 'slipway.yml'

/** Which service would run between two releases of a repository, and why; nothing is deployed. */
export async function explain(wanted: { readonly repository: string; readonly range: string }): Promise<Explanation> {
  const { from, to } = rangeOf(wanted.range)
  const gitDir = await gitDirOf(wanted.repository)
  const commits = { from: await commitOf(gitDir, from), to: await commitOf(gitDir, to) }
  const text = await textAt(gitDir, commits.to)
  if (text === undefined) throw new ConfigurationError('config-missing', `There is no ${file} in ${to}. Add one.`)
  const config = parseConfig(text, file)
  const after = await sideOf(gitDir, commits.to, config)
  const place = placesIn(text, file)
  const idle = idleRules(
    config,
    after.files.map(({ path }) => path),
  )
  if (idle.length > 0) {
    const lines = idle.map(
      (rule) => `${place(rule)}: ${rule.text}: decides about no file of ${to}. Correct or remove it.`,
    )
    throw new ConfigurationError('config-invalid', lines.join('\n'))
  }
  const before = await sideOf(gitDir, commits.from, await formerConfig(gitDir, commits.from))
  const changed = (await changedFiles(gitDir, commits.from, commits.to)) ?? []
  return explainChange({ range: wanted.range, before, after: { ...after, config }, changed, place })
}

function rangeOf(range: string): { readonly from: string; readonly to: string } {
  const [, from, to] = /^([A-Za-z0-9][\w./-]{0,199}?)\.\.([A-Za-z0-9][\w./-]{0,199})$/.exec(range) ?? []
  if (from !== undefined && to !== undefined) return { from, to }
  throw new ConfigurationError('range', `Two releases are written as v1.2.3..v1.2.4; found ${range}.`)
}

async function gitDirOf(repository: string): Promise<string> {
  for (const candidate of [`${repository}/.git`, repository]) {
    const { code, stdout } = await runGit(candidate, ['rev-parse', '--absolute-git-dir'])
    if (code === 0) return stdout.trim()
  }
  throw new PreconditionError('repository-missing', `${repository} is no git repository. Name one with --repo.`)
}

async function commitOf(gitDir: string, name: string): Promise<string> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]
  const { code, stdout } = await runGit(gitDir, args)
  if (code === 0) return stdout.trim()
  throw new PreconditionError('untagged', `The repository has no ${name}. Fetch its tags with: git fetch --tags`)
}

async function textAt(gitDir: string, commit: string): Promise<string | undefined> {
  const { code, stdout } = await runGit(gitDir, ['cat-file', 'blob', `${commit}:${file}`])
  return code === 0 ? stdout : undefined
}

/** The release before may have had no file, or a wrong one; then every service is new. */
async function formerConfig(gitDir: string, commit: string): Promise<SlipwayConfig | undefined> {
  const text = await textAt(gitDir, commit)
  try {
    return text === undefined ? undefined : parseConfig(text, file)
  } catch (error) {
    if (error instanceof ConfigurationError) return undefined
    throw error
  }
}

async function sideOf(gitDir: string, commit: string, config: SlipwayConfig | undefined): Promise<Side> {
  return { config, files: filesOf(await git(gitDir, ['ls-tree', '-r', '-z', '--full-tree', commit])) }
}
