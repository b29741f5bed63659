import type { Actor, AuditOperation, Client } from '#kube-audit'
import { code, inline, type Markdown, md } from '#markdown'
import type { Attribution } from '../reading/model.ts'
import { moment } from './moment.ts'
import type { Words } from './words.ts'

/** Who changed a resource, with what, when, and how sure that is. */
export function whoDid({ confidence, operations, nobody }: Attribution, words: Words): Markdown {
  const [latest] = operations
  if (!latest) return inline(nobody === undefined ? '?' : words.nobody[nobody])
  const doubt = words.confidence[confidence]
  const sure = doubt === '' ? md`` : md` (${doubt})`
  const others = new Set(operations.map(({ actor }) => personOf(actor))).size - 1
  const same = operations.filter(({ actor }) => personOf(actor) === personOf(latest.actor)).length
  const times = same > 1 ? md` ×${same}` : md``
  const more = others > 0 ? md`, ${words.more(others)}` : md``
  return md`${whoHowWhen(latest, words)}${times}${sure}${more}`
}

export function whoHowWhen({ actor, client, at }: AuditOperation, words: Words): Markdown {
  const when = at === undefined ? words.timeUnknown : moment(at)
  return md`${actorShown(actor, words)} · ${clientShown(client)} · ${when}`
}

/** Two people may share a user name; then their credentials tell them apart. */
function personOf({ kind, name, credential }: Actor): string {
  return JSON.stringify([kind, name, credential ?? ''])
}

function actorShown(actor: Actor, words: Words): Markdown {
  const acting = actor.actingAs === undefined ? md`` : md` → ${code(cut(actor.actingAs, 80))}`
  const own = actor.name === actor.user ? md`` : md` (${code(cut(actor.user, 80))})`
  const from = actor.address === undefined ? md`` : md` ${code(cut(actor.address, 45))}`
  const credential = actor.credential === undefined ? md`` : md` ${code(shortCredential(actor.credential))}`
  const claimed = actor.claimed ? md` (${words.claimed})` : md``
  return md`${kindOf(actor, words)}${code(cut(actor.name, 80))}${own}${acting}${credential}${from}${claimed}`
}

function kindOf({ kind }: Actor, words: Words): Markdown {
  if (kind === 'person') return md``
  return md`${kind === 'terraform' ? words.terraform : words.controller} `
}

/** Enough to tell two apart, and to find the certificate again. */
function shortCredential(credential: string): string {
  const [, value = credential] = /^[A-Z0-9]{1,20}=(.+)$/s.exec(credential) ?? []
  return cut(value, 8)
}

function clientShown({ name, version, command, agent }: Client): Markdown {
  if (name === 'unknown') return code(cut(agent, 40))
  const words = [name, version ?? '', command ?? ''].filter((word) => word !== '')
  return code(cut(words.join(' '), 60))
}

/** So many characters, never half of one, with a mark where something is missing. */
export function cut(value: string, most: number): string {
  const characters = [...value.slice(0, most * 4)]
  return characters.length <= most && value.length <= most * 4 ? value : `${characters.slice(0, most - 1).join('')}…`
}

export function objectShown({ object, verb, selector }: AuditOperation): Markdown {
  const place = [object.namespace, object.name].filter((part) => part !== '').join('/')
  const kind = [object.resource, object.subresource].filter((part) => part !== '').join('/')
  const chosen = selector === undefined ? '' : ` ${selector}`
  return code(cut(`${verb} ${kind} ${place}${chosen}`.trim(), 160))
}
