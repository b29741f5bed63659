import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Cluster } from '../cluster.ts'
import { applicationSetOf } from '../render/manifests.ts'
import { registrationOf, removalOf } from '../render/registrations.ts'
import { replaceFile } from '../store/replace-file.ts'
import type { Step } from './frame.ts'
import type { Parts } from './parts.ts'

/** What is rendered may hold credentials of a cluster. */
const secret = { mode: 0o600 }

/** Renders what makes a cluster known; to apply it is a person's or a pipeline's part. */
export function registerSteps({ providers, folder, remote }: Parts, cluster: Cluster): readonly Step[] {
  const place = join(folder, cluster.name)
  return cluster.register.map((registration) => ({
    name: `register-${registration}`,
    ensure: async () => {
      const access = registration === 'argocd' ? await providers[cluster.provider].access(cluster.name) : undefined
      const rendered = registrationOf(registration, cluster, access)
      if (!rendered) return { detail: 'its secret is in Argo CD already' }
      mkdirSync(place, { recursive: true, mode: 0o700 })
      if (registration === 'argocd') {
        replaceFile(join(folder, 'applicationset.yaml'), applicationSetOf(remote), secret)
      }
      replaceFile(join(place, rendered.file), rendered.content, secret)
      return { detail: `rendered ${join(cluster.name, rendered.file)}: ${rendered.apply}` }
    },
  }))
}

/** Takes away what was rendered, and says what has to be taken away where it was applied. */
export function unregisterSteps({ folder }: Parts, cluster: Cluster): readonly Step[] {
  const place = join(folder, cluster.name)
  return cluster.register.map((registration) => ({
    name: `unregister-${registration}`,
    ensure: async () => {
      const last = registration === cluster.register.at(-1)
      if (last && existsSync(place)) rmSync(place, { recursive: true })
      return { detail: removalOf(registration, cluster) }
    },
  }))
}
