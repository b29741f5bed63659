import type { Place } from './route.ts'

/** Those that were set up and those that came to be with their first deployment, by name. */
export function environmentNames({ environments, deployments }: Place): readonly string[] {
  const deployed = deployments.deployments().map(({ environment }) => environment)
  return [...new Set([...environments, ...deployed])].sort()
}
