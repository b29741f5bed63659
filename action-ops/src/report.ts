import { code, link, md } from '#markdown'
import type { Report } from '#toolkit'
import type { Result } from './apply.ts'
import { rootText } from './comment.ts'
import { findingsText } from './findings/body.ts'
import type { FindingsPlan } from './findings/plan.ts'
import type { metadata } from './metadata.ts'
import type { Plan, ReplyPlan } from './plan.ts'

type Outputs = keyof (typeof metadata)['outputs']

export function report(plan: Plan, result: Result | undefined): Report<Outputs> {
  const outputs = { command: '', started: false, refused: '', 'comment-url': result?.commentUrl ?? '' }
  switch (plan.kind) {
    case 'ignore':
      return { title: 'No command', summary: [md`Nothing was done: ${plan.why}.`], outputs }
    case 'unasked':
      return { title: 'Nobody asked', summary: [md`No comment asked for this, so none is answered.`], outputs }
    case 'show':
      return {
        title:
          plan.changes === 0
            ? 'Nothing to change'
            : `${plan.changes} ${plan.changes === 1 ? 'resource' : 'resources'} to change`,
        summary: plan.roots.map(rootText),
        outputs: { ...outputs, changes: plan.changes },
        ...(plan.failure ? { failure: plan.failure } : {}),
      }
    case 'findings':
      return foundReport(plan, result, outputs)
    case 'reply':
      return replied(plan, outputs)
    case 'start':
      if (result?.refused) return replied(result.refused, outputs)
      return {
        title: `Started ${plan.workflow}`,
        summary: [md`${code(`/${plan.command}`)} below #${plan.pull}, at ${code(plan.head)}.`],
        outputs: { ...outputs, command: plan.command, started: true },
      }
    case 'answer':
      return {
        title: `${plan.operation === 'plan' ? 'Plan' : 'Apply'} of ${plan.environment}: ${plan.outcome}`,
        summary: [md`The answer stands below the command on pull request ${plan.pull}.`],
        outputs: { ...outputs, command: plan.operation },
      }
  }
}

/** A refusal is no failure of the workflow: whoever asked has their answer. */
function replied({ command, refused, reason }: ReplyPlan, outputs: Report<Outputs>['outputs']): Report<Outputs> {
  const title = refused === '' ? 'Help was given' : `Refused: ${refused}`
  return {
    title,
    summary: reason === '' ? [] : [md`${reason}`],
    outputs: { ...outputs, command: command === 'wrong' ? '' : command, refused },
  }
}

const deeds = {
  created: 'An issue is open',
  updated: 'The issue is changed',
  unchanged: 'The issue says so already',
  superseded: 'A later run has said more',
  closed: 'The issue is closed',
  clean: 'No issue is open',
} as const

function foundReport(
  plan: FindingsPlan,
  result: Result | undefined,
  outputs: Report<Outputs>['outputs'],
): Report<Outputs> {
  const { findings, clean, failure } = plan
  const count = findings.found.length
  const settled = result?.issue
  const url = settled && 'url' in settled ? settled.url : ''
  const title = clean
    ? 'Nothing was found'
    : count === 0
      ? 'Not found out'
      : `${count} ${count === 1 ? 'finding' : 'findings'}`
  const issue = settled ? [md`${link(deeds[settled.kind], url)}.`] : []
  return {
    title,
    summary: [...(clean ? [] : [findingsText(findings)]), ...issue],
    outputs: { ...outputs, 'issue-url': url },
    ...(failure ? { failure } : {}),
  }
}
