import { type ExpectedError, PreconditionError } from '#errors'
import { type Comparison, compareFindings, type Finding } from '#mkdocs'
import type { Config } from '#toolkit'
import type { metadata } from '../metadata.ts'
import type { BaseFacts, BuildFacts, Built } from './facts.ts'
import type { Broken } from './failures.ts'
import { type Judge, judgeOf } from './judge.ts'

type BuiltFacts = BuildFacts & { readonly kind: 'built' }

/** What a reviewer is told about a built site. */
export interface Verdict {
  readonly built: Built
  readonly base: BaseFacts
  readonly comparison: Comparison
  readonly removedUrls: readonly string[]
  readonly addedUrls: readonly string[]
  readonly severityOf: Judge['severityOf']
  readonly warnings: readonly string[]
}

export type SitePlan =
  | { readonly kind: 'unchanged'; readonly base: string; readonly config: string }
  | { readonly kind: 'broken'; readonly broken: Broken; readonly log: string }
  | { readonly kind: 'refuse'; readonly verdict: Verdict; readonly failure: ExpectedError }
  | { readonly kind: 'check'; readonly verdict: Verdict }
  | {
      readonly kind: 'publish'
      readonly verdict: Verdict
      readonly commit: string
      readonly seconds: number
      readonly name: string
      readonly retentionDays: number
    }

type Conf = Config<typeof metadata>

export function planSite(config: Conf, facts: BuildFacts): SitePlan {
  switch (facts.kind) {
    case 'unchanged':
    case 'broken':
      return facts
    case 'built': {
      const verdict = verdictOf(config, facts)
      const failure = unpublishable(config, facts.head) ?? refusal(config, verdict)
      if (failure) return { kind: 'refuse', verdict, failure }
      const wanted = config.upload === 'always' || (config.upload === 'auto' && facts.deployable)
      if (!wanted) return { kind: 'check', verdict }
      const { commit, seconds } = facts
      const retentionDays = Number(config.retentionDays)
      return { kind: 'publish', verdict, commit, seconds, name: config.artifactName, retentionDays }
    }
  }
}

function verdictOf(config: Conf, { head, base, warnings }: BuiltFacts): Verdict {
  const judge = judgeOf(config)
  const urls = base.kind === 'built' ? base.built.urls : undefined
  const removedUrls = urls === undefined ? [] : without(urls, head.urls)
  const addedUrls = urls === undefined ? [] : without(head.urls, urls)
  const removed = removedUrls.map((url) => removedUrl(url, base)).filter(judge.counts)
  const compared = compare(head.findings.filter(judge.counts), base, judge)
  const comparison = { ...compared, added: [...compared.added, ...removed] }
  const { severityOf } = judge
  return { built: head, base, comparison, removedUrls, addedUrls, severityOf, warnings }
}

function without(urls: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] {
  return [...urls].filter((url) => !others.has(url)).sort((a, b) => (a < b ? -1 : 1))
}

function compare(found: readonly Finding[], base: BaseFacts, judge: Judge): Comparison {
  switch (base.kind) {
    case 'none':
      return { added: [], existing: found, fixed: [] }
    case 'absent':
      return { added: found, existing: [], fixed: [] }
    case 'broken': {
      const touched = ({ file }: Finding) => file !== undefined && base.changed.has(file)
      return { added: found.filter(touched), existing: found.filter((finding) => !touched(finding)), fixed: [] }
    }
    case 'built': {
      const { built, renamed, newLines } = base
      return compareFindings({ head: found, base: built.findings.filter(judge.counts), renamed, newLines })
    }
  }
}

function removedUrl(url: string, base: BaseFacts): Finding {
  const page = `${url.replace(/\/$/, '').replace(/\.html$/, '')}.md`
  const moved = base.kind === 'built' ? [...base.renamed].find(([former]) => former.endsWith(`/${page}`)) : undefined
  const entry = moved === undefined ? 'what replaces it' : moved[1]
  return {
    kind: 'removed-url',
    subject: url,
    message: `The address /${url} is gone, and nothing leads on from it: bookmarks and links of others break.`,
    advice: `Name it under redirect_maps of the plugin redirects, leading to ${entry}, or keep the page.`,
  }
}

/** What cannot be a site, whatever the gate says. */
function unpublishable(config: Conf, { site }: Built): ExpectedError | undefined {
  const bytes = site.members.reduce((sum, member) => sum + member.bytes, 0)
  const most = Number(config.maxMegabytes) * 1_000_000
  if (bytes > most) {
    const large = site.members.toSorted((a, b) => b.bytes - a.bytes).slice(0, 3)
    return new PreconditionError(
      'site-too-large',
      `The site has ${megabytes(bytes)} MB and may have ${config.maxMegabytes}. The largest files: ${large.map(({ path, bytes: size }) => `${path} (${megabytes(size)} MB)`).join(', ')}.`,
    )
  }
  if (site.built.files.has('index.html')) return undefined
  return new PreconditionError(
    'site-empty',
    'The built site has no index.html, so its front page would not be found. Add index.md to docs_dir.',
  )
}

function refusal(config: Conf, { comparison, severityOf, base }: Verdict): ExpectedError | undefined {
  const grave = (finding: Finding) => severityOf(finding) !== 'notice'
  const added = comparison.added.filter(grave)
  const all = [...added, ...comparison.existing.filter(grave)]
  if (config.gate === 'all' && all.length > 0) {
    return new PreconditionError('findings', `${count(all.length)}, and \`gate\` is \`all\`. The first: ${first(all)}`)
  }
  if (config.gate !== 'new' || added.length === 0) return undefined
  const held =
    base.kind === 'broken' ? ', held against the files it touches because the commit before it does not build' : ''
  return new PreconditionError(
    'new-findings',
    `This change adds ${count(added.length)}${held}. The first: ${first(added)}`,
  )
}

function first(findings: readonly Finding[]): string {
  const [{ file, line, message, advice } = { message: '', advice: '' } as Finding] = findings
  const place = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`} `
  return `${place}${message} ${advice}`
}

export function count(findings: number): string {
  return `${findings} ${findings === 1 ? 'finding' : 'findings'}`
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1)
}
