import { type Atlantis, createAtlantis, type PlannedProject, type Said } from '../atlantis/index.ts'
import { conversationOf, seedOpenPull } from '../github/index.ts'
import { writeApply, writeHistory } from './drift-log.ts'
import type { Timeline } from './timeline.ts'
import type { World } from './world.ts'

const pull = 42

const drifted: readonly PlannedProject[] = [
  {
    project: 'platform',
    directory: '2.platform',
    objects: [
      {
        address: 'kubernetes_config_map_v1.postgres_settings',
        id: 'platform/postgres-settings',
        drift: 'delete',
        action: 'create',
      },
    ],
  },
  {
    project: 'apps',
    directory: '4.apps',
    objects: [
      { address: 'kubernetes_deployment_v1.web', id: 'kubero/web', drift: 'update', action: 'update' },
      // The code ignores its replicas, so an apply leaves it alone.
      { address: 'kubernetes_deployment_v1.worker', id: 'kubero/worker', drift: 'update' },
      { address: 'kubernetes_config_map_v1.hotfix', id: 'kubero/hotfix', action: 'create' },
    ],
  },
]
const clean = drifted.map(({ objects, ...project }) => ({
  ...project,
  objects: objects.map(({ address, id }) => ({ address, id })),
}))

/** A plan, manual work of two people and a controller, a hole in the log: the comment; then the same after `apply`. */
export async function drift(world: World, timeline: Timeline, base: string): Promise<void> {
  timeline.scene(
    'Somebody changed the cluster by hand',
    'Atlantis plans; before anyone applies, one comment says what differs, who did it, and what to do.',
  )
  const files = { '4.apps/hotfix.tf': '# The config map that was made by hand, as code.\n' }
  const headSha = await world.copy.branchFrom(base, 'apps/hotfix', 'Apps: the hotfix as code', files)
  seedOpenPull(world.github, { number: pull, branch: 'apps/hotfix', author: 'ann', headSha })
  const { url } = world.runner
  const runner = { url, secret: world.driftSecret }
  const atlantis = createAtlantis({ github: world.github, pull, headSha, runner, mainSha: world.mainSha })

  writeHistory(world.auditLog, Date.now())
  const first = await reported(world, timeline, await atlantis.plan(drifted))
  timeline.check(says(first, 'alice@example.com', 'web'), 'alice is named for the scale that an apply would revert')
  timeline.check(says(first, 'system:admin', 'postgres'), 'who used the cluster’s own kubeconfig, for what is gone')
  timeline.check(says(first, 'horizontal-pod-autoscaler'), 'a controller for what no person did')
  timeline.check(
    says(first, 'made by hand', 'import first'),
    'what was made by hand, and that an apply would fail on it',
  )
  timeline.check(says(first, 'incomplete'), 'the hole in the log is told: there may be more')
  await afterApply(world, timeline, atlantis, first)
}

async function afterApply(world: World, timeline: Timeline, atlantis: Atlantis, first: Comment): Promise<void> {
  timeline.moment('import', 'as the comment says, then `atlantis apply`')
  writeApply(world.auditLog, Date.now())
  await reported(world, timeline, await atlantis.apply(drifted))
  const last = await reported(world, timeline, await atlantis.plan(clean))
  timeline.check(
    says(last, 'No manual operations'),
    'the log covers all the time since the apply, so it may say: nobody',
  )
  timeline.check(last.id === first.id, 'it is the same comment, brought up to date')
  timeline.check(!says(last, 'alice@example.com'), 'and what was before the apply is no longer held against anybody')
}

interface Comment {
  readonly id: number
  readonly body: string
}

/** Starts what a comment of Atlantis starts, and gives the report below the pull request; shows its first words. */
async function reported(world: World, timeline: Timeline, said: Said): Promise<Comment> {
  timeline.moment(
    'atlantis',
    String((said.payload['comment'] as { body: string }).body)
      .split('\n', 1)
      .join(),
  )
  const run = await world.hear(said)
  const comments = conversationOf(world.github, pull).comments()
  const ours = comments.filter(({ author }) => author !== said.actor)
  timeline.check(run?.conclusion === 'success' && ours.length === 1, 'the report is one comment')
  const { id = 0, body = '' } = ours[0] ?? {}
  const heading = /^## (.+)$/m.exec(body)?.[1] ?? ''
  timeline.moment('comment', heading)
  for (const [row] of body.matchAll(/^\| (?!\s*\||.*---).*$/gm)) timeline.moment('', row)
  return { id, body }
}

function says({ body }: Comment, ...words: readonly string[]): boolean {
  return words.every((word) => body.includes(word))
}
