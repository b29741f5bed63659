import { checksOf } from './checks.ts'
import { type Differences, differences } from './differences.ts'
import { identityOf, type Values } from './identity.ts'
import { field, isRecord, type Json, listField, textField } from './lookup.ts'
import type { Action, Drift, Move, Noise, PlanReading, Resource, ResourceChange, TerraformPlan } from './model.ts'

/** One document of `terraform show -json`, or the redacted form of HCP Terraform. */
export function readPlanJson(document: Json): PlanReading {
  const problem = problemOf(document)
  if (problem) return problem
  const drifted = listField(document, 'resource_drift').filter(managed).map(driftOf)
  const planned = listField(document, 'resource_changes').filter(managed)
  const changes = planned.map(changeOf)
  const imported = planned.filter((one) => isRecord(field(field(one, 'change'), 'importing')))
  const real = drifted.filter(({ action, detail }) => action !== 'no-op' && !onlyNoise(action, detail))
  const plan: TerraformPlan = {
    tool: toolOf(document),
    version: textField(document, 'terraform_version'),
    form: 'show-json',
    mode: modeOf(document),
    changes: changes.filter(({ action }) => action !== 'no-op'),
    drift: real.map(({ resource, action, detail }) => asDrift(resource, action, detail)),
    noise: drifted.flatMap(asNoise),
    moves: [...movesOf(planned), ...movesOf(listField(document, 'resource_drift').filter(managed))].filter(
      firstOfAddress,
    ),
    imports: imported.map((one) => ({ resource: resourceOf(one) })),
    checks: checksOf(listField(document, 'checks')),
    managed: changes.filter(({ deposed }) => deposed === '').map(({ resource }) => resource),
    incomplete: incompleteness(document),
  }
  return { kind: 'plan', plan }
}

interface Drifted {
  readonly resource: Resource
  readonly action: Action
  readonly detail: Differences
}

const planKeys = [
  'planned_values',
  'resource_changes',
  'resource_drift',
  'output_changes',
  'plan_format_version',
  'configuration',
]

function problemOf(document: Json): PlanReading | undefined {
  if (isRecord(field(document, 'meta')) && textField(document, 'encrypted_data') !== '') {
    return refused('plan-encrypted', 'the plan is encrypted by OpenTofu; give the output of `tofu show -json` instead')
  }
  const version = textField(document, 'format_version') || textField(document, 'plan_format_version')
  if (!planKeys.some((key) => field(document, key) !== undefined) || (version === '' && !hasLists(document))) {
    return refused('plan-foreign', `this JSON is no Terraform plan${lookalike(document)}`)
  }
  if (version === '' || /^[01]\.\d+$/.test(version)) return undefined
  return refused('plan-version', `plans of format ${version.slice(0, 20)} are not known; 0.x and 1.x are`)
}

function refused(code: Extract<PlanReading, { kind: 'refused' }>['code'], reason: string): PlanReading {
  return { kind: 'refused', code, reason }
}

function hasLists(document: Json): boolean {
  return Array.isArray(field(document, 'resource_changes')) || Array.isArray(field(document, 'resource_drift'))
}

function lookalike(document: Json): string {
  if (field(document, 'values') !== undefined || field(document, 'lineage') !== undefined) return ' but a state'
  if (field(document, 'provider_schemas') !== undefined) return ' but a list of provider schemas'
  return ''
}

function managed(change: Json): boolean {
  return isRecord(change) && textField(change, 'mode') !== 'data' && textField(change, 'address') !== ''
}

function driftOf(entry: Json): Drifted {
  const change = field(entry, 'change')
  return { resource: resourceOf(entry), action: actionOf(change), detail: detailOf(entry) }
}

function changeOf(entry: Json): ResourceChange {
  const { paths, sensitive } = detailOf(entry)
  const action = actionOf(field(entry, 'change'))
  return {
    resource: resourceOf(entry),
    action,
    paths: action === 'update' || action === 'replace' ? paths : [],
    sensitive,
    deposed: textField(entry, 'deposed'),
  }
}

