import { newWorld, type World } from './world.ts'

export interface Train {
  readonly world: World
  /** v1.1.9 and v1.2.0; v1.2.3; v1.2.4. */
  readonly first: string
  readonly second: string
  readonly tip: string
}

/** v1.2.0 runs in production; v1.2.4 is two commits later and was on staging. */
export async function train(): Promise<Train> {
  const world = newWorld()
  const first = await world.commit([])
  const second = await world.commit([first], { message: 'Redis 7 for @all, closes #1' })
  const tip = await world.commit([second], { message: 'Postgres 18' })
  await world.tag('v1.1.9', first)
  await world.tag('v1.2.0', first, 'production')
  await world.tag('v1.2.3', second)
  await world.tag('v1.2.4', tip)
  world.deploy('production', 'v1.2.0', first, { hoursAgo: 48 })
  world.deploy('staging', 'v1.2.4', tip)
  return { world, first, second, tip }
}
