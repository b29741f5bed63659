import {
  type PortName,
  type ProviderName,
  portNames,
  providerNames,
  type Registration,
  registrations,
  type Wanted,
} from './cluster.ts'
import { defaultDomain, problemOfDomain, problemOfName } from './names.ts'

/** One line of an environments.csv: what it asks for, or why it cannot be taken. */
export interface CsvLine {
  readonly line: number
  readonly text: string
  readonly wanted: Wanted | undefined
  readonly problems: readonly string[]
}

const documented = [
  'env',
  'provider',
  'node_port',
  'pf_port',
  'register_portainer',
  'haproxy_route',
  'http_port',
  'https_port',
]
const aliases: Readonly<Record<string, string>> = { name: 'env', cluster: 'env', cluster_subnet: 'subnet' }
/** Every column of the file, in the order in which it is written. */
export const csvColumns: readonly string[] = [...documented, 'subnet', 'register_argocd', 'domain']
const columnOf: Readonly<Record<Registration, string>> = {
  argocd: 'register_argocd',
  portainer: 'register_portainer',
  haproxy: 'haproxy_route',
}

/** Reads the documented CSV. Its columns stand in a header, which may be a comment; without one they are the documented ones. */
export function parseClusters(text: string): readonly CsvLine[] {
  let columns: readonly string[] = documented
  const lines: CsvLine[] = []
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim()
    const header = headerOf(line)
    if (header) columns = header
    else if (line !== '' && !line.startsWith('#')) lines.push(lineOf(line, index + 1, columns))
  }
  return lines
}

function headerOf(line: string): readonly string[] | undefined {
  const cells = cellsOf(line.replace(/^#\s*/, '')).map((cell) => aliases[cell.toLowerCase()] ?? cell.toLowerCase())
  return cells.includes('env') && cells.includes('provider') ? cells : undefined
}

function lineOf(text: string, line: number, columns: readonly string[]): CsvLine {
  const cells = cellsOf(text)
  const problems: string[] = []
  if (cells.length > columns.length) problems.push(`it has ${cells.length} cells for ${columns.length} columns`)
  const unknown = columns.filter((column) => !csvColumns.includes(column))
  if (unknown.length > 0) problems.push(`column ${unknown.map((one) => JSON.stringify(one)).join(', ')} is not known`)
  const cell = (column: string) => cells[columns.indexOf(column)] ?? ''
  const name = cell('env')
  const nameProblem = problemOfName(name)
  if (nameProblem !== undefined) problems.push(nameProblem)
  const provider = cell('provider') as ProviderName
  if (!providerNames.includes(provider)) {
    problems.push(`provider ${JSON.stringify(provider)} is none of ${providerNames.join(', ')}`)
  }
  const ports: Partial<Record<PortName, number>> = {}
  for (const port of portNames) {
    const value = cell(port)
    if (/^\d{1,5}$/.test(value)) ports[port] = Number(value)
    else if (value !== '') problems.push(`${port} ${JSON.stringify(value)} is not a port`)
  }
  const register = registrations.filter((one) => flag(cell(columnOf[one]), columnOf[one], problems))
  const subnet = cell('subnet') === '' ? undefined : cell('subnet')
  const domain = cell('domain') === '' ? defaultDomain : cell('domain')
  const domainProblem = problemOfDomain(domain)
  if (domainProblem !== undefined) problems.push(domainProblem)
  const wanted = { name, provider, subnet, ports, register, domain }
  return { line, text, wanted: problems.length === 0 ? wanted : undefined, problems }
}

function flag(value: string, column: string, problems: string[]): boolean {
  if (/^(|1|true|yes)$/i.test(value)) return true
  if (!/^(0|false|no)$/i.test(value)) problems.push(`${column} ${JSON.stringify(value)} is neither true nor false`)
  return false
}

/** None of the documented cells holds a comma, so a quote means nothing but itself around a cell. */
function cellsOf(line: string): readonly string[] {
  return line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
}
