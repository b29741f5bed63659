import { Client, type ClientConfig, Pool, type QueryResult } from 'pg'
import { ConfigurationError, ExpectedError } from '#errors'
import { batchesOn } from './batch.ts'
import { newsListener, notifying } from './postgres-news.ts'
import { type Row, type Store, storeError, type Transaction, type Value, type Values } from './store.ts'

// Any number; all programs on one database have to agree on it.
const writersLock = 7_203_144

/**
 * A store in PostgreSQL, for several runners. Whoever writes holds one lock of the whole database, so that transactions
 * follow one another exactly as in SQLite and the same SQL means the same; reads need no lock.
 */
export async function openPostgresStore(url: string): Promise<Store> {
  const config = configOf(url)
  const pool = new Pool({ ...config, max: 4 })
  // An idle connection that breaks is replaced at the next use, which then says so if it cannot be.
  pool.on('error', () => undefined)
  await pool.query('SELECT 1').catch(async (cause: Error) => {
    await pool.end()
    throw unreachable(cause)
  })
  const writer = writerOn(config)
  const batches = batchesOn(writer)
  const reading = transactionOn(() => pool)
  const news = newsListener(config)
  return {
    shared: true,
    listen: news.listen,
    write: batches.write,
    read: (operation) => operation(reading).catch(away),
    close: async () => {
      await news.close()
      await batches.settled()
      await writer.close()
      await pool.end()
    },
  }
}

/** What the database or the way to it did is not a bug of ours: the sender hears that it should come back. */
function away(error: unknown): never {
  const { code, message = '' } = error as { readonly code?: unknown; readonly message?: string }
  const broken = typeof code === 'string' || /^(Connection terminated|Query read timeout|timeout)/.test(message)
  throw broken && !(error instanceof ExpectedError) ? storeError(error) : error
}

function writerOn(config: ClientConfig) {
  let client: Client | undefined
  let lost = false
  const connected = async () => {
    if (client && !lost) return client
    await client?.end().catch(() => undefined)
    // What an operation asks at once is sent at once, and answered in that order.
    const next = new Client({ ...config, pipeline: true })
    next.on('error', () => {
      lost = true
    })
    await next.connect()
    client = next
    lost = false
    return next
  }
  const announced = new Set<string>()
  const announce = (news: string) => void announced.add(news)
  return {
    transaction: transactionOn(() => client ?? noClient(), announce),
    begin: async () => {
      announced.clear()
      await (await connected()).query(`BEGIN; SELECT pg_advisory_xact_lock(${writersLock})`)
    },
    commit: async () => {
      await client?.query(`${notifying([...announced])}COMMIT`)
    },
    rollBack: async () => {
      if (lost) throw new Error('The connection to the database is gone.')
      try {
        await client?.query('ROLLBACK')
      } catch (error) {
        lost = true
        throw error
      }
    },
    close: async () => {
      await client?.end().catch(() => undefined)
    },
  }
}

function noClient(): never {
  throw new Error('A statement was run outside of a transaction.')
}

function configOf(url: string): ClientConfig {
  return {
    connectionString: url,
    application_name: 'slipway',
    keepAlive: true,
    connectionTimeoutMillis: 5000,
    // One runner that is paused in the middle of a transaction must not keep all others from writing for longer.
    idle_in_transaction_session_timeout: 5000,
    statement_timeout: 30_000,
    query_timeout: 35_000,
    types: { getTypeParser: (oid: number) => (wholeNumbers.includes(oid) ? Number : String) },
  }
}

/** BIGINT, INTEGER and SMALLINT; everything else is read as text. */
const wholeNumbers: readonly number[] = [20, 21, 23]

interface Queries {
  query(statement: { readonly name: string; readonly text: string; readonly values: Value[] }): Promise<QueryResult>
}

function transactionOn(queries: () => Queries, announce: Transaction['announce'] = () => undefined): Transaction {
  const statements = new Map<string, Statement>()
  const run = (sql: string, values: Values) => {
    const statement = statements.get(sql) ?? statementOf(sql, `s${statements.size}`)
    statements.set(sql, statement)
    const { name, text, names } = statement
    return queries().query({ name, text, values: names.map((one) => storable(values[one])) })
  }
  return {
    get: async (sql, values = {}) => (await run(sql, values)).rows[0] as Row | undefined,
    all: async (sql, values = {}) => (await run(sql, values)).rows as Row[],
    run: async (sql, values = {}) => (await run(sql, values)).rowCount ?? 0,
    announce,
    now: async () => {
      const { rows } = await run('SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now', {})
      return Number((rows[0] as Row)['now'])
    },
  }
}

interface Statement {
  readonly name: string
  readonly text: string
  readonly names: readonly string[]
}

/** `$name` becomes `$1`: the same text runs on SQLite, which knows names only. */
function statementOf(sql: string, name: string): Statement {
  const names: string[] = []
  const text = sql.replace(/\$([a-zA-Z]\w*)/g, (_, found: string) => {
    if (!names.includes(found)) names.push(found)
    return `$${names.indexOf(found) + 1}`
  })
  return { name, text, names }
}

/** A text with a NUL is refused by PostgreSQL, and with it the whole transaction. */
function storable(value: Value | undefined): Value {
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : (value ?? null)
}

function unreachable(cause: Error & { readonly code?: string }): ConfigurationError {
  // The message of the driver may hold the address, and the address the password.
  const why = cause.code === '28P01' ? 'it refuses the user or the password' : (cause.code ?? 'it does not answer')
  return new ConfigurationError(
    'database-unreachable',
    `The database cannot be used: ${why}. Start it, or correct its address.`,
    { cause },
  )
}
