import { parseTag } from '#versioning'
import type { Facts } from '../facts.ts'
import { nextTarget } from '../target.ts'
import { type Gate, notApplicable, passed, refused } from './gate.ts'

/** The word was judged before anything was sent; what is left is whether a typed major is the one that comes next. */
export function confirmed(facts: Facts): Gate {
  const { asked } = facts
  if (asked.mode === 'release') return notApplicable('confirmed', 'The deployment was confirmed; this follows it.')
  return begunOtherwise(facts) ?? typedRight(facts)
}

/** Two names of one commit do not collide by themselves, so whoever began first decides: it is promoted once. */
function begunOtherwise(facts: Facts): Gate | undefined {
  const { asked, candidate, claimed } = facts
  if (asked.mode !== 'promote' || claimed === '' || candidate?.promotedAs || claimed === nextTarget(facts).name) return
  const major = parseTag(claimed, asked.prefix)?.minor === 0
  return refused('confirmed', {
    code: 'tag-conflict',
    says: `Another promotion of this commit began as ${claimed}, and a commit is promoted once.`,
    doThis:
      `If its run is gone, go on with it: ` +
      (major ? `bump: major and confirm: deploy ${claimed}.` : 'leave bump at minor and type deploy.'),
  })
}

function typedRight(facts: Facts): Gate {
  const { asked, tags, candidate } = facts
  const { typed } = asked
  if (!typed) return passed('confirmed', 'deploy was typed exactly.')
  const own = candidate?.promotedAs?.name
  if (own === typed.name) return passed('confirmed', `deploy ${own} was typed, and this commit has that tag.`)
  if (own) {
    return refused('confirmed', {
      code: 'tag-conflict',
      says: `deploy ${typed.name} was typed, but this commit was promoted as ${own} already.`,
      doThis: `A commit is promoted once. Go on with ${own}: leave bump at minor and type deploy.`,
    })
  }
  if (candidate?.kind.known && candidate.kind.value === 'hotfix') {
    return refused('confirmed', {
      code: 'confirm',
      says: `deploy ${typed.name} was typed, but ${asked.tag.name} is a hotfix: it is promoted as itself, under its own number.`,
      doThis: 'Leave bump at minor and type deploy.',
    })
  }
  const next = nextTarget(facts).name
  const existing = tags.find(({ name }) => name === typed.name)
  if (existing) {
    return refused('confirmed', {
      code: 'tag-conflict',
      says: `deploy ${typed.name} was typed, but that tag names ${existing.commit.slice(0, 7)} already.`,
      doThis: `Tags are never moved. The next major is ${next}; type deploy ${next}.`,
    })
  }
  if (typed.name === next) return passed('confirmed', `deploy ${next} was typed exactly.`)
  return refused('confirmed', {
    code: 'confirm',
    says: `deploy ${typed.name} was typed, but the next major is ${next}.`,
    doThis: `Type deploy ${next} to confirm it, or leave bump at minor and type deploy.`,
  })
}
