import { tagFacts } from './facts.ts'
import { outcomeOf } from './outcome.ts'
import { commitAndPush } from './scenes.ts'
import type { Timeline } from './timeline.ts'
import type { World } from './world.ts'

// The request of each step that never arrives, and what GitHub has by then.
const losses = [
  { method: 'POST', path: /\/releases$/, left: 'the tag, no Release, no Deployment' },
  { method: 'POST', path: /\/deployments$/, left: 'the tag, a draft, no Deployment' },
  { method: 'POST', path: /\/deployments\/\d+\/statuses$/, left: 'the tag, a draft, a Deployment without a status' },
  { method: 'PATCH', path: /\/releases\/\d+$/, left: 'the tag, a draft, a Deployment with success' },
] as const

/** A promotion whose machine is lost after its tag, its draft, the server's acceptance and the deployment. */
export async function lostMachines(world: World, timeline: Timeline): Promise<void> {
  timeline.scene(
    'The machine is lost after each step of a promotion',
    'kill -9 after the tag, the draft, the acceptance and the deployment; the next run goes on from there.',
  )
  const files = { 'platform/02.redis/limit.conf': 'maxclients 500\n' }
  const staged = await commitAndPush(world, timeline, { message: 'Redis: fewer clients', files })
  const commit = staged.environment?.sha ?? ''
  const inputs = { confirm: 'deploy', staging_tag: staged.tag }
  for (const { left, ...at } of losses) {
    const run = await world.dispatchLost('platform-production.yml', inputs, at)
    const found = await leftAt(world, commit)
    timeline.moment('kill -9', `the run is lost; GitHub has ${found}`)
    timeline.check(run.conclusion === 'cancelled' && found === left, 'just what its steps had done, and nothing half')
  }
  const outcome = outcomeOf(await world.dispatch('platform-production.yml', inputs))
  for (const notice of outcome.notices) timeline.moment(outcome.green ? 'run' : 'red', notice)
  const environment = await world.deployed(outcome.deploymentId)
  const found = await leftAt(world, commit)
  timeline.check(
    outcome.green && environment?.sha === commit && found === 'the tag, a published Release, a Deployment with success',
    `the run after them finished it: one ${environment?.tag}, one Release, one Deployment`,
  )
}

/** What a promotion of this commit made so far, as GitHub shows it; more than one of anything is told by its number. */
async function leftAt({ github }: World, commit: string): Promise<string> {
  const tags = (await tagFacts(github.directory)).filter(({ kind, sha }) => kind === 'production' && sha === commit)
  const names = tags.map(({ name }) => name)
  const read = async (path: string) => {
    const url = `${github.apiUrl}/repos/${github.owner}/${github.repo}/${path}`
    const answer = await fetch(url, { headers: { authorization: `Bearer ${github.token}` } })
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`)
    return (await answer.json()) as readonly Readonly<Record<string, unknown>>[]
  }
  const releases = (await read('releases')).filter(({ tag_name }) => names.includes(String(tag_name)))
  const deployments = await read(`deployments?environment=production&sha=${commit}`)
  const statuses = await Promise.all(deployments.map(({ id }) => read(`deployments/${id}/statuses`)))
  return [
    counted(names, () => 'the tag'),
    counted(releases, ({ draft }) => (draft === true ? 'a draft' : 'a published Release'), 'no Release'),
    counted(
      statuses,
      ([latest]) => `a Deployment ${latest ? `with ${latest['state']}` : 'without a status'}`,
      'no Deployment',
    ),
  ].join(', ')
}

function counted<T>(items: readonly T[], words: (item: T) => string, none = 'no tag'): string {
  const [only] = items
  if (only === undefined) return none
  return items.length === 1 ? words(only) : `${items.length} times ${words(only)}`
}
