import { setImmediate } from 'node:timers/promises'
import { ConflictError, PreconditionError } from '#errors'
import type { History, TagStore } from '#github'
import type { Config } from '#toolkit'
import { compareVersions, formatTag, nextProduction, parseTag, parseTrailers, type ReleaseTag } from '#versioning'
import { type MemoryRepository, memoryRepository, steppingClock } from '../../packages/testing/src/memory/index.ts'
import { apply } from '../src/apply.ts'
import type { Ports } from '../src/connect.ts'
import type { metadata } from '../src/metadata.ts'
import { observe } from '../src/observe.ts'
import { plan } from '../src/plan.ts'

/** Something that happens to a repository, or to a run that is under way. Numbers pick one of what there is. */
export type Step =
  | { readonly do: 'push' }
  | { readonly do: 'branch'; readonly from: number }
  | { readonly do: 'merge'; readonly side: number }
  | { readonly do: 'promote'; readonly staging: number }
  | { readonly do: 'fix'; readonly production: number }
  | { readonly do: 'start'; readonly mode: Mode; readonly commit: number }
  /** A run makes so many requests; it may die in the last, before it arrives or before its answer does. */
  | { readonly do: 'go'; readonly run: number; readonly requests: number; readonly dies?: Death }

type Mode = 'staging' | 'hotfix'
type Death = 'before' | 'after'

export interface Placed {
  readonly tag: ReleaseTag
  readonly commit: string
  readonly kind: string
  readonly base: string | undefined
}

export interface Life {
  play(step: Step): Promise<void>
  /** Lets every run come to its end, then tags the tip of main by a run that nothing happens to. */
  finish(): Promise<void>
  tags(): Promise<readonly Placed[]>
  tip(): string
  contains(descendant: string, ancestor: string): Promise<boolean>
  /** What ended red although it had no reason to. */
  readonly surprises: readonly unknown[]
}

export interface Rules {
  /** As the queue that our workflows share has it: the next run begins when the one before has ended. */
  readonly oneRunAtATime: boolean
}

interface Run {
  readonly ended: boolean
  go(dies: Death | undefined): Promise<void>
}

interface World {
  readonly repository: MemoryRepository
  readonly rules: Rules
  readonly commits: string[]
  /** Commits beside main, on branches of their own. */
  readonly sides: string[]
  readonly surprises: unknown[]
  runs: readonly Run[]
  tip: string
}

/** A repository in memory in which commits, promotions and runs of action-tag take turns, request by request. */
export async function startLife(rules: Rules): Promise<Life> {
  const repository = memoryRepository()
  const tip = await repository.yard.commit()
  await repository.yard.branch('main', tip)
  const world: World = { repository, rules, commits: [tip], sides: [], surprises: [], runs: [], tip }
  return {
    play: (step) => play(world, step),
    finish: () => finish(world),
    surprises: world.surprises,
    tip: () => world.tip,
    tags: () => placed(repository),
    contains: (descendant, ancestor) => ask(repository, descendant, ancestor),
  }
}

async function play(world: World, step: Step): Promise<void> {
  const { repository, commits, sides } = world
  switch (step.do) {
    case 'push':
      return await moveMain(world, world.tip)
    case 'branch':
      return await commitBeside(world, pick(commits, step.from))
    case 'merge':
      return await mergeSide(world, pick(sides, step.side))
    case 'promote':
      // See the README: between the look and the write of two runs at once, nobody opens a line.
      if (world.rules.oneRunAtATime || world.runs.length === 0) await promote(repository, step.staging)
      return
    case 'fix':
      return await commitBeside(world, pick(await ofKind(repository, 'production'), step.production)?.commit)
    case 'start':
      return await start(world, step.mode, pick(step.mode === 'hotfix' ? [...sides, ...commits] : commits, step.commit))
    case 'go':
      return await go(world, step)
  }
}

async function finish(world: World): Promise<void> {
  const end = async () => {
    while (world.runs.length > 0) await go(world, { run: 0, requests: 1 })
  }
  await end()
  await start(world, 'staging', world.tip)
  await end()
}

async function moveMain(world: World, ...parents: readonly string[]): Promise<void> {
  world.tip = await world.repository.yard.commit(...parents)
  world.commits.push(world.tip)
  await world.repository.yard.branch('main', world.tip)
}

async function mergeSide(world: World, side: string | undefined): Promise<void> {
  if (side !== undefined) await moveMain(world, world.tip, side)
}

async function commitBeside({ repository, commits, sides }: World, from: string | undefined): Promise<void> {
  if (from === undefined) return
  const commit = await repository.yard.commit(from)
  commits.push(commit)
  sides.push(commit)
}

async function start(world: World, mode: Mode, commit: string | undefined): Promise<void> {
  if (commit === undefined || (world.rules.oneRunAtATime && world.runs.length > 0)) return
  world.runs = [...world.runs, await startRun(world, mode, commit)]
}

