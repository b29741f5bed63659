import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installedPostgres, type Postgres, startPostgres } from '../../testing/src/postgres/index.ts'
import { openPostgresStore } from './postgres.ts'
import { openStore } from './sqlite.ts'
import type { Store } from './store.ts'

const bin = installedPostgres()
if (!bin) process.stderr.write('PostgreSQL is not installed: the contract of stores runs on SQLite alone.\n')

let server: Postgres | undefined
afterAll(() => server?.[Symbol.asyncDispose]())

/** One store of each kind, empty but for a table. */
const kinds: Readonly<Record<string, (folder: string) => Promise<Store>>> = {
  SQLite: async (folder) => openStore(join(folder, 'x.db')),
  ...(bin
    ? {
        PostgreSQL: async () => {
          server ??= await startPostgres(bin)
          return openPostgresStore(await server.database())
        },
      }
    : {}),
}

async function withStore(kind: string, body: (store: Store) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-store-'))
  const store = await kinds[kind]?.(folder)
  if (!store) throw new Error(`There is no store of kind ${kind}.`)
  await store.write((transaction) => transaction.run('CREATE TABLE t (id TEXT PRIMARY KEY)'))
  await body(store)
  await store.close()
  rmSync(folder, { recursive: true })
}

const insert = (store: Store, id: string) =>
  store.write((transaction) => transaction.run('INSERT INTO t (id) VALUES ($id)', { id }))
const ids = (store: Store) =>
  store.read(async (transaction) => (await transaction.all('SELECT id FROM t ORDER BY id')).map(({ id }) => id))

describe.each(Object.keys(kinds))('%s', (kind) => {
  test('operations of one turn share a transaction, and each gets its own result', async () => {
    await withStore(kind, async (store) => {
      expect(await Promise.all(['a', 'b', 'c'].map((id) => insert(store, id)))).toEqual([1, 1, 1])
      expect(await ids(store)).toEqual(['a', 'b', 'c'])
    })
  })

  test('one operation that fails takes none of its neighbours with it, and leaves nothing behind', async () => {
    await withStore(kind, async (store) => {
      const failing = store.write(async (transaction) => {
        await transaction.run(`INSERT INTO t (id) VALUES ('half')`)
        throw new Error('no')
      })
      const results = await Promise.allSettled([insert(store, 'a'), failing, insert(store, 'a'), insert(store, 'b')])
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
      expect(await ids(store)).toEqual(['a', 'b'])
    })
  })

  test('a reader sees what is on disk, never what is half written', async () => {
    await withStore(kind, async (store) => {
      let seen: readonly unknown[] = []
      await store.write(async (transaction) => {
        await transaction.run(`INSERT INTO t (id) VALUES ('a')`)
        seen = await ids(store)
      })
      expect(seen).toEqual([])
      expect(await ids(store)).toEqual(['a'])
    })
  })

  test('what is written while a batch is being committed is committed after it', async () => {
    await withStore(kind, async (store) => {
      const later: Promise<number>[] = []
      await store.write(async (transaction) => {
        later.push(insert(store, 'b'))
        return transaction.run(`INSERT INTO t (id) VALUES ('a')`)
      })
      await Promise.all(later)
      expect(await ids(store)).toEqual(['a', 'b'])
    })
  })

  test('what an operation asks at once is answered in the order it was asked', async () => {
    await withStore(kind, async (store) => {
      const added = store.write(async (transaction) => {
        const before = transaction.all('SELECT id FROM t')
        const inserted = ['a', 'b'].map((id) => transaction.run('INSERT INTO t (id) VALUES ($id)', { id }))
        const after = transaction.all('SELECT id FROM t ORDER BY id')
        return [await before, await Promise.all(inserted), await after]
      })
      expect(await added).toEqual([[], [1, 1], [{ id: 'a' }, { id: 'b' }]])
    })
  })

  test('one that fails among those asked at once undoes all of them, and its neighbours stay', async () => {
    await withStore(kind, async (store) => {
      const twice = store.write((transaction) =>
        Promise.all(['x', 'x', 'y'].map((id) => transaction.run('INSERT INTO t (id) VALUES ($id)', { id }))),
      )
      const results = await Promise.allSettled([insert(store, 'a'), twice, insert(store, 'b')])
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      expect(await insert(store, 'c')).toBe(1)
      expect(await ids(store)).toEqual(['a', 'b', 'c'])
    })
  })
})
