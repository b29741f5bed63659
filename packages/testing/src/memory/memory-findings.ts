import type { FindingsIssue, FindingsReport, FindingsSettled } from '#github'
import type { IssueYard } from '../contracts/findings-issue.ts'

interface Kept {
  readonly number: number
  readonly title: string
  body: string
  state: 'open' | 'closed'
  readonly comments: string[]
  /** Undefined for what others wrote. */
  own?: { readonly name: string; readonly run: number; readonly attempt: number; readonly fingerprint: string }
}

/** Issues that live and die with a test: what is ours is known, so no seal is needed. */
export function memoryFindings(): { readonly findings: FindingsIssue; readonly yard: IssueYard } {
  const kept: Kept[] = []
  const find = (number: number) => kept.find((issue) => issue.number === number)
  const add = (title: string, body: string, own?: Kept['own']): Kept => {
    const issue: Kept = { number: kept.length + 1, title, body, state: 'open', comments: [], ...(own ? { own } : {}) }
    kept.push(issue)
    return issue
  }
  return {
    findings: { settle: async (report) => settle(kept, report, add) },
    yard: {
      open: async (_, body) => add('Another', body).number,
      all: async () => kept.map(({ own, ...issue }) => ({ ...issue, comments: [...issue.comments] })),
      edit: async (number, body) => {
        const issue = find(number)
        if (issue) issue.body = body
        if (issue?.own) issue.own = { ...issue.own, fingerprint: 'edited' }
      },
      close: async (number) => void Object.assign(find(number) ?? {}, { state: 'closed' }),
    },
  }
}

function settle(
  kept: readonly Kept[],
  report: FindingsReport,
  add: (title: string, body: string, own: Kept['own']) => Kept,
): FindingsSettled {
  const { name, title, body, order } = report
  const there = kept.find(({ own, state }) => own?.name === name && state === 'open')
  const told = (kind: Exclude<FindingsSettled['kind'], 'clean'>, { number }: Kept): FindingsSettled => {
    return { kind, number, url: `https://github.invalid/acme/infra/issues/${number}` }
  }
  if (there?.own) {
    const { run, attempt } = there.own
    if (run > order.run || (run === order.run && attempt > order.attempt)) return told('superseded', there)
  }
  if (body === undefined) {
    if (!there) return { kind: 'clean' }
    there.state = 'closed'
    there.comments.push(report.closing)
    return told('closed', there)
  }
  const fingerprint = report.fingerprint ?? body
  if (there?.own?.fingerprint === fingerprint) return told('unchanged', there)
  const own = { name, ...order, fingerprint }
  if (!there) return told('created', add(title, body, own))
  Object.assign(there, { body, own })
  return told('updated', there)
}
