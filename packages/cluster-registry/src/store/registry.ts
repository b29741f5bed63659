import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { ExpectedError, messageOf, PreconditionError, UpstreamError } from '#errors'
import { type Operation, openPostgresStore, openStore, type Store } from '#sql'
import type { Cluster, Source } from '../cluster.ts'
import { writeMirror } from './mirror.ts'
import { clustersIn } from './rows.ts'
import { type Opening, prepareRegistry } from './schema.ts'

/** The registry: every write is followed by the file that people read. */
export interface Registry {
  write<T>(operation: Operation<T>): Promise<T>
  read<T>(operation: Operation<T>): Promise<T>
  close(): Promise<void>
}

export interface RegistryOptions {
  /** `postgres://…`, or a file. */
  readonly database: string
  readonly mirror: string
  readonly opening: Opening
  /** A sentence about what did not work and stopped nothing. */
  readonly warn: (sentence: string) => void
}

export async function openRegistry(options: RegistryOptions): Promise<Registry> {
  const store = await expected(() => storeOf(options))
  try {
    await expected(() => prepareRegistry(store, options.opening))
  } catch (error) {
    await store.close()
    throw error
  }
  return {
    read: (operation) => expected(() => store.read(operation)),
    write: async (operation) => {
      const result = await expected(() => store.write(operation))
      await mirrored(store, options)
      return result
    },
    close: () => store.close(),
  }
}

/** The rows of a registry, or why they are not known. */
export async function rowsOf(registry: Registry): Promise<Source<Cluster>> {
  return sourced(async () => registry.read(clustersIn))
}

/** What could not be read is told apart from what is empty. */
export async function sourced<T>(read: () => Promise<readonly T[]>): Promise<Source<T>> {
  try {
    return { kind: 'rows', rows: await read() }
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    return { kind: 'unavailable', code: error.code, why: messageOf(error) }
  }
}

async function storeOf({ database, opening }: RegistryOptions): Promise<Store> {
  if (/^postgres(ql)?:\/\//.test(database)) return openPostgresStore(database)
  if (opening === 'expect' && !existsSync(database)) {
    throw new PreconditionError(
      'registry-missing',
      `There is no registry at ${database}. Correct --database, or make one with slipway clusters create or import.`,
    )
  }
  mkdirSync(dirname(database), { recursive: true })
  return openStore(database)
}

/** In a transaction, so that of two programs the one that wrote last also mirrors last. */
async function mirrored(store: Store, { mirror, warn }: RegistryOptions): Promise<void> {
  try {
    await store.write(async (transaction) => {
      writeMirror(mirror, await clustersIn(transaction), await transaction.now())
    })
  } catch (error) {
    warn(`The registry was written; its copy ${mirror} was not: ${messageOf(error)}`)
  }
}

/** What the database says about itself is an answer; anything else is a bug and keeps its stack. */
async function expected<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    const code = (error as { readonly code?: unknown }).code
    if (error instanceof ExpectedError || typeof code !== 'string') throw error
    throw new UpstreamError('database-unavailable', `The registry cannot be used: ${messageOf(error)}.`, {
      cause: error,
    })
  }
}
