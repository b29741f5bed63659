import { code, type Markdown, md, table } from '#markdown'
import type { Report } from '#toolkit'
import type { Result } from './apply.ts'
import type { metadata } from './metadata.ts'
import type { Plan, Tagged } from './plan.ts'

type Outputs = keyof (typeof metadata)['outputs']

export function report(plan: Plan, result: Result | undefined): Report<Outputs> {
  const sha = plan.commit
  const short = sha.slice(0, 7)
  switch (plan.kind) {
    case 'create':
      return {
        title: result ? `${plan.tag.name} created at ${short}` : `${plan.tag.name} would be created at ${short}`,
        summary: [facts(plan)],
        // Outputs say what is, not what was meant: without a tag made there is none.
        outputs: result ? { ...tagOutputs(plan), created: true } : { sha, created: false },
      }
    case 'reuse':
      return {
        title: `${plan.tag.name} already names ${short}`,
        summary: [facts(plan), md`A commit is tagged once, so this run made no other tag.`],
        outputs: { ...tagOutputs(plan), created: false },
      }
    case 'adopt':
      return {
        title: `${plan.tag.name} is a ${plan.release} tag at ${short}`,
        summary: [facts(plan), md`Made by ${plan.madeBy === 'slipway' ? 'our own actions' : 'a person'}.`],
        outputs: { ...tagOutputs(plan), created: false, 'made-by': plan.madeBy },
      }
    case 'computed':
      return {
        title: `${plan.tag.name} comes next`,
        summary: [facts(plan), md`Nothing was made, and another run may take this number first.`],
        outputs: { ...tagOutputs(plan), created: false },
      }
    case 'superseded':
      return {
        title: `${short} is superseded by ${plan.by}`,
        summary: [md`A newer commit is already tagged ${code(plan.by)} and contains this one; nothing is lost.`],
        outputs: { sha, created: false, 'superseded-by': plan.by },
        ...(plan.failure ? { failure: plan.failure } : {}),
      }
    case 'refuse':
      return refused(plan)
  }
}

function refused({ commit, failure }: Extract<Plan, { readonly kind: 'refuse' }>): Report<Outputs> {
  return {
    title: commit === '' ? 'No tag' : `${commit.slice(0, 7)} gets no tag`,
    summary: [md`${failure.message}`],
    outputs: { sha: commit, created: false },
    failure,
  }
}

function tagOutputs({ tag, commit, release, previous, base }: Tagged) {
  const { major, minor, patch, name } = tag
  const outputs = { tag: name, version: `${major}.${minor}.${patch}`, sha: commit, kind: release }
  return { ...outputs, 'previous-tag': previous, ...(base === undefined ? {} : { base }) }
}

function facts({ tag, commit, release, previous, base }: Tagged): Markdown {
  const rows = [
    ['Tag', code(tag.name)],
    ['Kind', release],
    ['Commit', code(commit)],
    base === undefined
      ? ['Before it', previous === '' ? 'none: this is the first' : code(previous)]
      : ['Repairs', code(base)],
  ]
  return table(['', ''], rows)
}
