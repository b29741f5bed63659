import type { RemoteTag } from '#github'
import { compareVersions, kindOf, parseTrailers, type ReleaseKind, type Trailers } from '#versioning'
import type { Asked } from './asked.ts'
import type { Ports } from './connect.ts'
import { type Candidate, type Facts, type Known, known, mapped, type PlacedTag, read } from './facts.ts'
import { ask, type Question } from './history.ts'

/** What is known before the history is asked. */
export interface Context extends Pick<Facts, 'asked' | 'main' | 'tags' | 'staging' | 'production'> {
  readonly remote: readonly RemoteTag[]
}

/** Where the tag stands in history and what it is, in one question to the remote where git allows. */
export async function placed(
  found: RemoteTag & { readonly commit: string },
  context: Context,
  ports: Ports,
): Promise<Candidate> {
  const { asked, tags, main } = context
  const { commit } = found
  const base = tags.find(
    ({ major, minor, patch }) => patch === 0 && major === asked.tag.major && minor === asked.tag.minor,
  )
  const promotions = tags.filter((tag) => tag.patch === 0 && tag.commit === commit)
  const { running, runningBase } = compared(context)
  const questions: readonly (Question | undefined)[] = [
    { descendant: main.commit, ancestor: commit },
    { descendant: main.commit, ancestor: commit, along: 'first-parents' },
    base && { descendant: commit, ancestor: base.commit },
    running === undefined ? undefined : { descendant: commit, ancestor: running },
    runningBase === undefined ? undefined : { descendant: commit, ancestor: runningBase },
  ]
  const annotated = [asked.tag, ...promotions].map(({ name }) => objectOf(name, context))
  const { contains, messages } = await ask(ports.history, questions, annotated)
  const [onMain = known(false), onMainline = known(false), containsBase, containsRunning, containsRunningBase] =
    contains
  const trailers = mapped(messages, (all) => all.map((message) => parseTrailers(message ?? '')))
  const place: Place = { commit, onMain, onMainline, containsBase: containsBase ?? known(false) }
  const candidate: Candidate = {
    tag: asked.tag,
    trailers: trailers.known ? trailers.value[0] : undefined,
    kind: kindIn(place, trailers, context),
    commit,
    onMain,
    containsBase: place.containsBase,
    base,
    containsRunning: containsRunning ?? known(true),
    containsRunningBase,
    hotfix: undefined,
    promotedAs: trailers.known ? promotionOf(promotions, trailers.value.slice(1), context) : undefined,
    workflows: undefined,
  }
  return await completed(candidate, running, { asked, ports })
}

/** A rollback asks production's own records; where a tag stands in history says nothing about it. */
export function recorded(asked: Asked, commit: string | undefined): Candidate {
  const { tag } = asked
  return {
    tag,
    commit,
    trailers: undefined,
    kind: known(tag.patch === 0 ? 'production' : 'hotfix'),
    onMain: known(false),
    base: undefined,
    containsBase: known(false),
    containsRunning: known(false),
    containsRunningBase: undefined,
    hotfix: undefined,
    promotedAs: undefined,
    workflows: undefined,
  }
}

/** What only some promotions need: the commits of a hotfix, and the workflow files in the way of a new tag. */
async function completed(
  candidate: Candidate,
  running: string | undefined,
  { asked, ports }: { readonly asked: Asked; readonly ports: Ports },
): Promise<Candidate> {
  const { commit, containsRunning, containsRunningBase, kind, promotedAs } = candidate
  if (commit === undefined || asked.mode !== 'promote') return candidate
  const apart = containsRunning.known && !containsRunning.value
  const hotfix =
    running !== undefined && apart && containsRunningBase
      ? await read(async () => ({
          lost: await ports.commits.between({ ancestor: commit, descendant: running }),
          gained: await ports.commits.between({ ancestor: running, descendant: commit }),
        }))
      : undefined
  const tagged = promotedAs !== undefined || (kind.known && kind.value !== 'staging')
  const workflows = tagged ? undefined : await read(() => ports.evidence.workflowsOnlyIn(commit))
  return { ...candidate, hotfix, workflows }
}

function compared({ asked, production, tags }: Context) {
  const running = asked.mode === 'promote' && production.known ? production.value.running : undefined
  if (!running?.hotfix) return { running: running?.commit, runningBase: undefined }
  const line = /^(.*\.)\d+$/.exec(running.tag)?.[1]
  const runningBase = tags.find(({ name }) => name === `${line}0`)?.commit
  return { running: running.commit, runningBase }
}

interface Place {
  readonly commit: string
  readonly onMain: Known<boolean>
  readonly onMainline: Known<boolean>
  readonly containsBase: Known<boolean>
}

function kindIn(
  place: Place,
  trailers: Known<readonly (Trailers | undefined)[]>,
  context: Context,
): Known<ReleaseKind | 'unknown'> {
  const { commit, onMain, onMainline, containsBase } = place
  for (const needed of [onMain, onMainline, containsBase, trailers]) if (!needed.known) return needed
  if (!onMain.known || !onMainline.known || !containsBase.known || !trailers.known)
    throw new Error('what is needed was looked at above')
  const { asked, tags } = context
  return known(
    kindOf({
      version: asked.tag,
      commit,
      trailers: trailers.value[0],
      onMain: onMain.value,
      onMainline: onMainline.value,
      descendsFromProduction: containsBase.value,
      stagingTagged: isStagingTagged(commit, tags),
    }),
  )
}

/** The production tag that the commit has: the one that says it came from this tag, else the newest. */
function promotionOf(
  promotions: readonly PlacedTag[],
  trailers: readonly (Trailers | undefined)[],
  { asked, tags }: Context,
): PlacedTag | undefined {
  const real = promotions
    .map((tag, index) => ({ tag, trailers: trailers[index] }))
    .filter(({ tag, trailers }) => {
      const facts = {
        onMain: false,
        onMainline: false,
        descendsFromProduction: false,
        stagingTagged: isStagingTagged(tag.commit, tags),
      }
      return kindOf({ version: tag, commit: tag.commit, trailers, ...facts }) === 'production'
    })
  const named = real.find((promotion) => promotion.trailers?.promotedFrom === asked.tag.name)
  return (named ?? real.toSorted((a, b) => compareVersions(b.tag, a.tag))[0])?.tag
}

function isStagingTagged(commit: string, tags: readonly PlacedTag[]): boolean {
  return tags.some((tag) => tag.patch > 0 && tag.commit === commit)
}

function objectOf(name: string, { remote }: Context): string | undefined {
  const tag = remote.find((candidate) => candidate.name === name)
  return tag?.annotated ? tag.objectId : undefined
}
