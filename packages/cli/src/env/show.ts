import { hostsOf, namespacesOf, type Stage, stateKey, type Topology, wavesOf } from '#config'
import { type EnvironmentReport, type HealthLayer, healthLayers } from '#environments'
import { type ExpectedError, messageOf } from '#errors'
import { visible } from '#markdown'

/** Environments, layers, hosts and phases, for a person. */
export function topologyAsText(topology: Topology, stages: readonly Stage[]): string {
  const environments = table([
    ['ENVIRONMENT', 'HOST', 'LIFETIME', 'DATA', 'PROMOTED FROM', 'PERMISSION', 'VARIABLES', 'RUNNER'],
    ...stages.map((stage) => [
      stage.slug === stage.name ? stage.name : `${stage.name} (${stage.slug})`,
      stage.host,
      stage.lifetime,
      stage.data,
      stage.promotedFrom ?? '-',
      stage.permission,
      stage.vars,
      stage.runner ?? '-',
    ]),
  ])
  const layers = table([
    ['LAYER', 'DIRECTORIES', 'DEPLOYED BY', ...stages.map(({ name }) => `STATE IN ${name}`), 'NAMESPACES'],
    ...topology.layers.map((layer) => [
      `${layer.id} ${layer.name}`,
      layer.directories.join(', ') || '-',
      layer.deployedBy,
      ...stages.map((stage) => stateKey(layer, stage)),
      [...new Set(stages.flatMap((stage) => namespacesOf(layer, stage)))].join(', '),
    ]),
  ])
  const hosts = table([
    ['SERVICE', ...stages.map(({ name }) => name)],
    ...topology.domains.services.map(({ name }) => [
      name,
      ...stages.map((stage) => hostsOf(topology, stage).get(name) ?? '-'),
    ]),
  ])
  const phases = topology.phases.map((phase) => {
    const waves = wavesOf(phase).map((wave) => wave.join(' + '))
    return `${phase.name.padEnd(6)}${waves.join(' -> ')}`
  })
  return visibleLines([...environments, '', ...layers, '', ...hosts, '', 'PHASES', ...phases, ''])
}

/** The shape is public API: fields are added, never renamed. */
export function topologyAsJson(topology: Topology, stages: readonly Stage[]): string {
  return json({
    version: 1,
    environments: stages.map((stage) => ({
      ...stage,
      hosts: Object.fromEntries(hostsOf(topology, stage)),
      layers: topology.layers.map((layer) => ({
        id: layer.id,
        state: stateKey(layer, stage),
        namespaces: namespacesOf(layer, stage),
      })),
    })),
    layers: topology.layers,
    domains: topology.domains,
    phases: topology.phases.map((phase) => ({ ...phase, waves: wavesOf(phase) })),
  })
}

const marks: Readonly<Record<EnvironmentReport['health'][number]['layers'][HealthLayer], string>> = {
  present: 'yes',
  missing: 'MISSING',
  'not-needed': '-',
}

export function checkAsText({ findings, health }: EnvironmentReport): string {
  const lines = findings.flatMap(({ code, file, line, text, fix }) => [
    `${file}:${line}  ${code}`,
    `    ${text}`,
    `    ${fix}`,
  ])
  const components = table([
    ['COMPONENT', ...healthLayers.map((layer) => layer.toUpperCase()), 'WHERE'],
    ...health.map(({ component, layers, file, line }) => [
      component,
      ...healthLayers.map((layer) => marks[layers[layer]]),
      `${file}:${line}`,
    ]),
  ])
  const verdict =
    findings.length === 0 ? 'Clean.' : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}.`
  return visibleLines([
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    ...(health.length > 0 ? [...components, ''] : []),
    verdict,
    '',
  ])
}

export function checkAsJson({ findings, health }: EnvironmentReport): string {
  return json({ version: 1, verdict: findings.length === 0 ? 'clean' : 'findings', findings, health })
}

export function unknownAsJson(error: ExpectedError): string {
  return json({ version: 1, verdict: 'unknown', error: { code: error.code, message: messageOf(error) } })
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const [head = []] = rows
  const widths = head.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** Names come from the repository, whoever wrote them: nothing invisible is printed. */
function visibleLines(lines: readonly string[]): string {
  return lines.map((line) => visible(line)).join('\n')
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
