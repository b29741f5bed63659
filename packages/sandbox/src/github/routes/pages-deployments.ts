import type { PagesHost } from '../../pages/index.ts'
import { json, notFound, Refusal } from '../answer.ts'
import type { Call, Route } from '../route.ts'

const below = '/repos/{owner}/{repo}/pages/deployments'

export const pagesRoutes: readonly Route[] = [
  {
    method: 'POST',
    template: below,
    need: 'pages=write',
    manual: 'pages/pages#create-a-github-pages-deployment',
    answer: (call) => {
      const { body, place } = call
      const host = hostOf(call)
      const outcome = host.deploy({
        artifactId: Number(body['artifact_id']),
        commit: String(body['pages_build_version']),
        identity: String(body['oidc_token']),
      })
      if (outcome.kind === 'refused') throw new Refusal(outcome.status, outcome.message)
      const { id, commit } = outcome.deployment
      return json(200, {
        id,
        status_url: `${place.urls.repository}/pages/deployments/${commit}`,
        page_url: host.url,
      })
    },
  },
  {
    method: 'GET',
    template: `${below}/{pages_deployment_id}`,
    need: 'pages=read',
    manual: 'pages/pages#get-the-status-of-a-github-pages-deployment',
    answer: (call) => {
      const status = hostOf(call).look(call.parameters.get('pages_deployment_id') ?? '')
      if (status === undefined) throw notFound()
      return json(200, { status })
    },
  },
]

function hostOf({ place }: Call): PagesHost {
  const { pages, pagesHost } = place.settings
  if (pages === undefined || pagesHost === undefined) throw notFound()
  return pagesHost
}
