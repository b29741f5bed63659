import { type ActorRule, matchingRule } from './actor-rule.ts'
import { isPersonsAgent, isTerraformAgent } from './client.ts'
import type { AuditEvent } from './event.ts'
import type { Actor, ActorKind } from './model.ts'

/** Who sent a request; undefined when an actor rule says to ignore them. */
export function actorOf(event: AuditEvent, rules: readonly ActorRule[]): Actor | undefined {
  const rule = matchingRule(event, rules)
  if (rule?.kind === 'ignore') return undefined
  const { kind, claimed } = rule?.kind ? { kind: rule.kind, claimed: rule.agent !== undefined } : kindOf(event)
  return {
    kind,
    name: rule?.name ?? event.actingAs ?? event.user,
    user: event.user,
    ...(event.actingAs !== undefined && { actingAs: event.actingAs }),
    ...(event.credential !== undefined && { credential: event.credential }),
    ...(event.address !== undefined && { address: event.address }),
    claimed,
  }
}

/**
 * First match wins. What rests on the user agent or the field manager alone is a claim: anyone can send either, so a claim
 * never makes a person's request disappear, it is only filed under what it claims to be.
 */
function kindOf(event: AuditEvent): { readonly kind: ActorKind; readonly claimed: boolean } {
  const accounts = event.actingAs === undefined ? [event.user] : [event.user, event.actingAs]
  // Who impersonates Atlantis is not Atlantis: only the authenticated user counts.
  if (isAtlantis(event.user)) return { kind: 'terraform', claimed: false }
  if (accounts.every((name) => isCluster(name))) return { kind: 'cluster', claimed: false }
  if (isTerraformAgent(event.agent) || terraformManager.test(event.uri)) return { kind: 'terraform', claimed: true }
  if (!accounts.every((name) => isServiceAccount(name) || isCluster(name)))
    return isClusterClient(event) ? { kind: 'cluster', claimed: true } : { kind: 'person', claimed: false }
  const account = accounts.at(-1) ?? ''
  if (isPersonsAgent(event.agent) && !isHelmJob(account)) return { kind: 'person', claimed: true }
  return { kind: isGitOps(account) ? 'gitops' : 'controller', claimed: false }
}

const terraformManager = /[?&]fieldManager=Terraform(&|$)/

export function isCluster(user: string): boolean {
  return /^(system:(kube-|apiserver$|node:|k3s-|rke2-)|k3s-cloud-controller-manager$|k3s-supervisor$)/.test(user)
}

export function isServiceAccount(user: string): boolean {
  return user.startsWith('system:serviceaccount:')
}

export function isAtlantis(user: string): boolean {
  return isServiceAccount(user) && user.endsWith(':atlantis')
}

/** k3s itself sometimes acts as `system:admin`, from this host; only then is its user agent believed. */
function isClusterClient(event: AuditEvent): boolean {
  if (event.user !== 'system:admin' || event.actingAs !== undefined) return false
  const fromThisHost = event.address === '127.0.0.1' || event.address === '::1'
  return fromThisHost && /^(k3s|rke2)\/v|^deploy@\S+\/v\S+ .*(k3s|rke2)\//.test(event.agent)
}

/** k3s installs its own charts by jobs in kube-system that run `helm`. */
function isHelmJob(user: string): boolean {
  return user.startsWith('system:serviceaccount:kube-system:helm-')
}

function isGitOps(user: string): boolean {
  const [, , namespace = '', name = ''] = user.split(':')
  return (
    ['flux-system', 'argocd', 'argo-cd', 'fleet-system', 'cattle-fleet-system'].includes(namespace) ||
    ['kustomize-controller', 'helm-controller', 'argocd-application-controller'].includes(name)
  )
}
