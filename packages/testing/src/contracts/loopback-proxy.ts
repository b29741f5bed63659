import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'

export interface LoopbackProxy extends AsyncDisposable {
  readonly url: string
  /** The hosts it was asked for, in order. */
  readonly hosts: readonly string[]
}

/** A proxy that leads every host, whether it exists or not, to one port on loopback: by tunnel and by forwarding. */
export async function startProxy(port: number): Promise<LoopbackProxy> {
  const hosts: string[] = []
  const proxy = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '', 'http://not-absolute.invalid')
    hosts.push(url.host)
    const { method, headers } = incoming
    const onward = request({ host: '127.0.0.1', port, method, headers, path: `${url.pathname}${url.search}` })
    onward.on('response', (answer) => answer.pipe(outgoing.writeHead(answer.statusCode ?? 502, answer.headers)))
    incoming.pipe(onward)
  })
  proxy.on('connect', (asked, client) => {
    hosts.push(asked.url ?? '')
    const server = connect(port, '127.0.0.1', () => client.write('HTTP/1.1 200 Connection Established\r\n\r\n'))
    client.on('error', () => server.destroy())
    server.on('error', () => client.destroy())
    server.pipe(client).pipe(server)
  })
  await once(proxy.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    hosts,
    [Symbol.asyncDispose]: async () => {
      proxy.closeAllConnections()
      proxy.close()
      await once(proxy, 'close')
    },
  }
}
