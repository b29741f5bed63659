import { join } from 'node:path'
import { ConfigurationError } from '#errors'
import { git } from '../git.ts'
import type { Source } from './workflow.ts'

/** This checkout of Slipway: its workflows are what is adopted. */
export const slipwayRoot = join(import.meta.dirname, '../../../..')

/** `OWNER/REPO@SHA` as given, or the commit and origin of this checkout. */
export async function sourceOf(given: string | undefined): Promise<Source> {
  if (given !== undefined) return await parsed(given)
  const sha = await ask(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])
  const origin = await ask(['remote', 'get-url', 'origin'])
  const [, repository] = /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(origin) ?? []
  if (!/^[0-9a-f]{40}$/.test(sha) || repository === undefined) {
    throw new ConfigurationError(
      'source-unknown',
      'This copy of Slipway does not say which commit of which repository on GitHub it is. Name it: --source OWNER/slipway@<the 40 digits of a release’s commit>.',
    )
  }
  return { repository, sha, version: await versionOf(sha) }
}

async function parsed(given: string): Promise<Source> {
  const [, repository, sha] = /^([\w.-]{1,39}\/[\w.-]{1,100})@([0-9a-f]{40})$/.exec(given) ?? []
  if (repository === undefined || sha === undefined) {
    throw new ConfigurationError(
      'source-invalid',
      '--source was not understood. Write OWNER/REPO@SHA with all 40 digits of the commit: a tag or a branch can be moved.',
    )
  }
  return { repository, sha, version: await versionOf(sha) }
}

/** The release tag of that commit, where this checkout knows it. */
async function versionOf(sha: string): Promise<string | undefined> {
  const tags = (await ask(['tag', '--points-at', sha])).split('\n')
  return tags.find((tag) => /^v\d+\.\d+\.\d+$/.test(tag))
}

async function ask(args: readonly string[]): Promise<string> {
  return (await git(args, { directory: slipwayRoot }).catch(() => '')).trim()
}
