import { parseTag } from '#versioning'
import { type Deployed, unfinished } from './record.ts'

/** What the Deployments of ours say about production. */
export interface Production {
  /** What it runs; undefined when no deployment ever succeeded. */
  readonly running: (Deployed & { readonly hotfix: boolean }) | undefined
  /** The newest one, as long as nobody knows its outcome. */
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
  const [newest] = newestFirst
  const running = newestFirst.find(({ everSucceeded }) => everSucceeded)
  return {
    // Nothing with a patch gets into production but a hotfix, whatever its record calls it.
    running: running && { ...running, hotfix: (parseTag(running.tag, prefix)?.patch ?? 0) > 0 },
    unfinished: newest && unfinished(newest) ? newest : undefined,
    deployed: newestFirst,
    whole,
    left: leftOf(newestFirst.filter(({ everSucceeded }) => everSucceeded).toReversed()),
  }
}

/**
 * A rollback names the tag it leaves. One whose record does not is known all the same: a promotion never brings back
 * what ran before another tag.
 */
function leftOf(oldestFirst: readonly Deployed[]): readonly Left[] {
  const seen = new Set<string>()
  const left: Left[] = []
  let before: Deployed | undefined
  for (const deployed of oldestFirst) {
    const returned = before && before.tag !== deployed.tag && seen.has(deployed.tag) ? before.tag : undefined
    for (const tag of new Set([deployed.left, returned])) {
      if (tag === undefined) continue
      left.push({ tag, commit: oldestFirst.findLast((one) => one.tag === tag)?.commit, to: deployed.tag })
    }
    seen.add(deployed.tag)
    before = deployed
  }
  return left
}
