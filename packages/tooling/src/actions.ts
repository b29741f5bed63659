import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ActionMetadata } from '#toolkit'

export const repositoryRoot = join(dirname(fileURLToPath(import.meta.url)), '../../..')

/** The products: every top-level folder named `action-*`. */
export function actionNames(): readonly string[] {
  return readdirSync(repositoryRoot)
    .filter((name) => name.startsWith('action-'))
    .sort()
}

export async function metadataOf(action: string): Promise<ActionMetadata> {
  const module: unknown = await import(pathToFileURL(join(repositoryRoot, action, 'src/metadata.ts')).href)
  return (module as { metadata: ActionMetadata }).metadata
}
