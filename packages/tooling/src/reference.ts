import type { ActionMetadata } from '#toolkit'

const notice = (source: string) => `<!-- Generated from ${source} by \`npm run generate\`. Do not edit. -->`

/** Inputs, outputs and failure codes of one action, below headings of a level. */
export function reference(metadata: ActionMetadata, level: '##' | '###'): string {
  const inputs = Object.entries(metadata.inputs).map(([name, input]) => [
    `\`${name}\``,
    input.default === undefined ? '**required**' : input.default === '' ? 'empty' : `\`${input.default}\``,
    input.description,
  ])
  const outputs = Object.entries(metadata.outputs).map(([name, description]) => [`\`${name}\``, description])
  const failures = Object.entries(metadata.failures).map(([code, description]) => [`\`${code}\``, description])
  return [
    `${level} Inputs`,
    markdownTable(['input', 'default', 'what it is'], inputs),
    `${level} Outputs`,
    markdownTable(['output', 'what it is'], outputs),
    `${level} Failure codes`,
    markdownTable(['`failure`', 'when'], failures),
  ].join('\n\n')
}

/** The page of one action in the manual. */
export function referencePage(action: string, metadata: ActionMetadata): string {
  const how = `How to use it and what it decides is in \`${action}/README.md\` of the repository.`
  const head = [`# ${action}`, notice(`${action}/src/metadata.ts`), metadata.description, how]
  return `${head.join('\n\n')}\n\n${reference(metadata, '##')}\n`
}

/** The page of all failure codes: those of every action, and those of the runner as its manual lists them. */
export function failureCodesPage(actions: Readonly<Record<string, ActionMetadata>>, runnerManual: string): string {
  return `${[
    '# Failure codes',
    notice('every action’s src/metadata.ts and from runner.md'),
    'A red step has its code in the output `failure` and in its annotation. Codes are stable: a workflow may branch on them.',
    '## Actions',
    markdownTable(['code', 'of', 'when'], actionRows(actions)),
    '## IaC Runner',
    'The runner answers `{"error": …, "code": …}`, and exits with one line when it cannot start. [The runner](runner.md) has the details.',
    markdownTable(['code', 'means'], runnerRows(runnerManual)),
  ].join('\n\n')}\n`
}

/** One row for each meaning of each code; where every action means the same by it, it says so. */
function actionRows(actions: Readonly<Record<string, ActionMetadata>>): readonly (readonly string[])[] {
  const meanings = Object.entries(actions).flatMap(([action, { failures }]) =>
    Object.entries(failures).map(([code, when]) => ({ action, code, when })),
  )
  const grouped = Map.groupBy(meanings, ({ code, when }) => JSON.stringify([code, when]))
  const total = Object.keys(actions).length
  return [...grouped.values()]
    .map((same) => ({ code: same[0]?.code ?? '', when: same[0]?.when ?? '', users: same.map(({ action }) => action) }))
    .sort((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0))
    .map(({ code, when, users }) => [
      `\`${code}\``,
      users.length === total ? 'every action' : users.map((user) => `[${user}](reference/${user}.md)`).join(', '),
      when,
    ])
}

function runnerRows(manual: string): readonly (readonly string[])[] {
  const table = /^## When something is wrong$[\s\S]*?^\| code \| means \|\n\|[- |]+\|\n((?:\|.*\|\n)+)/m.exec(
    manual,
  )?.[1]
  if (!table) throw new Error('docs/runner.md needs its table of codes below “When something is wrong”.')
  return table
    .trimEnd()
    .split('\n')
    .map((row) => row.slice(2, -2).split(' | '))
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}
