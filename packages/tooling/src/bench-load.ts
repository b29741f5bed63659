import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { sign } from '#deploy-protocol'
import { quantile } from './bench-table.ts'

// The sending side of the deploy benchmark, in a process of its own: argv holds the address, the key, the number of the
// first request and how many; one line of JSON comes out. Requests are signed beforehand and sent over plain sockets, so
// that what is measured is the receiver, not another HTTP client on the same two processors.
const [address = '', secret = '', first = '0', count = '0'] = process.argv.slice(2)
const connections = 50
const { hostname, port, host } = new URL(address)
const statuses: Record<string, number> = {}
const latencies: number[] = []
const requests = Array.from({ length: Number(count) }, (_, n) => requestOf(Number(first) + n))
const sockets = await Promise.all(Array.from({ length: connections }, () => opened()))

let next = 0
const startedAt = performance.now()
await Promise.all(sockets.map(sendAll))
const ms = performance.now() - startedAt
for (const socket of sockets) socket.destroy()
const [p50, p99] = [quantile(latencies, 0.5), quantile(latencies, 0.99)]
process.stdout.write(JSON.stringify({ ms, p50, p99, statuses }))

/** Every request names another pair of services, and so another deployment. */
function requestOf(number: number): Buffer {
  const [a, b] = pairOf(number)
  const services = [`s/${a}`, `s/${b}`]
  const body = JSON.stringify({ env: 'staging', tag: 'v0.0.1', services, triggered_by: 'bench' })
  const id = `msg_${process.pid}_${number}`
  const signed = sign({ scheme: 'standard', content: body, id, timestamp: Math.floor(Date.now() / 1000) }, secret)
  const headers = { host, 'content-type': 'application/json', 'content-length': String(body.length), ...signed }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return Buffer.from(`POST /deploy HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}

/** The pairs (0, 1), (0, 2), (1, 2), (0, 3), … */
function pairOf(number: number): readonly [number, number] {
  const larger = Math.floor((1 + Math.sqrt(1 + 8 * number)) / 2)
  return [number - (larger * (larger - 1)) / 2, larger]
}

async function opened(): Promise<Socket> {
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  await once(socket, 'connect')
  return socket
}

async function sendAll(socket: Socket): Promise<void> {
  for (;;) {
    const request = requests[next++]
    if (!request) return
    const sentAt = performance.now()
    socket.write(request)
    const status = await answered(socket)
    latencies.push(performance.now() - sentAt)
    statuses[status] = (statuses[status] ?? 0) + 1
  }
}

/** Waits for one whole answer; its status. */
function answered(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    const more = (chunk: Buffer) => {
      text += chunk.toString('latin1')
      const end = text.indexOf('\r\n\r\n')
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN)
      if (end < 0 || text.length < end + 4 + length) return
      socket.off('data', more)
      socket.off('close', gone)
      resolve(text.slice(9, 12))
    }
    const gone = () => reject(new Error(`The receiver closed a connection after: ${text.slice(0, 200)}`))
    socket.on('data', more)
    socket.once('close', gone)
  })
}
