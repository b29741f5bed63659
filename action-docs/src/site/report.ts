import { blocks, code, codeBlock, details, list, type Markdown, md, table } from '#markdown'
import type { Finding } from '#mkdocs'
import type { Annotation, Report } from '#toolkit'
import type { metadata } from '../metadata.ts'
import type { SiteResult } from './apply.ts'
import { count, type SitePlan, type Verdict } from './plan.ts'

type Outputs = keyof (typeof metadata)['outputs']
type SiteReport = Report<Outputs>

/** Of each level GitHub keeps ten for a step, and drops the rest without a word; the verdict is one of them. */
const annotationsPerLevel = 9
const rows = 50

export function reportSite(plan: SitePlan, result: SiteResult | undefined): SiteReport {
  switch (plan.kind) {
    case 'unchanged': {
      const title = `Nothing that the site of ${plan.config} is made of changed since ${plan.base.slice(0, 7)}`
      return { outputs: { changed: false }, title, summary: [md`Nothing was built, and there is nothing to publish.`] }
    }
    case 'broken':
      return broken(plan)
    case 'refuse':
    case 'check':
    case 'publish':
      return built(plan, result)
  }
}

function broken({ broken: { failure, annotation }, log }: SitePlan & { readonly kind: 'broken' }): SiteReport {
  const end = log.trim().split('\n').slice(-40).join('\n')
  return {
    outputs: { changed: true },
    title: 'The site does not build',
    summary: [md`${failure.message}`, details('The end of the log', codeBlock(end))],
    ...(annotation ? { annotations: [annotation] } : {}),
    failure,
  }
}

function built(plan: SitePlan & { readonly verdict: Verdict }, result: SiteResult | undefined): SiteReport {
  const { verdict } = plan
  const { comparison, base, severityOf } = verdict
  const grave = (findings: readonly Finding[]) => findings.filter((finding) => severityOf(finding) !== 'notice')
  const [added, existing, fixed] = [comparison.added, comparison.existing, comparison.fixed].map(grave)
  const compared = base.kind !== 'none'
  const counts = { added: added?.length ?? 0, existing: existing?.length ?? 0, fixed: fixed?.length ?? 0 }
  return {
    outputs: outputsOf(verdict, result, counts),
    title: compared
      ? `Docs: ${counts.added} new, ${counts.existing} existing, ${counts.fixed} fixed`
      : `Docs: ${count(counts.existing)}`,
    summary: summaryOf(plan, result),
    warnings: verdict.warnings,
    annotations: annotationsOf(verdict),
    ...(plan.kind === 'refuse' ? { failure: plan.failure } : {}),
  }
}

function outputsOf(
  { built: { site, version, seconds, urls }, base, removedUrls }: Verdict,
  result: SiteResult | undefined,
  counts: { readonly added: number; readonly existing: number; readonly fixed: number },
): SiteReport['outputs'] {
  const files = site.members.filter(({ kind }) => kind === 'file')
  return {
    changed: true,
    'engine-version': version,
    pages: urls.size,
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    findings: counts.added + counts.existing,
    'new-findings': base.kind === 'none' ? '' : counts.added,
    'fixed-findings': counts.fixed,
    'removed-urls': removedUrls.length,
    'build-seconds': seconds.toFixed(2),
    'site-dir': result?.siteDir ?? '',
    report: result?.reportFile ?? '',
    'site-digest': result?.siteDigest ?? '',
    'artifact-id': result?.artifact?.id ?? '',
    'artifact-name': result?.artifact?.name ?? '',
    'artifact-digest': result?.artifact?.digest ?? '',
  }
}

/** What is new, on its line; where nothing is compared, what there is. */
function annotationsOf({ comparison, base, severityOf }: Verdict): readonly Annotation[] {
  const shown = base.kind === 'none' ? comparison.existing : comparison.added
  return (['error', 'warning', 'notice'] as const).flatMap((level) => {
    const of = shown.filter((finding) => severityOf(finding) === level)
    const fitting = of.slice(0, of.length > annotationsPerLevel ? annotationsPerLevel - 1 : annotationsPerLevel)
    const more: Annotation = { level, title: 'docs', message: `${of.length - fitting.length} more are in the summary.` }
    return [...fitting.map((finding) => annotation(finding, level)), ...(of.length > fitting.length ? [more] : [])]
  })
}

