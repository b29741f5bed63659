import { randomBytes } from 'node:crypto'
import { type Answer, bytesOf, type Exchange, text } from '../github/answer.ts'
import type { Shelf } from './shelf.ts'

const shape = /^\/blobs\/([0-9a-f]+)$/

export function isBlob({ path }: Exchange): boolean {
  return shape.test(path)
}

/** The storage behind a signed address: whole, or in blocks that a list puts together. */
export async function answerBlob(shelf: Shelf, exchange: Exchange): Promise<Answer> {
  const { method, path, query, body } = exchange
  const sent = await bytesOf(body)
  const upload = shelf.upload(shape.exec(path)?.[1] ?? '')
  if (!upload || query.get('sig') === null) return refusal(403, 'AuthenticationFailed')
  if (method !== 'PUT') return refusal(405, 'UnsupportedHttpVerb')
  const kind = query.get('comp')
  if (kind === 'block') {
    const id = query.get('blockid') ?? ''
    // Azure wants ids of one length.
    if ([...upload.blocks.keys()].some((other) => other.length !== id.length)) return refusal(400, 'InvalidBlobOrBlock')
    upload.blocks.set(id, sent)
  } else if (kind === 'blocklist') {
    const ids = Array.from(sent.toString('utf8').matchAll(/<Latest>([^<]+)<\/Latest>/g), ([, id]) => id ?? '')
    if (ids.some((id) => !upload.blocks.has(id))) return refusal(400, 'InvalidBlockList')
    upload.content = Buffer.concat(ids.map((id) => upload.blocks.get(id) ?? Buffer.alloc(0)))
  } else if (exchange.headers['x-ms-blob-type'] === 'BlockBlob') upload.content = sent
  else return refusal(400, 'MissingRequiredHeader')
  return text(201, '', {
    etag: `"0x${randomBytes(7).toString('hex').toUpperCase()}"`,
    'last-modified': new Date().toUTCString(),
    'x-ms-request-id': randomBytes(16).toString('hex'),
    'x-ms-version': String(exchange.headers['x-ms-version'] ?? ''),
  })
}

function refusal(status: number, code: string): Answer {
  return text(status, `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code></Error>`, {
    'content-type': 'application/xml',
    'x-ms-error-code': code,
  })
}
