import { finished } from 'node:stream'
import { type Answer, type Exchange, text } from './answer.ts'
import type { Fault } from './faults.ts'
import { answerGit, type GitRequest, gitRequestOf, refuseGit } from './git-http.ts'
import { answerWhenAsked, isGraphql } from './graphql/address.ts'
import { hookEnvironment } from './hooks.ts'
import type { Push } from './push-list.ts'
import { notingPush } from './pushed-refs.ts'
import type { RateLimit } from './rate-limit.ts'
import type { RefHistory } from './ref-history.ts'
import { type Refs, sameRefs } from './refs.ts'
import { answerRest, isRest } from './rest.ts'
import type { Place } from './route.ts'
import { createShadow, removeShadow } from './shadow.ts'
import { type Bearer, badCredentials, gitSignInNeeded, type Tokens } from './token.ts'

/** Everything an answer is made from. */
export interface Desk {
  readonly place: Place
  readonly tokens: Tokens
  readonly history: RefHistory
  readonly rate: RateLimit
  /** The folder of hooks that speak for the rules. */
  readonly hooks: string
  readonly pushes: Push[]
}

/** The true answer of a request; of faults only the one that looks at older refs matters here. */
export async function answerAt(desk: Desk, exchange: Exchange, fault: Fault | undefined): Promise<Answer> {
  const bearer = desk.tokens.signIn(exchange.headers)
  const refs = (): Promise<Refs> =>
    fault?.kind === 'stale' ? desk.history.before(fault.changes ?? 1) : desk.history.visible()
  const place = bearer === 'unknown' || bearer === 'none' ? desk.place : placeFor(desk, bearer)
  const signedIn = bearer !== 'none'
  if (isRest(exchange) || isGraphql(exchange)) {
    if (bearer === 'unknown') return badCredentials()
    const exhausted = exchange.path.endsWith('/rate_limit') ? undefined : desk.rate.spend()
    if (exhausted) return exhausted
    const request = { exchange, place, signedIn, refs }
    return isRest(exchange) ? answerRest(request) : answerWhenAsked(request)
  }
  const request = gitRequestOf(exchange, place.owner, place.repo)
  if (!request) return text(404, 'Not Found')
  if (bearer === 'unknown') return gitSignInNeeded()
  if (!signedIn && (request.service === 'receive-pack' || place.private)) return gitSignInNeeded()
  return refuseGit(request, place.permissions) ?? gitAnswer({ ...desk, place }, { request, exchange, refs })
}

/** The same repository, as the bearer of a token may see and change it. */
function placeFor({ place, pushes }: Desk, { login, token, permissions }: Bearer): Place {
  const notePush: Place['notePush'] = (push) => pushes.push({ ...push, token, login })
  return { ...place, login, token, permissions, notePush }
}

interface GitCall {
  readonly request: GitRequest
  readonly exchange: Exchange
  readonly refs: () => Promise<Refs>
}

/** A read sees what a read may see; a write, and the advertisement before it, sees the truth. */
async function gitAnswer({ place, history, hooks }: Desk, { request, exchange, refs }: GitCall): Promise<Answer> {
  const source = { hooks, environment: hookEnvironment(place) }
  const [current, shown] = [await history.current(), request.service === 'upload-pack' ? await refs() : undefined]
  if (!shown || sameRefs(current, shown)) {
    const answer = answerGit(request, exchange, { ...source, directory: place.directory })
    // What a push changed is noted when it is over, so that "just made" counts from then.
    const push = request.service === 'receive-pack' && request.step === 'exchange'
    return push ? notingPush(place, exchange, answer) : answer
  }
  const shadow = await createShadow(place.directory, shown)
  const answer = answerGit(request, exchange, { ...source, directory: shadow })
  afterwards(answer, () => void removeShadow(shadow))
  return answer
}

function afterwards({ body }: Answer, action: () => void): void {
  if (!Buffer.isBuffer(body)) finished(body, action)
}
