import { ConfigurationError } from '#errors'
import { defaultSeverity, type Finding, type FindingKind, findingKinds, type Severity, severities } from '#mkdocs'

/** Which findings count, and how much. */
export interface Judge {
  readonly counts: (finding: Finding) => boolean
  readonly severityOf: (finding: Finding) => Severity
}

export function judgeOf(config: { readonly severity: readonly string[]; readonly ignore: readonly string[] }): Judge {
  const weights = new Map<FindingKind, Severity>(config.severity.map(parseWeight))
  const ignored = config.ignore.map(parseIgnored)
  const severityOf = ({ kind }: Finding) => weights.get(kind) ?? defaultSeverity[kind]
  return {
    severityOf,
    counts: (finding) =>
      severityOf(finding) !== 'off' &&
      !ignored.some(({ kind, file }) => finding.kind === kind && (file === undefined || file.test(finding.file ?? ''))),
  }
}

function parseWeight(text: string): readonly [FindingKind, Severity] {
  const [name, weight] = text.split('=').map((part) => part.trim())
  const kind = findingKinds.find((known) => known === name)
  const severity = severities.find((known) => known === weight)
  if (kind && severity) return [kind, severity]
  throw new ConfigurationError(
    'inputs-invalid',
    `Input "severity" has "${text}". Write a kind and a weight, such as nav-orphan=warning. Kinds: ${findingKinds.join(', ')}. Weights: ${severities.join(', ')}.`,
  )
}

function parseIgnored(text: string): { readonly kind: FindingKind; readonly file: RegExp | undefined } {
  const [name = '', ...rest] = text.split(':')
  const kind = findingKinds.find((known) => known === name.trim())
  if (kind) return { kind, file: rest.length === 0 ? undefined : pathShape(rest.join(':').trim()) }
  throw new ConfigurationError(
    'inputs-invalid',
    `Input "ignore" has "${text}". Write a kind, or a kind and a file, such as anchor-missing:docs/old/**. Kinds: ${findingKinds.join(', ')}.`,
  )
}

/** `*` stays in a folder, `**` does not. */
function pathShape(pattern: string): RegExp {
  const source = pattern
    .split(/(\*\*\/?|\*)/)
    .map((part) => {
      if (part === '**/') return '(?:.*/)?'
      if (part === '**') return '.*'
      return part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    })
    .join('')
  return new RegExp(`^${source}$`, 's')
}
