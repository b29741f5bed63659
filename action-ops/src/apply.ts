import type { FindingsSettled, Published } from '#github'
import { redact } from '#toolkit'
import { answerText, replyText, startedText } from './comment.ts'
import type { Ports } from './connect.ts'
import { closingText, findingsText, issueText } from './findings/body.ts'
import type { FindingsPlan } from './findings/plan.ts'
import type { Plan, ReplyPlan, StartPlan } from './plan.ts'

export interface Result {
  /** A refusal that only the last look made: nothing was started after all. */
  readonly refused: ReplyPlan | undefined
  readonly runUrl: string
  readonly commentUrl: string
  /** What became of the issue of a check. */
  readonly issue?: FindingsSettled
}

const nothing: Result = { refused: undefined, runUrl: '', commentUrl: '' }

export async function apply(plan: Plan, ports: Ports): Promise<Result> {
  switch (plan.kind) {
    case 'ignore':
    case 'unasked':
    case 'show':
      return nothing
    case 'findings':
      return { ...nothing, issue: await settleIssue(plan, ports) }
    case 'reply':
      await react(plan.comment, plan.refused === '' ? 'eyes' : 'confused', ports)
      return { ...nothing, commentUrl: await say({ ...plan, text: replyText(plan) }, ports) }
    case 'start':
      return await start(plan, ports)
    case 'answer':
      return { ...nothing, commentUrl: await say({ ...plan, text: answerText(plan, ports.run.url) }, ports) }
  }
}

/** The head is read once more, because whoever pushes meanwhile would have their commit run in another's name. */
async function start(plan: StartPlan, ports: Ports): Promise<Result> {
  const now = await ports.pulls.read(plan.pull)
  if (now.headSha !== plan.head || now.state !== 'open' || now.fork) {
    const reason = 'Nothing was done: the pull request changed while the command was read. Look at it, and ask again.'
    const refused: ReplyPlan = {
      kind: 'reply',
      pull: plan.pull,
      comment: plan.comment,
      command: plan.command,
      refused: 'head-moved',
      reason,
      help: false,
    }
    await react(plan.comment, 'confused', ports)
    return { refused, runUrl: '', commentUrl: await say({ ...refused, text: replyText(refused) }, ports) }
  }
  const { url = '' } = await ports.workflows.start(plan)
  ports.log.info(`started ${plan.workflow} on ${plan.ref}`)
  await react(plan.comment, 'eyes', ports)
  return { refused: undefined, runUrl: url, commentUrl: await say({ ...plan, text: startedText(plan, url) }, ports) }
}

/** A reaction is a courtesy: without it everything else is as it should be. */
async function react(comment: number, reaction: 'eyes' | 'confused', { reactions, log }: Ports): Promise<void> {
  try {
    await reactions.add(comment, reaction)
  } catch {
    log.info('the comment took no reaction')
  }
}

interface Saying {
  readonly pull: number
  readonly comment: number
  readonly text: string
}

/** One answer for each command, which the workflow that was started writes anew when it is done. */
async function say({ pull, comment, text }: Saying, { sticky, run, log }: Ports): Promise<string> {
  const order = { run: run.id, attempt: run.attempt }
  const published: Published = await sticky.publish({ pull, name: `ops-${comment}`, order, renditions: [text] }, '')
  if (published.kind !== 'refused') return published.url
  log.warning(`The pull request took no answer: ${published.reason}.`)
  return ''
}

async function settleIssue({ title, findings, clean }: FindingsPlan, ports: Ports): Promise<FindingsSettled> {
  const { id: run, attempt, url } = ports.run
  const issue = await ports.findings.settle({
    name: title,
    title,
    body: clean ? undefined : redact(issueText(findings, url)),
    fingerprint: findingsText(findings).source,
    closing: closingText(url),
    order: { run, attempt },
  })
  ports.log.info(`the issue: ${issue.kind}`)
  return issue
}
