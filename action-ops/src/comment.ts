import { blocks, code, codeBlock, details, link, list, type Markdown, md, table, text } from '#markdown'
import type { AnswerPlan } from './answer/plan.ts'
import type { ReplyPlan, StartPlan } from './plan.ts'
import type { Root } from './roots.ts'

const shownRows = 100

export function replyText({ reason, help }: ReplyPlan): string {
  return blocks(reason === '' ? undefined : md`${text(reason)}`, help ? helpText() : undefined).source
}

export function startedText({ command, environment, head, paste }: StartPlan, url: string): string {
  const what = { plan: 'Planning', apply: 'Applying', drift: 'Looking for drift' }[command]
  const where = environment === '' ? md`` : md` ${code(environment)} at ${code(head)}`
  const place = URL.canParse(url) ? md` in ${link('this run', url)}` : md``
  const without = paste === '' ? undefined : md`A commit was not named, so this is a plan and nothing is applied.`
  return blocks(md`${what}${where}${place}.`, without, paste === '' ? undefined : toPaste(paste)).source
}

export function answerText(plan: Extract<AnswerPlan, { readonly kind: 'answer' }>, url: string): string {
  const done = { plan: 'Planned', apply: 'Applied' }[plan.operation]
  const verdict = {
    success: md`${done} ${code(plan.environment)} at ${code(plan.commit)}`,
    failure: md`The ${plan.operation} of ${code(plan.environment)} at ${code(plan.commit)} failed`,
    cancelled: md`The ${plan.operation} of ${code(plan.environment)} was cancelled`,
    skipped: md`The ${plan.operation} of ${code(plan.environment)} did not begin`,
  }[plan.outcome]
  const run = URL.canParse(url) ? md` (${link('run', url)})` : md``
  return blocks(md`${verdict}${run}.`, ...plan.roots.map(rootText), plan.paste === '' ? undefined : toPaste(plan.paste))
    .source
}

/** Addresses and actions, never a value: whoever reads the pull request reads this. */
export function rootText({ name, changes, failed, unreadable }: Root): Markdown {
  if (unreadable !== '') return md`${code(name)}: its plan cannot be shown, ${text(unreadable)}.`
  const rows = changes.slice(0, shownRows).map(({ action, resource }) => [action, code(resource.address)])
  const left = changes.length - rows.length
  const more = left > 0 ? md`_and ${left} more._` : undefined
  const checks =
    failed.length === 0 ? undefined : blocks(md`Does not hold:`, list(failed.map(({ address }) => code(address))))
  if (changes.length === 0) return blocks(md`${code(name)}: nothing to do.`, checks)
  const title = `${name}: ${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`
  return blocks(details(title, blocks(table(['Action', 'Resource'], rows), more)), checks)
}

function toPaste(command: string): Markdown {
  return blocks(md`To apply it, when you have read it:`, codeBlock(command))
}

function helpText(): Markdown {
  return blocks(
    md`A command is the whole comment, on one line:`,
    list([
      md`${code('/plan [environment]')}: plans the layers that Actions deploy; without an environment, staging`,
      md`${code('/apply <environment> <commit>')}: applies them at that commit, with all of its 40 digits; it has to be the head`,
      md`${code('/drift')}: reports what drifted, and who did it`,
      md`${code('/help')}: this`,
    ]),
  )
}
