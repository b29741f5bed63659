import { ConfigurationError } from '#errors'

/** The owner and name in `OWNER/REPO`; undefined for anything else. */
export function repositoryNamed(written: string): { readonly owner: string; readonly repo: string } | undefined {
  const [, owner, repo] = /^([A-Za-z\d][\w-]{0,99})\/(?!\.{1,2}$)([\w.-]{1,100})$/.exec(written) ?? []
  return owner && repo ? { owner, repo } : undefined
}

/** Where GitHub is and the token for it, from the variables that a job sets; `advice` says which token a command needs. */
export function accessFrom(env: NodeJS.ProcessEnv, advice: string) {
  const token = env['GITHUB_TOKEN'] ?? ''
  if (token === '') throw new ConfigurationError('token-missing', `GITHUB_TOKEN is empty. ${advice}`)
  const apiUrl = (env['GITHUB_API_URL'] ?? 'https://api.github.com').replace(/\/+$/, '')
  const serverUrl = (env['GITHUB_SERVER_URL'] ?? 'https://github.com').replace(/\/+$/, '')
  return { token, apiUrl, serverUrl }
}
