import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AuditOperation, type AuditReading, readAuditLog } from '#kube-audit'
import { sharedPath } from '#testing'

const corpus = sharedPath('corpus/audit')
const generator = sharedPath('tools/gen-audit.mjs')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-audit-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Answer {
  readonly manual: number
  readonly decoys: { readonly dryRun: number; readonly exec: number }
  readonly truth: readonly Readonly<Record<'id' | 't' | 'user' | 'verb' | 'res' | 'ns' | 'name', string>>[]
}

async function reportOf(log: string, path: 'fast' | 'thorough', include: 'people' | 'everyone' = 'people') {
  return reportIn(await readAuditLog({ logs: [log], path, include }))
}

function reportIn(reading: AuditReading) {
  if (reading.kind === 'unavailable') throw new Error(reading.message)
  return reading.report
}

function inWords({ id, at = 0, actor, verb, object }: AuditOperation): string {
  const resource = object.subresource ? `${object.resource}/${object.subresource}` : object.resource
  return [id, new Date(at).toISOString(), actor.user, verb, resource, object.namespace, object.name].join(' ')
}

function truthIn(log: string): readonly string[] {
  const { truth } = answerTo(log)
  return truth.map(({ id, t, user, verb, res, ns, name }) =>
    [id, new Date(t).toISOString(), user, verb, res, ns, name].join(' '),
  )
}

function answerTo(log: string): Answer {
  return JSON.parse(readFileSync(`${log}.truth.json`, 'utf8'))
}

const seeds = Array.from({ length: 20 }, (_, index) => index + 1)
const whenGenerated = generator ? test : test.skip

whenGenerated.each(seeds)(
  'finds the manual operations of the generated log %i, all of them and no other',
  async (seed) => {
    const log = join(folder, `seed-${seed}.log`)
    const size = ['--size', '4MB', '--manual', '0.05', '--received', seed % 2 ? '0' : '0.2']
    execFileSync(process.execPath, [generator ?? '', '--seed', String(seed), '--out', log, ...size], {
      stdio: 'ignore',
    })
    const [fast, thorough] = [await reportOf(log, 'fast'), await reportOf(log, 'thorough')]
    expect(answerTo(log).manual).toBeGreaterThan(20)
    expect(fast.operations.map(inWords).sort()).toEqual([...truthIn(log)].sort())
    expect(fast).toEqual(thorough)
    expect(fast.sessions.length).toBe(answerTo(log).decoys.exec)
    expect(fast.counts.dryRun).toBe(answerTo(log).decoys.dryRun)
    expect(await reportOf(log, 'fast', 'everyone')).toEqual(await reportOf(log, 'thorough', 'everyone'))
  },
)

const files = corpus
  ? readdirSync(corpus, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(log|jsonl|json)$/.test(name) && !name.endsWith('truth.json'))
      .sort()
  : []
const whenCorpus = corpus ? test : test.skip

whenCorpus('reads every file of the corpus on the fast path as it does when it parses everything', async () => {
  expect(files.length).toBeGreaterThan(20)
  for (const name of files) {
    for (const include of ['people', 'everyone'] as const) {
      const logs = [join(corpus ?? '', name)]
      const fast = await readAuditLog({ logs, include })
      const thorough = await readAuditLog({ logs, include, path: 'thorough' })
      expect({ name, fast }).toEqual({ name, fast: thorough })
    }
  }
})

whenCorpus('gives the answer key of the sample', async () => {
  const log = join(corpus ?? '', 'audit-sample-2mb.log')
  expect((await reportOf(log, 'fast')).operations.map(inWords)).toEqual(truthIn(log))
})

whenCorpus('sees the people of a real k3s cluster, whom dropping `system:*` would lose', async () => {
  const report = await reportOf(join(corpus ?? '', 'gitops-reverser.even.jsonl'), 'fast', 'everyone')
  const rows = report.operations.map(
    ({ actor, verb, object }) => `${actor.name} ${verb} ${object.resource}/${object.name}`,
  )
  expect(rows).toContain('system:admin create configmaps/cm-a')
  expect(rows).toContain('alice@example.com delete configmaps/cm-hold-short')
  expect(rows).toContain('system:admin patch deployments/d1')
  expect(rows).toContain('system:admin deletecollection flunders/')
  expect(rows.join()).not.toContain('cm-dry')
  expect(report.operations.filter(({ actor }) => actor.user === 'system:admin').length).toBeGreaterThan(5)
  expect(report.operations.map(({ actor }) => actor.user)).not.toContain('system:k3s-supervisor')
  expect(report.counts.unchanged).toBe(0)
})

const byControllers = [
  'create_nginx_pod_no_secctx_1st_container_privileged_2nd_container.json',
  'create_nginx_pod_privileged.json',
  'create_nginx_pod_sensitive_mount.json',
  'create_nginx_pod_unprivileged.json',
  'create_pod_kube_public_namespace.json',
  'create_service_account_token_secret.json',
]

whenCorpus('takes the Falco samples for changes of people, but for those that a controller wrote', async () => {
  for (const name of files.filter((file) => file.startsWith('falco'))) {
    const reading = await readAuditLog({ logs: [join(corpus ?? '', name)] })
    const found = reading.kind === 'unavailable' ? reading.code : reading.report.operations.length > 0
    const sample = name.slice('falco/'.length)
    const expected = sample === 'fal_01_003.json' ? 'audit-log-no-events' : !byControllers.includes(sample)
    expect({ sample, found }).toEqual({ sample, found: expected })
  }
})
