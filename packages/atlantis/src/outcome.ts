import type { Changes, Command, Outcome } from './model.ts'

const failed = /^\*\*(?:.{1,40}? Failed|.{1,40}? falló)\*\*(?::|$)/
const errored = /^\*\*(?:.{1,40}? Error|Error en .{1,40}?)\*\*/

// The output of a success is in a block, folded up, or left out; bare words are somebody's own template or a bug.
const output = /^\s*[`<#*:|>~-]/

/** What the first words below a project's name say. */
export function outcomeOf(command: Command | undefined, section: readonly string[]): Outcome {
  const first = section.find((line) => line.trim() !== '')
  if (first === undefined) return 'unknown'
  if (failed.test(first)) return 'failed'
  if (errored.test(first)) return 'errored'
  if (command === 'policy_check' && policiesFail(section)) return 'failed'
  return output.test(first) ? 'succeeded' : 'unknown'
}

/** A policy that was approved before is shown folded up, and its failure counts no more. */
function policiesFail(section: readonly string[]): boolean {
  let approved = false
  for (const line of section) {
    if (line.startsWith('<details><summary>:white_check_mark:')) approved = true
    else if (line.startsWith('</details>')) approved = false
    else if (!approved && line.startsWith('FAIL - ')) return true
    const needs = /requires: (\d{1,6}) approval\(s\), have: (\d{1,6})\./.exec(line.slice(0, 400))
    if (needs && Number(needs[2]) < Number(needs[1])) return true
  }
  return false
}

/** The worst of what the parts became: one that is unknown could be any. */
export function worst(outcomes: readonly Outcome[]): Outcome {
  const order: readonly Outcome[] = ['errored', 'failed', 'unknown', 'succeeded']
  return order.find((outcome) => outcomes.includes(outcome)) ?? 'unknown'
}

const planned =
  /^Plan: (?:(\d{1,9}) to import, )?(\d{1,9}) to add, (\d{1,9}) to change, (\d{1,9}) to destroy(?:, (\d{1,9}) to forget)?\./
const applied =
  /^Apply complete! Resources: (?:(\d{1,9}) imported, )?(\d{1,9}) added, (\d{1,9}) changed, (\d{1,9}) destroyed/

/** The last numbers that Terraform printed. Values of a plan can look like them too; theirs come before, and indented. */
export function changesIn(section: readonly string[]): Changes | undefined {
  for (const line of section.toReversed()) {
    const [, imported, add, change, destroy, forget] = planned.exec(line) ?? applied.exec(line) ?? []
    if (add === undefined) continue
    const [adds, changes, destroys] = [Number(add), Number(change), Number(destroy)]
    return { add: adds, change: changes, destroy: destroys, import: Number(imported ?? 0), forget: Number(forget ?? 0) }
  }
  const same = section.some((line) => line.startsWith('No changes. '))
  return same ? { add: 0, change: 0, destroy: 0, import: 0, forget: 0 } : undefined
}
