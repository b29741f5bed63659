import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from './sqlite.ts'
import type { Store } from './store.ts'

async function withStore(body: (store: Store) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-store-'))
  const store = openStore(join(folder, 'x.db'))
  await store.write((transaction) => transaction.run('CREATE TABLE t (id TEXT PRIMARY KEY)'))
  await body(store)
  await store.close()
  rmSync(folder, { recursive: true })
}

const insert = (store: Store, id: string) =>
  store.write((transaction) => transaction.run('INSERT INTO t (id) VALUES ($id)', { id }))
const ids = (store: Store) =>
  store.read(async (transaction) => (await transaction.all('SELECT id FROM t ORDER BY id')).map(({ id }) => id))

test('operations of one turn share a transaction, and each gets its own result', async () => {
  await withStore(async (store) => {
    expect(await Promise.all(['a', 'b', 'c'].map((id) => insert(store, id)))).toEqual([1, 1, 1])
    expect(await ids(store)).toEqual(['a', 'b', 'c'])
  })
})

test('one operation that fails takes none of its neighbours with it, and leaves nothing behind', async () => {
  await withStore(async (store) => {
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
  await withStore(async (store) => {
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
  await withStore(async (store) => {
    const later: Promise<number>[] = []
    await store.write(async (transaction) => {
      later.push(insert(store, 'b'))
      return transaction.run(`INSERT INTO t (id) VALUES ('a')`)
    })
    await Promise.all(later)
    expect(await ids(store)).toEqual(['a', 'b'])
  })
})
