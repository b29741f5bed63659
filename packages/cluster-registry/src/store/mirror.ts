import { readFileSync } from 'node:fs'
import { UpstreamError } from '#errors'
import { type Cluster, registrations } from '../cluster.ts'
import { type CsvLine, csvColumns, parseClusters } from '../csv.ts'
import { replaceFile } from './replace-file.ts'

/** The documented file, written after every change of the registry, for people and for reads while it is down. */
export function writeMirror(file: string, clusters: readonly Cluster[], now: number): void {
  replaceFile(file, mirrorOf(clusters, now))
}

export function mirrorOf(clusters: readonly Cluster[], now: number): string {
  const rows = clusters
    .filter(({ desired }) => desired === 'present')
    .map(({ name, provider, ports, subnet, register, domain }) => {
      const [argocd, portainer, haproxy] = registrations.map((one) => register.includes(one))
      const { node_port, pf_port, http_port, https_port } = ports
      return [
        name,
        provider,
        node_port,
        pf_port,
        portainer,
        haproxy,
        http_port,
        https_port,
        subnet ?? '',
        argocd,
        domain,
      ].join()
    })
  const head = `# Written by slipway clusters at ${new Date(now).toISOString()}. For reading only: changes here are lost.`
  return `${[head, `# ${csvColumns.join()}`, ...rows].join('\n')}\n`
}

export interface Mirror {
  readonly lines: readonly CsvLine[]
  /** When it was written, as it says itself. */
  readonly writtenAt: string
}

/** What the registry held when it was last written; undefined where no file stands. */
export function readMirror(file: string): Mirror | undefined {
  try {
    const text = readFileSync(file, 'utf8')
    return { lines: parseClusters(text), writtenAt: /^# Written by \S+ \S+ at (\S+)\. /.exec(text)?.[1] ?? 'unknown' }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new UpstreamError('mirror-unreadable', `${file} cannot be read.`, { cause })
  }
}
