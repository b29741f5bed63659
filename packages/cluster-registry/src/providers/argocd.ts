import { readFileSync } from 'node:fs'
import { ConfigurationError, PreconditionError } from '#errors'
import type { Seen } from '../cluster.ts'
import type { ClusterProvider } from './provider.ts'

/**
 * Clusters that Argo CD knows: `kubectl get secret -n argocd -l argocd.argoproj.io/secret-type=cluster -o json`.
 * Argo CD's own cluster is none of the registry's.
 */
export function secretsIn(file: string): readonly Seen[] {
  const items = (parsed(file) as { readonly items?: unknown }).items
  if (!Array.isArray(items)) throw notSecrets(file)
  const names = items.map((item) => nameOf(item, file))
  return names.filter((name) => name !== 'in-cluster').map((name) => ({ name, provider: 'none', running: true }))
}

/** Clusters that somebody else makes: nothing is created or removed, and Argo CD's secrets say which exist. */
export function noProvider(secretsFile: string | undefined): ClusterProvider {
  return {
    name: 'none',
    list: async () => {
      if (secretsFile !== undefined) return secretsIn(secretsFile)
      throw new PreconditionError(
        'clusters-not-given',
        'Clusters without a provider are known by Argo CD alone. Give its secrets with --argocd-secrets FILE.',
      )
    },
    create: async () => undefined,
    remove: async () => undefined,
    access: async () => undefined,
  }
}

function nameOf(item: unknown, file: string): string {
  const { kind, metadata, data } = (item ?? {}) as {
    readonly kind?: unknown
    readonly metadata?: { readonly labels?: Readonly<Record<string, unknown>> }
    readonly data?: Readonly<Record<string, unknown>>
  }
  const encoded = data?.['name']
  const type = metadata?.labels?.['argocd.argoproj.io/secret-type']
  if (kind !== 'Secret' || type !== 'cluster' || typeof encoded !== 'string') throw notSecrets(file)
  return Buffer.from(encoded, 'base64').toString('utf8')
}

function parsed(file: string): object {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // Answered below: a file that is missing and one that is no JSON are both no list of secrets.
  }
  throw notSecrets(file)
}

function notSecrets(file: string): ConfigurationError {
  return new ConfigurationError(
    'argocd-secrets-invalid',
    `${file} is no list of Argo CD cluster secrets. Write it with kubectl get secret -n argocd -l argocd.argoproj.io/secret-type=cluster -o json.`,
  )
}
