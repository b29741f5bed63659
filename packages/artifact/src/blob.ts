import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { UpstreamError } from '#errors'
import { reliably, type Wire } from './wire.ts'

const blockBytes = 8 * 1024 * 1024

/** Puts a file behind a signed address, block by block, and then says which blocks it is made of. */
export async function uploadBlob(
  url: string,
  { file, digest }: { readonly file: string; readonly digest: string },
  wire: Wire,
): Promise<void> {
  const handle = await open(file)
  const hash = createHash('sha256')
  const blocks: string[] = []
  try {
    for (;;) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(blockBytes), 0, blockBytes, null)
      if (bytesRead === 0) break
      const id = Buffer.from(`slipway-${String(blocks.length).padStart(6, '0')}`).toString('base64')
      const block = buffer.subarray(0, bytesRead)
      hash.update(block)
      await put(wire, withQuery(url, `comp=block&blockid=${encodeURIComponent(id)}`), block)
      blocks.push(id)
    }
  } finally {
    await handle.close()
  }
  if (`sha256:${hash.digest('hex')}` !== digest) {
    throw new UpstreamError(
      'site-changed',
      'The archive changed on this machine while it was uploaded. Run this again.',
    )
  }
  const list = blocks.map((id) => `<Latest>${id}</Latest>`).join('')
  const body = Buffer.from(`<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`)
  await put(wire, withQuery(url, 'comp=blocklist'), body, { 'x-ms-blob-content-type': 'zip' })
}

async function put(
  wire: Wire,
  url: string,
  body: Buffer<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const init = {
    method: 'PUT',
    headers: { 'x-ms-version': '2024-11-04', 'content-type': 'application/octet-stream', ...headers },
    body,
  }
  await reliably(wire, { what: 'the upload', url, init })
}

function withQuery(url: string, more: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}${more}`
}
