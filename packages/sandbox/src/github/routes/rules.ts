import { shownAccount } from '../accounts.ts'
import { json, notFound } from '../answer.ts'
import { environmentNames } from '../environments.ts'
import { page, pageAsked } from '../page.ts'
import type { Call, Place, Route } from '../route.ts'

export const ruleRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/rules/branches/{branch}',
    need: 'metadata=read',
    manual: 'repos/rules#get-rules-for-a-branch',
    answer: async (call) => page(call, await rulesOf(call)),
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/environments',
    need: 'actions=read',
    manual: 'deployments/environments#list-environments',
    answer: (call) => {
      const names = environmentNames(call.place)
      const { number, size } = pageAsked(call.query)
      const shown = names.slice((number - 1) * size, number * size)
      return json(200, {
        total_count: names.length,
        environments: shown.map((name) => shownEnvironment(call.place, name)),
      })
    },
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/environments/{environment_name}',
    need: 'actions=read',
    manual: 'deployments/environments#get-an-environment',
    answer: (call) => {
      const name = call.parameters.get('environment_name') ?? ''
      if (!environmentNames(call.place).includes(name)) throw notFound()
      return json(200, shownEnvironment(call.place, name))
    },
  },
]

/** Only the default branch has any; a branch that does not exist has none and is no error. */
async function rulesOf(call: Call): Promise<readonly unknown[]> {
  const { requiredChecks, owner, repo } = call.place
  if (requiredChecks.byRuleset.length === 0 || call.parameters.get('branch') !== (await call.head())) return []
  return [
    {
      type: 'required_status_checks',
      ruleset_source_type: 'Repository',
      ruleset_source: `${owner}/${repo}`,
      ruleset_id: 1,
      parameters: {
        strict_required_status_checks_policy: false,
        do_not_enforce_on_create: false,
        required_status_checks: requiredChecks.byRuleset.map((context) => ({ context })),
      },
    },
  ]
}

function shownEnvironment({ urls, ...place }: Place, name: string) {
  const created = '2024-01-01T00:00:00Z'
  const id = environmentNames({ urls, ...place }).indexOf(name) + 1
  return {
    id,
    node_id: urls.nodeId('Environment', name),
    name,
    url: `${urls.repository}/environments/${encodeURIComponent(name)}`,
    html_url: `${urls.html}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
    created_at: created,
    updated_at: created,
    protection_rules: protectionOf({ urls, ...place }, name),
    deployment_branch_policy: place.settings.restricted.includes(name)
      ? { protected_branches: false, custom_branch_policies: true }
      : null,
  }
}

function protectionOf({ settings, urls }: Place, name: string) {
  const reviewers = settings.reviewers[name] ?? []
  const approval = {
    id: 1,
    node_id: urls.nodeId('Gate', `${name}-1`),
    type: 'required_reviewers',
    prevent_self_review: false,
    reviewers: reviewers.map((login) => ({ type: 'User', reviewer: shownAccount(urls, login) })),
  }
  const policy = { id: 2, node_id: urls.nodeId('Gate', `${name}-2`), type: 'branch_policy' }
  return [...(reviewers.length > 0 ? [approval] : []), ...(settings.restricted.includes(name) ? [policy] : [])]
}
