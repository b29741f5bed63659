import { createHash, createHmac } from 'node:crypto'
import { readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { fileMap, type Service, type SlipwayConfig } from '#config'
import type { Checkout, CommittedFile } from '../repository/checkout.ts'

/**
 * What a service is made of, in one line: its files and the shared ones (path, mode, bytes), its command and its
 * variables. The same hash means that a sync would find nothing to do. Values of variables go in under the runner's own
 * key, so that nobody who sees a hash can try out what a short secret might be.
 */
export async function configHashes(
  checkout: Checkout,
  { config, key }: { readonly config: SlipwayConfig; readonly key: string },
  services: readonly Service[],
): Promise<ReadonlyMap<string, string>> {
  const map = fileMap(config)
  const digests = new Map<string, Promise<string>>()
  const digest = (file: CommittedFile) => {
    const known = digests.get(file.path) ?? digestOf(checkout.path, file)
    digests.set(file.path, known)
    return known
  }
  const hashes = services.map(async (service) => {
    const files = checkout.files.filter(({ path }) => map.concerns(path, service))
    const lines: string[][] = []
    // One after the other: a repository may hold more files than a program may open.
    for (const file of files) lines.push([file.path, file.mode, await digest(file)])
    const env = Object.entries(service.env).sort(([a], [b]) => (a < b ? -1 : 1))
    const hidden = env.map(([name, value]) => [name, createHmac('sha256', key).update(value).digest('hex')])
    const whole = JSON.stringify(['config-hash-2', lines, service.sync, hidden])
    return [service.name, createHash('sha256').update(whole).digest('hex')] as const
  })
  return new Map(await Promise.all(hashes))
}

async function digestOf(root: string, { path, mode, object }: CommittedFile): Promise<string> {
  // A submodule is the commit it names.
  if (mode === '160000') return object
  const file = join(root, path)
  const bytes = mode === '120000' ? await readlink(file, 'buffer') : await readFile(file)
  return createHash('sha256').update(bytes).digest('hex')
}
