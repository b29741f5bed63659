import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { post, secret, send, settle } from './client.ts'
import { started } from './replica.ts'
import { newRepository, temporaryFolder } from './repository.ts'

// A state folder that is really full: a tmpfs of a few megabytes, mounted in a namespace of the runner's own, which needs no
// right of ours and leaves nothing behind.
const script = fileURLToPath(new URL('./runner-process.ts', import.meta.url))

function namespaces(): boolean {
  try {
    const mount = 'mount -t tmpfs tmpfs "$1"'
    execFileSync('unshare', ['-rm', 'sh', '-c', mount, 'sh', temporaryFolder()], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}

const possible = namespaces()
// No package could be installed to allow it, so this one skips in CI, too.
if (!possible) process.stderr.write('Mount namespaces are not allowed here: the test of a full disk is skipped.\n')
const onFullDisk = possible ? test : test.skip

onFullDisk('M12: a full disk refuses new work, and what runs is finished and its end is kept', async () => {
  const output = temporaryFolder()
  const stateDir = temporaryFolder()
  const repository = newRepository()
  // Fills the disk with its own log's folder in reach, writes more log than fits, waits, and succeeds.
  const fill = `touch ${output}/begun
while ! test -e ${output}/go; do sleep 0.02; done
dd if=/dev/zero of="$1/filler" bs=64k 2>/dev/null
head -c 300000 /dev/zero | tr '\\0' x
touch ${output}/filled
while ! test -e ${output}/end; do sleep 0.02; done
`
  repository.commit({
    'slipway.yml': `services:
  a: { path: a, sync: [sh, a/fill.sh, ${stateDir}] }
  b: { path: b, sync: ["true"] }
`,
    'a/fill.sh': fill,
    'b/x': '1',
  })
  repository.tag('v0.0.1')
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, GIT_REPO_URL: repository.path, STATE_DIR: stateDir, WEBHOOK_SECRET: secret, PORT: '0' }
  const mounted = 'mount -t tmpfs -o size=120m tmpfs "$1" && exec "$2" "$3"'
  const child = spawn('unshare', ['-rm', 'sh', '-c', mounted, 'sh', stateDir, process.execPath, script], {
    env,
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  try {
    const { url: at } = await started(child)
    const first = await post(at, { env: 'staging', tag: 'v0.0.1', services: ['a'] })
    expect(first.status).toBe(202)
    while (!existsSync(join(output, 'begun'))) await sleep(10)
    writeFileSync(join(output, 'go'), '')
    while (!existsSync(join(output, 'filled'))) await sleep(10)
    // The room of a second ago may still be remembered.
    await sleep(1100)
    const refused = await post(at, { env: 'production', tag: 'v0.0.1', services: ['b'] })
    expect(refused).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
    expect(await send(`${at}/ready`, { method: 'GET' })).toMatchObject({ status: 503 })
    expect(await send(`${at}/health`, { method: 'GET' })).toMatchObject({ status: 200 })
    writeFileSync(join(output, 'end'), '')
    // Its end cannot be written while the disk is full; it is as soon as there is room again.
    execFileSync('nsenter', ['-t', String(child.pid), '-U', '-m', 'rm', join(stateDir, 'filler')])
    expect(await settle(at, first)).toMatchObject({ success: true })
    await sleep(1100)
    expect((await post(at, { env: 'staging', tag: 'v0.0.1', services: ['b'] })).status).toBe(202)
  } finally {
    child.kill('SIGTERM')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    rmSync(stateDir, { recursive: true, force: true })
  }
})
