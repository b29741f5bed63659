import { ConfigurationError, type ExpectedError, PreconditionError, UpstreamError } from '#errors'
import type { FailureCode } from '../failures.ts'
import { textOf } from './fields.ts'
import type { Reply } from './wire.ts'

/** The receiver's no, in our words. Its own words are foreign: they travel apart, for the summary. */
export class Refusal extends PreconditionError {
  readonly foreign: string

  constructor(code: FailureCode, message: string, foreign: string) {
    super(code, message)
    this.foreign = foreign
  }
}

/** What an answer other than 2xx to a signed request means, and what to do. */
export function refusalOf(reply: Reply, now: number): ExpectedError {
  if (reply.status === 401) return unauthorized(reply, now)
  const foreign = foreignText(reply)
  const code = textOf(reply.fields, 'code') ?? ''
  const known = Object.hasOwn(ownRefusals, code) ? ownRefusals[code] : refusals[reply.status]
  if (known && reply.fields) return new Refusal(known.code, known.message, foreign)
  if ([404, 405].includes(reply.status) || !reply.fields) {
    return new ConfigurationError(
      'receiver-unknown',
      `What listens there answered ${reply.status} and does not speak the deploy protocol. Check runner-url: it is ` +
        'the address of the IaC Runner without /deploy.',
    )
  }
  return new UpstreamError('answer-invalid', `The receiver answered ${reply.status}, which the protocol does not know.`)
}

interface Meaning {
  readonly code: FailureCode
  readonly message: string
}

/** Refusals of our own runner, by its code: it says more than a status can. */
const ownRefusals: Readonly<Record<string, Meaning>> = {
  audience: {
    code: 'request-rejected',
    message: 'The receiver says that the request is meant for another. Set its PUBLIC_URL to what runner-url says.',
  },
  stale: {
    code: 'release-conflict',
    message: 'The environment runs a later release that contains this one. To go back on purpose, set rollback: true.',
  },
  'environment-left': {
    code: 'release-conflict',
    message: 'The environment ran this release and has left it. To go back to it on purpose, set rollback: true.',
  },
  'tag-moved': {
    code: 'release-conflict',
    message: 'The receiver knows the tag at another commit: it was moved. Make a new tag; never move one.',
  },
  'rollback-not-timestamped': {
    code: 'rollback-unsafe',
    message: 'The receiver takes a rollback only with a timestamped signature. Set signature-scheme: standard.',
  },
  untagged: {
    code: 'request-rejected',
    message: 'The receiver finds no such tag. Check that it serves this repository and can fetch from it.',
  },
  'unknown-environment': {
    code: 'content-mismatch',
    message: 'The receiver knows no such environment. Check env against `environments` in slipway.yml.',
  },
  'unknown-service': {
    code: 'content-mismatch',
    message: 'The receiver knows no such service. Check services against slipway.yml at that tag.',
  },
  'config-invalid': {
    code: 'request-rejected',
    message: 'The slipway.yml of that commit cannot be used; what is wrong with it is in the summary.',
  },
  'config-missing': { code: 'request-rejected', message: 'That commit holds no slipway.yml. Add one and tag again.' },
}

const refusals: Readonly<Record<number, Meaning>> = {
  400: { code: 'request-rejected', message: 'The receiver cannot use the request (400). Check env, tag and services.' },
  403: {
    code: 'kind-not-accepted',
    message:
      'The receiver does not take this release into this environment (403). Check what `environments` in slipway.yml ' +
      'accepts, and that the key belongs to this environment.',
  },
  409: {
    code: 'release-conflict',
    message:
      'The receiver refuses, because the environment has left this release, runs a newer one, is busy, or the tag was ' +
      'moved (409). To go back on purpose, set rollback: true; never move a tag.',
  },
  413: { code: 'request-rejected', message: 'The request is too large for the receiver (413). Name fewer services.' },
  415: {
    code: 'request-rejected',
    message: 'The receiver does not take JSON (415). Check that no proxy rewrites the request.',
  },
  422: {
    code: 'content-mismatch',
    message:
      'The receiver has this deployment with other content, or does not know the environment or a service (422). ' +
      'Check env and services against slipway.yml at that tag.',
  },
  423: { code: 'frozen', message: 'The environment is frozen (423). Unfreeze it, then run again.' },
}

function unauthorized(reply: Reply, now: number): ExpectedError {
  const told = reply.fields?.['server_time']
  const serverTime = typeof told === 'number' && Number.isFinite(told) ? told * 1_000 : reply.serverTime
  const skewSeconds = serverTime === undefined ? 0 : Math.round((now - serverTime) / 1_000)
  if (serverTime !== undefined && Math.abs(skewSeconds) > 240 && Math.abs(serverTime) < 8e15) {
    const direction = skewSeconds > 0 ? 'ahead of' : 'behind'
    return new PreconditionError(
      'clock-skew',
      `The receiver refuses the signature (401). Its clock says ${iso(serverTime)}, this machine’s ${iso(now)}: this ` +
        `machine is ${Math.abs(skewSeconds)} s ${direction} the server, and 300 s are allowed. Set the wrong clock.`,
    )
  }
  return new ConfigurationError(
    'signature-refused',
    'The receiver does not accept the signature (401). Check that `secret` is the key of this environment, and that ' +
      'signature-scheme is one the receiver takes; a weaker one is never tried by itself.',
  )
}

function foreignText({ fields }: Reply): string {
  return [textOf(fields, 'code'), textOf(fields, 'error')].filter(Boolean).join(': ')
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z')
}
