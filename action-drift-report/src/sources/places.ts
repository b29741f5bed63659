import { readFile } from 'node:fs/promises'
import { placementOf, topologyOf } from '#config'
import type { Facts } from '../facts.ts'
import type { Place } from '../reading/model.ts'
import { readLayout } from './layout.ts'

interface Places {
  readonly places: ReadonlyMap<string, Place>
  readonly problem: string | undefined
}

/** Where each namespace stands, by `slipway.yml`. A report without places is still a report. */
export async function readPlaces(file: string, facts: Pick<Facts, 'plans' | 'audit'>): Promise<Places> {
  const none = { places: new Map<string, Place>(), problem: undefined }
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return none
  const layout = readLayout(text)
  if (!layout)
    return {
      ...none,
      problem: `${file} writes its layers in a way that only \`slipway env check\` reads; places are left out.`,
    }
  const topology = topologyOf(layout)
  const placed = [...namespacesIn(facts)].map((namespace): readonly [string, Place] => {
    const found = placementOf(topology, namespace)
    if (found === undefined) return [namespace, { layer: '', environment: '' }]
    if (found === 'system') return [namespace, { layer: 'system', environment: '' }]
    return [namespace, { layer: found.layer.id, environment: found.stage?.name ?? '' }]
  })
  return { places: new Map(placed), problem: undefined }
}

function namespacesIn({ plans, audit }: Pick<Facts, 'plans' | 'audit'>): ReadonlySet<string> {
  const ofPlans = plans.flatMap(({ state }) => (state.kind === 'read' ? state.readings : []))
  const resources = ofPlans.flatMap((one) =>
    one.kind === 'plan' ? [...one.plan.drift, ...one.plan.changes].map(({ resource }) => resource) : [],
  )
  const report = audit && audit.reading.kind !== 'unavailable' ? audit.reading.report : undefined
  const operations = report ? [...report.operations, ...report.sessions, ...report.denied] : []
  return new Set([
    ...resources.flatMap(({ object, release }) => object?.namespace ?? release?.namespace ?? []),
    ...operations.flatMap(({ object }) => [object.namespace, object.resource === 'namespaces' ? object.name : '']),
  ])
}