function annotation({ kind, file, line, message, advice }: Finding, level: Annotation['level']): Annotation {
  const place = file === undefined ? {} : { file, ...(line === undefined ? {} : { line }) }
  return { level, title: kind, message: `${message} ${advice}`, ...place }
}

function summaryOf(
  plan: SitePlan & { readonly verdict: Verdict },
  result: SiteResult | undefined,
): readonly Markdown[] {
  const { verdict } = plan
  const { comparison, base, severityOf } = verdict
  const noted = (findings: readonly Finding[]) => findingTable(findings, severityOf)
  const why =
    base.kind === 'none' ? md`Not compared: ${base.why}.` : md`Compared with ${code(base.commit.slice(0, 7))}.`
  const failure = plan.kind === 'refuse' ? md`${plan.failure.message}` : undefined
  return [
    blocks(failure),
    noted(comparison.added),
    why,
    siteLine(verdict),
    ...(result?.artifact ? [md`Uploaded as ${code(result.artifact.name)}, artifact ${result.artifact.id}.`] : []),
    base.kind === 'none'
      ? noted(comparison.existing)
      : folded(`${comparison.existing.length} that were there before`, comparison.existing, severityOf),
    folded(`${comparison.fixed.length} fixed by this change`, comparison.fixed, severityOf),
  ].filter((block) => block.source !== '')
}

function folded(words: string, findings: readonly Finding[], severityOf: Verdict['severityOf']): Markdown {
  if (findings.length === 0) return blocks()
  return details(words, blocks(byKind(findings), findingTable(findings, severityOf)))
}

function byKind(findings: readonly Finding[]): Markdown {
  const counts = new Map<string, number>()
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return list([...counts].sort(([, a], [, b]) => b - a).map(([kind, many]) => md`${code(kind)}: ${many}`))
}

function findingTable(findings: readonly Finding[], severityOf: Verdict['severityOf']): Markdown {
  const order = ['error', 'warning', 'notice', 'off']
  const sorted = findings.toSorted((a, b) => order.indexOf(severityOf(a)) - order.indexOf(severityOf(b)))
  const shown = sorted.slice(0, rows).map((finding) => {
    const { kind, file, line, message, advice } = finding
    const place = file === undefined ? '' : code(line === undefined ? file : `${file}:${line}`)
    return [severityOf(finding), place, code(kind), md`${message} ${advice.slice(0, 400)}`]
  })
  const more = findings.length - shown.length
  const rest = more > 0 ? md`${more} more of them are in the file that the output ${code('report')} names.` : undefined
  return blocks(table(['', 'where', 'kind', 'what and what to do'], shown), rest)
}

function siteLine({ built, base, addedUrls, removedUrls }: Verdict): Markdown {
  const bytes = built.site.members.reduce((sum, member) => sum + member.bytes, 0)
  const before =
    base.kind === 'built' ? base.built.site.members.reduce((sum, member) => sum + member.bytes, 0) : undefined
  const grown = before === undefined ? '' : ` (${signed(bytes - before)} kB)`
  const pages = base.kind === 'built' ? ` (+${addedUrls.length} −${removedUrls.length})` : ''
  const slow = built.slowest.map(({ page, seconds }) => `${page} ${Math.round(seconds * 1000)} ms`).join(', ')
  return md`${built.urls.size} pages${pages}, ${(bytes / 1e6).toFixed(1)} MB${grown}, built by MkDocs ${built.version} in ${built.seconds.toFixed(1)} s. Slowest: ${slow || 'not measured'}.`
}

function signed(bytes: number): string {
  const kilobytes = Math.round(bytes / 1000)
  return kilobytes < 0 ? `−${-kilobytes}` : `+${kilobytes}`
}
