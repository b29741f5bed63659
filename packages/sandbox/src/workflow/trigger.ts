import { ConfigurationError } from '#errors'
import { pullOf, type WorkflowEvent } from './events.ts'
import { matchesFilter } from './filter.ts'
import type { DispatchInput, Trigger, Workflow } from './model.ts'
import { unsupported } from './tree.ts'

/** Whether `on:` lets an event start a workflow; changed files are asked for only when a filter needs them. */
export async function startsOn(
  workflow: Workflow,
  event: WorkflowEvent,
  changedFiles: () => Promise<readonly string[]>,
): Promise<boolean> {
  const trigger = workflow.triggers.get(event.name)
  if (!trigger) return false
  if (event.name === 'workflow_dispatch') return event.workflow === workflow.file
  if (event.name === 'push')
    return matchesRef(trigger, event.ref) && (await matchesPaths(trigger, event.ref, changedFiles))
  if (event.name === 'pull_request') return matchesPull(trigger, event.payload, changedFiles)
  const others = [...trigger.filters.keys()].filter((filter) => filter !== 'types')
  if (others.length > 0) throw unsupported(`on.${event.name}`, `\`${others.join('`, `')}\``)
  const types = trigger.filters.get('types')
  return !types || types.includes(String(event.payload['action']))
}

/** Asked of the branch that the request goes into, and of what it changes there. */
async function matchesPull(
  trigger: Trigger,
  payload: Readonly<Record<string, unknown>>,
  changedFiles: () => Promise<readonly string[]>,
): Promise<boolean> {
  const types = trigger.filters.get('types') ?? ['opened', 'synchronize', 'reopened']
  if (!types.includes(String(payload['action']))) return false
  const base = `refs/heads/${pullOf(payload).base?.ref}`
  return matchesRef(trigger, base) && (await matchesPaths(trigger, base, changedFiles))
}

function matchesRef({ filters }: Trigger, ref: string): boolean {
  const [, kind, name = ''] = /^refs\/(heads|tags)\/(.+)$/s.exec(ref) ?? []
  const [own, other] = kind === 'tags' ? (['tags', 'branches'] as const) : (['branches', 'tags'] as const)
  const wanted = filters.get(own)
  const unwanted = filters.get(`${own}-ignore`)
  // Whoever filters only branches does not hear of tags, and the other way round; paths alone are asked of branches.
  if (!wanted && !unwanted) return !filters.has(other) && !filters.has(`${other}-ignore`)
  return wanted ? matchesFilter(wanted, name) : !matchesFilter(unwanted ?? [], name)
}

async function matchesPaths(
  { filters }: Trigger,
  ref: string,
  changedFiles: () => Promise<readonly string[]>,
): Promise<boolean> {
  const wanted = filters.get('paths')
  const unwanted = filters.get('paths-ignore')
  // GitHub does not look at paths when a tag is pushed.
  if ((!wanted && !unwanted) || ref.startsWith('refs/tags/')) return true
  const files = await changedFiles()
  return wanted
    ? files.some((file) => matchesFilter(wanted, file))
    : files.some((file) => !matchesFilter(unwanted ?? [], file))
}

type InputValue = string | number | boolean

/** The inputs of a dispatch with their types and defaults; what GitHub's form would refuse is refused. */
export function dispatchInputs(
  workflow: Workflow,
  given: Readonly<Record<string, InputValue>>,
): Readonly<Record<string, InputValue>> {
  const declared = workflow.triggers.get('workflow_dispatch')?.inputs ?? []
  const names = declared.map(({ name }) => name)
  const wrong = Object.keys(given).filter((name) => !names.includes(name))
  if (wrong.length > 0) {
    throw new ConfigurationError(
      'dispatch-input',
      `${workflow.file} takes no input ${wrong.join(', ')}. It takes ${names.join(', ') || 'none'}.`,
    )
  }
  return Object.fromEntries(declared.map((input) => [input.name, inputValue(input, given[input.name])]))
}

function inputValue(input: DispatchInput, given: InputValue | undefined): InputValue {
  const value = given ?? input.fallback
  if (value === undefined || value === '') {
    if (input.required) throw wrongInput(input, 'is required')
    return input.type === 'boolean' ? false : ''
  }
  if (input.type === 'boolean') {
    if (!['true', 'false'].includes(String(value))) throw wrongInput(input, 'is true or false')
    return String(value) === 'true'
  }
  if (input.type === 'number') {
    if (Number.isNaN(Number(value))) throw wrongInput(input, 'is a number')
    return Number(value)
  }
  if (input.type === 'choice' && !input.options.includes(String(value))) {
    throw wrongInput(input, `is one of ${input.options.join(', ')}`)
  }
  return String(value)
}

function wrongInput({ name }: DispatchInput, rule: string): ConfigurationError {
  return new ConfigurationError('dispatch-input', `The input ${name} ${rule}.`)
}
