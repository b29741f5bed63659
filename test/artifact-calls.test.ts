import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { writeArtifact } from '#archive'
import { accessFrom, connectArtifacts } from '#artifact'
import { type ActionsServices, startActionsServices } from '#sandbox'

const wanted = process.env['CI'] === 'true'
if (!wanted)
  process.stderr.write("GitHub's own artifact client is installed in CI only (192 MB): its comparison is skipped.\n")
const inCi = wanted ? test : test.skip
// Not the synchronous form: the services it speaks to are in this process.
const start = promisify(execFile)
const here = join(import.meta.dirname, 'official-artifact-client')

/** The calls of one upload, without what differs from one upload to the next. */
function calls({ requests }: ActionsServices): readonly string[] {
  return requests.map(({ method, path, query }) => {
    const kinds = [...new URLSearchParams(query).keys()].sort().join('&')
    return `${method} ${path.replace(/^\/blobs\/.*/, '/blobs/…')} ${kinds}`
  })
}

function environment(services: ActionsServices): Record<string, string> {
  return {
    ...services.environment({ run: 'run', job: 'job', idToken: false }),
    // The official client refuses any server that is not of github.com.
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RETENTION_DAYS: '90',
    PATH: String(process.env['PATH']),
    HOME: tmpdir(),
  }
}

inCi(
  'Our client makes the calls of GitHub’s own, in its order.',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'slipway-official-'))
    try {
      for (const file of ['package.json', 'package-lock.json']) cpSync(join(here, file), join(folder, file))
      await start('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder])
      const tar = join(folder, 'artifact.tar')
      writeFileSync(tar, 'x'.repeat(10_000))
      await using theirs = await startActionsServices()
      const entry = join(folder, 'node_modules/@actions/artifact/lib/artifact.js')
      const args = [join(here, 'upload.mjs'), entry, 'github-pages', folder, tar]
      const { stdout } = await start(process.execPath, args, { env: environment(theirs), timeout: 60_000 })
      expect(stdout).toContain('id=1000')
      await using ours = await startActionsServices()
      const site = [{ path: 'index.html', kind: 'file', bytes: 1, source: Buffer.from('x') }] as const
      const packed = await writeArtifact({ members: site, seconds: 1, file: join(folder, 'ours.zip') })
      const access = accessFrom(environment(ours))
      const client = connectArtifacts(access, { signal: new AbortController().signal, now: Date.now })
      await client.upload({ ...packed, name: 'github-pages', retentionDays: 1 })
      expect(calls(ours)).toEqual(calls(theirs))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  300_000,
)
