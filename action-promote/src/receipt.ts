import type { Release, ReleaseAsset } from '#github'
import type { Facts } from './facts.ts'
import type { Gate } from './gates/gate.ts'

export const receiptName = 'promotion.json'

/** What tells a draft of ours from any other of the same account; nobody sees it. */
export function markerOf(tag: string): string {
  return `<!-- slipway promotion of ${tag} -->`
}

export interface ReleasesOfTag {
  readonly published: Release | undefined
  /** Whether what is published carries a receipt of ours. */
  readonly receipted: boolean
  /** Drafts of ours with their receipt, the first one made first; without one, the run that made it was killed. */
  readonly drafts: readonly Release[]
}

/** What there is of a tag's Release. A draft that somebody made by hand is none of ours, and stays. */
export function releasesOf(
  { creators }: Pick<Facts, 'creators'>,
  releases: readonly Release[],
  tag: string,
): ReleasesOfTag {
  const all = releases.filter((release) => release.tag === tag)
  const published = all.find(({ draft }) => !draft)
  const ours = all.filter(({ author, assets }) => creators.includes(author) && assets.includes(receiptName))
  const drafts = ours.filter(({ draft }) => draft)
  return {
    published,
    receipted: published !== undefined && ours.includes(published),
    drafts: drafts.toSorted((a, b) => a.id - b.id),
  }
}

/** Who promoted what, on which evidence, through which gates: what an auditor asks for a year later. */
export function receiptOf(
  facts: Facts,
  promoted: {
    readonly tag: string
    readonly kind: string
    readonly commit: string
    readonly evidence: string
    readonly gates: readonly Gate[]
  },
): ReleaseAsset {
  const { asked, production, now, run, main } = facts
  const running = production.known ? production.value.running : undefined
  const content = {
    schema: 'slipway.promotion/1',
    tag: promoted.tag,
    kind: promoted.kind,
    commit: promoted.commit,
    promotedFrom: asked.tag.name,
    evidence: promoted.evidence,
    replaces: running ? { tag: running.tag, commit: running.commit, deployment: running.id } : null,
    main: main.name,
    actor: run.actor,
    run: run.url,
    at: new Date(now).toISOString(),
    breakGlass: asked.breakGlass || null,
    waivedHotfix: asked.waiveHotfix || null,
    gates: promoted.gates.map(({ name, state, says }) => ({ name, state, says })),
  }
  return { name: receiptName, contentType: 'application/json', content: `${JSON.stringify(content, undefined, 2)}\n` }
}
