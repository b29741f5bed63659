import { everything } from './invariants.ts'
import { type Life, type Run, start, tagged, toItsEnd } from './life.ts'
import type { Job } from './workflows.ts'

/** Everything comes to its end; then what did not end well is run again, until a round changes nothing. */
export async function finish(life: Life): Promise<void> {
  for (const run of life.runs) await toItsEnd(run)
  life.story.push('everything came to its end; what did not end green is run again')
  let before = ''
  let rounds = 0
  for (let now = await everything(life); now !== before; now = await everything(life)) {
    before = now
    if (++rounds > 9) return void life.surprises.push('running again what was interrupted never comes to an end')
    for (const { job } of unfinished(life)) await again(life, job)
  }
}

/** A second run of what is finished changes nothing; and for what production runs it is green. */
export async function secondRuns(life: Life): Promise<readonly string[]> {
  const wrong: string[] = []
  const finished = new Map(life.runs.filter(({ outcome }) => outcome === 'green').map(({ job }) => [key(job), job]))
  for (const job of finished.values()) {
    if (job.kind !== 'promote' || (await leadsOn(life, job))) continue
    // Deployments that crossed each other leave two records of one thing, which the next run puts in order.
    if (!life.rules.productionTakesTurns) await again(life, job)
    const [before, running] = [await everything(life), life.servers.production.ran.at(-1)]
    const run = await again(life, job)
    if ((await everything(life)) !== before) wrong.push(`run ${run.number} changed something that was finished`)
    // Two rollbacks that cross each other leave both their targets, so then nothing goes back to what runs.
    const same = (await tagged(life)).find(({ tag }) => tag.name === job.tag)?.commit.sha === running?.commit
    if (run.outcome !== 'green' && same && life.rules.productionTakesTurns)
      wrong.push(`run ${run.number} is red, and production runs what it promotes`)
  }
  return wrong
}

/** After a rollback, what stands between the two releases can be promoted once more: that is no second run. */
async function leadsOn(life: Life, { tag: name, waive }: Extract<Job, { kind: 'promote' }>): Promise<boolean> {
  const own = (await tagged(life)).find(({ tag }) => tag.name === name)?.commit
  const running = life.servers.production.ran.at(-1)
  if (!own || !running) return true
  const holdsAll = [...life.history.of(running.commit).content].every((change) => own.content.has(change))
  return own.sha !== running.commit && (holdsAll || waive === running.tag)
}

async function again(life: Life, job: Job): Promise<Run> {
  const run = await start(life, job, { fails: false })
  await toItsEnd(run)
  return run
}

/** The last run of each, where nobody brought it to a green end. */
function unfinished(life: Life): readonly Run[] {
  const last = new Map(life.runs.map((run) => [key(run.job), run]))
  return [...last.values()].filter(({ outcome }) => outcome !== 'green')
}

function key(job: Job): string {
  return JSON.stringify(job)
}
