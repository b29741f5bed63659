import type { Release, ReleaseAsset } from '#github'
import type { Config } from '#toolkit'
import { formatTag, formatTagMessage, type ReleaseTag } from '#versioning'
import type { Facts } from './facts.ts'
import { type Gate, judge, judgeFinish, red } from './gates/index.ts'
import type { metadata } from './metadata.ts'
import { notesOf } from './notes.ts'
import { markerOf, receiptOf, releasesOf } from './receipt.ts'
import { stagingProof } from './record.ts'
import { nextTarget, targetName } from './target.ts'

export type Plan =
  /** Make the production tag and the draft of its Release. */
  | ({
      readonly kind: 'promote'
      readonly message: string
      readonly draft: NewDraft
      /** Names that this commit can never get. */
      readonly gone: ReadonlySet<string>
    } & Promotion)
  /** The same for a hotfix, which is its own tag. */
  | ({ readonly kind: 'hotfix'; readonly draft: NewDraft } & Promotion)
  /** An earlier run got somewhere: make what is missing and say what comes next. */
  | ({ readonly kind: 'resume'; readonly draft: NewDraft | undefined; readonly next: 'deploy' | 'release' } & Promotion)
  /** Production ran it, and nothing may be deployed now, or it went on: only its Release is left to do. */
  | ({ readonly kind: 'finish'; readonly draft: NewDraft | undefined } & Promotion)
  | ({ readonly kind: 'rollback' } & Promotion)
  | ({ readonly kind: 'release'; readonly publish: Publication } & Promotion)
  /** All of it is true already; production may run the commit under another tag by now. */
  | ({ readonly kind: 'nothing' } & Promotion)
  | ({ readonly kind: 'refuse' } & Common)

interface Common {
  readonly asked: Facts['asked']
  readonly gates: readonly Gate[]
  /** The commit that was judged; empty when there is none. */
  readonly commit: string
  /** The tag that production runs; empty before the first. */
  readonly running: string
}

export interface Promotion extends Common {
  /** What production is to run. */
  readonly tag: ReleaseTag
  readonly releaseKind: 'production' | 'hotfix'
  readonly release: Release | undefined
}

export interface NewDraft {
  readonly name: string
  readonly body: string
  readonly asset: ReleaseAsset
}

export interface Publication {
  readonly id: number
  readonly body: string
  /** Whether production runs it now; what it has left already is not the latest. */
  readonly latest: boolean
  /** Further drafts of ours: two runs made one at the same moment. */
  readonly twins: readonly number[]
}

/** Nothing happens unless every gate is green; then the facts say which step comes next, whoever took the last one. */
export function plan(_config: Config<typeof metadata>, facts: Facts): Plan {
  const { asked, candidate, production } = facts
  const gates = judge(facts)
  const running = production.known ? (production.value.running?.tag ?? '') : ''
  const common: Common = { asked, gates, commit: candidate?.commit ?? '', running }
  if (gates.some(red) || !candidate) return finishOf(facts, common) ?? { kind: 'refuse', ...common }
  switch (asked.mode) {
    case 'promote':
      return promotionOf(facts, common)
    case 'release':
      return releaseOf(facts, common)
    case 'rollback':
      return { kind: running === asked.tag.name ? 'nothing' : 'rollback', ...promotion(facts, common, asked.tag) }
  }
}

function promotionOf(facts: Facts, common: Common): Plan {
  const existing = existingTarget(facts)
  const tag = existing ?? nextTarget(facts)
  const basics = promotion(facts, common, tag)
  const { drafts, published } = releasesHere(facts, tag.name)
  const draft = published || drafts.length > 0 ? undefined : draftOf(facts, basics)
  if (!existing) {
    // A tag that is new has a draft left only where somebody deleted the tag; that draft is still ours.
    const message = messageOf(facts, tag)
    return { kind: 'promote', message, draft: draft ?? draftOf(facts, basics), gone: goneFor(facts), ...basics }
  }
  const ran = hasRun(facts, tag.name)
  const overtaken = ran && wentOn(facts, tag.name)
  if (ran && published && (overtaken || common.running === tag.name)) return { kind: 'nothing', ...basics }
  if (overtaken) return { kind: 'finish', draft, ...basics }
  if (draft && basics.releaseKind === 'hotfix' && !ran) return { kind: 'hotfix', draft, ...basics }
  return { kind: 'resume', draft, next: ran && !published ? 'release' : 'deploy', ...basics }
}

