import { idOf } from '../accounts.ts'
import type { Person } from '../commit-object.ts'
import type { Ask } from './field.ts'

/** Where the schema says `Actor`, an app is a `Bot`, and its login has lost the `[bot]` that REST shows. */
export function actor(ask: Ask, login: string) {
  const bot = login.endsWith('[bot]')
  return { ...account(ask, login), __typename: bot ? 'Bot' : 'User', login: login.replace(/\[bot\]$/, '') }
}

/** Where the schema says `User`, even an app is one, and keeps its `[bot]`. */
export function user(ask: Ask, login: string) {
  return { ...account(ask, login), __typename: 'User', login }
}

function account({ place: { urls } }: Ask, login: string) {
  const path = `/${login.endsWith('[bot]') ? 'apps/' : ''}${login.replace('[bot]', '')}`
  return {
    id: urls.nodeId('Account', login),
    databaseId: idOf(login),
    resourcePath: path,
    url: `${urls.server}${path}`,
  }
}

/** Who a commit names; `user` is null when the address belongs to nobody. */
export function gitActor(ask: Ask, { name, email, date }: Person) {
  const login = ask.place.accounts.loginOf(email)
  return { name, email, date, user: login === undefined ? null : user(ask, login) }
}
