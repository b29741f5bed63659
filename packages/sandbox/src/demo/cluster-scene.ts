import { execFile } from 'node:child_process'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Timeline } from './timeline.ts'

const run = promisify(execFile)
const cli = join(import.meta.dirname, '../../../cli/src/main.ts')

interface Answer {
  readonly exit: number
  readonly text: string
}

/** Three clusters in a registry, their branches in a git, and what a check says when the three no longer agree. */
export async function clustersDisagree(timeline: Timeline): Promise<void> {
  timeline.scene(
    'The cluster registry',
    'Rows are the truth, branches are derived from them; what cannot be read is never taken for empty.',
  )
  const folder = await mkdtemp(join(tmpdir(), 'slipway-demo-clusters-'))
  try {
    await run('git', ['init', '--quiet', '--bare', join(folder, 'branches.git')])
    await disagree(folder, timeline)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function disagree(folder: string, timeline: Timeline): Promise<void> {
  const slipway = cliIn(folder)
  await argocdKnows(folder, ['dev', 'uat', 'prod'])
  for (const name of ['dev', 'uat', 'prod']) await slipway('create', name, '--provider', 'none')
  const whole = await slipway('check')
  timeline.check(whole.exit === 0, 'three clusters, three branches, three rows: consistent')

  await run('git', ['--git-dir', join(folder, 'branches.git'), 'update-ref', '-d', 'refs/heads/uat'])
  await argocdKnows(folder, ['dev', 'uat'])
  timeline.moment('by hand', 'branch uat is deleted; cluster prod is gone')
  const broken = await slipway('check')
  for (const line of findingsIn(broken.text)) timeline.moment('finding', line)
  const named = /^uat .*\[branch-missing\]$/m.test(broken.text) && /^prod .*\[cluster-missing\]$/m.test(broken.text)
  timeline.check(broken.exit === 2 && named, 'both are named, each with the command that repairs it')

  const repaired = await slipway('sync', '--confirm', 'yes')
  const after = await slipway('check')
  timeline.check(repaired.exit === 0 && !after.text.includes('branch-missing'), 'sync made branch uat from its row')
  await withoutDatabase(folder, timeline)
}

async function withoutDatabase(folder: string, timeline: Timeline): Promise<void> {
  const slipway = cliIn(folder)
  const database = join(folder, 'clusters.db')
  await rename(database, `${database}.away`)
  await writeFile(database, 'no database any more')
  timeline.moment('down', 'the database cannot be read')
  const check = await slipway('check')
  timeline.check(check.exit === 1 && /^registry +not checked/m.test(check.text), 'check says "not checked", exit 1')
  const cleanup = await slipway('cleanup', '--confirm', 'yes')
  const { stdout } = await run('git', ['--git-dir', join(folder, 'branches.git'), 'for-each-ref', 'refs/heads'])
  const kept = stdout.trim().split('\n').length === 3
  timeline.check(cleanup.exit === 1 && kept, 'cleanup refuses, and all three branches stand')
  const list = await slipway('list')
  timeline.check(list.exit === 0 && list.text.includes('STALE'), 'list answers from the copy, marked stale')
}

/** The program itself, in a process of its own, as a person would run it. */
function cliIn(folder: string) {
  const remote = join(folder, 'branches.git')
  const options = ['--state-dir', folder, '--remote', remote, '--argocd-secrets', join(folder, 'secrets.json')]
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'DATABASE_URL'))
  return async (...args: readonly string[]): Promise<Answer> => {
    try {
      const { stdout, stderr } = await run(process.execPath, [cli, 'clusters', ...args, ...options], { env })
      return { exit: 0, text: `${stdout}${stderr}` }
    } catch (error) {
      const { code, stdout, stderr } = error as {
        readonly code: number
        readonly stdout: string
        readonly stderr: string
      }
      return { exit: code, text: `${stdout}${stderr}` }
    }
  }
}

/** As `kubectl get secret -l argocd.argoproj.io/secret-type=cluster -o json` prints them. */
async function argocdKnows(folder: string, names: readonly string[]): Promise<void> {
  const items = names.map((name) => ({
    kind: 'Secret',
    metadata: { name: `cluster-${name}`, labels: { 'argocd.argoproj.io/secret-type': 'cluster' } },
    data: { name: Buffer.from(name).toString('base64') },
  }))
  await writeFile(join(folder, 'secrets.json'), JSON.stringify({ kind: 'List', items }))
}

function findingsIn(text: string): readonly string[] {
  return text.split('\n').filter((line) => /\[[a-z-]+\]$/.test(line))
}
