import { writeFile } from 'node:fs/promises'
import { clustersDisagree } from './cluster-scene.ts'
import { documentation } from './docs-scene.ts'
import { drift } from './drift-scene.ts'
import type { Environment } from './environment.ts'
import { exampleFiles, seedEmpty } from './example.ts'
import { productionExisted } from './existed-scene.ts'
import { type DemoFacts, runFacts, tagFacts } from './facts.ts'
import { lostMachines } from './lost-scene.ts'
import { outcomeOf } from './outcome.ts'
import { ownConfig, seedFromRepository } from './own-repository.ts'
import { firstPromotion, hotfix, refusedPromotion, rollback, vanishingHotfix } from './production-scenes.ts'
import { firstPush, nothingToDeploy, oneServiceChanges, runnerDies, twoPushesAtOnce } from './scenes.ts'
import { createTimeline, type Timeline } from './timeline.ts'
import { createWorld, type World } from './world.ts'

export interface DemoOptions {
  /** A git repository of the user's own; the bundled example when absent. */
  readonly path?: string
  /** Where to write the facts as JSON. */
  readonly jsonFile?: string
  /** Runs the user's sync commands instead of a recorder. */
  readonly runSync: boolean
  readonly write: (text: string) => void
}

/** Plays the staging train on this machine. True when everything it claims was so. */
export async function runDemo(options: DemoOptions): Promise<boolean> {
  const timeline = createTimeline(options.write)
  options.write(
    'Slipway, on this machine: a GitHub, your workflow on the real bundles, an IaC Runner in a process of its own.\n',
  )
  const { path } = options
  await using world = await createWorld((bare) => (path ? seedFromRepository(path, bare) : seedEmpty(bare)), timeline)
  await (path === undefined ? exampleScenes(world, timeline) : ownScenes(world, timeline, options))

  const facts = await factsOf(world, timeline)
  options.write(closing(facts, path))
  if (options.jsonFile !== undefined) await writeFile(options.jsonFile, `${JSON.stringify(facts, null, 2)}\n`)
  return facts.ok
}

async function exampleScenes(world: World, timeline: Timeline): Promise<void> {
  await firstPush(world, timeline, await exampleFiles())
  const redis = { 'platform/02.redis/redis.conf': 'appendonly yes\n' }
  await oneServiceChanges(world, timeline, { service: 'platform/redis', files: redis })
  await nothingToDeploy(world, timeline)
  await twoPushesAtOnce(world, timeline)
  await runnerDies(world, timeline)
  await productionScenes(world, timeline)
  await productionExisted(timeline)
  await clustersDisagree(timeline)
  await documentation(timeline)
}

async function productionScenes(world: World, timeline: Timeline): Promise<void> {
  const proven = world.runs.map((run) => outcomeOf(run).tag).at(-1) ?? ''
  const first = await firstPromotion(world, timeline, proven)
  await refusedPromotion(world, timeline)
  const fix = await hotfix(world, timeline, first)
  await vanishingHotfix(world, timeline, fix)
  await lostMachines(world, timeline)
  await rollback(world, timeline, first)
  await drift(world, timeline, first)
}

async function ownScenes(world: World, timeline: Timeline, options: DemoOptions): Promise<void> {
  const { copy } = world
  const own = ownConfig({ text: await copy.read('slipway.yml'), paths: await copy.paths(), runSync: options.runSync })
  if (own.proposal !== '')
    options.write(
      `\nYour repository has no slipway.yml. This one is proposed from its layout:\n\n${indent(own.proposal)}\n`,
    )
  if (!options.runSync) options.write('\nSync commands are recorded, not run. `--run-sync` runs them.\n')
  const added = await world.alsoWatch(own.watch)
  if (added.length > 0) {
    options.write(
      `\nThe workflow's \`paths\` do not cover your services; here they were given ${added.join(', ')}. Do the same.\n`,
    )
  }
  const marker = `${own.servicePath}/slipway-demo.txt`
  await firstPush(world, timeline, { ...own.files, [marker]: 'The first push.\n' })
  await oneServiceChanges(world, timeline, { service: own.service, files: { [marker]: 'A change of one service.\n' } })
  await nothingToDeploy(world, timeline)
}

async function factsOf(world: World, timeline: Timeline): Promise<DemoFacts> {
  // In the order of the runs: a rollback has the id that its tag had when it was deployed first.
  const ids = world.runs.map((run) => outcomeOf(run).deploymentId).filter((id) => id !== '')
  const environments: Record<string, DemoFacts['environments'][string]> = {}
  for (const id of ids) {
    const environment = await world.deployed(id)
    if (environment) environments[environment.name] = withoutName(environment)
  }
  return {
    ok: timeline.passed(),
    seconds: Math.round(timeline.seconds() * 10) / 10,
    environments,
    tags: await tagFacts(world.github.directory),
    runs: runFacts(world.runs),
  }
}

function withoutName({ tag, sha, state, services }: Environment): DemoFacts['environments'][string] {
  return { tag, sha, state, services }
}

function closing(facts: DemoFacts, path: string | undefined): string {
  const environments = Object.entries(facts.environments).map(
    ([name, { tag, sha, state }]) => `${name} runs ${tag} (${sha.slice(0, 7)}, ${state})`,
  )
  const next =
    path === undefined
      ? ['npm run demo -- ../your-infrastructure-repository', 'npm run demo -- --json demo.json']
      : ['npm run demo -- --json demo.json']
  return [
    '',
    `${facts.ok ? 'All of it was proven' : 'Something did not hold: see BROKEN above'}, in ${facts.seconds} s: ` +
      `${facts.runs.length} runs, tags ${facts.tags.map(({ name }) => name).join(', ')}; ${environments.join('; ')}.`,
    '',
    'Next:',
    ...next.map((command) => `  ${command}`),
    '  npm run adopt -- ../your-infrastructure-repository',
    '',
  ].join('\n')
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ').trimEnd()
}
