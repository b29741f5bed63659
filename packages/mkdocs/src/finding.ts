export const findingKinds = [
  'link-missing',
  'link-outside',
  'link-unrecognized',
  'link-absolute',
  'link-excluded',
  'anchor-missing',
  'nav-missing',
  'nav-absolute',
  'nav-excluded',
  'nav-orphan',
  'page-conflict',
  'page-error',
  'config',
  'plugin',
  'html-link',
  'removed-url',
  'file-withheld',
  'other',
] as const
export type FindingKind = (typeof findingKinds)[number]

export const severities = ['off', 'notice', 'warning', 'error'] as const
export type Severity = (typeof severities)[number]

/** What each kind weighs unless the workflow says otherwise; a new `warning` or `error` is what the gate refuses. */
export const defaultSeverity: Readonly<Record<FindingKind, Severity>> = {
  'link-missing': 'error',
  'link-outside': 'warning',
  'link-unrecognized': 'warning',
  'link-absolute': 'notice',
  'link-excluded': 'warning',
  'anchor-missing': 'warning',
  'nav-missing': 'error',
  'nav-absolute': 'notice',
  'nav-excluded': 'notice',
  'nav-orphan': 'notice',
  'page-conflict': 'warning',
  'page-error': 'error',
  config: 'warning',
  plugin: 'warning',
  'html-link': 'warning',
  'removed-url': 'warning',
  'file-withheld': 'notice',
  other: 'warning',
}

/** What the engine said, as it said it: pages are named as below `docs_dir`. */
export interface Reported {
  readonly kind: FindingKind
  /** The page it is about; absent when it is about the configuration or the whole site. */
  readonly page?: string
  /** The link as it is written. */
  readonly url?: string
  /** What the link leads to, below `docs_dir`; all that 1.4 says of a link. */
  readonly target?: string
  /** What the engine thinks was meant. */
  readonly hint?: string
  /** A file of any place, with its line, where a plugin named one. */
  readonly file?: string
  readonly line?: number
  readonly text: string
}

/** A problem of the documentation, at its place in the repository. */
export interface Finding {
  readonly kind: FindingKind
  /** Below the repository's root. */
  readonly file?: string
  readonly line?: number
  /** What it is about, in words that stay when lines move: with kind and file it is the same finding again. */
  readonly subject: string
  readonly message: string
  readonly advice: string
}
