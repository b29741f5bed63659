import { CanceledError, ConflictError, ExpectedError } from '#errors'
import { type RunContext, runContext } from './context.ts'
import { type Log, stageLog } from './log.ts'
import { type ActionMetadata, type Config, readConfig } from './metadata.ts'
import { type Report, writeFailure, writeReport } from './report.ts'
import { type Clock, fullJitter, systemClock } from './wait.ts'

/** What a run is made of besides its inputs; `connect` hands on what the ports need. */
export interface Run extends RunContext {
  readonly log: Log
  readonly clock: Clock
  /** Aborts with a `CanceledError` when the workflow is canceled. */
  readonly signal: AbortSignal
}

/** The five stages of an action, in the order they run. `plan` alone decides; `apply` alone writes. */
export interface Stages<Config, Ports, Facts, Plan, Result, Out extends string> {
  connect(config: Config, run: Run): Promise<Ports>
  observe(config: Config, ports: Ports): Promise<Facts>
  plan(config: Config, facts: Facts): Plan
  apply(plan: Plan, ports: Ports): Promise<Result>
  /** `result` is absent in a dry run. */
  report(plan: Plan, result: Result | undefined): Report<Out>
}

const raceDeadlineMs = 120_000
const cancelGraceMs = 5_000

/** Runs an action as a step: inputs in, outputs and summary out, and an exit code that tells the truth. */
export async function runAction<Metadata extends ActionMetadata, Ports, Facts, Plan, Result>(
  metadata: Metadata,
  stages: Stages<Config<Metadata>, Ports, Facts, Plan, Result, keyof Metadata['outputs'] & string>,
): Promise<void> {
  const cancel = listenForCancel()
  let stage = 'Connect'
  const enter = (name: string) => {
    stage = name
  }
  try {
    const config = readConfig(metadata) as Config<Metadata>
    const run: Run = {
      ...runContext(process.env),
      log: stageLog(() => stage),
      clock: systemClock(cancel.signal),
      signal: cancel.signal,
    }
    const ports = await stages.connect(config, run)
    const dryRun = (config as Readonly<Record<string, unknown>>)['dryRun'] === true
    const { plan, result } = await decideAndApply({ config, ports, stages, run, dryRun, enter })
    await writeReport(stages.report(plan, result), dryRun)
  } catch (error) {
    await writeFailure(cancel.signal.aborted && !(error instanceof ExpectedError) ? cancel.signal.reason : error)
  } finally {
    cancel.stop()
  }
}

interface Attempted<Plan, Result> {
  readonly plan: Plan
  readonly result: Result | undefined
}

/** A lost race is no failure: what was observed is observed again, and decided again, until it holds. */
async function decideAndApply<Conf, Ports, Facts, Plan, Result>(parts: {
  readonly config: Conf
  readonly ports: Ports
  readonly stages: Stages<Conf, Ports, Facts, Plan, Result, string>
  readonly run: Run
  readonly dryRun: boolean
  readonly enter: (stage: string) => void
}): Promise<Attempted<Plan, Result>> {
  const { config, ports, stages, run, dryRun, enter } = parts
  const startedAt = run.clock.now()
  for (let attempt = 0; ; attempt++) {
    enter('Observe')
    const facts = await stages.observe(config, ports)
    const plan = stages.plan(config, facts)
    if (dryRun) return { plan, result: undefined }
    enter('Apply')
    try {
      return { plan, result: await stages.apply(plan, ports) }
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error
      if (run.clock.now() - startedAt > raceDeadlineMs) {
        throw new ConflictError('conflict-persists', `${error.message} This went on for two minutes; run it again.`, {
          cause: error,
        })
      }
      run.log.info(`${error.message} Looking again.`)
      await run.clock.wait(fullJitter(attempt, { baseMs: 100, maxMs: 4_000 }))
    }
  }
}

interface Cancel {
  readonly signal: AbortSignal
  stop(): void
}

/** The runner sends SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL; we are done within five seconds of the first. */
function listenForCancel(): Cancel {
  const controller = new AbortController()
  let deadline: NodeJS.Timeout | undefined
  const cancel = () => {
    if (controller.signal.aborted) return
    const reason = new CanceledError('The run was canceled.')
    controller.abort(reason)
    deadline = setTimeout(() => void writeFailure(reason).finally(() => process.exit(1)), cancelGraceMs)
  }
  process.on('SIGINT', cancel)
  process.on('SIGTERM', cancel)
  return {
    signal: controller.signal,
    stop: () => {
      clearTimeout(deadline)
      process.off('SIGINT', cancel)
      process.off('SIGTERM', cancel)
    },
  }
}
