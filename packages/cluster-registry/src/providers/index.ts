import type { ProviderName } from '../cluster.ts'
import { noProvider } from './argocd.ts'
import { k3d } from './k3d.ts'
import { kind } from './kind.ts'
import type { ClusterProvider } from './provider.ts'

export type Providers = Readonly<Record<ProviderName, ClusterProvider>>

export function providersWith(argocdSecrets: string | undefined): Providers {
  return { k3d, kind, none: noProvider(argocdSecrets) }
}
