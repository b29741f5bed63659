import { Agent, request } from 'node:http'
import { sign } from '#deploy-protocol'

// The sending side of the deploy benchmark, in a process of its own: argv holds the address, the key, the first service
// and how many; one line of JSON comes out.
const [url = '', secret = '', first = '0', count = '0'] = process.argv.slice(2)
const connections = 50
const agent = new Agent({ keepAlive: true, maxSockets: connections })
const latencies: number[] = []
const statuses: Record<string, number> = {}

let next = Number(first)
const end = next + Number(count)
const startedAt = performance.now()
await Promise.all(
  Array.from({ length: connections }, async () => {
    while (next < end) await post(next++)
  }),
)
process.stdout.write(JSON.stringify({ ms: performance.now() - startedAt, latencies, statuses }))

function post(service: number): Promise<void> {
  const body = JSON.stringify({ env: 'staging', tag: 'v0.0.1', services: [`s/${service}`], triggered_by: 'bench' })
  const id = `msg_${process.pid}_${service}`
  const signed = sign({ scheme: 'standard', content: body, id, timestamp: Math.floor(Date.now() / 1000) }, secret)
  const sentAt = performance.now()
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', ...signed }
    const sent = request(`${url}/deploy`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => {
        latencies.push(performance.now() - sentAt)
        const status = String(answer.statusCode)
        statuses[status] = (statuses[status] ?? 0) + 1
        resolve()
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
