import { circleOf } from '../order.ts'
import type { Problem } from '../problems.ts'
import { hostsOf } from './domains.ts'
import { namespacesOf, stateKey } from './layers.ts'
import type { Topology } from './topology.ts'

/** What the form of the file cannot say of the topology: names that must exist, things that only one may claim. */
export function checkTopology(topology: Topology): readonly Problem[] {
  return [
    ...promotionProblems(topology),
    ...slugProblems(topology),
    ...directoryProblems(topology),
    ...namespaceProblems(topology),
    ...stateProblems(topology),
    ...domainProblems(topology),
    ...phaseProblems(topology),
  ]
}

function promotionProblems({ stages }: Topology): readonly Problem[] {
  const names = stages.map(({ name }) => name)
  const unknown = stages.flatMap(({ name, promotedFrom }): readonly Problem[] => {
    if (promotedFrom === undefined || (names.includes(promotedFrom) && promotedFrom !== name)) return []
    const path = ['environments', name, 'promoted_from']
    const text = `environments.${name}.promoted_from: found "${promotedFrom}", expected another environment: one of ${names.filter((one) => one !== name).join(', ')}.`
    return [{ path, text }]
  })
  if (unknown.length > 0) return unknown
  const circle = circleOf(stages.map(({ name, promotedFrom }) => ({ name, needs: promotedFrom ? [promotedFrom] : [] })))
  if (!circle) return []
  const [first = ''] = circle
  const shown = [...circle, first].join(' is promoted from ')
  const text = `environments.${first}.promoted_from: found a circle, ${shown}, expected a first one.`
  return [{ path: ['environments', first, 'promoted_from'], text }]
}

function slugProblems({ stages }: Topology): readonly Problem[] {
  return twice(stages, ({ slug }) => [slug]).map(({ claim, first, second }) => ({
    path: ['environments', second.name],
    text: `environments.${second.name}: found the short name "${claim}", which stands for ${first.name} too in namespaces and state keys, expected an alias of its own.`,
  }))
}

function directoryProblems({ layers }: Topology): readonly Problem[] {
  const all = layers.flatMap((layer) => layer.directories.map((folder) => ({ layer, folder })))
  return all.flatMap(({ layer, folder }, index): readonly Problem[] => {
    const other = all.find(
      (one, at) =>
        (at < index && one.folder === folder) || (one.folder !== folder && `${folder}/`.startsWith(`${one.folder}/`)),
    )
    if (!other) return []
    const text = `layers.${layer.id}.directories: found "${folder}", which ${other.layer.id} claims by "${other.folder}", expected each directory in one layer.`
    return [{ path: ['layers', layer.id, 'directories'], text }]
  })
}

function namespaceProblems({ layers, stages }: Topology): readonly Problem[] {
  const namesOf = (layer: (typeof layers)[number]) => new Set(stages.flatMap((stage) => namespacesOf(layer, stage)))
  return twice(layers, (layer) => [...namesOf(layer)]).map(({ claim, first, second }) => ({
    path: ['layers', second.id, 'namespaces'],
    text: `layers.${second.id}.namespaces: found "${claim}", which belongs to ${first.id} too, expected each namespace in one layer.`,
  }))
}

// Two pairs with one key would overwrite each other's state.
function stateProblems({ layers, stages }: Topology): readonly Problem[] {
  const pairs = layers.flatMap((layer) => stages.map((stage) => ({ layer, stage })))
  const clashes = twice(pairs, ({ layer, stage }) => [stateKey(layer, stage)])
  const byLayer = new Map(clashes.map((clash) => [clash.second.layer.id, clash]))
  return [...byLayer.values()].map(({ claim, first, second }) => ({
    path: ['layers', second.layer.id, 'state'],
    text: `layers.${second.layer.id}.state: found the key "${claim}" for ${second.stage.name}, which ${first.layer.id} has in ${first.stage.name}, expected a key of its own for each layer and environment.`,
  }))
}

function domainProblems(topology: Topology): readonly Problem[] {
  const names = topology.stages.map(({ name }) => name)
  const unknown = topology.domains.services.flatMap(({ name, environments = [] }): readonly Problem[] =>
    environments
      .filter((one) => !names.includes(one))
      .map((one) => ({
        path: ['domains', 'services', name, 'environments'],
        text: `domains.services.${name}.environments: found "${one}", expected one of ${names.join(', ')}.`,
      })),
  )
  const shared = topology.stages
    .filter(({ host }) => host !== 'local')
    .flatMap((stage) =>
      twice([...hostsOf(topology, stage)], ([, host]) => [host]).map(({ claim, first, second }) => ({
        path: ['domains', 'services', second[0]],
        text: `domains.services.${second[0]}: found the host "${claim}" in ${stage.name}, which ${first[0]} has too, expected a prefix of its own.`,
      })),
    )
  return [...unknown, ...shared]
}

function phaseProblems({ phases }: Topology): readonly Problem[] {
  const all = phases.flatMap((phase, at) => phase.components.map((component) => ({ phase, at, component })))
  const again = twice(all, ({ component }) => [component.name]).map(({ claim, first, second }) => ({
    path: ['phases', second.phase.name, claim],
    text: `phases.${second.phase.name}: found ${claim}, which comes up in phase ${first.phase.name} already, expected it once.`,
  }))
  const needs = all.flatMap(({ phase, at, component }) =>
    component.needs.flatMap((need): readonly Problem[] => {
      const needed = all.find((one) => one.component.name === need)
      if (needed && needed.at <= at) return []
      const why = needed ? `which comes up later, in phase ${needed.phase.name}` : 'which no phase names'
      const text = `phases.${phase.name}.${component.name}.needs: found "${need}", ${why}, expected a component of this phase or an earlier one.`
      return [{ path: ['phases', phase.name, component.name, 'needs'], text }]
    }),
  )
  if (again.length + needs.length > 0) return [...again, ...needs]
  return phases.flatMap(({ name, components }): readonly Problem[] => {
    const here = components.map((one) => one.name)
    const circle = circleOf(
      components.map((one) => ({ name: one.name, needs: one.needs.filter((need) => here.includes(need)) })),
    )
    if (!circle) return []
    const text = `phases.${name}: found a circle, ${[...circle, circle[0]].join(' needs ')}, expected an order.`
    return [{ path: ['phases', name, circle[0] ?? ''], text }]
  })
}

interface Clash<T> {
  readonly claim: string
  readonly first: T
  readonly second: T
}

/** What two of them claim. */
function twice<T>(all: readonly T[], claimsOf: (one: T) => readonly string[]): readonly Clash<T>[] {
  const owners = new Map<string, T>()
  return all.flatMap((second) =>
    claimsOf(second).flatMap((claim): readonly Clash<T>[] => {
      const first = owners.get(claim)
      if (first === undefined) owners.set(claim, second)
      return first === undefined || first === second ? [] : [{ claim, first, second }]
    }),
  )
}
