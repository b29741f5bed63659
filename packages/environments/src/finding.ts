/** One thing to mend in the repository. */
export interface Finding {
  /** Stable; the list is in the manual. */
  readonly code: string
  readonly file: string
  readonly line: number
  readonly text: string
  /** What to write or run. */
  readonly fix: string
}

export const findingCodes = {
  'backend-missing': 'A layer’s directory has no backend: its state would stay on one machine.',
  'change-me': 'A template’s placeholder was left in place.',
  'directory-unclaimed': 'A directory with Terraform belongs to no layer.',
  'domain-uncovered': 'A host that no wildcard certificate covers.',
  'environment-without-variables': 'An environment has no file of variables.',
  'file-unreadable': 'A file is not what its name says.',
  'health-layer-missing': 'A component lacks some of the five health layers.',
  'layer-directory-missing': 'A layer names a directory that is not there.',
  'namespace-foreign': 'A directory puts something into another layer’s namespace.',
  'namespace-unknown': 'A namespace that no layer names.',
  'secret-in-plain-text': 'A secret stands in the repository.',
  'state-key-fixed': 'One state key for every environment.',
  'storage-class-delete': 'Data that its storage class deletes with the claim.',
  'tfvars-expression': 'A function or an interpolation where Terraform takes only values.',
  'tfvars-key-lonely': 'A variable that no other environment sets.',
  'tfvars-key-missing': 'A variable that every other environment sets.',
} as const

export type FindingCode = keyof typeof findingCodes
