import { UpstreamError } from '#errors'

export type Value = string | number | null
export type Row = Readonly<Record<string, string | number | null>>
export type Values = Readonly<Record<string, Value>>

/** One transaction. Its statements are plain SQL with `$name` placeholders, TEXT and BIGINT only. */
export interface Transaction {
  get(sql: string, values?: Values): Promise<Row | undefined>
  all(sql: string, values?: Values): Promise<readonly Row[]>
  /** The number of rows that changed. */
  run(sql: string, values?: Values): Promise<number>
  /** The clock that leases are measured by: one for all replicas. */
  now(): Promise<number>
  /** Tells the other programs on this store a word or two, once the transaction is on disk. */
  announce(news: string): void
}

export type Operation<T> = (transaction: Transaction) => Promise<T>

/**
 * Where a program keeps what must survive it. Everything is asynchronous, so that a database behind a socket can take
 * this place; an operation awaits nothing but its transaction, because others wait for it.
 */
export interface Store {
  /** Runs an operation and resolves once what it wrote is on disk. It may run twice when a neighbour fails. */
  write<T>(operation: Operation<T>): Promise<T>
  /** Reads what is on disk, never what is still being written. */
  read<T>(operation: Operation<T>): Promise<T>
  close(): Promise<void>
  /** Other runners may work on the same store. */
  readonly shared: boolean
  /** Calls with what any program on this store announced; with nothing when some of it may have been missed. */
  listen(listener: (news: string | undefined) => void): void
}

/** What whoever asked hears when the disk is full or the database is gone: nothing was accepted. */
export function storeError(cause: unknown): UpstreamError {
  return new UpstreamError(
    'store-unavailable',
    'The store cannot be used at the moment. Nothing was accepted; try again.',
    { cause },
  )
}
