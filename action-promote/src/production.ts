import { parseTag } from '#versioning'
import { type Deployed, unfinished } from './record.ts'

/** What the Deployments of ours say about production. */
export interface Production {
  /** What it runs; undefined when no deployment ever succeeded. */
  readonly running: (Deployed & { readonly hotfix: boolean }) | undefined
  /** The newest one of which nobody knows the outcome, unless a later one succeeded: it may be what runs. */
  readonly unfinished: Deployed | undefined
  /** Newest first. */
  readonly deployed: readonly Deployed[]
  /** Whether these are all there are; of a longer list only its newest part was read. */
  readonly whole: boolean
  /** What production ran and left by a rollback. */
  readonly left: readonly Left[]
}

export interface Left {
  readonly tag: string
  /** Undefined when no record of it is left. */
  readonly commit: string | undefined
  /** The tag it went back to. */
  readonly to: string
}

export function productionOf(newestFirst: readonly Deployed[], whole: boolean, prefix: string): Production {
  const runs = newestFirst.findIndex(({ everSucceeded }) => everSucceeded)
  const running = newestFirst[runs]
  const since = runs < 0 ? newestFirst : newestFirst.slice(0, runs + 1)
  return {
    // Nothing with a patch gets into production but a hotfix, whatever its record calls it.
    running: running && { ...running, hotfix: (parseTag(running.tag, prefix)?.patch ?? 0) > 0 },
    unfinished: since.find(unfinished),
    deployed: newestFirst,
    whole,
    left: leftOf(newestFirst.toReversed()),
  }
}

/**
 * A rollback names the tag it leaves. One whose record does not is known all the same: a promotion never brings back
 * what ran before another tag. What was on its way when it began may have run, so it is left, too. Going from one tag of a
 * commit to another one of it leaves nothing.
 */
function leftOf(oldestFirst: readonly Deployed[]): readonly Left[] {
  const seen = new Set<string>()
  const left: Left[] = []
  let before: Deployed | undefined
  let open: string[] = []
  for (const deployed of oldestFirst) {
    if (!deployed.everSucceeded) {
      if (unfinished(deployed)) open.push(deployed.tag)
      continue
    }
    const returned = before && before.tag !== deployed.tag && seen.has(deployed.tag) ? before.tag : undefined
    const named = [deployed.left, returned].filter((tag) => tag !== undefined)
    for (const tag of new Set(named.length > 0 ? [...named, ...open] : [])) {
      const commit = oldestFirst.findLast((one) => one.tag === tag)?.commit
      if (commit !== deployed.commit) left.push({ tag, commit, to: deployed.tag })
    }
    seen.add(deployed.tag)
    before = deployed
    open = []
  }
  return left
}
