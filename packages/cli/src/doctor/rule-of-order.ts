import type { Finding, Judged, Release } from './finding.ts'
import { short } from './rules-of-one.ts'

/** A higher staging version contains every lower one. As few tags as can be are named: those that stand in the way. */
export function outOfOrder({ releases, history }: Judged): readonly Finding[] {
  const staging = firstOfEachCommit(releases.filter(({ kind }) => kind === 'staging'))
  // From the highest down: of two that are exchanged, the higher one is named.
  const inOrder = new Set(longestRise(staging.toReversed(), ({ commit }) => -history.rank(commit)))
  const findings: Finding[] = []
  let before: Release | undefined
  for (const [index, release] of staging.entries()) {
    if (!inOrder.has(release)) {
      const after = staging.slice(index).find((candidate) => inOrder.has(candidate))
      findings.push(
        before && !history.contains(release.commit, before.commit) ? lags(release, before) : leads(release, after),
      )
      continue
    }
    if (before && !history.contains(release.commit, before.commit)) findings.push(lags(release, before))
    before = release
  }
  return findings
}

/** Two tags on one commit are a finding of their own. */
function firstOfEachCommit(releases: readonly Release[]): readonly Release[] {
  const seen = new Set<string>()
  return releases.filter(({ commit }) => !seen.has(commit) && seen.add(commit))
}

function lags({ tag, commit }: Release, before: Release): Finding {
  return order(
    tag.name,
    before.tag.name,
    `is on ${short(commit)}, which does not contain the commit of ${before.tag.name}`,
  )
}

function leads({ tag, commit }: Release, after: Release | undefined): Finding {
  const next = after?.tag.name ?? ''
  return order(tag.name, next, `is on ${short(commit)}, which the commit of ${next} does not contain`)
}

function order(tag: string, other: string, what: string): Finding {
  return {
    code: 'out-of-order',
    tag,
    related: other === '' ? [] : [other],
    what,
    why: 'A higher version that holds less takes back what a lower one brought.',
    advice: 'Do not promote it; tag the tip of main, which contains both, and promote that.',
  }
}

/** A longest subsequence whose ranks rise, in n log n steps; last one first. */
function longestRise<T>(items: readonly T[], rank: (item: T) => number): readonly T[] {
  const ends: { readonly rank: number; readonly index: number }[] = []
  const before: number[] = []
  for (const [index, item] of items.entries()) {
    const own = rank(item)
    const at = firstNotBelow(ends, own)
    before[index] = ends[at - 1]?.index ?? -1
    ends[at] = { rank: own, index }
  }
  const rise: T[] = []
  for (let index = ends.at(-1)?.index ?? -1; index >= 0; index = before[index] ?? -1) {
    rise.push(...items.slice(index, index + 1))
  }
  return rise
}

function firstNotBelow(ends: readonly { readonly rank: number }[], rank: number): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle]?.rank ?? 0) < rank) low = middle + 1
    else high = middle
  }
  return low
}
