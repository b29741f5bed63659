import { ConfigurationError } from '#errors'

/** Branches and clusters that are not the registry's, whatever it holds. */
export const protectedNames: readonly string[] = ['main', 'master', 'develop', 'release', 'devops', 'head']

/** Branches that others make and remove. */
const ignored = [/^archive\//, /^renovate\//, /^dependabot\//, /^test-api-/]

const label = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/
// k3d puts `k3d-` and `-serverlb` around a name and the whole must stay a DNS label.
const longest = 32

/** A name that is a DNS label, a branch, and nobody else's; ConfigurationError otherwise. */
export function checkName(name: string): string {
  const problem = problemOfName(name)
  if (problem !== undefined) throw new ConfigurationError('name-invalid', problem)
  return name
}

export function problemOfName(name: string): string | undefined {
  if (protectedNames.includes(name.toLowerCase())) {
    return `"${name}" is a protected name: its branch is not the registry's. Take another one.`
  }
  if (ignored.some((pattern) => pattern.test(name))) {
    return `Names like "${name}" belong to others (archive/, renovate/, dependabot/, test-api-). Take another one.`
  }
  if (!label.test(name)) {
    return `${JSON.stringify(name)} is not a DNS label: lower-case letters, digits and hyphens, not at either end.`
  }
  return name.length > longest
    ? `"${name}" has ${name.length} characters; k3d takes at most ${longest}, since it puts more around it.`
    : undefined
}

/** A branch that the registry may look at: what is not a cluster's name by its form is somebody's work. */
export function ownBranch(name: string): boolean {
  return problemOfName(name) === undefined
}

/** Hosts of a machine of one's own need no DNS. */
export const defaultDomain = 'localhost'

export function problemOfDomain(domain: string): string | undefined {
  const labels = domain.split('.')
  return domain.length <= 200 && labels.every((one) => label.test(one))
    ? undefined
    : `domain ${JSON.stringify(domain)} is not a host name in lower case`
}
