import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startProxy } from '../../../testing/src/contracts/loopback-proxy.ts'
import { sandboxGitHub } from '../../../testing/src/contracts/sandbox-github.ts'

// A process of its own: what follows the proxy variables is the whole process.
const program = `
  import { connectGitHub } from '#github'
  const clock = { now: Date.now, wait: async () => {} }
  const at = JSON.parse(process.env.GITHUB_AT)
  const github = connectGitHub({ ...at, clock, signal: new AbortController().signal })
  const { main } = await github.tags.snapshot({ prefix: 'v', main: '' })
  const deployments = await github.deployments.list({ environment: 'staging', atMost: 1 })
  process.stdout.write(JSON.stringify({ main: main.commit, deployments }))
`

async function run(env: Readonly<Record<string, string>>) {
  const cwd = join(import.meta.dirname, '../../../..')
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], { cwd, env })
  return JSON.parse(stdout)
}

const hostOf = (url: string) => new URL(url).host

test.each(['HTTP_PROXY', 'http_proxy'])(
  'git and the API go through the proxy of %s, which alone knows the host',
  async (name) => {
    await using at = await sandboxGitHub()
    await using proxy = await startProxy(Number(new URL(at.github.serverUrl).port))
    const { owner, repo, token } = at.github
    const there = { owner, repo, token, serverUrl: 'http://ghes.invalid', apiUrl: 'http://ghes.invalid/api/v3' }
    const found = await run({ GITHUB_AT: JSON.stringify(there), [name]: proxy.url })
    expect(found).toEqual({ main: at.commit, deployments: [] })
    expect(new Set(proxy.hosts.map((host) => host.replace(/:80$/, '')))).toEqual(new Set(['ghes.invalid']))
  },
)

test('a host in NO_PROXY is reached directly', async () => {
  await using at = await sandboxGitHub()
  await using proxy = await startProxy(1)
  const { owner, repo, token, serverUrl, apiUrl } = at.github
  const here = JSON.stringify({ owner, repo, token, serverUrl, apiUrl })
  const found = await run({ GITHUB_AT: here, HTTP_PROXY: proxy.url, NO_PROXY: hostOf(serverUrl) })
  expect(found).toEqual({ main: at.commit, deployments: [] })
  expect(proxy.hosts).toEqual([])
})

test('without a proxy variable nothing changes', async () => {
  await using at = await sandboxGitHub()
  const { owner, repo, token, serverUrl, apiUrl } = at.github
  const found = await run({ GITHUB_AT: JSON.stringify({ owner, repo, token, serverUrl, apiUrl }) })
  expect(found).toEqual({ main: at.commit, deployments: [] })
})
