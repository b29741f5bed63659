import type { Action, CheckReport, Cluster, Done, Outcome, Verdict } from '#cluster-registry'
import { visible } from '#markdown'

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** Names come from branches and machines, whoever made them: nothing invisible is printed. */
export function visibleText(text: string): string {
  return text
    .split('\n')
    .map((line) => visible(line))
    .join('\n')
}

const heads = ['NAME', 'PROVIDER', 'STATE', 'NODE', 'PF', 'HTTP', 'HTTPS', 'SUBNET']

export function clustersAsText(clusters: readonly Cluster[]): string {
  const rows = clusters.map(({ name, provider, actual, desired, ports, subnet }) => [
    name,
    provider,
    desired === 'absent' ? 'deleting' : actual,
    ...[ports.node_port, ports.pf_port, ports.http_port, ports.https_port].map(String),
    subnet ?? '-',
  ])
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd()
  return [heads, ...rows].map((row) => `${line(row)}\n`).join('')
}

export function checkAsText({ verdict, sources, findings }: CheckReport): string {
  const lines = sources.map(({ name, state, count, why }) =>
    state === 'unavailable' ? `${name.padEnd(10)}not checked: ${why}` : `${name.padEnd(10)}${count}`,
  )
  const found = findings.flatMap(({ code, cluster, text, fix }) => [`${cluster} ${text}  [${code}]`, `    ${fix}`])
  const end = {
    consistent: 'Consistent.',
    findings: `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}.`,
    unknown: 'Not found out: a source is unavailable, so nothing can be called consistent.',
  }[verdict]
  return `${[...lines, '', ...found, ...(found.length > 0 ? [''] : []), end].join('\n')}\n`
}

const deeds: Readonly<Record<Action['kind'], string>> = {
  'make-branch': 'make the branch',
  'replace-branch': 'render the branch again',
  'archive-branch': 'keep the branch as a tag, and delete it',
  'remove-cluster': 'remove the cluster',
}

export function actionAsText(action: Action): string {
  const at = 'sha' in action ? ` (now at ${action.sha.slice(0, 7)})` : ''
  const by = 'provider' in action ? ` by ${action.provider}` : ''
  return `${action.name}: ${deeds[action.kind]}${by}${at}`
}

export function problemsAsText(done: readonly Done[]): string {
  return done
    .flatMap(({ action, problem }) => (problem === undefined ? [] : [`${action.name}: not done: ${problem}\n`]))
    .join('')
}

export function outcomeAsText(name: string, operation: 'created' | 'deleted', outcome: Outcome): string {
  switch (outcome.kind) {
    case 'done':
      return `${name} is ${operation}.\n`
    case 'left':
      return `${name} is ${operation}, and this is left:\n${outcome.left.map(({ what, fix }) => `  ${what}\n    ${fix}\n`).join('')}`
    case 'failed':
      return `${name} is not ${operation}: ${outcome.step}: ${outcome.why} (${outcome.code})\nWhat is done is recorded. Once that is repaired, go on with:\n  ${outcome.next}\n`
  }
}

export function verdictAsText(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'take': {
      const { name, provider, ports } = verdict.wanted
      const moved = verdict.moved.map((port) => `${port} is ${ports[port]}, since the line's was taken`)
      return `line ${verdict.line}: ${name} (${provider})${moved.length > 0 ? `; ${moved.join('; ')}` : ''}\n`
    }
    case 'known':
      return `line ${verdict.line}: ${verdict.name} is in the registry already\n`
    case 'reject':
      return `line ${verdict.line}: REJECTED, ${verdict.why}\n    ${verdict.text}\n`
  }
}
