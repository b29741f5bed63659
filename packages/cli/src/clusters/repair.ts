import {
  type Action,
  applyRepair,
  checkConfirmation,
  exitOf,
  observe,
  planCleanup,
  planSync,
  type RepairPlan,
  readMirror,
  reportOf,
} from '#cluster-registry'
import type { ClusterOptions } from './options.ts'
import { actionAsText, checkAsText, json, problemsAsText } from './show.ts'
import type { Exit, Output, Tools } from './tools.ts'

export async function checkVerb(options: ClusterOptions, tools: Tools, { write }: Output): Promise<Exit> {
  const report = reportOf(await observe(tools.eyes), tools.repairs)
  write(options.json ? json(report) : checkAsText(report))
  return exitOf(report)
}

export async function syncVerb(options: ClusterOptions, tools: Tools, output: Output): Promise<Exit> {
  const plan = planSync(await observe(tools.eyes))
  return confirmed(options, { tools, output, plan })
}

export async function cleanupVerb(options: ClusterOptions, tools: Tools, output: Output): Promise<Exit> {
  const { maxDeletions, only, mirror } = options
  const remembered = readMirror(mirror)?.lines.length
  const plan = planCleanup(await observe(tools.eyes), { maxDeletions, only, remembered })
  return confirmed(options, { tools, output, plan })
}

/** What a plan would do, until its hash or `yes` confirms it. */
async function confirmed(
  options: ClusterOptions,
  { tools, output, plan }: { readonly tools: Tools; readonly output: Output; readonly plan: RepairPlan },
): Promise<Exit> {
  const { write } = output
  const { confirm, verb } = options
  const { actions, hash } = plan
  if (confirm === undefined || actions.length === 0) {
    const only = (options.only ?? []).map((name) => ` --only ${name}`).join('')
    const next = tools.repairs.commandLine(`${verb}${only} --confirm ${hash}`)
    write(options.json ? json({ version: 1, actions, hash, applied: false }) : planAsText(actions, next))
    return actions.length === 0 ? 0 : 2
  }
  checkConfirmation(confirm, hash)
  const done = await applyRepair(await tools.parts('expect'), actions)
  const failed = done.some(({ problem }) => problem !== undefined)
  if (options.json) write(json({ version: 1, actions, hash, applied: true, done }))
  else write(problemsAsText(done))
  return failed ? 1 : 0
}

function planAsText(actions: readonly Action[], next: string): string {
  if (actions.length === 0) return 'There is nothing to do.\n'
  return `${actions.map((action) => `${actionAsText(action)}\n`).join('')}\nNothing was changed yet. To do this and nothing else:\n  ${next}\n`
}
