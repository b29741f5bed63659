import { ConfigurationError } from '#errors'
import type { GitHubPlace } from './github-status.ts'

/** With GITHUB_TOKEN statuses are written; the repository is the deployed one unless GITHUB_REPOSITORY names another. */
export function githubPlaceFrom(
  value: (name: string) => string | undefined,
  gitRepoUrl: string,
): GitHubPlace | undefined {
  const token = value('GITHUB_TOKEN')
  if (token === undefined) return undefined
  const serverUrl = value('GITHUB_SERVER_URL') ?? 'https://github.com'
  const apiUrl = value('GITHUB_API_URL') ?? 'https://api.github.com'
  const named =
    value('GITHUB_REPOSITORY') ??
    gitRepoUrl
      .replace(/\.git$/, '')
      .split(/[/:]/)
      .slice(-2)
      .join('/')
  const [, owner, repo] = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(named) ?? []
  if (owner !== undefined && repo !== undefined) return { owner, repo, apiUrl, serverUrl, token }
  throw new ConfigurationError(
    'github-repository',
    'GITHUB_TOKEN is set, and GIT_REPO_URL does not say which repository of GitHub is meant. Set GITHUB_REPOSITORY=owner/name.',
  )
}
