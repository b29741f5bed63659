import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect as dial } from 'node:net'

/** A port whose queue of connections is full and that nobody empties: what connects there waits for ever. */
export async function blackHole(): Promise<AsyncDisposable & { readonly port: number }> {
  const program = `
    const server = require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
      require('node:fs').writeSync(1, String(server.address().port))
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
    })`
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [first] = (await once(child.stdout, 'data')) as [Buffer]
  const port = Number(String(first))
  const fillers = Array.from({ length: 8 }, () => dial(port, '127.0.0.1').on('error', () => undefined))
  await new Promise((done) => setTimeout(done, 300))
  return {
    port,
    [Symbol.asyncDispose]: async () => {
      for (const filler of fillers) filler.destroy()
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}
