import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { batchesOn } from './batch.ts'
import type { Row, Store, Transaction, Values } from './store.ts'

/** How long one program waits for another to finish its transaction. */
const busyMs = 20_000

/** A store in one SQLite file, for the programs of one machine. */
export function openStore(file: string, now: () => number = Date.now): Store {
  const writer = new DatabaseSync(file, { timeout: busyMs })
  useWriteAheadLog(writer)
  writer.exec('PRAGMA synchronous = FULL')
  // Under load pages are written again and again: fewer, larger checkpoints copy each of them once.
  writer.exec('PRAGMA wal_autocheckpoint = 8000; PRAGMA cache_size = -32000')
  const batches = batchesOn({
    transaction: transactionOn(writer, now),
    begin: async () => writer.exec('BEGIN IMMEDIATE'),
    commit: async () => writer.exec('COMMIT'),
    rollBack: async () => {
      if (writer.isTransaction) writer.exec('ROLLBACK')
    },
  })
  let reader: DatabaseSync | undefined
  let reading: Transaction | undefined
  return {
    shared: false,
    listen: () => undefined,
    write: batches.write,
    read: (operation) => {
      // It can only be opened once the file is there, which the first write sees to.
      reader ??= new DatabaseSync(file, { readOnly: true, timeout: busyMs })
      reading ??= transactionOn(reader, now)
      return operation(reading)
    },
    close: async () => {
      await batches.settled()
      reader?.close()
      writer.close()
    },
  }
}

/** Programs that make one new file at the same moment meet here, where SQLite does not wait by itself. */
function useWriteAheadLog(database: DatabaseSync): void {
  const end = performance.now() + busyMs
  for (;;) {
    try {
      database.exec('PRAGMA journal_mode = WAL')
      return
    } catch (error) {
      if (!/database is locked/.test(String(error)) || performance.now() > end) throw error
    }
  }
}

function transactionOn(database: DatabaseSync, now: () => number): Transaction {
  const prepared = new Map<string, StatementSync>()
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? database.prepare(sql)
    prepared.set(sql, known)
    return known
  }
  const named = (values: Values): Record<string, SQLInputValue> => ({ ...values })
  return {
    get: async (sql, values = {}) => statement(sql).get(named(values)) as Row | undefined,
    all: async (sql, values = {}) => statement(sql).all(named(values)) as Row[],
    run: async (sql, values = {}) => Number(statement(sql).run(named(values)).changes),
    now: async () => now(),
    announce: () => undefined,
  }
}
