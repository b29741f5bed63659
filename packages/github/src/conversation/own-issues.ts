import { queryGraphql } from '../wire/graphql.ts'
import { allPages } from '../wire/pages.ts'
import { integer, object, optionalText, text } from '../wire/parse.ts'
import type { Remote } from '../wire/remote.ts'

export interface IssueText {
  readonly number: number
  readonly url: string
  readonly body: string
}

/** Who the token speaks for; only GraphQL tells that to every kind of token. */
export async function ownLogin({ graphql }: Pick<Remote, 'graphql'>): Promise<string> {
  const { viewer } = await queryGraphql(graphql, { query: 'query { viewer { login } }', variables: {}, rights: [] })
  return text(object(viewer, 'the owner of the token')['login'], 'the login of the token')
}

/** Open issues that the account wrote; pull requests are in the same list, and are none. */
export async function ownOpenIssues({ rest, owner, repo }: Remote, login: string): Promise<readonly IssueText[]> {
  const asked = { owner, repo, creator: login, state: 'open', per_page: 100 } as const
  const found = new Map<number, IssueText>()
  // An issue that is closed between two pages moves the first of the next one onto the last.
  for await (const entry of allPages((page) => rest.issues.listForRepo({ ...asked, page }))) {
    const issue = object(entry, 'an issue')
    const user = issue['user']
    if (issue['pull_request'] !== undefined || user === null) continue
    // The server was asked for one creator; whether it listens is not taken on trust.
    if (text(object(user, 'an author')['login'], 'an author').toLowerCase() !== login.toLowerCase()) continue
    const one = issueOf(issue)
    found.set(one.number, one)
  }
  return [...found.values()]
}

export function issueOf(value: unknown): IssueText {
  const issue = object(value, 'an issue')
  return {
    number: integer(issue['number'], 'the number of an issue'),
    url: text(issue['html_url'], 'the address of an issue'),
    body: optionalText(issue['body'], 'the text of an issue'),
  }
}
