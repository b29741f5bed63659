import { ConfigurationError } from '#errors'
import type { DispatchInput, Filter, Job, Step, StepWork, Trigger, Workflow } from './model.ts'
import { concurrencyOf, environmentOf, permissionsOf } from './read-parts.ts'
import { type MapReader, readMap } from './reader.ts'
import { Expression, isMap, parseWorkflowTree, type Tree, unsupported } from './tree.ts'

/** Parses and checks a workflow file; what the sandbox cannot run is refused here, before anything starts. */
export async function readWorkflow(file: string, content: string): Promise<Workflow> {
  const tree = await parseWorkflowTree(file, content)
  const root = readMap(tree, '')
  const jobs = root.map('jobs')
  const workflow: Workflow = {
    file,
    name: root.text('name') ?? `.github/workflows/${file}`,
    runName: root.scalar('run-name'),
    triggers: triggersOf(root.tree('on') ?? null),
    permissions: permissionsOf(root.tree('permissions'), 'permissions'),
    env: root.variables('env'),
    concurrency: concurrencyOf(root.tree('concurrency'), 'concurrency'),
    jobs: [],
  }
  const defaults = runDefaults(root)
  const list = (jobs?.keys ?? []).map((id) => jobOf(id, jobs?.map(id) ?? readMap(null, id), defaults))
  root.finish()
  checkNeeds(list, file)
  return { ...workflow, jobs: list }
}

const filters: readonly Filter[] = [
  'branches',
  'branches-ignore',
  'tags',
  'tags-ignore',
  'paths',
  'paths-ignore',
  'types',
]

function triggersOf(tree: Tree): ReadonlyMap<string, Trigger> {
  const none: Trigger = { filters: new Map(), inputs: [] }
  if (typeof tree === 'string') return new Map([[tree, none]])
  if (!isMap(tree)) return new Map((tree as readonly Tree[]).map((name) => [String(name), none]))
  const root = readMap(tree, 'on')
  return new Map(root.keys.map((name) => [name, name === 'schedule' ? none : triggerOf(name, root)]))
}

function triggerOf(name: string, root: MapReader): Trigger {
  const fields = root.map(name)
  if (!fields) return { filters: new Map(), inputs: [] }
  if (name === 'workflow_call' || name === 'workflow_run') throw unsupported(`on.${name}`, 'this event')
  const present = filters.filter((filter) => fields.keys.includes(filter))
  if (name === 'workflow_dispatch') {
    const inputs = fields.map('inputs')
    return { filters: new Map(), inputs: (inputs?.keys ?? []).map((input) => inputOf(input, inputs?.map(input))) }
  }
  const trigger = { filters: new Map(present.map((filter) => [filter, fields.texts(filter)] as const)), inputs: [] }
  fields.finish()
  return trigger
}

function inputOf(name: string, fields: MapReader | undefined): DispatchInput {
  const reader = fields ?? readMap(null, name)
  const fallback = reader.scalar('default')
  reader.text('description')
  reader.text('deprecationMessage')
  const input = {
    name,
    type: (reader.text('type') ?? 'string') as DispatchInput['type'],
    required: reader.flag('required') ?? false,
    fallback: fallback instanceof Expression ? undefined : fallback,
    options: reader.texts('options'),
  }
  reader.finish()
  return input
}

interface RunDefaults {
  readonly shell: Job['shell']
  readonly directory: Job['directory']
}

function runDefaults(owner: MapReader): RunDefaults {
  const run = owner.map('defaults')?.map('run')
  const defaults = { shell: run?.scalar('shell'), directory: run?.scalar('working-directory') }
  run?.finish()
  return defaults
}

function jobOf(id: string, fields: MapReader, workflowDefaults: RunDefaults): Job {
  if (fields.keys.includes('uses')) throw unsupported(fields.where, 'a reusable workflow')
  if (fields.keys.includes('strategy')) throw unsupported(fields.where, 'a matrix (`strategy`)')
  // The sandbox is one Linux machine; where a job wants to run changes nothing that it could show.
  fields.tree('runs-on')
  const defaults = runDefaults(fields)
  const steps = fields.tree('steps')
  const job: Job = {
    id,
    name: fields.scalar('name'),
    needs: fields.texts('needs'),
    condition: fields.scalar('if'),
    permissions: permissionsOf(fields.tree('permissions'), `${fields.where}.permissions`),
    env: fields.variables('env'),
    outputs: fields.variables('outputs'),
    environment: environmentOf(fields.tree('environment'), `${fields.where}.environment`),
    concurrency: concurrencyOf(fields.tree('concurrency'), `${fields.where}.concurrency`),
    timeoutMinutes: fields.scalar('timeout-minutes') ?? 360,
    continueOnError: fields.scalar('continue-on-error') ?? false,
    shell: defaults.shell ?? workflowDefaults.shell,
    directory: defaults.directory ?? workflowDefaults.directory,
    steps: (Array.isArray(steps) ? (steps as readonly Tree[]) : []).map((step, index) =>
      stepOf(readMap(step, `${fields.where}.steps[${index}]`)),
    ),
  }
  fields.finish()
  return job
}

function stepOf(fields: MapReader): Step {
  const step: Step = {
    id: fields.text('id'),
    name: fields.scalar('name'),
    condition: fields.scalar('if'),
    env: fields.variables('env'),
    timeoutMinutes: fields.scalar('timeout-minutes'),
    continueOnError: fields.scalar('continue-on-error') ?? false,
    work: workOf(fields),
  }
  fields.finish()
  return step
}

function workOf(fields: MapReader): StepWork {
  const uses = fields.text('uses')
  if (uses !== undefined) return { kind: 'uses', uses, inputs: fields.variables('with') }
  return {
    kind: 'run',
    script: fields.scalar('run') ?? '',
    shell: fields.scalar('shell'),
    directory: fields.scalar('working-directory'),
  }
}

function checkNeeds(jobs: readonly Job[], file: string): void {
  const done = new Set<string>()
  const rest = [...jobs]
  while (rest.length > 0) {
    const next = rest.findIndex((job) => job.needs.every((need) => done.has(need)))
    const [job] = next < 0 ? [] : rest.splice(next, 1)
    if (!job) {
      const names = rest.map(({ id }) => id).join(', ')
      throw new ConfigurationError('workflow-invalid', `${file}: the needs of ${names} are missing or form a circle.`)
    }
    done.add(job.id)
  }
}
