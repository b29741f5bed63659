import { createHash } from 'node:crypto'
import { account, type Urls } from './urls.ts'

/** Whose an address in a commit is. */
export interface Accounts {
  /** The login as REST writes it; undefined when GitHub knows nobody by that address. */
  loginOf(email: string): string | undefined
  /** An address belongs to that account from now on. */
  add(email: string, login: string): void
}

export function createAccounts(known: Readonly<Record<string, string>> = {}): Accounts {
  const logins = new Map(Object.entries(known).map(([email, login]) => [email.toLowerCase(), login]))
  return {
    loginOf: (email) => logins.get(email.toLowerCase()) ?? /^\d+\+(.+)@users\.noreply\./.exec(email)?.[1],
    add: (email, login) => void logins.set(email.toLowerCase(), login),
  }
}

/** An account in REST's form: an app's ends in `[bot]`. */
export function shownAccount(urls: Urls, login: string) {
  return account(urls, login, idOf(login), login.endsWith('[bot]') ? 'Bot' : 'User')
}

/** The bot of workflows has a number everybody knows; others get one that is theirs in every run. */
export function idOf(login: string): number {
  if (login === 'github-actions[bot]') return 41_898_282
  return 1_000 + createHash('sha1').update(login).digest().readUInt16BE(0)
}
