import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ConfigurationError, PreconditionError } from '#errors'
import { pullOf, type WorkflowEvent } from './events.ts'
import type { Workflow } from './model.ts'
import type { EngineOptions } from './options.ts'
import { readWorkflow } from './read.ts'
import { startsOn } from './trigger.ts'
import { resolveUses } from './uses.ts'

const exec = promisify(execFile)

/** The workflows that an event starts, all of them checked before any of them runs. */
export async function workflowsStartedBy(event: WorkflowEvent, options: EngineOptions): Promise<readonly Workflow[]> {
  const files = (await readdir(options.workflowsDirectory)).filter((name) => /\.ya?ml$/.test(name)).toSorted()
  const workflows = await Promise.all(
    files.map(async (file) => readWorkflow(file, await readFile(join(options.workflowsDirectory, file), 'utf8'))),
  )
  let changed: Promise<readonly string[]> | undefined
  const changedFiles = () => (changed ??= changedFilesOf(options, event))
  const started = await Promise.all(workflows.map((workflow) => startsOn(workflow, event, changedFiles)))
  const chosen = workflows.filter((_, index) => started[index])
  if (event.name === 'workflow_dispatch' && chosen.length === 0) {
    throw new ConfigurationError('dispatch-target', `${event.workflow} is missing or has no \`workflow_dispatch\`.`)
  }
  for (const workflow of chosen) checkUses(workflow, options)
  return chosen
}

/** A third-party action is refused before anything of its run has happened. */
function checkUses(workflow: Workflow, { actionsDirectory }: EngineOptions): void {
  for (const { work } of workflow.jobs.flatMap(({ steps }) => steps)) {
    if (work.kind === 'uses')
      resolveUses(work.uses, { actionsDirectory, workspace: actionsDirectory, checkedOut: true })
  }
}

async function changedFilesOf({ github }: EngineOptions, event: WorkflowEvent): Promise<readonly string[]> {
  if (event.name === 'push' && event.changedFiles) return event.changedFiles
  const range = rangeOf(event)
  if (range.length === 0) return []
  if (github.gitDirectory === undefined) {
    throw new PreconditionError(
      'changed-files',
      'A workflow filters by path: name `changedFiles` with the push, or give the engine the repository’s `gitDirectory`.',
    )
  }
  const { stdout } = await exec('git', ['-C', github.gitDirectory, ...range], { maxBuffer: 64 * 1024 * 1024 })
  return stdout.split('\0').filter((file) => file !== '')
}

/** What git is asked; nothing for an event that no filter of paths applies to. */
function rangeOf(event: WorkflowEvent): readonly string[] {
  const diff = ['diff', '--name-only', '--no-renames', '-z', '--end-of-options']
  if (event.name === 'pull_request') {
    const { base, head } = pullOf(event.payload)
    return [...diff, `${base?.sha}...${head?.sha}`]
  }
  if (event.name !== 'push') return []
  // A new branch is compared with nothing: all of its files are new.
  if (event.before === undefined) return ['ls-tree', '-r', '--name-only', '-z', '--end-of-options', event.sha]
  return [...diff, event.before, event.sha]
}
