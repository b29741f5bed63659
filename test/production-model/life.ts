import { type MemoryRepository, memoryRepository } from '#testing'
import { compareVersions, parseTag, parseTrailers, type ReleaseTag, type Trailers } from '#versioning'
import type { Server } from './deploy.ts'
import { type History, type Kept, newHistory } from './history.ts'
import { Lost, type Machine, startMachine } from './machine.ts'
import type { Truth } from './ports.ts'
import type { Step } from './steps.ts'
import { type Job, reasonable, runJob } from './workflows.ts'

export interface Tagged {
  readonly tag: ReleaseTag
  readonly commit: Kept
  readonly trailers: Trailers
}

export interface Rules {
  /** As the concurrency group has it. Otherwise somebody runs the workflow twice at once, from two places. */
  readonly productionTakesTurns: boolean
}

export interface Run {
  readonly number: number
  readonly job: Job
  readonly machine: Machine
  /** How it ended; undefined as long as it has not, or when its machine was lost. */
  readonly outcome: 'green' | 'refused' | 'surprise' | undefined
}

/** A repository, two servers and everything that runs, request by request. */
export interface Life {
  readonly rules: Rules
  readonly repository: MemoryRepository
  readonly history: History
  readonly servers: { readonly staging: Server; readonly production: Server }
  /** What happened, in the words of somebody who watched. */
  readonly story: string[]
  readonly surprises: unknown[]
  /** Every run there was, in the order of their starts. */
  readonly runs: Run[]
}

export async function startLife(rules: Rules): Promise<Life> {
  const repository = memoryRepository()
  const servers = { staging: { ran: [] }, production: { ran: [] } }
  return { rules, repository, history: await newHistory(repository), servers, story: [], surprises: [], runs: [] }
}

export async function play(life: Life, step: Step): Promise<void> {
  switch (step.do) {
    case 'push':
    case 'fix':
    case 'pick':
    case 'merge':
      return await playCommit(life, step)
    case 'go':
      return await advance(life, step)
    case 'duel':
      return await duel(life, step)
    case 'rerun': {
      const lost = pick(life.runs.filter(({ machine }) => machine.ended).toReversed(), step.run)
      if (lost) await start(life, lost.job, step)
      return
    }
    default: {
      const job = await jobOf(life, step)
      if (!job) return
      const run = await start(life, job, step)
      if (step.do === 'promote' && step.diesAt !== '') await dieAt(life, run, step.diesAt)
    }
  }
}

async function playCommit(life: Life, step: Extract<Step, { do: 'push' | 'fix' | 'pick' | 'merge' }>): Promise<void> {
  const { history, story } = life
  const [tip] = history.main
  const side = step.do === 'pick' || step.do === 'merge' ? pick(history.sides, step.side) : undefined
  switch (step.do) {
    case 'push': {
      const made = await history.commit(tip ? [tip] : [])
      await history.moveMain(made)
      story.push(`${made.name} is pushed to main`)
      return
    }
    case 'fix': {
      const released = (await tagged(life)).filter(({ trailers }) => trailers.kind !== 'staging').reverse()
      const from = pick(step.onSide ? history.sides : released.map(({ commit }) => commit), step.from)
      if (!from) return
      const made = await history.commit([from])
      story.push(`${made.name} is a fix on ${from.name}`)
      return
    }
    case 'pick':
      return await cherryPick(life, { tip, side })
    case 'merge': {
      if (!tip || !side || tip.ancestors.has(side.sha)) return
      const made = await history.commit(step.intoSide ? [side, tip] : [tip, side], { message: 'Merge', brings: [] })
      if (!step.intoSide) await history.moveMain(made)
      story.push(`${made.name} merges ${step.intoSide ? `main into ${side.name}` : `${side.name} into main`}`)
    }
  }
}

async function cherryPick(
  { history, story }: Life,
  { tip, side }: Record<'tip' | 'side', Kept | undefined>,
): Promise<void> {
  if (!tip || !side) return
  const brings = history.broughtBy(side)
  // Git refuses a cherry-pick that would be empty.
  if (brings.every((one) => tip.content.has(one))) return
  const made = await history.commit([tip], { message: `Pick\n\n(cherry picked from commit ${side.sha})`, brings })
  await history.moveMain(made)
  story.push(`${made.name} on main is picked from ${side.name}`)
}

async function jobOf(
  life: Life,
  step: Extract<Step, { do: 'stage' | 'promote' | 'rollback' }>,
): Promise<Job | undefined> {
  const all = (await tagged(life)).reverse()
  switch (step.do) {
    case 'stage': {
      const commit = pick(step.beside ? life.history.sides : life.history.main, step.commit)
      return commit && { kind: step.mode, commit: commit.sha, name: commit.name }
    }
    case 'promote': {
      const candidates = all.filter(({ trailers }) => trailers.kind !== 'production')
      const chosen = pick(candidates, step.tag)
      if (!chosen) return undefined
      const majors = all.map(({ tag }) => tag.major)
      const major = step.major ? `v${Math.max(...majors) + (step.mistyped ? 2 : 1)}.0.0` : ''
      const waive = step.waives ? (life.servers.production.ran.at(-1)?.tag ?? '') : ''
      return { kind: 'promote', tag: chosen.tag.name, waive, breakGlass: step.breakGlass, major, only: step.only }
    }
    case 'rollback': {
      const to = pick(
        all.filter(({ trailers }) => trailers.kind !== 'staging'),
        step.to,
      )
      return to && { kind: 'rollback', to: to.tag.name }
    }
  }
}

