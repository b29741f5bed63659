/** Where things are, in the forms GitHub names them. */
export interface Urls {
  readonly server: string
  readonly api: string
  readonly repository: string
  readonly html: string
  nodeId(kind: string, id: string | number): string
}

export function createUrls(server: string, owner: string, repo: string): Urls {
  return {
    server,
    api: `${server}/api/v3`,
    repository: `${server}/api/v3/repos/${owner}/${repo}`,
    html: `${server}/${owner}/${repo}`,
    nodeId: (kind, id) => Buffer.from(`${kind}:${owner}/${repo}:${id}`).toString('base64'),
  }
}

/** An account in GitHub's form. */
export function account(urls: Urls, login: string, id: number, type: 'Bot' | 'User' | 'Organization') {
  const url = `${urls.api}/users/${encodeURIComponent(login)}`
  return {
    login,
    id,
    node_id: urls.nodeId(type, id),
    avatar_url: `${urls.server}/avatars/${id}`,
    gravatar_id: '',
    url,
    html_url: `${urls.server}/${type === 'Bot' ? 'apps/' : ''}${login.replace('[bot]', '')}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    site_admin: false,
  }
}
