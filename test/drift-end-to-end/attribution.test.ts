import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readAuditLog } from '#kube-audit'
import { runContextFor, runNodeAction, seedRepository, startGitHub } from '#sandbox'
import { readPlans, type TerraformPlan } from '#terraform'
import { attribute, logIndex } from '../../action-drift-report/src/attribution/index.ts'
import { reportSchema } from '../../action-drift-report/src/json.ts'
import { atlantis, Cluster } from './cluster.ts'
import { Terraform, terraformMissing } from './terraform.ts'

const missing = terraformMissing()
const testWithTerraform = missing ? test.skip : test

const alice = { user: 'alice@example.com', address: '198.51.100.23' }
const bob = { user: 'bob', agent: 'k9s/v0.40.10 (darwin/arm64) kubernetes/$Format' }
// Two people with one kubeconfig, as k3s hands it out: only the credential tells them apart.
const admin = { user: 'system:admin', credential: 'X509SHA256=aaaa', address: '203.0.113.7' }
const otherAdmin = { user: 'system:admin', credential: 'X509SHA256=bbbb', address: '192.0.2.44' }
const autoscaler = {
  user: 'system:serviceaccount:kube-system:horizontal-pod-autoscaler',
  agent:
    'k3s/v1.33.4+k3s1 (linux/amd64) kubernetes/148243c/system:serviceaccount:kube-system:horizontal-pod-autoscaler',
}

const configuration = `
terraform {
  required_providers {
    kubernetes = { source = "hashicorp/kubernetes" }
  }
}
${['scaled', 'autoscaled', 'untouched'].map(deployment).join('')}
${['edited', 'deleted', 'swapped', 'rewritten'].map(configMap).join('')}
resource "kubernetes_config_map_v1" "each" {
  for_each = toset(["one", "two"])
  metadata {
    name      = "each-\${each.key}"
    namespace = "apps"
  }
  data = { key = "value" }
}
`

function deployment(name: string): string {
  return `resource "kubernetes_deployment_v1" "${name}" {
  metadata {
    name      = "${name}"
    namespace = "apps"
  }
  spec {
    replicas = 2
  }
}
`
}

function configMap(name: string): string {
  return `resource "kubernetes_config_map_v1" "${name}" {
  metadata {
    name      = "${name}"
    namespace = "apps"
  }
  data = { key = "value" }
}
`
}

/** Everything happens: Terraform applies, people and a controller change things, somebody makes what the code wants to make. */
async function happen(terraform: Terraform, cluster: Cluster, folder: string): Promise<void> {
  cluster.pass(10)
  cluster.put(alice, 'configmaps/apps/before-terraform', { data: {} })
  writeFileSync(join(folder, 'main.tf'), configuration)
  await terraform.run('apply', '-auto-approve', '-input=false', '-no-color')
  cluster.audit(atlantis, 'create')
  cluster.pass(10)
  cluster.put(alice, 'deployments/apps/scaled', { replicas: 5 }, { subresource: 'scale' })
  cluster.put(autoscaler, 'deployments/apps/autoscaled', { replicas: 9 }, { subresource: 'scale' })
  cluster.pass(5)
  cluster.put(bob, 'configmaps/apps/edited', { data: { key: 'changed' } })
  cluster.delete(admin, 'configmaps/apps/deleted')
  cluster.delete(otherAdmin, 'configmaps/apps/swapped')
  cluster.put(otherAdmin, 'configmaps/apps/swapped', { data: { key: 'another' } })
  cluster.put(bob, 'configmaps/apps/rewritten', { data: { key: 'by bob' } })
  cluster.pass(1)
  cluster.put(atlantis, 'configmaps/apps/rewritten', { data: { key: 'value' } })
  cluster.pass(1)
  cluster.put(alice, 'configmaps/apps/rewritten', { data: { key: 'by alice' } })
  cluster.put(bob, 'configmaps/apps/each-two', { data: { key: 'two' } })
  cluster.put(alice, 'configmaps/apps/new', { data: { key: 'hotfix' } })
  cluster.pass(10)
  writeFileSync(join(folder, 'new.tf'), configMap('new'))
}

