import { isAtlantis, isCluster, isServiceAccount } from './actor.ts'
import { type ActorRule, rulesMayTouch } from './actor-rule.ts'
import { isPersonsAgent, isTerraformAgent } from './client.ts'

/** Which lines a reading has use for: changes of people and of Terraform, or also those of controllers. */
export type Include = 'people' | 'everyone'

const [quote, backslash, slash, question] = [0x22, 0x5c, 0x2f, 0x3f]
const [g, l, w] = [0x67, 0x6c, 0x77]
const sessions = ['exec', 'attach', 'portforward'].map((name) => Buffer.from(name))
const start = Buffer.from('{"kind":"Event","apiVersion":"audit.k8s.io/v1","level":"')
const auditId = Buffer.from('","auditID":"')
const stage = Buffer.from('","stage":"')
const complete = Buffer.from('ResponseComplete","requestURI":"')
const received = Buffer.from('RequestReceived","requestURI":"')
const verb = Buffer.from('","verb":"')
const user = Buffer.from('","user":{"username":"')
const uuidBytes = 36
const housekeeping = ['coordination', 'authorization', 'authentication', 'events'].map((name) =>
  Buffer.from(`/apis/${name}.k8s.io/`),
)
/** Far enough for the user, its groups and the agent; what does not fit is parsed. */
const headBytes = 1024

/**
 * Tells, from the bytes of a line alone, that judging its event can only end in `nothing`, or in a controller's request
 * when only people are asked for. The API server writes its fields in one order and escapes quotes inside strings, so
 * positions can be checked one after the other; a line that is written otherwise is never skipped.
 */
export class FastPath {
  readonly #rules: readonly ActorRule[]
  readonly #include: Include
  readonly #users = new Map<string, 'parse' | 'machine'>()
  readonly #agents = new Map<string, 'parse' | 'skip'>()
  #position = 0
  #segment = 0
  /** Whether any skipped line was a write: a policy that records none proves nothing. */
  sawWrite = false

  constructor(rules: readonly ActorRule[], include: Include) {
    this.#rules = rules
    this.#include = include
  }

  skips(line: Buffer, from: number, to: number): boolean {
    const uri = this.#uriOf(line, from)
    if (uri < 0) return this.#position === -1
    const end = this.#endOfUri(line, uri, to)
    if (end < 0 || end - uri > headBytes || !has(line, end, verb)) return false
    const first = line[end + verb.length]
    if (first === l || first === w) return this.#isWord(line, end + verb.length, first === l ? 'list' : 'watch')
    if (first === g) return !this.#mayBeSession(line) && this.#isWord(line, end + verb.length, 'get')
    this.sawWrite = true
    if (housekeeping.some((prefix) => has(line, uri, prefix))) return true
    return this.#isMachine(line, uri, end + verb.length, to)
  }

  /** Where the request URI begins; -1 when the line is to be parsed, or, by `#position`, when its stage says nothing. */
  #uriOf(line: Buffer, from: number): number {
    this.#position = 0
    if (!has(line, from, start)) return -1
    let at = from + start.length
    for (const limit = at + 16; line[at] !== quote; at++) if (at > limit) return -1
    if (!has(line, at, auditId)) return -1
    at += auditId.length + uuidBytes
    if (!has(line, at, stage)) return -1
    at += stage.length
    if (has(line, at, complete)) return at + complete.length
    if (has(line, at, received)) this.#position = -1
    return -1
  }

  #endOfUri(line: Buffer, from: number, to: number): number {
    this.#segment = from
    let at = from
    for (; at < to; at++) {
      const byte = line[at]
      if (byte === quote) return at
      if (byte === backslash) return -1
      if (byte === slash) this.#segment = at + 1
      if (byte === question) break
    }
    for (; at < to; at++) {
      const byte = line[at]
      if (byte === backslash) at++
      else if (byte === quote) return at
    }
    return -1
  }

  #mayBeSession(line: Buffer): boolean {
    return sessions.some((name) => has(line, this.#segment, name))
  }

  #isWord(line: Buffer, from: number, word: string): boolean {
    for (let index = 0; index < word.length; index++) if (line[from + index] !== word.charCodeAt(index)) return false
    return line[from + word.length] === quote
  }

  #isMachine(line: Buffer, uri: number, verbAt: number, to: number): boolean {
    if (this.#include === 'everyone') return false
    let at = verbAt
    for (const limit = at + 20; line[at] !== quote; at++) if (at > limit) return false
    if (!has(line, at, user)) return false
    const name = at + user.length
    for (at = name; line[at] !== quote; at++) if (at >= to || line[at] === backslash) return false
    const username = latin1(line, name, at)
    if (this.#userIs(username) === 'parse') return false
    return this.#agentSkips(latin1(line, uri, Math.min(to, uri + headBytes)), name - uri, isCluster(username))
  }

  #userIs(username: string): 'parse' | 'machine' {
    const known = this.#users.get(username)
    if (known) return known
    const machine = (isServiceAccount(username) && !isAtlantis(username)) || isCluster(username)
    const plain = machine && isAscii(username)
    const decision = plain && !rulesMayTouch(username, this.#rules) ? 'machine' : 'parse'
    if (this.#users.size < 10_000) this.#users.set(username, decision)
    return decision
  }

  /** A machine’s request is skipped unless it impersonates somebody or its client is one of people’s or Terraform’s. */
  #agentSkips(head: string, from: number, cluster: boolean): boolean {
    const at = head.indexOf('"userAgent":"', from)
    const body = head.indexOf('"objectRef":', from)
    if (at < 0 || body < at) return false
    const sender = head.slice(from, at)
    if (sender.includes('"impersonatedUser"')) return false
    if (cluster) return true
    if (head.includes('ieldManager=Terraform')) return false
    const agent = head.slice(at + 13, head.indexOf('"', at + 13))
    const known = this.#agents.get(agent)
    if (known) return known === 'skip'
    const plain = isAscii(agent) && !agent.includes('\\')
    const decision = plain && !isPersonsAgent(agent) && !isTerraformAgent(agent) ? 'skip' : 'parse'
    if (this.#agents.size < 10_000) this.#agents.set(agent, decision)
    return decision === 'skip'
  }
}

function has(line: Buffer, from: number, bytes: Buffer): boolean {
  for (let index = bytes.length - 1; index >= 0; index--) if (line[from + index] !== bytes[index]) return false
  return true
}

function isAscii(text: string): boolean {
  return /^[ -~]*$/.test(text)
}

function latin1(line: Buffer, from: number, to: number): string {
  return line.toString('latin1', from, to)
}
