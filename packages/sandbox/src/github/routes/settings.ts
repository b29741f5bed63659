import { json, notFound } from '../answer.ts'
import { page } from '../page.ts'
import type { Place, Route } from '../route.ts'
import type { TagRule } from '../settings.ts'

const made = '2024-01-01T00:00:00Z'

export const settingsRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/rulesets',
    need: 'metadata=read',
    manual: 'repos/rules#get-all-repository-rulesets',
    answer: (call) => {
      const targets = call.query.get('targets')?.split(',')
      const shown = targets && !targets.includes('tag') ? [] : call.place.settings.tagRules
      return page(
        call,
        shown.map((rule, index) => shownRuleset(call.place, rule, index)),
      )
    },
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/rulesets/{ruleset_id}',
    need: 'metadata=read',
    manual: 'repos/rules#get-a-repository-ruleset',
    answer: ({ place, parameters }) => {
      const index = Number(parameters.get('ruleset_id')) - 1
      const rule = place.settings.tagRules[index]
      if (!rule) throw notFound()
      const conditions = { ref_name: { include: rule.include, exclude: [] } }
      return json(200, { ...shownRuleset(place, rule, index), conditions, rules: rule.rules.map((type) => ({ type })) })
    },
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/actions/permissions',
    need: 'administration=read',
    manual: 'actions/permissions#get-github-actions-permissions-for-a-repository',
    answer: ({ place }) =>
      json(200, place.settings.actions === 'enabled' ? { enabled: true, allowed_actions: 'all' } : { enabled: false }),
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/pages',
    need: 'pages=read',
    manual: 'pages/pages#get-a-github-pages-site',
    answer: ({ place }) => {
      const { pages, pagesHost } = place.settings
      if (pages === undefined) throw notFound()
      return json(200, {
        url: `${place.urls.repository}/pages`,
        status: 'built',
        cname: null,
        custom_404: false,
        html_url: pagesHost?.url ?? `https://${place.owner}.github.io/${place.repo}/`,
        build_type: pages,
        source: { branch: 'gh-pages', path: '/' },
        public: true,
        https_enforced: true,
      })
    },
  },
]

function shownRuleset({ owner, repo }: Place, { enforcement = 'active' }: TagRule, index: number) {
  return {
    id: index + 1,
    name: `tags ${index + 1}`,
    target: 'tag',
    source_type: 'Repository',
    source: `${owner}/${repo}`,
    enforcement,
    node_id: `RRS_${index + 1}`,
    created_at: made,
    updated_at: made,
  }
}
