import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

// What Node's own HTTP server can do on this machine: it reads the body and answers as much as the runner does.
const answer = JSON.stringify({ state: 'queued', filler: 'x'.repeat(500) })
const server = createServer((request, response) => {
  request.on('data', () => undefined)
  request.on('end', () => {
    response.writeHead(202, { 'content-type': 'application/json', 'content-length': answer.length })
    response.end(answer)
  })
})
server.listen(0, '127.0.0.1', () => {
  process.stderr.write(`{"event":"started","url":"http://127.0.0.1:${(server.address() as AddressInfo).port}"}\n`)
})