async function planned(terraform: Terraform, folder: string): Promise<TerraformPlan> {
  await terraform.run('plan', '-out', join(folder, 'plan.tfplan'), '-input=false', '-no-color')
  const [reading] = readPlans(await terraform.run('show', '-json', join(folder, 'plan.tfplan')))
  if (reading?.kind !== 'plan') throw new Error('Terraform wrote no plan')
  return reading.plan
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-terraform-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

testWithTerraform(
  'every address that the real Terraform finds drifted is given to the person, or the controller, who changed it',
  async () => {
    const cluster = new Cluster(folder, Date.parse('2026-09-01T02:00:00Z'))
    writeFileSync(join(folder, 'main.tf'), configuration)
    await using terraform = await Terraform.start(folder, cluster.file)
    await happen(terraform, cluster, folder)
    const plan = await planned(terraform, folder)
    const reading = await readAuditLog({ logs: [cluster.log], include: 'everyone', until: cluster.now })
    if (reading.kind === 'unavailable') throw new Error(reading.message)
    expect(reading.report.coverage).toMatchObject({ full: true, gaps: [] })
    const evidence = { log: logIndex(reading.report), window: { fromMs: undefined, toMs: cluster.now } }
    const changes = { create: 'created', update: 'updated', delete: 'deleted' } as const
    const questions = [
      ...plan.drift.map(({ resource, action, paths }) => ({ resource, change: changes[action], paths })),
      ...plan.changes
        .filter(
          ({ resource, action }) =>
            action === 'create' && !plan.drift.some((drift) => drift.resource.address === resource.address),
        )
        .map(({ resource, paths }) => ({ resource, change: 'created' as const, paths })),
    ]
    const blamed = questions.map((question) => {
      const { confidence, operations } = attribute(question, evidence)
      const [newest] = operations
      return [
        question.resource.address,
        newest?.actor.name,
        newest?.actor.credential ?? '',
        newest?.verb,
        confidence,
      ].join(' | ')
    })
    expect(new Set(blamed)).toEqual(
      new Set([
        'kubernetes_config_map_v1.deleted | system:admin | X509SHA256=aaaa | delete | exact',
        'kubernetes_config_map_v1.each["two"] | bob |  | patch | exact',
        'kubernetes_config_map_v1.edited | bob |  | patch | exact',
        'kubernetes_config_map_v1.new | alice@example.com |  | create | exact',
        'kubernetes_config_map_v1.rewritten | alice@example.com |  | patch | exact',
        'kubernetes_config_map_v1.swapped | system:admin | X509SHA256=bbbb | create | exact',
        `kubernetes_deployment_v1.autoscaled | ${autoscaler.user} |  | patch | subresource`,
        'kubernetes_deployment_v1.scaled | alice@example.com |  | patch | subresource',
      ]),
    )
  },
  300_000,
)

interface ReportRow {
  readonly resource: { readonly address: string }
  readonly what: string
  readonly cause: { readonly operations: readonly { readonly actor: { readonly name: string } }[] }
  readonly repair: { readonly commands: readonly { readonly line: string }[] }
}

/** The built action in a process of its own, on files, as on the machine that the cluster runs on. */
async function report(cluster: Cluster, plan: string) {
  await using github = await startGitHub({ owner: 'example', repo: 'infra' })
  const sha = await seedRepository(github.directory, { message: 'First', files: { 'a.txt': '0' } })
  const { serverUrl, apiUrl, owner, repo, token } = github
  const until = new Date(cluster.now).toISOString()
  const { outputs } = await runNodeAction({
    runnerTemp: mkdtempSync(join(folder, 'step-')),
    directory: join(import.meta.dirname, '../../action-drift-report'),
    context: runContextFor({ serverUrl, apiUrl, owner, repo, token }, { sha }),
    inputs: { mode: 'summary', plan, 'audit-log': cluster.log, until, token },
  })
  const written: { readonly schema: string; readonly rows: readonly ReportRow[] } = JSON.parse(
    readFileSync(outputs['report-json'] as string, 'utf8'),
  )
  return { outputs, written }
}

testWithTerraform(
  'the built action says the same of the plan’s JSON and of its stream, with the row of the repair table and its command',
  async () => {
    const cluster = new Cluster(folder, Date.parse('2026-09-01T02:00:00Z'))
    writeFileSync(join(folder, 'main.tf'), configuration)
    await using terraform = await Terraform.start(folder, cluster.file)
    await happen(terraform, cluster, folder)
    const stream = await terraform.run('plan', '-json', '-input=false', '-out', join(folder, 'plan.tfplan'))
    writeFileSync(join(folder, 'stream.jsonl'), stream)
    writeFileSync(join(folder, 'plan.json'), await terraform.run('show', '-json', join(folder, 'plan.tfplan')))
    for (const plan of ['plan.json', 'stream.jsonl']) {
      const { outputs, written } = await report(cluster, join(folder, plan))
      expect(written.schema).toBe(reportSchema)
      expect(outputs).toMatchObject({ verdict: 'found', 'drift-count': '7', 'deleted-count': '1', 'import-count': '1' })
      const said = written.rows.map(({ resource, what, cause }) => {
        return `${resource.address} ${what}: ${cause.operations[0]?.actor.name}`
      })
      expect(new Set(said)).toEqual(
        new Set([
          'kubernetes_config_map_v1.deleted deleted: system:admin',
          'kubernetes_config_map_v1.each["two"] reverted: bob',
          'kubernetes_config_map_v1.edited reverted: bob',
          'kubernetes_config_map_v1.new exists: alice@example.com',
          'kubernetes_config_map_v1.rewritten reverted: alice@example.com',
          'kubernetes_config_map_v1.swapped reverted: system:admin',
          `kubernetes_deployment_v1.autoscaled reverted: ${autoscaler.user}`,
          'kubernetes_deployment_v1.scaled reverted: alice@example.com',
        ]),
      )
      const made = written.rows.find(({ what }) => what === 'exists')?.repair.commands.map(({ line }) => line) ?? []
      // The stream knows no name before an object is in the state, so there is nothing to paste.
      const pasted = /^atlantis import '?kubernetes_config_map_v1\.new'? 'apps\/new'$/
      expect(made.some((line) => pasted.test(line))).toBe(plan === 'plan.json')
    }
  },
  300_000,
)
