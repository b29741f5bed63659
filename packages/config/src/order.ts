import type { Service, SlipwayConfig } from './config.ts'

/** Services in an order in which each comes after what it needs; otherwise as they stand in the file. */
export function serviceOrder(config: SlipwayConfig): readonly Service[] {
  const byName = new Map(config.services.map((service) => [service.name, service]))
  const ordered = new Set<Service>()
  const visit = (service: Service) => {
    if (ordered.has(service)) return
    for (const need of service.needs) {
      const needed = byName.get(need)
      if (needed) visit(needed)
    }
    ordered.add(service)
  }
  for (const service of config.services) visit(service)
  return [...ordered]
}

/** Those that need each other in a circle, or undefined. */
export function circleOf(
  all: readonly { readonly name: string; readonly needs: readonly string[] }[],
): readonly string[] | undefined {
  const needsOf = new Map(all.map(({ name, needs }) => [name, needs]))
  const finished = new Set<string>()
  for (const { name } of all) {
    const circle = circleFrom(name, needsOf, finished)
    if (circle) return circle
  }
  return undefined
}

/** A walk with a stack of its own: a file may hold a chain that is longer than the call stack is deep. */
function circleFrom(
  start: string,
  needsOf: ReadonlyMap<string, readonly string[]>,
  finished: Set<string>,
): readonly string[] | undefined {
  const trail = [{ name: start, left: [...(needsOf.get(start) ?? [])] }]
  for (let last = trail.at(-1); last; last = trail.at(-1)) {
    const next = last.left.pop()
    if (next === undefined) {
      finished.add(last.name)
      trail.pop()
      continue
    }
    const seen = trail.findIndex(({ name }) => name === next)
    if (seen >= 0) return trail.slice(seen).map(({ name }) => name)
    if (!finished.has(next)) trail.push({ name: next, left: [...(needsOf.get(next) ?? [])] })
  }
  return undefined
}