/** Nothing is deployed any more, so the gates that guard production are not asked. */
function finishOf(facts: Facts, common: Common): Plan | undefined {
  const tag = facts.asked.mode === 'promote' ? existingTarget(facts) : undefined
  if (!tag) return undefined
  const { published, drafts } = releasesHere(facts, tag.name)
  const gates = judgeFinish(facts)
  if (published || gates.some(red)) return undefined
  const basics = promotion(facts, { ...common, gates }, tag)
  return { kind: 'finish', draft: drafts.length > 0 ? undefined : draftOf(facts, basics), ...basics }
}

function releaseOf(facts: Facts, common: Common): Plan {
  const tag = existingTarget(facts) ?? facts.asked.tag
  const basics = promotion(facts, common, tag)
  const { published, drafts } = releasesHere(facts, tag.name)
  const [first, ...twins] = drafts
  if (published || !first) return { kind: 'nothing', ...basics }
  const publish = {
    id: first.id,
    body: first.body,
    latest: common.running === tag.name,
    twins: twins.map(({ id }) => id),
  }
  return { kind: 'release', publish, ...basics }
}

function goneFor({ taken, tags, candidate }: Facts): ReadonlySet<string> {
  const own = new Set(tags.filter(({ commit }) => commit === candidate?.commit).map(({ name }) => name))
  return new Set(taken.map(({ name }) => name).filter((name) => !own.has(name)))
}

function promotion(facts: Facts, common: Common, tag: ReleaseTag): Promotion {
  const { published, drafts } = releasesHere(facts, tag.name)
  return { ...common, tag, releaseKind: tag.patch > 0 ? 'hotfix' : 'production', release: published ?? drafts[0] }
}

function draftOf(facts: Facts, { tag, releaseKind: kind, commit, gates }: Promotion): NewDraft {
  const promoted = { tag: tag.name, kind, commit }
  return {
    name: tag.name,
    body: `${notesOf(facts, promoted)}\n\n${markerOf(tag.name)}`,
    asset: receiptOf(facts, { ...promoted, evidence: evidenceOf(facts), gates }),
  }
}

function messageOf(facts: Facts, tag: ReleaseTag): string {
  const { asked, candidate, run } = facts
  return formatTagMessage(`Production ${tag.name}, promoted from ${asked.tag.name}`, {
    kind: 'production',
    commit: candidate?.commit ?? '',
    promotedFrom: asked.tag.name,
    evidence: evidenceOf(facts),
    run: run.url,
    actor: run.actor,
  })
}

/** What the promotion stands on: the Deployment that proves it, or the reason that somebody gave instead. */
function evidenceOf({ staging, candidate, asked }: Facts): string {
  const proof = staging.known ? stagingProof(staging.value ?? [], candidate?.commit ?? '') : undefined
  if (proof?.kind === 'proven') return `deployment/${proof.by.id}`
  return asked.breakGlass === '' ? 'no longer recorded' : `break-glass: ${asked.breakGlass}`
}

function existingTarget(facts: Facts): ReleaseTag | undefined {
  const name = targetName(facts)
  const tag = facts.tags.find((candidate) => candidate.name === name)
  return tag && formatTag(tag, facts.asked.prefix)
}

function hasRun({ production }: Facts, tag: string): boolean {
  return production.known && production.value.deployed.some((one) => one.tag === tag && one.everSucceeded)
}

/** Production runs this very commit under another tag, a hotfix's or its promotion's: that one stays what it runs. */
function wentOn({ production, candidate }: Facts, tag: string): boolean {
  const running = production.known ? production.value.running : undefined
  return running !== undefined && running.tag !== tag && running.commit === candidate?.commit
}

function releasesHere(facts: Facts, tag: string) {
  return releasesOf(facts, facts.evidence.known ? facts.evidence.value.releases : [], tag)
}
