import type { IssueRecord } from './issue-book.ts'
import type { SandboxGitHub } from './options.ts'
import { placeOf } from './place-of.ts'

/** An issue that somebody opens: a person by a login, an app by one that ends in `[bot]`. */
export function seedIssue(
  github: SandboxGitHub,
  issue: { readonly title: string; readonly body: string; readonly author: string },
): IssueRecord {
  return placeOf(github).issues.add({ labels: [], ...issue })
}

/** The issues of the repository, the oldest first, and a hand in them that needs no token. */
export function issuesOf(github: SandboxGitHub) {
  const { issues, conversations } = placeOf(github)
  return {
    all: (): readonly IssueRecord[] => issues.all().toReversed(),
    comments: (number: number): readonly string[] => conversations.comments(number).map(({ body }) => body),
    change: (number: number, change: Partial<Pick<IssueRecord, 'title' | 'body' | 'state'>>): void =>
      void issues.change(number, change),
  }
}