async function go(
  world: World,
  { run, requests, dies }: { readonly run: number; readonly requests: number; readonly dies?: Death },
): Promise<void> {
  const chosen = pick(world.runs, run)
  for (let made = 1; chosen && made <= requests; made++) await chosen.go(made === requests ? dies : undefined)
  world.runs = world.runs.filter(({ ended }) => !ended)
}

class Killed extends Error {}

async function startRun({ repository, surprises }: World, mode: Mode, commit: string): Promise<Run> {
  let release = () => {}
  let dying: Death | undefined
  const request = async <T>(send: () => Promise<T>): Promise<T> => {
    await new Promise<void>((resolve) => {
      release = resolve
    })
    if (dying === 'before') throw new Killed()
    return await send().finally(() => {
      if (dying === 'after') throw new Killed()
    })
  }
  let ended = false
  const end = (failure?: unknown) => {
    ended = true
    if (failure !== undefined && !(failure instanceof Killed) && !reasonable(failure)) surprises.push(failure)
  }
  void attempt(portsOver(repository, { mode, commit }, request), mode).then(end, end)
  await setImmediate()
  return {
    get ended() {
      return ended
    },
    go: async (dies) => {
      dying = dies
      release()
      await setImmediate()
    },
  }
}

/** What a commit can be refused for that somebody picked at random; a tip of main never is. */
function reasonable(failure: unknown): boolean {
  const codes = ['off-main', 'diverged', 'on-main', 'base-missing', 'already-production']
  return failure instanceof PreconditionError && codes.includes(failure.code)
}

/** The toolkit's loop, without its clock. */
async function attempt(ports: Ports, mode: Mode): Promise<PreconditionError | undefined> {
  const config = configFor(mode)
  for (;;) {
    const decided = plan(config, await observe(config, ports))
    if (decided.kind === 'refuse') return decided.failure
    try {
      await apply(decided, ports)
      return undefined
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error
    }
  }
}

function portsOver(
  { tags, history }: { readonly tags: TagStore; readonly history: History },
  { mode, commit }: { readonly mode: Mode; readonly commit: string },
  request: <T>(send: () => Promise<T>) => Promise<T>,
): Ports {
  const silent = { info: () => {}, debug: () => {}, warning: () => {}, foreign: () => {} }
  const ref = mode === 'hotfix' ? 'refs/heads/hotfix/x' : 'refs/heads/main'
  return {
    tags: {
      snapshot: (query) => request(() => tags.snapshot(query)),
      create: (tag) => request(() => tags.create(tag)),
    },
    history: { ask: (query) => request(() => history.ask(query)) },
    log: silent,
    clock: steppingClock(),
    subject: { commit, ref, pushed: undefined },
    runUrl: 'https://github.invalid/o/r/actions/runs/1',
    actor: 'ann',
    burned: new Set(),
  }
}

function configFor(mode: Mode): Config<typeof metadata> {
  const common = { bump: 'patch', tag: '', prefix: 'v', initial: '0.0.1', sha: '', main: '', token: '' } as const
  return { ...common, mode, onSuperseded: 'skip', dryRun: false }
}

/** What action-promote does, in one breath: a staging tag becomes the next production tag, once, and never backwards. */
async function promote(repository: MemoryRepository, index: number): Promise<void> {
  const all = await placed(repository)
  const staging = pick(
    all.filter(({ kind }) => kind === 'staging'),
    index,
  )
  const newest = all.findLast(({ kind }) => kind === 'production')
  if (
    !staging ||
    (newest && (newest.commit === staging.commit || !(await ask(repository, staging.commit, newest.commit))))
  )
    return
  const tag = formatTag(
    nextProduction(
      all.map((one) => one.tag),
      staging.tag,
    ),
    'v',
  )
  const message = `x\n\nRelease-Kind: production\nCommit: ${staging.commit}\nPromoted-From: ${staging.tag.name}\n`
  await repository.tags.create({ name: tag.name, commit: staging.commit, message })
}

async function ofKind(repository: MemoryRepository, kind: string): Promise<readonly Placed[]> {
  return (await placed(repository)).filter((one) => one.kind === kind)
}

async function placed({ tags, yard }: MemoryRepository): Promise<readonly Placed[]> {
  const snapshot = await tags.snapshot({ prefix: 'v', main: '' })
  const read = await Promise.all(
    snapshot.tags.map(async ({ name }) => {
      const [tag, found] = [parseTag(name, 'v'), await yard.readTag(name)]
      const trailers = parseTrailers(found?.message ?? '')
      if (!tag || !found || !trailers) throw new Error(`${name} is no tag of ours`)
      return { tag, commit: found.commit, kind: trailers.kind, base: trailers.base }
    }),
  )
  return read.sort((a, b) => compareVersions(a.tag, b.tag))
}

async function ask({ history }: MemoryRepository, descendant: string, ancestor: string): Promise<boolean> {
  const [contained = false] = (await history.ask({ contains: [{ descendant, ancestor }], messages: [] })).contains
  return contained
}

function pick<T>(items: readonly T[], index: number): T | undefined {
  return items[index % items.length]
}
