import { ExpectedError, messageOf } from '#errors'
import { visible } from '#markdown'
import type { Diagnosis } from './diagnose.ts'
import type { Judged } from './finding.ts'

type Shown = Diagnosis & { readonly place: string }

const kinds = ['staging', 'production', 'hotfix', 'unknown'] as const

/** A line for each finding, then what was looked at: names come from strangers, so nothing invisible is printed. */
export function asText({ place, main, judged, findings }: Shown): string {
  const width = Math.max(...findings.map(({ tag }) => tag.length), 0)
  const lines = findings.map(({ tag, code, what, why, advice }) =>
    visible(`${tag.padEnd(width)}  ${code.padEnd(14)}  ${tag} ${what}. ${why} ${advice}`),
  )
  const counted = kinds.map((kind) => `${counts(judged)[kind]} ${kind}`).join(', ')
  const { ignored, releases } = judged
  const names = `${ignored.slice(0, 5).join(', ')}${ignored.length > 5 ? ', …' : ''}`
  return [
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    visible(`${place}: ${releases.length} release tags (${counted}); ${main.name} is at ${main.commit.slice(0, 7)}.`),
    ...(ignored.length > 0
      ? [visible(`${ignored.length} names are ignored, since they are no release tags: ${names}`)]
      : []),
    findings.length === 0 ? 'Clean.' : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}.`,
    '',
  ].join('\n')
}

/** The shape is public API: fields are added, never renamed; `version` counts the day one has to be. */
export function asJson({ place, main, judged, findings }: Shown): string {
  const { prefix, ignored } = judged
  return json({
    version: 1,
    verdict: findings.length === 0 ? 'clean' : 'findings',
    repository: place,
    prefix,
    main,
    tags: counts(judged),
    ignored,
    findings,
  })
}

export function unknownAsJson(error: unknown): string {
  const code = error instanceof ExpectedError ? error.code : 'internal'
  return json({ version: 1, verdict: 'unknown', error: { code, message: messageOf(error) } })
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function counts({ releases, withoutCommit }: Judged): Readonly<Record<(typeof kinds)[number], number>> {
  const of = (kind: string) => releases.filter((release) => release.kind === kind).length
  return {
    staging: of('staging'),
    production: of('production'),
    hotfix: of('hotfix'),
    unknown: of('unknown') + withoutCommit.length,
  }
}
