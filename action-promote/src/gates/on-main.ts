import type { Judged } from '../facts.ts'
import { type Gate, passed, refused, unknown } from './gate.ts'

/** A commit of main; a hotfix descends from the production tag that it repairs. "No" and "not known" differ. */
export function onMain({ candidate, main }: Judged): Gate {
  const { tag, commit, base } = candidate
  if (candidate.kind.known && candidate.kind.value === 'hotfix') {
    return passed('on-main', `${tag.name} descends from ${base?.name ?? 'its production tag'}, which it repairs.`)
  }
  if (!candidate.onMain.known) return unknown('on-main', candidate.onMain.error)
  if (candidate.onMain.value) return passed('on-main', `${commit.slice(0, 7)} is on ${main.name}.`)
  const line = `${tag.major}.${tag.minor}`
  return refused('on-main', {
    code: 'off-main',
    says:
      `${commit.slice(0, 7)} is not on ${main.name}` +
      (base
        ? `, and does not descend from ${base.name} either.`
        : `, and line ${line} has no production tag that it could repair.`),
    doThis: `Merge it into ${main.name}, let staging deploy the merged commit, and promote the tag that it gets.`,
  })
}
