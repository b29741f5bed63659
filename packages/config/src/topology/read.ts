import type { FileContent } from '../schema.ts'
import { defaultDomainServices, defaultLayers, defaultPhases, defaultStages } from './defaults.ts'
import type { Domains, Layer, Phase, Stage, Topology } from './topology.ts'

/** What the file says exists; what it leaves out is the documented layout. */
export function topologyOf(content: Pick<FileContent, 'environments' | 'layers' | 'domains' | 'phases'>): Topology {
  return {
    stages: stagesOf(content.environments ?? {}),
    layers: defaultLayers.map((layer) => layerOf(layer, content.layers?.[layer.id as 'L1'])),
    domains: domainsOf(content.domains ?? {}),
    phases: content.phases ? phasesOf(content.phases) : defaultPhases,
  }
}

type GivenEnvironments = NonNullable<FileContent['environments']>

/** The five documented environments, changed by what the file says of them, and whatever else it names. */
function stagesOf(given: GivenEnvironments): readonly Stage[] {
  const names = new Set(Object.keys(given).map(canonical))
  const known = defaultStages.map(({ name }) => name)
  const others = [...names].filter((name) => !known.includes(name))
  return [...known, ...others].map((name) => stageOf(name, given[spelled(name, given)] ?? {}))
}

function stageOf(name: string, given: GivenEnvironments[string]): Stage {
  const preset = defaultStages.find((one) => one.name === name)
  const slug = given.alias ?? preset?.slug ?? name
  return {
    name,
    slug,
    host: given.host ?? preset?.host ?? 'dedicated',
    lifetime: given.lifetime ?? preset?.lifetime ?? 'permanent',
    data: given.data ?? preset?.data ?? 'temporary',
    promotedFrom: given.promoted_from ?? preset?.promotedFrom,
    runner: given.runner,
    permission: given.permission ?? preset?.permission ?? 'write',
    vars: given.vars ?? `envs/${slug}.tfvars`,
  }
}

/** `prod` is production: the wire and GitHub know it by that name. */
export function canonical(name: string): string {
  return name === 'prod' ? 'production' : name
}

function spelled(name: string, given: GivenEnvironments): string {
  return name === 'production' && !Object.hasOwn(given, 'production') ? 'prod' : name
}

function layerOf(preset: Layer, given: NonNullable<FileContent['layers']>['L1']): Layer {
  return {
    id: preset.id,
    name: given?.name ?? preset.name,
    directories: (given?.directories ?? preset.directories).map((path) => path.replace(/\/$/, '')),
    namespaces: given?.namespaces ?? preset.namespaces,
    state: given?.state ?? preset.state,
    deployedBy: given?.deployed_by ?? preset.deployedBy,
  }
}

function domainsOf(given: NonNullable<FileContent['domains']>): Domains {
  const services = given.services
    ? Object.entries(given.services).map(([name, { prefix, on, environments }]) => ({
        name,
        prefix,
        on,
        environments: environments?.map(canonical),
      }))
    : defaultDomainServices
  return {
    base: given.base ?? '${BASE_DOMAIN}',
    internal: given.internal ?? '<internal_domain>',
    prefixes: Object.fromEntries(
      Object.entries(given.prefixes ?? {}).map(([name, prefix]) => [canonical(name), prefix]),
    ),
    services,
    certificates: given.certificates ?? [],
  }
}

function phasesOf(given: NonNullable<FileContent['phases']>): readonly Phase[] {
  return Object.entries(given)
    .map(([name, components]) => ({
      name,
      components: Object.entries(components).map(([component, { needs }]) => ({ name: component, needs })),
    }))
    .sort((a, b) => Number.parseInt(a.name, 10) - Number.parseInt(b.name, 10))
}
