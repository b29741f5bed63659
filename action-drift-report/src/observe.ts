import { ExpectedError } from '#errors'
import type { Config } from '#toolkit'
import type { Ports } from './connect.ts'
import type { AtlantisFacts, Facts, PlanSource } from './facts.ts'
import type { metadata } from './metadata.ts'
import { readAtlantis } from './sources/atlantis.ts'
import { isAddress, readAuditSources } from './sources/audit-logs.ts'
import { readClustersReport } from './sources/clusters-report.ts'
import { readPlaces } from './sources/places.ts'
import { readPlanFiles } from './sources/plan-files.ts'
import { readRunnerPlans } from './sources/runner-plans.ts'

export async function observe(config: Config<typeof metadata>, ports: Ports): Promise<Facts> {
  const { asked, runner, log } = ports
  if (asked.mode === 'collect') return await collectable(ports)
  const plans = await readPlans(asked.plans, ports)
  // Controllers are read only where there is something for them to explain: it takes longer.
  const drifted = plans.some(({ state }) => state.kind === 'read' && state.readings.some(touches))
  const [audit, remote, registry] = await Promise.all([
    readAuditSources(asked, drifted ? 'everyone' : 'people', runner),
    readPull(config, ports),
    readClustersReport(config.clustersReport),
  ])
  const facts = { asked, plans, audit, registry, ...remote, runUrl: ports.run.url }
  const { places, problem } = await readPlaces(config.config, facts)
  log.info(`${plans.length} plans, ${audit ? `audit log ${audit.reading.kind}` : 'no audit log'}`)
  return { ...facts, places, problems: [...remote.problems, ...(problem === undefined ? [] : [problem])] }
}

async function collectable({ asked, runner, run }: Ports): Promise<Facts> {
  const audit = await readAuditSources(asked, 'everyone', runner)
  const nothing = { plans: [], pull: undefined, atlantis: undefined, places: new Map(), problems: [] }
  return { asked, audit, runUrl: run.url, ...nothing }
}

async function readPlans(entries: readonly string[], { runner }: Ports): Promise<readonly PlanSource[]> {
  const read = entries.map((entry) => (isAddress(entry) ? readRunnerPlans(entry, runner) : readPlanFiles(entry)))
  return (await Promise.all(read)).flat()
}

function touches(reading: Extract<PlanSource['state'], { kind: 'read' }>['readings'][number]): boolean {
  return reading.kind === 'plan' && reading.plan.drift.length + reading.plan.changes.length > 0
}

type Remote = Pick<Facts, 'pull' | 'atlantis' | 'problems'>

/** What cannot be read of the pull request is said; the rest of the report does not wait for it. */
async function readPull(config: Config<typeof metadata>, { pull, pulls }: Ports): Promise<Remote> {
  if (pull === undefined) return { pull: undefined, atlantis: undefined, problems: [] }
  try {
    const { number, headSha, state, locked } = await pulls.read(pull)
    const facts = { number, head: headSha, open: state === 'open', locked }
    return { pull: facts, atlantis: await atlantisOf(config, pulls, facts), problems: [] }
  } catch (error) {
    if (!(error instanceof ExpectedError) || error.code === 'canceled') throw error
    const atlantis = unavailable(error)
    return { pull: undefined, atlantis, problems: [`Pull request ${pull} could not be read: ${error.message}`] }
  }
}

async function atlantisOf(
  config: Config<typeof metadata>,
  pulls: Ports['pulls'],
  pull: { readonly number: number; readonly head: string },
): Promise<AtlantisFacts> {
  try {
    return await readAtlantis(pulls, pull, { user: config.atlantisUser, statusName: config.atlantisStatusName })
  } catch (error) {
    if (!(error instanceof ExpectedError) || error.code === 'canceled') throw error
    return unavailable(error)
  }
}

function unavailable(error: ExpectedError): AtlantisFacts {
  return { kind: 'unavailable', code: error.code, reason: error.message }
}
