import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { seedRepository } from '../github/index.ts'
import { exampleFiles } from './example.ts'
import { outcomeOf } from './outcome.ts'
import { commitAndPush } from './scenes.ts'
import type { Timeline } from './timeline.ts'
import { createWorld, type World } from './world.ts'

/** Another repository, whose production was deployed by hand for years: its first promotion goes on from there. */
export async function productionExisted(timeline: Timeline): Promise<void> {
  timeline.scene(
    'Production existed before',
    'Another repository, with a v1.0.0 that somebody made and deployed by hand; `slipway record` writes it down once.',
  )
  const files = await exampleFiles()
  await using world = await createWorld(async (bare) => {
    await seedRepository(bare, { message: 'What has always run', files })
  }, timeline)
  const before = await world.mainSha()
  await world.copy.pushTag('v1.0.0', before)
  timeline.moment('tag', `v1.0.0 by hand at ${before.slice(0, 7)}`)
  timeline.moment('record', await record(world, 'v1.0.0'))
  const change = { message: 'Redis: keep its data', files: { 'platform/02.redis/redis.conf': 'appendonly yes\n' } }
  const staged = await commitAndPush(world, timeline, change)
  const inputs = { confirm: 'deploy', staging_tag: staged.tag }
  const run = await world.dispatch('platform-production.yml', inputs)
  const outcome = outcomeOf(run)
  for (const notice of outcome.notices) timeline.moment(outcome.green ? 'run' : 'red', notice)
  const environment = await world.deployed(outcome.deploymentId)
  timeline.check(
    outcome.green && staged.tag === 'v1.0.1' && environment?.tag === 'v1.1.0',
    `numbers go on from v1.0.0: staging has ${staged.tag}, production runs ${environment?.tag}`,
  )
}

async function record({ github }: World, tag: string): Promise<string> {
  const { owner, repo, apiUrl, serverUrl, token } = github
  const slipway = join(import.meta.dirname, '../../../cli/src/main.ts')
  const said = await promisify(execFile)(
    process.execPath,
    [slipway, 'record', '--env', 'production', '--tag', tag, '--repo', `${owner}/${repo}`, '--confirm', 'record'],
    { env: { PATH: process.env['PATH'], GITHUB_TOKEN: token, GITHUB_API_URL: apiUrl, GITHUB_SERVER_URL: serverUrl } },
  )
  return said.stdout.trim()
}
