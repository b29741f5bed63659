import type { FindingKind, Reported } from './finding.ts'
import type { LogRecord } from './records.ts'

interface Pattern {
  readonly kind: FindingKind
  readonly shape: RegExp
}

const doc = "^Doc file '(?<page>.+?)' contains"
const asIs = ", it was left as is\\.(?: Did you mean '(?<hint>.+)'\\?)?$"

/** The messages of MkDocs 1.4 to 1.6 and ProperDocs, the newest wording first. */
const patterns: readonly Pattern[] = [
  {
    kind: 'link-missing',
    shape: new RegExp(
      `${doc} a (?:relative )?link '(?<url>.+?)', but the target(?: '(?<target>.+?)')? is not found among documentation files\\.(?: Did you mean '(?<hint>.+)'\\?)?$`,
    ),
  },
  {
    kind: 'link-missing',
    shape:
      /^Documentation file '(?<page>.+?)' contains a link to '(?<target>.+)' which is not found in the documentation files\.$/,
  },
  { kind: 'link-unrecognized', shape: new RegExp(`${doc} an unrecognized relative link '(?<url>.+?)'${asIs}`) },
  { kind: 'link-absolute', shape: new RegExp(`${doc} an absolute link '(?<url>.+?)'${asIs}`) },
  {
    kind: 'link-excluded',
    shape: new RegExp(`${doc} a link to '(?<target>.+)' which is excluded from the built site\\.$`),
  },
  {
    kind: 'anchor-missing',
    shape: new RegExp(
      `${doc} a link '(?<url>.+?)', but there is no such anchor on this page\\.(?: This seems to be a footnote that is never referenced\\.)?$`,
    ),
  },
  {
    kind: 'anchor-missing',
    shape: new RegExp(
      `${doc} a link '(?<url>.+?)', but the doc '(?<target>.+?)' does not contain an anchor '#(?<anchor>.+)'\\.$`,
    ),
  },
  {
    kind: 'nav-missing',
    shape:
      /^A (?:reference|relative path) to '(?<target>.+)' is included in the 'nav' configuration, which is not found in the documentation files\.?$/,
  },
  {
    kind: 'nav-absolute',
    shape:
      /^An absolute path to '(?<target>.+)' is included in the 'nav' configuration, which presumably points to an external resource\.$/,
  },
  {
    kind: 'nav-excluded',
    shape:
      /^A reference to '(?<target>.+)' is included in the 'nav' configuration, but this file is excluded from the built site\.$/,
  },
  {
    kind: 'page-conflict',
    shape: /^Excluding '(?<page>.+)' from the site because it conflicts with '(?<target>.+)'\.$/,
  },
  { kind: 'page-conflict', shape: /^Both index\.md and README\.md found\. Skipping README\.md from (?<file>.+)$/ },
  { kind: 'config', shape: /^Config value '(?<target>.+?)': [\s\S]+$/ },
  { kind: 'page-error', shape: /^Error (?:reading|building) page '(?<page>.+?)':/ },
  { kind: 'page-error', shape: /^(?:File not found|Encoding error reading file): (?<page>.+)$/ },
  {
    kind: 'plugin',
    shape:
      /^mkdocs_autorefs(?:\.plugin)?: (?<page>.+?): (?:from (?<file>.+?):(?<line>\d+): \(.+?\) )?Could not find cross-reference target '(?<target>.+)'$/,
  },
  { kind: 'plugin', shape: /^griffe: (?<file>.+?):(?<line>\d+): .+$/ },
  { kind: 'plugin', shape: /^redirects plugin: '(?<page>.+)' is not a valid markdown file!$/ },
  { kind: 'plugin', shape: /^Redirect target '(?<target>.+)' does not exist!$/ },
  { kind: 'plugin', shape: /^\[?git-revision-date(?:-localized)?-plugin\]? '(?<file>[^']+)' / },
  { kind: 'plugin', shape: /^\[?git-revision-date(?:-localized)?-plugin\]? / },
  { kind: 'plugin', shape: /^[A-Za-z0-9_.-]{2,60}: \S/ },
]
const orphans = /^The following pages exist in the docs directory, but are not included in the "nav" configuration:\n/

/** What one record finds: nothing, one thing, or one per page that no navigation leads to. */
export function findingsOf({ level, text }: LogRecord): readonly Reported[] {
  if (orphans.test(text)) return orphansOf(text)
  const match = patterns.map(({ kind, shape }) => ({ kind, found: shape.exec(text) })).find(({ found }) => found)
  const loud = level === 'WARNING' || level === 'ERROR' || level === 'CRITICAL'
  if (!match?.found) return loud ? [{ kind: 'other', text }] : []
  // What the engine says of links, anchors and nav counts at any level; of anything else only what it says aloud.
  const { kind, found } = match
  return loud || /^(link|anchor|nav)-/.test(kind) ? [reportedOf(kind, found, text)] : []
}

function reportedOf(kind: FindingKind, found: RegExpExecArray, text: string): Reported {
  const { page, url, target, hint, file, line } = found.groups ?? {}
  return {
    kind,
    ...(page === undefined ? {} : { page }),
    ...(url === undefined ? {} : { url }),
    ...(target === undefined ? {} : { target }),
    ...(hint === undefined ? {} : { hint }),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line: Number(line) }),
    text,
  }
}

function orphansOf(text: string): readonly Reported[] {
  const pages = text.split('\n').flatMap((line) => /^ +- (.+)$/.exec(line)?.[1] ?? [])
  return pages.map((page) => ({ kind: 'nav-orphan', page, text: `The navigation does not lead to '${page}'.` }))
}
