import type { IncomingMessage } from 'node:http'
import { maxBodyBytes } from '#deploy-protocol'
import { ConfigurationError, UpstreamError } from '#errors'

/** What is read of a body that is too long, so that its sender gets to hear why it is refused. */
const drainedBytes = 1024 * 1024
/** Long bodies are held in memory, so only so many of them are read at a time. */
const mostLong = 4
let long = 0

interface BodyKind {
  readonly limit: number
  readonly types: readonly string[]
}

const short: BodyKind = { limit: maxBodyBytes, types: ['application/json'] }
/** What GitHub may send: a push lists its commits, however many. */
const delivery: BodyKind = { limit: 25 * 1024 * 1024, types: ['application/json'] }
/** The stream of a plan: three short messages for each resource. */
const planStream: BodyKind = { limit: 8 * 1024 * 1024, types: ['application/x-ndjson', 'application/json'] }

interface BodyRoom extends BodyKind {
  /** Called when a body turns out to be longer than usual. */
  readonly grow?: () => void
}

/** The body of a request, within what its address may be sent. */
export async function bodyAt(target: string, request: IncomingMessage): Promise<Buffer> {
  const kind = target === '/webhook' ? delivery : target.startsWith('/plans/') ? planStream : short
  if (kind === short) return bodyOf(request, short)
  let taken = false
  // A small one needs no room, so a stranger who holds all of it does not keep one out.
  const grow = () => {
    if (taken) return
    if (long >= mostLong) {
      throw new UpstreamError('deliveries-busy', 'Too many long deliveries come at once. Send this one again.')
    }
    long += 1
    taken = true
  }
  try {
    return await bodyOf(request, { ...kind, grow })
  } finally {
    if (taken) long -= 1
  }
}

/** The body as it was sent, once its headers say that it can be one of ours. */
async function bodyOf(request: IncomingMessage, room: BodyRoom): Promise<Buffer> {
  const { limit, types } = room
  const type = (request.headers['content-type'] ?? '').split(';', 1).join('').trim().toLowerCase()
  if (!types.includes(type)) {
    throw new ConfigurationError('content-type', `Content-Type must be ${types.join(' or ')}.`)
  }
  // A body that grows when it is unpacked has no limit that could be checked beforehand.
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw new ConfigurationError('content-encoding', 'The body must not be compressed.')
  }
  const { chunks, size } = await chunksOf(request, room)
  if (size > limit) throw new ConfigurationError('body-too-large', `The body must have at most ${limit} bytes.`)
  const [only] = chunks
  return chunks.length === 1 && only ? only : Buffer.concat(chunks)
}

/** By events: an iterator over a stream costs as much as the rest of a short request. */
function chunksOf(
  request: IncomingMessage,
  { limit, grow }: BodyRoom,
): Promise<{ readonly chunks: readonly Buffer[]; readonly size: number }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const over = () => {
      request.off('close', cut)
      resolve({ chunks, size })
    }
    const more = (chunk: Buffer) => {
      size += chunk.length
      try {
        if (size > maxBodyBytes) grow?.()
      } catch (error) {
        request.off('data', more).resume()
        reject(error)
        return
      }
      if (size <= limit) chunks.push(chunk)
      if (size <= Math.max(drainedBytes, limit)) return
      request.off('data', more).pause()
      over()
    }
    // Whoever hangs up in the middle hears nothing of it, and is no bug of ours.
    const cut = (cause?: Error) =>
      reject(new ConfigurationError('body-invalid', 'The connection ended before the body did.', { cause }))
    request.on('data', more)
    request.once('end', over)
    request.once('error', cut)
    request.once('close', cut)
  })
}