async function duel(life: Life, { tag, majors, turns }: Extract<Step, { do: 'duel' }>): Promise<void> {
  const common = {
    do: 'promote',
    tag,
    fails: false,
    waives: false,
    breakGlass: false,
    only: 'promote',
    diesAt: '',
    mistyped: false,
  } as const
  const duellists: Run[] = []
  const jobs = await Promise.all(majors.map((major) => jobOf(life, { ...common, major })))
  for (const job of jobs) if (job) duellists.push(await start(life, job, { fails: false }))
  const [one, other] = duellists
  for (const first of turns) await (first ? one : other)?.machine.step()
}

/** A queue lets the next run begin when the one before has ended, so that one comes to its end first. */
export async function start(life: Life, job: Job, { fails }: { readonly fails: boolean }): Promise<Run> {
  for (const run of life.runs) if (waitsFor(job, run.job, life.rules)) await toItsEnd(run)
  const number = life.runs.length + 1
  const told = (line: string) => void life.story.push(`run ${number}: ${line}`)
  told(`starts: ${words(job)}${fails ? ', and the server will fail' : ''}`)
  const runUrl = `https://github.invalid/o/r/actions/runs/${number}`
  let outcome: Run['outcome']
  const machine = await startMachine(async (request) => {
    try {
      await runJob(job, { ...life, request, fails, told, runUrl, truth: () => truthOf(life), saw: () => {} })
      outcome = 'green'
    } catch (error) {
      if (error instanceof Lost) return
      outcome = reasonable(error) ? 'refused' : 'surprise'
      if (outcome === 'surprise') life.surprises.push(error)
      told(`ends red: ${error instanceof Error ? error.message.slice(0, 300) : error}`)
    }
  })
  const run = {
    number,
    job,
    machine,
    get outcome() {
      return outcome
    },
  }
  life.runs.push(run)
  return run
}

function truthOf({ repository, servers, rules }: Life): Truth {
  const deployments = repository.deployments.proven('production')
  const running = servers.production.ran.at(-1)
  const ends = ['success', 'failure', 'error', 'inactive']
  const open = deployments.some(({ history }) => !ends.includes(history[0]?.state ?? ''))
  return { running: running?.tag ?? '', settled: rules.productionTakesTurns && !open }
}

function waitsFor(job: Job, other: Job, rules: Rules): boolean {
  const queue = queueOf(job, rules)
  return queue !== '' && queueOf(other, rules) === queue
}

/** One who takes a single step by hand waits for nobody. */
function queueOf(job: Job, rules: Rules): string {
  if (job.kind === 'staging' || job.kind === 'hotfix') return 'staging'
  const alone = job.kind === 'promote' && job.only !== undefined
  return alone || !rules.productionTakesTurns ? '' : 'production'
}

async function dieAt({ story }: Life, { machine, number }: Run, request: string): Promise<void> {
  while (!machine.ended && !machine.request.startsWith(request)) await machine.step()
  if (machine.ended) return
  story.push(`run ${number}: its machine is lost before it is to ${machine.request}`)
  await machine.step('before')
}

async function advance(life: Life, { run, requests, dies }: Extract<Step, { do: 'go' }>): Promise<void> {
  const chosen = pick(
    life.runs.filter(({ machine }) => !machine.ended),
    run,
  )
  if (!chosen) return
  const { machine, number } = chosen
  for (let made = 1; made <= requests && !machine.ended; made++) {
    if (made < requests || !dies) await machine.step()
    else {
      life.story.push(`run ${number}: its machine is lost ${dies} it is to ${machine.request}`)
      await machine.step(dies)
    }
  }
}

export async function toItsEnd({ machine }: Run): Promise<void> {
  while (!machine.ended) await machine.step()
}

function words(job: Job): string {
  if (job.kind === 'rollback') return `rollback to ${job.to}`
  if (job.kind !== 'promote') return `${job.kind} of ${job.name}`
  const { tag, waive, breakGlass, major, only } = job
  const more = [
    waive && `waiving ${waive}`,
    breakGlass && 'breaking glass',
    major && `as ${major}`,
    only && `only ${only}`,
  ]
  return ['promote', tag, ...more].filter(Boolean).join(' ')
}

export async function tagged({ repository, history }: Life): Promise<Tagged[]> {
  const { tags } = await repository.tags.snapshot({ prefix: 'v', main: '' })
  const messages = (await repository.history.ask({ contains: [], messages: tags.map(({ objectId }) => objectId) }))
    .messages
  return tags
    .map(({ name, commit = '' }, index) => {
      const [tag, trailers] = [parseTag(name, 'v'), parseTrailers(messages[index] ?? '')]
      if (!tag || !trailers) throw new Error(`${name} is no tag of ours`)
      return { tag, trailers, commit: history.of(commit) }
    })
    .sort((a, b) => compareVersions(a.tag, b.tag))
}

function pick<T>(items: readonly T[], index: number): T | undefined {
  return items[index % items.length]
}
