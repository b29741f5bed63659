import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Refs } from './refs.ts'

/** A repository with the same objects and other refs: what a replica that lags behind would serve. */
export async function createShadow(directory: string, refs: Refs): Promise<string> {
  const shadow = await mkdtemp(join(tmpdir(), 'slipway-shadow-'))
  await Promise.all([
    mkdir(join(shadow, 'refs')),
    mkdir(join(shadow, 'objects', 'info'), { recursive: true }),
    copyFile(join(directory, 'HEAD'), join(shadow, 'HEAD')),
    copyFile(join(directory, 'config'), join(shadow, 'config')),
  ])
  await writeFile(join(shadow, 'objects', 'info', 'alternates'), `${join(directory, 'objects')}\n`)
  // Without the header that claims an order or peeled tags, git looks for itself.
  await writeFile(join(shadow, 'packed-refs'), [...refs].map(([name, sha]) => `${sha} ${name}\n`).join(''))
  return shadow
}

export async function removeShadow(shadow: string): Promise<void> {
  await rm(shadow, { recursive: true, force: true })
}
