import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sign, verify } from '#deploy-protocol'
import { commitFiles, seedRepository, seedTags } from '#sandbox'
import { openPostgresStore, openStore, type Store } from '#sql'
import { installedPostgres, startPostgres } from '../../testing/src/postgres/index.ts'
import { repositoryRoot } from './actions.ts'
import { type Program, startProgram } from './bench-program.ts'
import { median, type Row } from './bench-table.ts'

const secret = 'bench-key-that-signs-every-request'
/** The one file that a server or an image holds; `bundleRunner` makes it. */
export const runnerScript = join(repositoryRoot, 'deploy/dist/slipway-runner.mjs')
const starts = 7
const dispatches = 15
const services = 50

/** What is measured is what is shipped, made from the source of this moment. */
export function bundleRunner(): void {
  const made = spawnSync('npm', ['run', '--silent', 'bundle:runner'], { cwd: repositoryRoot, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`The runner could not be bundled: ${made.stderr || made.stdout}`)
}

/** What the IaC Runner costs when nothing happens, and how fast it is when something does. */
export async function runnerRows(): Promise<readonly Row[]> {
  bundleRunner()
  const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-'))
  const repository = join(folder, 'repository.git')
  const lines = Array.from({ length: services }, (_, n) => `  s/${n}: {path: s/${n}, sync: ["true"]}`)
  const files = Object.fromEntries(Array.from({ length: services }, (_, n) => [`s/${n}/x`, '1']))
  const first = { message: 'First', files: { ...files, 'slipway.yml': `services:\n${lines.join('\n')}\n` } }
  await seedTags(repository, [{ name: 'v0.0.1', commit: await seedRepository(repository, first) }])
  const begin = (name: string, more: Readonly<Record<string, string>> = {}) =>
    startProgram(runnerScript, {
      log: join(folder, `${name}.log`),
      env: { GIT_REPO_URL: repository, STATE_DIR: join(folder, name), WEBHOOK_SECRET: secret, PORT: '0', ...more },
    })
  const rows = [
    signatureRow(),
    await startRow(begin),
    ...(await oneReplicaRows(begin, { folder, repository })),
    ...(await otherReplicaRow(begin)),
  ]
  rmSync(folder, { recursive: true, force: true })
  return rows
}

type Begin = (name: string, more?: Readonly<Record<string, string>>) => Promise<Program>

function signatureRow(): Row {
  const content = Buffer.alloc(1024, 'x')
  const nowSeconds = 1_700_000_000
  const headers = sign({ scheme: 'standard', content, id: 'msg_bench', timestamp: nowSeconds }, secret)
  const rounds = 50_000
  const rates = Array.from({ length: 5 }, () => {
    const startedAt = performance.now()
    for (let round = 0; round < rounds; round++) verify({ content, headers, nowSeconds }, [secret])
    return (rounds / (performance.now() - startedAt)) * 1000
  })
  return {
    what: 'signature checks of 1 KB',
    figure: `${median(rates).toFixed(0)} /s`,
    note: `scheme standard, whole verify, one key, median of 5 × ${rounds}; goal ≥ 150,000/s`,
  }
}

async function startRow(begin: Begin): Promise<Row> {
  const samples: number[] = []
  for (let run = 0; run < starts; run++) {
    await using runner = await begin('starting')
    samples.push(runner.startMs)
  }
  const note = `process to listening, the shipped bundle, median of ${starts}; goal < 300 ms`
  return { what: 'start of the IaC Runner', figure: `${median(samples).toFixed(0)} ms`, note }
}

async function oneReplicaRows(
  begin: Begin,
  { folder, repository }: { readonly folder: string; readonly repository: string },
): Promise<readonly Row[]> {
  await using runner = await begin('one')
  await sleep(2000)
  const idle = runner.residentMegabytes()
  await deployed(runner, { tag: 'v0.0.1' })
  const times: number[] = []
  for (let n = 2; n < 2 + dispatches; n++) {
    const commit = await commitFiles(repository, { message: `Prose ${n}`, files: { 'README.md': String(n) } })
    await seedTags(repository, [{ name: `v0.0.${n}`, commit }])
    const startedAt = performance.now()
    await deployed(runner, { tag: `v0.0.${n}` })
    times.push(performance.now() - startedAt)
  }
  const store = openStore(join(folder, 'one', 'runner.db'))
  const waits = await waitsIn(store)
  await store.close()
  return [
    { what: 'idle memory of the IaC Runner', figure: `${idle.toFixed(0)} MB`, note: 'resident; goal < 90 MB' },
    {
      what: 'dispatch in the process that accepted',
      figure: `${median(waits).toFixed(0)} ms`,
      note: `from on disk to begun, median of ${waits.length}; goal < 50 ms`,
    },
    {
      what: `no-change deploy of ${services} services`,
      figure: `${median(times).toFixed(0)} ms`,
      note: `from request to success: fetch, checkout, ${services} hashes, median of ${times.length}`,
    },
  ]
}

async function waitsIn(store: Store): Promise<readonly number[]> {
  const rows = await store.read((transaction) =>
    transaction.all('SELECT started_at - created_at AS ms FROM deployment WHERE started_at IS NOT NULL'),
  )
  return rows.map(({ ms }) => Number(ms))
}

/** One process writes the deployment, as a replica that stops would leave it; the runner is another. */
async function otherReplicaRow(begin: Begin): Promise<readonly Row[]> {
  const bin = installedPostgres()
  if (!bin) return []
  await using postgres = await startPostgres(bin)
  const url = await postgres.database()
  await using runner = await begin('other', { DATABASE_URL: url })
  await deployed(runner, { tag: 'v0.0.1' })
  const store = await openPostgresStore(url)
  const waits: number[] = []
  for (let n = 2; n < 2 + dispatches; n++) waits.push(await handedOver(store, n))
  await store.close()
  const note = `from on disk to begun by another process, median of ${waits.length}; goal < 1,000 ms`
  return [{ what: 'dispatch to another replica, PostgreSQL', figure: `${median(waits).toFixed(0)} ms`, note }]
}

/** A further attempt of the last deployment, written and announced here and begun there. */
async function handedOver(store: Store, attempt: number): Promise<number> {
  const startedAt = performance.now()
  await store.write(async (transaction) => {
    await transaction.run(
      `INSERT INTO deployment (id, attempt, seq, version, env, tag, sha, kind, services, rollback, triggered_by, source,
         principal, on_conflict, state, starts, created_at)
       SELECT id, $attempt, seq + 1, 1, env, tag, sha, kind, services, rollback, triggered_by, source, principal,
         on_conflict, 'queued', 0, created_at FROM deployment ORDER BY seq DESC LIMIT 1`,
      { attempt },
    )
    transaction.announce('env staging')
  })
  const sql = `SELECT state FROM deployment WHERE attempt = $attempt AND state <> 'queued'`
  while (!(await store.read((transaction) => transaction.get(sql, { attempt })))) await sleep(1)
  const took = performance.now() - startedAt
  const over = `SELECT state FROM deployment WHERE attempt = $attempt AND state = 'succeeded'`
  while (!(await store.read((transaction) => transaction.get(over, { attempt })))) await sleep(5)
  return took
}

let sent = 0

async function deployed({ url }: Program, { tag }: { readonly tag: string }): Promise<void> {
  const body = JSON.stringify({ env: 'staging', tag, triggered_by: 'bench' })
  const id = `msg_${process.pid}_${sent++}`
  const signed = sign({ scheme: 'standard', content: body, id, timestamp: Math.floor(Date.now() / 1000) }, secret)
  const headers = { 'content-type': 'application/json', ...signed }
  const accepted = await fetch(`${url}/deploy`, { method: 'POST', body, headers })
  const { deployment_id, poll_token } = (await accepted.json()) as Readonly<Record<string, string>>
  for (let after = -1; ; ) {
    const target = `${url}/deployments/${deployment_id}?wait=25&after=${after}`
    const asked = await fetch(target, { headers: { authorization: `Bearer ${poll_token}` } })
    const { state, version } = (await asked.json()) as { readonly state: string; readonly version: number }
    if (state === 'succeeded') return
    if (!['queued', 'running', 'interrupted'].includes(state)) throw new Error(`${tag} ended as ${state}.`)
    after = version
  }
}
