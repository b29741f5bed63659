/** What other runners want to hear of at once: work in an environment, or a change of a deployment. */
export type News = { readonly env: string } | { readonly deployment: string }

export function formatNews(news: News): string {
  return 'env' in news ? `env ${news.env}` : `deployment ${news.deployment}`
}

/** Undefined for what says nothing, also when a runner of another version said it. */
export function parseNews(text = ''): News | undefined {
  const [, kind, name = ''] = /^(env|deployment) ([\w-]+)$/.exec(text) ?? []
  if (kind === undefined) return undefined
  return kind === 'env' ? { env: name } : { deployment: name }
}
