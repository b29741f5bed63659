import type { Commit } from '#github'
import type { HotfixCommits } from './facts.ts'

/** The hotfix commits whose content the candidate does not hold, newest first. */
export function dropped({ lost, gained: all }: HotfixCommits): readonly Commit[] {
  const gained = standing(all)
  const gainedIds = new Set(gained.map(({ sha }) => sha))
  const picked = new Set(gained.flatMap(({ message }) => pickedFrom(message)))
  const trees = new Set(gained.map(({ tree }) => tree))
  const lostIds = new Map(lost.map((commit) => [commit.sha, commit]))
  const kept = new Set<string>()
  for (const commit of lost) {
    // At one point main had exactly what this commit has, so everything before it is there, too.
    if (trees.has(commit.tree)) keepAll(commit, lostIds, kept)
    const backport = pickedFrom(commit.message).some((sha) => gainedIds.has(sha))
    if (picked.has(commit.sha) && commit.parents.length > 1) keepMerged(commit, lostIds, kept)
    if (picked.has(commit.sha) || backport) kept.add(commit.sha)
  }
  // A merge brings nothing of its own: it is kept when every side of it is. Oldest first, so that merges of merges settle.
  for (const { sha, parents } of lost.toReversed()) {
    if (parents.length > 1 && parents.every((parent) => kept.has(parent) || !lostIds.has(parent))) kept.add(sha)
  }
  return lost.filter(({ sha }) => !kept.has(sha))
}

/** Without what was reverted since; a revert that was reverted itself undoes nothing. */
function standing(newestFirst: readonly Commit[]): readonly Commit[] {
  const undone = new Set<string>()
  for (const { sha, message } of newestFirst) {
    if (undone.has(sha)) continue
    for (const [, reverted = ''] of message.matchAll(/^This reverts commit ([0-9a-f]{40})\b/gm)) undone.add(reverted)
  }
  return newestFirst.filter(({ sha }) => !undone.has(sha))
}

/** As `git cherry-pick -x` writes it. */
function pickedFrom(message: string): readonly string[] {
  return [...message.matchAll(/^\(cherry picked from commit ([0-9a-f]{40})\)\s*$/gm)].map(([, sha = '']) => sha)
}

type Lost = ReadonlyMap<string, Commit>

function keepAll(from: Commit, lost: Lost, kept: Set<string>): void {
  const open = [from]
  for (let commit = open.pop(); commit; commit = open.pop()) {
    if (kept.has(commit.sha)) continue
    kept.add(commit.sha)
    open.push(...commit.parents.flatMap((parent) => lost.get(parent) ?? []))
  }
}

/** Cherry-picking a merge with `-m 1` brings what it merged. */
function keepMerged({ parents }: Commit, lost: Lost, kept: Set<string>): void {
  const [first = '', ...merged] = parents
  const before = new Set<string>()
  const firstParent = lost.get(first)
  if (firstParent) keepAll(firstParent, lost, before)
  for (const parent of merged) {
    const side = new Set(before)
    const commit = lost.get(parent)
    if (commit) keepAll(commit, lost, side)
    for (const sha of side) if (!before.has(sha)) kept.add(sha)
  }
}
