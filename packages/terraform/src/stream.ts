import { identityFromId } from './identity.ts'
import { field, isRecord, type Json, textField } from './lookup.ts'
import type { Action, FailedCheck, Resource, TerraformPlan } from './model.ts'

/** Whether a document is a message of `terraform plan -json`. */
export function streamed(document: Json): boolean {
  return textField(document, '@level') !== '' && textField(document, 'type') !== ''
}

/** The stream of one or several plans, one after the other: who is touched and how, without any value. */
export function readStreams(messages: readonly Json[]): readonly TerraformPlan[] {
  const starts = messages.flatMap((message, index) => (textField(message, 'type') === 'version' ? [index] : []))
  const bounds = starts[0] === 0 ? starts : [0, ...starts]
  return bounds.map((start, index) => readStream(messages.slice(start, bounds[index + 1])))
}

function readStream(messages: readonly Json[]): TerraformPlan {
  const ofType = (type: string) => messages.filter((message) => textField(message, 'type') === type)
  const seen = new Map<string, Resource>()
  for (const message of messages) {
    const hook = field(message, 'hook')
    const resource = isRecord(hook) ? resourceOf(field(hook, 'resource'), hook) : undefined
    // What is gone has an id only before its refresh, not after it.
    if (resource && !named(seen.get(resource.address))) seen.set(resource.address, resource)
  }
  const changed = (type: string) => ofType(type).flatMap((message) => changeOf(field(message, 'change'), seen))
  const planned = changed('planned_change')
  const drift = changed('resource_drift')
  const version = ofType('version')[0]
  const tofu = textField(version, 'tofu')
  return {
    tool: tofu === '' ? (version ? 'terraform' : 'unknown') : 'opentofu',
    version: tofu || textField(version, 'terraform'),
    form: 'stream',
    mode: 'normal',
    changes: planned
      .filter(({ action }) => action !== 'no-op')
      .map(({ resource, action }) => ({ resource, action, paths: undefined, sensitive: false, deposed: '' })),
    drift: drift.flatMap(({ resource, action }) =>
      action === 'delete' || action === 'update' || action === 'create'
        ? [{ resource, action, paths: undefined, sensitive: false }]
        : [],
    ),
    noise: [],
    moves: [...planned, ...drift].flatMap(({ resource, from }) => (from === '' ? [] : [{ resource, from }])),
    imports: planned.filter(({ importing }) => importing).map(({ resource }) => ({ resource })),
    checks: ofType('diagnostic').flatMap(checkOf),
    managed: [...seen.values()],
    incomplete: incompleteness(messages),
  }
}

interface Changed {
  readonly resource: Resource
  readonly action: Action
  readonly from: string
  readonly importing: boolean
}

function changeOf(change: Json, seen: ReadonlyMap<string, Resource>): readonly Changed[] {
  const touched = resourceOf(field(change, 'resource'), undefined)
  if (!touched) return []
  const from = textField(field(change, 'previous_resource'), 'addr')
  return [
    {
      resource: seen.get(touched.address) ?? renamed(touched, seen.get(from)),
      action: actions[textField(change, 'action')] ?? 'no-op',
      from,
      importing: isRecord(field(change, 'importing')),
    },
  ]
}

function named(resource: Resource | undefined): boolean {
  return resource?.object !== undefined || resource?.release !== undefined
}

function renamed(to: Resource, from: Resource | undefined): Resource {
  return from ? { ...from, address: to.address, name: to.name, module: to.module } : to
}

const actions: Readonly<Record<string, Action>> = {
  create: 'create',
  read: 'read',
  update: 'update',
  replace: 'replace',
  delete: 'delete',
  remove: 'forget',
  forget: 'forget',
}

function resourceOf(resource: Json, hook: Json): Resource | undefined {
  const address = textField(resource, 'addr')
  if (address === '' || textField(resource, 'resource').startsWith('data.')) return undefined
  const type = textField(resource, 'resource_type')
  const id = textField(hook, 'id_key') === 'id' ? textField(hook, 'id_value') : ''
  return {
    address,
    type,
    name: textField(resource, 'resource_name'),
    module: textField(resource, 'module'),
    mode: 'managed',
    provider: textField(resource, 'implied_provider'),
    ...identityFromId(type, id),
  }
}

/** Terraform reports a failed `check` as a warning, and a failed condition as an error. */
function checkOf(message: Json): readonly FailedCheck[] {
  const diagnostic = field(message, 'diagnostic')
  const summary = textField(diagnostic, 'summary')
  if (!/^(Check block assertion failed|Resource (pre|post)condition failed)/i.test(summary)) return []
  const context = textField(field(diagnostic, 'snippet'), 'context')
  const address = textField(diagnostic, 'address') || context.replace(/^(\w+) "([^"]*)"$/, '$1.$2')
  const kind = summary.startsWith('Check') ? 'check' : 'resource'
  return [{ address, kind, status: 'fail', messages: [textField(diagnostic, 'detail')].filter((text) => text !== '') }]
}

function incompleteness(messages: readonly Json[]): TerraformPlan['incomplete'] {
  const severity = (message: Json) => textField(field(message, 'diagnostic'), 'severity')
  if (messages.some((message) => severity(message) === 'error')) return 'errored'
  return messages.some((message) => textField(message, 'type') === 'change_summary') ? 'no' : 'cut'
}
