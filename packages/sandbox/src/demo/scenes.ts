import { setTimeout as sleep } from 'node:timers/promises'
import type { WorkflowRun } from '../workflow/index.ts'
import { type Environment, servicesIn } from './environment.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import type { Timeline } from './timeline.ts'
import type { Pushed, World } from './world.ts'

type Files = Readonly<Record<string, string>>

export async function firstPush(world: World, timeline: Timeline, files: Files): Promise<void> {
  timeline.scene(
    'A first push',
    'A commit of main becomes a tag, a signed request, synced services, and a green run that means it.',
  )
  const outcome = await commitAndPush(world, timeline, { message: 'Bring the platform up', files })
  const { environment, tag } = outcome
  timeline.check(outcome.green && tag !== '' && environment?.tag === tag, `staging runs ${tag}: its runner says so`)
  const synced = servicesIn(environment, 'synced')
  timeline.check(synced.length > 0 && environment?.state === 'succeeded', `synced ${synced.join(', ')}`)
}

export async function oneServiceChanges(
  world: World,
  timeline: Timeline,
  change: { readonly service: string; readonly files: Files },
): Promise<void> {
  const { service, files } = change
  timeline.scene(`${service} changes`, 'What did not change is not run again: its config hash says so.')
  const outcome = await commitAndPush(world, timeline, { message: `Change ${service}`, files })
  const synced = servicesIn(outcome.environment, 'synced')
  timeline.check(outcome.green && synced.join() === service, `only ${service} was synced`)
}

export async function nothingToDeploy(world: World, timeline: Timeline): Promise<void> {
  timeline.scene('A push with nothing to deploy', 'A page changes; no service does.')
  const before = world.runs.length
  await commitAndPush(world, timeline, { message: 'Write a page', files: { 'docs/slipway-demo.md': '# A page\n' } })
  timeline.check(world.runs.length === before, 'no workflow ran, no tag was made, staging is as it was')
}

export async function twoPushesAtOnce(world: World, timeline: Timeline): Promise<void> {
  timeline.scene('Two pushes at once', 'The workflows race; tags stay unique and in the order of history.')
  const { copy } = world
  const older = await copy.commit('Redis: more memory', { 'platform/02.redis/memory.conf': 'maxmemory 256mb\n' })
  const newer = await copy.commit('Postgres: more connections', {
    'platform/01.postgres/local.conf': 'max_connections = 200\n',
  })
  const first = await world.push(older)
  const second = await world.push(newer)
  const outcomes = [await shown(world, timeline, first), await shown(world, timeline, second)]
  timeline.check(
    outcomes.every(({ green }) => green),
    'both runs are green',
  )
  const [one = '', two = ''] = outcomes.map(({ tag }) => tag)
  timeline.check(two !== '' && one !== two, `the newer commit is ${two}, the older ${one || 'superseded by it'}`)
}

export async function runnerDies(world: World, timeline: Timeline): Promise<void> {
  timeline.scene('The runner is killed in the middle', 'kill -9 while a service syncs; what was accepted is not lost.')
  const slow = (await world.copy.read('libs/sync.sh'))?.replace('SYNC_SECONDS:-0.2', 'SYNC_SECONDS:-1.5') ?? ''
  const sha = await world.copy.commit('Everything changes, slowly', { 'libs/sync.sh': slow })
  // On a busy machine the log may skip that authentik, which comes next, has begun.
  const syncing = world.said(/platform\/(postgres.*→ synced|authentik.*→ syncing)/)
  const running = await world.push(sha)
  await syncing
  await world.runner.kill('SIGKILL')
  timeline.moment('kill -9', 'the IaC Runner is gone, in the middle of a sync')
  await sleep(500)
  await world.runner.start()
  timeline.moment('start', 'the IaC Runner is back, and takes up what it had')
  const outcome = await shown(world, timeline, running)
  timeline.check(outcome.green && outcome.environment?.state === 'succeeded', 'the same run went on and ended green')
  const kept = servicesIn(outcome.environment, 'unchanged')
  // authentik syncs only after postgres is done, so that one was; redis may have been cut off with it.
  timeline.check(
    kept.includes('platform/postgres'),
    `what was done before the kill was not done again: ${kept.join(', ')}`,
  )
  const [run] = world.runs.slice(-1)
  if (run) await repeat(world, timeline, run)
}

async function repeat(world: World, timeline: Timeline, run: WorkflowRun): Promise<void> {
  const before = outcomeOf(run)
  const again = outcomeOf(await world.rerun(run))
  timeline.moment('repeat', again.notices.join('; '))
  timeline.check(again.green && again.tag === before.tag, `the repeated run found ${again.tag}, and made no other`)
  timeline.check(again.deploymentId === before.deploymentId, 'and the deployment it had proven, so nothing ran twice')
}

export async function commitAndPush(
  world: World,
  timeline: Timeline,
  change: { readonly message: string; readonly files: Files },
): Promise<Shown> {
  const sha = await world.copy.commit(change.message, change.files)
  return shown(world, timeline, await world.push(sha))
}

interface Shown extends Outcome {
  readonly environment: Environment | undefined
}

const noRun: Outcome = { green: false, tag: '', deploymentId: '', notices: [] }

/** Waits for the one run of a push, shows its verdicts, and asks the runner what became of it. */
async function shown(world: World, timeline: Timeline, pushed: Pushed): Promise<Shown> {
  const [run] = await pushed.ended
  const outcome = run ? outcomeOf(run) : noRun
  for (const notice of outcome.notices) timeline.moment(outcome.green ? 'run' : 'red', notice)
  return { ...outcome, environment: await world.deployed(outcome.deploymentId) }
}
