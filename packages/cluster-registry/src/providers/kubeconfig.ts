import { parse } from 'yaml'
import type { Access } from './provider.ts'

interface Kubeconfig {
  readonly clusters?: readonly { readonly cluster?: Readonly<Record<string, unknown>> }[]
  readonly users?: readonly { readonly user?: Readonly<Record<string, unknown>> }[]
}

/** The one cluster and user of a provider's kubeconfig; undefined when it is something else. */
export function accessIn(text: string): Access | undefined {
  const config = parsed(text)
  const cluster = config?.clusters?.[0]?.cluster
  const user = config?.users?.[0]?.user
  const server = cluster?.['server']
  const caData = cluster?.['certificate-authority-data']
  const certData = user?.['client-certificate-data']
  const keyData = user?.['client-key-data']
  const all = [server, caData, certData, keyData]
  if (!all.every((one) => typeof one === 'string' && one !== '')) return undefined
  return { server, caData, certData, keyData } as Access
}

function parsed(text: string): Kubeconfig | undefined {
  try {
    return (parse(text) ?? undefined) as Kubeconfig | undefined
  } catch {
    return undefined
  }
}
