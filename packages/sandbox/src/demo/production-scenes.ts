import type { WorkflowRun } from '../workflow/index.ts'
import { outcomeOf } from './outcome.ts'
import { commitAndPush } from './scenes.ts'
import type { Timeline } from './timeline.ts'
import type { World } from './world.ts'

const production = 'platform-production.yml'

/** Staging's tag becomes production's first one, deployed before it is released. Gives the production tag. */
export async function firstPromotion(world: World, timeline: Timeline, stagingTag: string): Promise<string> {
  timeline.scene(
    'A repository’s very first promotion',
    'What staging proved goes to production through gates; the Release comes last.',
  )
  const outcome = await promote(world, timeline, { staging_tag: stagingTag })
  const environment = await world.deployed(outcome.deploymentId)
  timeline.check(
    outcome.green && environment?.tag === outcome.tag,
    `production runs ${outcome.tag}: its runner says so`,
  )
  return outcome.tag
}

export async function refusedPromotion(world: World, timeline: Timeline): Promise<void> {
  timeline.scene('What never ran on staging', 'A person tags a commit by hand and tries to promote it.')
  const sha = await world.copy.commit('Not tried anywhere', { 'docs/untried.md': '# Untried\n' })
  await world.push(sha)
  await world.copy.pushTag('v0.0.99', sha)
  timeline.moment('tag', `v0.0.99 by hand at ${sha.slice(0, 7)}`)
  const run = await world.dispatch(production, { confirm: 'deploy', staging_tag: 'v0.0.99' })
  showGates(run, timeline)
  timeline.check(
    outcomeOf(run).deploymentId === '' && run.conclusion === 'failure',
    'refused, and nothing was made or sent',
  )
}

/** A fix for what production runs, from its tag, promoted as itself. Gives the hotfix's commit. */
export async function hotfix(world: World, timeline: Timeline, base: string): Promise<string> {
  timeline.scene(`A hotfix of ${base}`, 'From the production tag, over staging, promoted as itself: no new number.')
  const files = { 'platform/02.redis/hotfix.conf': 'timeout 5\n' }
  const sha = await world.copy.branchFrom(base, 'hotfix/redis-timeout', 'Fix: redis drops idle clients', files)
  const staged = outcomeOf(await world.dispatch('hotfix.yml', {}, 'hotfix/redis-timeout'))
  for (const notice of staged.notices) timeline.moment('run', notice)
  const outcome = await promote(world, timeline, { staging_tag: staged.tag })
  const environment = await world.deployed(outcome.deploymentId)
  timeline.check(outcome.green && environment?.tag === staged.tag, `production runs ${staged.tag}, the hotfix itself`)
  return sha
}

export async function vanishingHotfix(world: World, timeline: Timeline, fix: string): Promise<void> {
  timeline.scene(
    'The hotfix that would vanish',
    'Main does not have the fix; promoting it would take it from production.',
  )
  const without = await commitAndPush(world, timeline, {
    message: 'Postgres: a new index',
    files: { 'platform/01.postgres/index.sql': 'create index;\n' },
  })
  const refused = await world.dispatch(production, { confirm: 'deploy', staging_tag: without.tag })
  showGates(refused, timeline)
  timeline.check(refused.conclusion === 'failure', 'refused, and the commit that would be lost is named')
  const sha = await world.copy.cherryPick(fix)
  const { ended } = await world.push(sha)
  const [run] = await ended
  const staged = run ? outcomeOf(run).tag : ''
  const outcome = await promote(world, timeline, { staging_tag: staged })
  timeline.check(outcome.green, `cherry-picked to main as ${staged}, and promoted as ${outcome.tag}`)
}

export async function rollback(world: World, timeline: Timeline, to: string): Promise<void> {
  timeline.scene(`Back to ${to}`, 'No new tag; what production leaves is not promoted again.')
  const outcome = await promote(world, timeline, { rollback_to: to })
  const environment = await world.deployed(outcome.deploymentId)
  timeline.check(outcome.green && environment?.tag === to, `production runs ${to} again`)
}

async function promote(world: World, timeline: Timeline, inputs: Readonly<Record<string, string>>) {
  const run = await world.dispatch(production, { confirm: 'deploy', ...inputs })
  const outcome = outcomeOf(run)
  for (const notice of outcome.notices) timeline.moment(outcome.green ? 'run' : 'red', notice)
  if (!outcome.green) showGates(run, timeline)
  return outcome
}

/** The rows of the table of gates that are red, as the summary shows them. */
function showGates(run: WorkflowRun, timeline: Timeline): void {
  const rows = run.summary.split('\n').filter((line) => /^\| .*(refused|unknown)/i.test(line))
  for (const row of rows) timeline.moment('gate', row.replace(/^\| | \|$/g, '').replace(/\u200b|\\/g, ''))
}
