import type { EnvironmentSettings, RepositorySettings, TagRules } from '../ports/settings-ports.ts'
import { allPages } from '../wire/pages.ts'
import { array, integer, object, text } from '../wire/parse.ts'
import { refusalOf } from '../wire/refusal.ts'
import type { Remote } from '../wire/remote.ts'

/** The settings of one repository on GitHub. */
export function createRepositorySettings(remote: Remote): RepositorySettings {
  const { rest, owner, repo } = remote
  return {
    environments: () => readEnvironments(remote),
    tagRules: () => readTagRules(remote),
    pages: async () => {
      try {
        const { data } = await rest.repos.getPages({ owner, repo })
        const { build_type, html_url } = object(data, 'the Pages site')
        return { buildType: typeof build_type === 'string' ? build_type : 'legacy', url: text(html_url, 'its address') }
      } catch (error) {
        if (refusalOf(error)?.status === 404) return undefined
        throw error
      }
    },
    actionsEnabled: async () => {
      const { data } = await rest.actions.getGithubActionsPermissionsRepository({ owner, repo })
      return object(data, 'the permissions of Actions')['enabled'] === true
    },
  }
}

async function readEnvironments({ rest, owner, repo }: Remote): Promise<readonly EnvironmentSettings[]> {
  const found: EnvironmentSettings[] = []
  // This list says its whole length, and sends no links.
  for (let page = 1; ; page += 1) {
    const { data } = await rest.repos.getAllEnvironments({ owner, repo, per_page: 100, page })
    const { environments, total_count } = object(data, 'the environments')
    const entries = array(environments ?? [], 'the list of environments')
    found.push(...entries.map(parseEnvironment))
    if (entries.length === 0 || found.length >= integer(total_count ?? 0, 'the number of environments')) return found
  }
}

function parseEnvironment(value: unknown): EnvironmentSettings {
  const { name, protection_rules, deployment_branch_policy } = object(value, 'an environment')
  const rules = array(protection_rules ?? [], 'its rules').map((rule) => object(rule, 'a rule'))
  const reviewers = rules
    .filter(({ type }) => type === 'required_reviewers')
    .flatMap((rule) => array(rule['reviewers'] ?? [], 'its reviewers')).length
  const restricted = deployment_branch_policy !== null && deployment_branch_policy !== undefined
  return { name: text(name, 'the name of an environment'), reviewers, restricted }
}

async function readTagRules({ rest, owner, repo }: Remote): Promise<readonly TagRules[]> {
  const where = { owner, repo, includes_parents: true, targets: 'tag', per_page: 100 }
  const found: TagRules[] = []
  for await (const entry of allPages((page) => rest.repos.getRepoRulesets({ ...where, page }))) {
    const { id, target, enforcement } = object(entry, 'a ruleset')
    if (target !== 'tag' || enforcement !== 'active') continue
    const { data } = await rest.repos.getRepoRuleset({ owner, repo, ruleset_id: integer(id, 'the id of a ruleset') })
    found.push(parseTagRules(data))
  }
  return found
}

function parseTagRules(value: unknown): TagRules {
  const { name, conditions, rules } = object(value, 'a ruleset')
  const refs = object(object(conditions ?? {}, 'its conditions')['ref_name'] ?? {}, 'its names')
  return {
    name: text(name, 'the name of a ruleset'),
    include: array(refs['include'] ?? [], 'its patterns').map((one) => text(one, 'a pattern')),
    rules: array(rules ?? [], 'its rules').map((rule) => text(object(rule, 'a rule')['type'], 'the type of a rule')),
  }
}
