import { Client, type ClientConfig } from 'pg'
import type { Store } from './store.ts'

const channel = 'slipway'
const againMs = 1000

export interface NewsListener {
  readonly listen: Store['listen']
  close(): Promise<void>
}

/** What programs on one database tell each other, over a connection of its own that is made again when it breaks. */
export function newsListener(config: ClientConfig): NewsListener {
  let client: Client | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false
  const connect = async (listener: (news: string | undefined) => void) => {
    const next = new Client(config)
    const again = () => {
      if (closed || client !== next) return
      client = undefined
      timer = setTimeout(() => void connect(listener), againMs)
      void next.end().catch(() => undefined)
    }
    client = next
    next.on('error', again)
    next.on('end', again)
    next.on('notification', ({ payload }) => listener(payload))
    try {
      await next.connect()
      await next.query(`LISTEN ${channel}`)
      // What was said while nobody listened is not said again.
      listener(undefined)
    } catch {
      again()
    }
  }
  return {
    listen: (listener) => void connect(listener),
    close: async () => {
      closed = true
      clearTimeout(timer)
      await client?.end().catch(() => undefined)
    },
  }
}

/** A statement that tells all of them, to be put before the COMMIT of what it is about. */
export function notifying(news: readonly string[]): string {
  if (news.length === 0) return ''
  const texts = news.map((one) => `'${one.replaceAll("'", "''")}'`)
  return `SELECT pg_notify('${channel}', said) FROM unnest(ARRAY[${texts.join(', ')}]) AS said; `
}
