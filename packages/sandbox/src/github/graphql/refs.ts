import { byName } from '../refs.ts'
import { connection, ordered, pageArguments, pageOf } from './connection.ts'
import { type Ask, Field } from './field.ts'
import { gitObject } from './objects.ts'
import { graphError } from './refusal.ts'

/** A branch or a tag by its whole name, or by the short one; null when there is none. */
export function refNamed(ask: Ask, name: string): unknown {
  const full = [name, `refs/heads/${name}`, `refs/tags/${name}`].find((candidate) => ask.refs.has(candidate))
  return full?.startsWith('refs/') ? ref(ask, full) : null
}

export function refsBelow(ask: Ask): Field {
  return new Field(['refPrefix', 'query', 'orderBy', 'direction', ...pageArguments], (args) => {
    const prefix = String(args['refPrefix'])
    if (!/^refs\/.*\/$/.test(prefix)) {
      throw graphError('UNPROCESSABLE', 'refPrefix must begin with `refs/` and end with a trailing `/`')
    }
    const query = typeof args['query'] === 'string' ? args['query'] : ''
    const names = [...ask.refs.keys()]
      .filter((name) => name.startsWith(prefix) && name.slice(prefix.length).includes(query))
      .sort((one, other) => byName(other, one))
    const { direction = 'ASC' } = args
    const items = ordered(names, args['orderBy'] ?? { field: 'ALPHABETICAL', direction }, {
      ALPHABETICAL: (name) => name,
    })
    return pageOf({ name: 'refs', items, key: (name) => name, node: (name) => ref(ask, name) }, args)
  })
}

function ref(ask: Ask, full: string) {
  const [, kind = '', name = ''] = /^(refs\/[^/]+\/)(.*)$/.exec(full) ?? []
  const branch = kind === 'refs/heads/' && name === ask.head
  const { byProtection, byRuleset } = ask.place.requiredChecks
  return {
    id: ask.place.urls.nodeId('Ref', full),
    name,
    prefix: kind,
    target: () => gitObject(ask, ask.refs.get(full) ?? ''),
    refUpdateRule: branch && byProtection.length > 0 ? updateRule(name, byProtection) : null,
    rules: connection({
      name: 'rules',
      items: branch && byRuleset.length > 0 ? [byRuleset] : [],
      key: () => 'required_status_checks',
      node: (checks) => rule(ask, checks),
    }),
  }
}

/** What an old protection rule tells those who may not administer it. */
function updateRule(pattern: string, checks: readonly string[]) {
  return {
    pattern,
    requiredStatusCheckContexts: checks,
    allowsDeletions: false,
    allowsForcePushes: false,
    blocksCreations: false,
    requiredApprovingReviewCount: null,
    requiresLinearHistory: false,
    requiresSignatures: false,
  }
}

function rule({ place }: Ask, checks: readonly string[]) {
  return {
    id: place.urls.nodeId('RepositoryRule', 1),
    type: 'REQUIRED_STATUS_CHECKS',
    parameters: {
      __typename: 'RequiredStatusChecksParameters',
      doNotEnforceOnCreate: false,
      strictRequiredStatusChecksPolicy: false,
      requiredStatusChecks: checks.map((context) => ({ context, integrationId: null })),
    },
  }
}
