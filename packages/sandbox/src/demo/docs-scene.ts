import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WorkflowRun } from '../workflow/index.ts'
import { createDocsWorld, type DocsFiles, type DocsWorld } from './docs-world.ts'
import { installMkDocs } from './mkdocs.ts'
import type { Timeline } from './timeline.ts'

const guide = '# Guide\n\nSee [the runbook](runbook.md) and [how to log in](login.md).\n'
/** As documentation is found: it builds green, and two of its links lead nowhere. */
const found: DocsFiles = {
  'mkdocs.yml': 'site_name: Handbook\nnav:\n  - index.md\n  - guide.md\n',
  'docs/index.md': '# Handbook\n\nStart with [the guide](guide.md).\n',
  'docs/guide.md': guide,
}

/** A request that breaks one link among old ones, a push that publishes, and one that changes nothing of the site. */
export async function documentation(timeline: Timeline): Promise<void> {
  timeline.scene(
    'The documentation',
    'A request answers for what it breaks, not for what was broken; main is published, and what is equal is left alone.',
  )
  const folder = await mkdtemp(join(tmpdir(), 'slipway-demo-python-'))
  try {
    const mkdocs = await installMkDocs(folder)
    if (mkdocs.kind === 'missing') return timeline.moment('skipped', `it needs Python with MkDocs, and ${mkdocs.why}`)
    timeline.moment('python', `MkDocs ${mkdocs.version}, installed once for all builds of this scene`)
    await using world = await createDocsWorld(mkdocs.python, found)
    await proposed(world, timeline)
    await published(world, timeline)
    await untouched(world, timeline)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function proposed(world: DocsWorld, timeline: Timeline): Promise<void> {
  timeline.moment('request', '#7 adds one more dead link to docs/guide.md')
  const files = { 'docs/guide.md': `${guide}\nFirst [set it up](setup.md).\n` }
  const run = shown(timeline, await world.propose(7, 'Guide: set-up', files))
  timeline.check(
    !run.green && run.places.join() === 'docs/guide.md:5',
    `red for exactly the new one, on its line of the diff: ${run.places.join(', ')}`,
  )
  timeline.check(world.pages.deployments.length === 0, 'nothing of it was published')
}

async function published(world: DocsWorld, timeline: Timeline): Promise<void> {
  timeline.moment('push', 'the same without the link')
  const run = shown(timeline, await world.push('Guide: set-up', { 'docs/guide.md': `${guide}\nFirst set it up.\n` }))
  const live = await (await fetch(`${world.pages.url}guide/`)).text()
  timeline.check(
    run.green && run.output('new-findings') === '0' && live.includes('First set it up.'),
    `published: the live site was asked; ${run.output('findings')} old findings hold nobody up`,
  )
}

async function untouched(world: DocsWorld, timeline: Timeline): Promise<void> {
  timeline.moment('push', 'a word in README.md')
  const run = shown(timeline, await world.push('Readme: a word', { 'README.md': '# The handbook\n' }))
  timeline.check(
    run.green && run.output('changed') === 'false' && world.pages.deployments.length === 1,
    'nothing that the site is made of has changed: nothing was built, nothing was deployed',
  )
}

interface Shown {
  readonly green: boolean
  /** Where a step of the run found an error. */
  readonly places: readonly string[]
  output(name: string): string
}

function shown(timeline: Timeline, run: WorkflowRun | undefined): Shown {
  const steps = (run?.jobs ?? []).flatMap((job) => job.steps)
  const annotations = steps.flatMap((step) => step.annotations)
  const green = run?.conclusion === 'success'
  for (const { level, file, line, message } of annotations) {
    if (level !== 'warning') timeline.moment(green ? 'run' : 'red', file ? `${file}:${line} ${message}` : message)
  }
  return {
    green,
    places: annotations.flatMap(({ level, file, line }) => (level === 'error' && file ? [`${file}:${line}`] : [])),
    output: (name) => steps.map((step) => step.outputs[name] ?? '').find((value) => value !== '') ?? '',
  }
}