function detailOf(entry: Json): Differences {
  const change = field(entry, 'change')
  const [before, after] = [field(change, 'before'), field(change, 'after')]
  if (!isRecord(before) || !isRecord(after)) return { paths: [], noise: [], sensitive: false }
  return differences({
    type: textField(entry, 'type'),
    before,
    after,
    beforeSensitive: field(change, 'before_sensitive'),
    afterSensitive: field(change, 'after_sensitive'),
    afterUnknown: field(change, 'after_unknown'),
  })
}

/** An update that changes nothing a person would call a change. */
function onlyNoise(action: Action, { paths, noise }: Differences): boolean {
  return action === 'update' && paths.length === 0 && noise.length > 0
}

function asNoise({ resource, action, detail }: Drifted): readonly Noise[] {
  return onlyNoise(action, detail) ? [{ resource, paths: detail.noise }] : []
}

function asDrift(resource: Resource, action: Action, { paths, sensitive }: Differences): Drift {
  const kind = action === 'delete' || action === 'create' ? action : 'update'
  return { resource, action: kind, paths, sensitive }
}

function movesOf(entries: readonly Json[]): readonly Move[] {
  return entries.flatMap((entry) => {
    const from = textField(entry, 'previous_address')
    return from === '' || from === textField(entry, 'address') ? [] : [{ resource: resourceOf(entry), from }]
  })
}

function firstOfAddress(move: Move, index: number, all: readonly Move[]): boolean {
  return all.findIndex(({ resource }) => resource.address === move.resource.address) === index
}

function resourceOf(entry: Json): Resource {
  const type = textField(entry, 'type')
  const provider = textField(entry, 'provider_name').replace(/^registry\.(terraform\.io|opentofu\.org)\//, '')
  return {
    address: textField(entry, 'address'),
    type,
    name: textField(entry, 'name'),
    module: textField(entry, 'module_address'),
    mode: 'managed',
    provider,
    ...identityOf(type, valuesOf(field(entry, 'change'))),
  }
}

/** What is there now names it best; what is only planned has no `before`. */
function valuesOf(change: Json): Values {
  const before = field(change, 'before')
  return isRecord(before)
    ? { values: before, sensitive: field(change, 'before_sensitive') }
    : { values: field(change, 'after'), sensitive: field(change, 'after_sensitive') }
}

function actionOf(change: Json): Action {
  const actions = listField(change, 'actions').filter((action) => typeof action === 'string')
  if (actions.includes('delete') && actions.includes('create')) return 'replace'
  if (actions.includes('forget')) return actions.includes('create') ? 'create' : 'forget'
  const known: readonly Action[] = ['no-op', 'create', 'read', 'update', 'delete']
  return known.find((action) => action === actions[0]) ?? 'no-op'
}

function toolOf(document: Json): TerraformPlan['tool'] {
  const entries = ['resource_changes', 'resource_drift'].flatMap((name) => listField(document, name))
  const providers = entries.map((entry) => textField(entry, 'provider_name'))
  if (providers.some((name) => name.startsWith('registry.opentofu.org/'))) return 'opentofu'
  return textField(document, 'terraform_version') === '' ? 'unknown' : 'terraform'
}

/** A normal plan lists every resource it looked at, changed or not; a refresh-only plan lists none. */
function modeOf(document: Json): TerraformPlan['mode'] {
  if (Array.isArray(field(document, 'resource_changes'))) return 'normal'
  const drift = listField(document, 'resource_drift').length > 0
  const root = field(field(field(document, 'prior_state'), 'values'), 'root_module')
  const known = listField(root, 'resources').length > 0 || listField(root, 'child_modules').length > 0
  return drift && known ? 'refresh-only' : 'normal'
}

function incompleteness(document: Json): TerraformPlan['incomplete'] {
  if (field(document, 'errored') === true) return 'errored'
  return field(document, 'complete') === false ? 'deferred' : 'no'
}
