import { Broken } from '../wire/broken.ts'
import type { Call } from '../wire/exchange.ts'
import { refusalOf } from '../wire/refusal.ts'
import type { GitEndpoint } from '../wire/remote.ts'
import { delimiter, flush, line } from './pkt-line.ts'

const answerType = 'application/x-git-upload-pack-result'
const capBytes = 32 * 1024 * 1024

/** The repository's git endpoint does not speak this protocol; the API answers the same questions more slowly. */
export class NoGitEndpoint extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'NoGitEndpoint'
  }
}

/**
 * One command of git's protocol v2, in one POST without the usual GET before it. `parse` throws `Broken` for a body
 * that is not whole, and the transport then asks again.
 */
export async function gitCommand<T>(
  endpoint: GitEndpoint,
  { command, args }: { readonly command: string; readonly args: readonly string[] },
  parse: (body: Buffer) => T,
): Promise<T> {
  const head = [`command=${command}`, 'agent=slipway', 'object-format=sha1'].map(line).join('')
  const parsed: T[] = []
  const answer = await post(endpoint, `${head}${delimiter}${args.map(line).join('')}${flush}`, ({ headers, body }) => {
    if (headers.get('content-type') === answerType) parsed.push(parse(body))
  })
  for (const value of parsed) return value
  throw new NoGitEndpoint(answer.headers.get('content-type') ?? 'no content type')
}

async function post({ url, authorization, transport }: GitEndpoint, body: string, verify: Call['verify']) {
  const headers = {
    authorization,
    accept: answerType,
    'content-type': 'application/x-git-upload-pack-request',
    'git-protocol': 'version=2',
    'user-agent': 'git/slipway',
  }
  try {
    return await transport.send({ method: 'POST', url, kind: 'read', headers, body, capBytes, verify })
  } catch (error) {
    const status = refusalOf(error)?.status ?? 0
    if ([404, 405, 415, 501].includes(status)) throw new NoGitEndpoint(`${status}`)
    if (error instanceof Error && error.cause instanceof Broken && !error.cause.repeatable) {
      throw new NoGitEndpoint(error.cause.message)
    }
    throw error
  }
}
