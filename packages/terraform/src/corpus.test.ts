import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sharedPath } from '#testing'
import { readPlans, type TerraformPlan } from './index.ts'

const corpus = sharedPath('corpus')
const onCorpus = corpus ? test : test.skip
const read = (part: string) => readFileSync(join(corpus ?? '', part), 'utf8')
const plansOf = (text: string) => readPlans(text).flatMap((reading) => (reading.kind === 'plan' ? [reading.plan] : []))

function scenario(name: string, ending: string): TerraformPlan {
  const [plan, ...more] = plansOf(read(`scenarios/${name}.${ending}`))
  if (!plan || more.length > 0) throw new Error(`${name} is not one plan`)
  return plan
}

const drifted = ({ drift }: TerraformPlan) => drift.map(({ resource, action }) => `${action} ${resource.address}`)
const planned = ({ changes }: TerraformPlan) => changes.map(({ resource, action }) => `${action} ${resource.address}`)
const evil =
  'kubernetes_config_map_v1.each["</code></details>@octocat <img src=x> ![x](https://evil.example/a.png) ```"]'

const kubero = 'kubernetes_deployment_v1.kubero'
const config = 'kubernetes_config_map_v1.local_path_config'
const hpa = 'kubernetes_deployment_v1.hpa'
const vault = ['kubernetes_service_v1.vault[0]', 'kubernetes_service_v1.vault[1]']
const expected: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['s01-scale-update', [`update ${kubero}`], [`update ${kubero}`]],
  ['s02-deleted-configmap', [`delete ${config}`], [`create ${config}`]],
  ['s03-created-out-of-band', [], ['create kubernetes_config_map_v1.new']],
  ['s04-leftover-state', [`delete ${config}`], []],
  ['s06-ignored-hpa', [`update ${hpa}`], []],
  ['s07-drift-equals-new-config', [`update ${kubero}`], []],
  ['s10-evil-foreach-key', [`update ${evil}`], [`update ${evil}`]],
  ['s14-config-change-only', [], vault.map((address) => `update ${address}`)],
  ['s17-no-drift', [], []],
]

for (const [name, drift, changes] of expected) {
  onCorpus(`${name} reads the same from the whole plan and from the stream without values`, () => {
    for (const ending of ['plan.json', 'plan.stream.jsonl']) {
      const plan = scenario(name, ending)
      expect({ ending, drift: drifted(plan), changes: planned(plan).toSorted() }).toEqual({ ending, drift, changes })
      expect(plan.incomplete).toBe('no')
    }
    const looked = scenario(name, 'refresh-only.json')
    expect(drifted(looked)).toEqual(drift)
    expect(looked.mode).toBe(drift.length > 0 ? 'refresh-only' : 'normal')
  })
}

onCorpus('s11: null that became {} on nine resources is noise, and no drift', () => {
  for (const kind of ['plan', 'refresh-only']) {
    const plan = scenario('s11-noise-null-to-empty', `${kind}.json`)
    expect(plan.drift).toEqual([])
    expect(plan.noise).toHaveLength(9)
    expect(plan.noise.flatMap(({ paths }) => paths)).toEqual(Array.from({ length: 9 }, () => 'metadata[0].annotations'))
  }
})

onCorpus('a drifted resource names its object in the cluster, from the values and from the id alone', () => {
  const objects = ['plan.json', 'plan.stream.jsonl'].map((ending) => scenario('s04-leftover-state', ending).drift[0])
  for (const drift of objects) {
    expect(drift?.resource).toMatchObject({
      object: { group: '', resource: 'configmaps', namespace: 'kube-system', name: 'local-path-config' },
      importId: 'kube-system/local-path-config',
    })
  }
})

onCorpus('paths say what changed: replicas, and neither the generation nor the resource version', () => {
  expect(scenario('s01-scale-update', 'plan.json').drift[0]?.paths).toEqual(['spec[0].replicas'])
  expect(scenario('s01-scale-update', 'plan.stream.jsonl').drift[0]?.paths).toBeUndefined()
  expect(scenario('s07-drift-equals-new-config', 'plan.json').drift[0]?.paths).toEqual(['spec[0].container[0].image'])
})

onCorpus('every file of the corpus reads without an exception, and every plan in it is a plan', () => {
  const counts = new Map<string, number>()
  for (const folder of ['plans', 'scenarios']) {
    for (const file of readdirSync(join(corpus ?? '', folder))) {
      const readings = readPlans(read(join(folder, file)))
      expect(readings.length).toBeGreaterThan(0)
      counts.set(file, readings.filter(({ kind }) => kind === 'plan').length)
    }
  }
  expect(counts.get('borchero__basic__6-terragrunt-multiplan__plan.json')).toBe(3)
  const none = [...counts].filter(([, count]) => count === 0).map(([file]) => file)
  const words = none.filter((file) => file.endsWith('.txt'))
  expect(none.filter((file) => !file.endsWith('.txt'))).toEqual(['terraform-json__state_stores__single_store.json'])
  expect(words).toHaveLength(20)
})

onCorpus('T25 no value of any attribute is in what was read, sensitive or not', () => {
  for (const folder of ['plans', 'scenarios']) {
    for (const file of readdirSync(join(corpus ?? '', folder)).filter((name) => !name.endsWith('.txt'))) {
      const text = read(join(folder, file))
      const kept = JSON.stringify(readPlans(text))
      for (const secret of secretsIn(text))
        expect({ file, secret, leaked: kept.includes(secret) }).toMatchObject({ leaked: false })
    }
  }
})

/** Whatever stands under `data`, or where a plan says that it is sensitive, and is long enough to be told from a word. */
function secretsIn(text: string): readonly string[] {
  const found = new Set<string>([...text.matchAll(/s3cr3t-[\w-]+/g)].map(([secret]) => secret))
  const collect = (value: unknown, mark: unknown): void => {
    if (mark === true && typeof value === 'string' && value.length > 6) found.add(value)
    if (typeof value !== 'object' || value === null) return
    for (const [key, part] of Object.entries(value)) {
      collect(part, mark === true ? true : (mark as Record<string, unknown> | undefined)?.[key])
    }
  }
  for (const line of [text, ...text.split('\n')]) {
    let plan: { resource_changes?: { change: Record<string, unknown> }[] }
    try {
      plan = JSON.parse(line)
    } catch {
      continue
    }
    for (const { change } of plan.resource_changes ?? []) {
      collect(change['before'], change['before_sensitive'])
      collect(change['after'], change['after_sensitive'])
    }
  }
  return [...found]
}
