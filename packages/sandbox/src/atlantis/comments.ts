/** What Terraform said of one project, as Atlantis puts it into a comment. */
export interface ProjectOutput {
  readonly project: string
  readonly directory: string
  readonly workspace: string
  /** What Terraform printed; or, with `failed`, why nothing ran. */
  readonly output: string
  readonly failed?: boolean
}

type Command = 'Plan' | 'Apply'

const foldedFrom = 12
const fence = '```'

/** The comment of Atlantis for a command that ran in some projects: the shapes of its templates, in words of our own. */
export function atlantisComment(command: Command, results: readonly ProjectOutput[]): string {
  const [only, ...others] = results
  if (only && others.length === 0) return `Ran ${command} for ${nameOf(only)}\n\n${resultOf(command, only)}\n`
  const list = results.map((result) => `1. ${nameOf(result)}`).join('\n')
  const sections = results.map(
    (result, index) => `### ${index + 1}. ${nameOf(result)}\n${resultOf(command, result)}\n\n---\n`,
  )
  return `Ran ${command} for ${results.length} projects:\n\n${list}\n---\n\n${sections.join('')}${summaryOf(command, results)}\n`
}

function nameOf({ project, directory, workspace }: ProjectOutput): string {
  return `${project ? `project: \`${project}\` ` : ''}dir: \`${directory}\` workspace: \`${workspace}\``
}

function resultOf(command: Command, result: ProjectOutput): string {
  if (result.failed) return `**${command} Failed**: ${result.output}`
  const text = `${fence}diff\n${result.output}\n${fence}`
  const folded = result.output.split('\n').length > foldedFrom
  const shown = folded ? `<details><summary>Show Output</summary>\n\n${text}\n</details>` : text
  return command === 'Plan' ? `${shown}\n\n${offersOf(result)}` : shown
}

/** What can be said next; Atlantis puts it under every plan. */
function offersOf({ project, directory, workspace }: ProjectOutput): string {
  const named = project ? `-p ${project}` : `-d ${directory}${workspace === 'default' ? '' : ` -w ${workspace}`}`
  return [
    offer('arrow_forward', 'To **apply** this plan, comment:', `atlantis apply ${named}`),
    offer('repeat', 'To **plan** this project again, comment:', `atlantis plan ${named}`),
  ].join('\n')
}

function offer(emoji: string, words: string, command: string): string {
  return `* :${emoji}: ${words}\n  ${fence}shell\n  ${command}\n  ${fence}`
}

function summaryOf(command: Command, results: readonly ProjectOutput[]): string {
  const failed = results.filter((result) => result.failed).length
  const done = results.length - failed
  if (command === 'Apply')
    return `### Apply Summary\n\n${results.length} projects, ${done} successful, ${failed} failed, 0 errored`
  const same = results.filter(({ output }) => output.startsWith('No changes.')).length
  const counts = `${done - same} with changes, ${same} with no changes, ${failed} failed`
  return `### Plan Summary\n\n${results.length} projects, ${counts}`
}
