import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigurationError, ExpectedError, messageOf } from '#errors'
import type { Published } from '#github'
import { redact } from '#toolkit'
import { fingerprintOf, renditionsOf } from './comment/index.ts'
import type { Ports } from './connect.ts'
import { reportJson } from './json.ts'
import { withoutSecrets } from './leaks.ts'
import type { Plan } from './plan.ts'
import { formatCollected } from './sources/collected.ts'

export interface Result {
  readonly published: Published | undefined
  /** Paths by output; empty for what was not written. */
  readonly files: { readonly json: string; readonly markdown: string; readonly collected: string }
  readonly warnings: readonly string[]
}

type Reported = Extract<Plan, { readonly kind: 'comment' | 'summary' }>

const noFiles = { json: '', markdown: '', collected: '' }

export async function apply(plan: Plan, ports: Ports): Promise<Result> {
  switch (plan.kind) {
    case 'refuse':
      return { published: undefined, files: noFiles, warnings: [] }
    case 'collect':
      return { published: undefined, files: await collect(plan, ports), warnings: [] }
    case 'summary':
    case 'comment':
      return await publish(plan, ports)
  }
}

async function publish(plan: Reported, ports: Ports): Promise<Result> {
  const scanned = renditionsOf(plan.report, plan.asked).map((text) => withoutSecrets(redact(text)))
  const renditions = scanned.map(({ text }) => text)
  const hits = Math.max(0, ...scanned.map((one) => one.hits))
  const warnings =
    hits > 0 ? [`${hits} texts that look like secrets were taken out of the report. See where they come from.`] : []
  const json = await save(
    `drift-report-${plan.asked.key}.json`,
    withoutSecrets(redact(reportJson(plan.report))).text,
    ports,
  )
  const markdown = await save(`drift-report-${plan.asked.key}.md`, renditions[0] ?? '', ports)
  const published = plan.kind === 'comment' ? await comment(plan, renditions, ports) : undefined
  return {
    published,
    files: { json, markdown, collected: '' },
    warnings: [...warnings, ...refusalWarning(published), ...(await setStatus(plan, ports))],
  }
}

async function comment(
  plan: Extract<Plan, { readonly kind: 'comment' }>,
  renditions: readonly string[],
  ports: Ports,
): Promise<Published> {
  const { id: run, attempt } = ports.run
  const fingerprint = fingerprintOf(plan.report, plan.asked.language)
  const published = await ports.sticky.publish(
    { pull: plan.pull.number, name: plan.asked.key, order: { run, attempt }, renditions, fingerprint },
    ports.seal,
  )
  ports.log.info(
    published.kind === 'refused' ? 'the comment was refused' : `the comment was ${published.kind}: ${published.url}`,
  )
  return published
}

/** A conversation that takes no comment is no failure: the summary has it all. */
function refusalWarning(published: Published | undefined): readonly string[] {
  if (published?.kind !== 'refused') return []
  return [
    `The comment could not be written (${published.reason}: ${published.message}); the job summary has the report.`,
  ]
}

async function setStatus({ status, report }: Reported, { commitStatuses, log }: Ports): Promise<readonly string[]> {
  if (!status) return []
  try {
    await commitStatuses.set({ ...status, url: report.runUrl })
    log.info(`set the commit status ${status.context} to ${status.state}`)
    return []
  } catch (error) {
    if (!(error instanceof ExpectedError) || error.code === 'canceled') throw error
    return [`The commit status ${status.context} could not be set: ${error.message}`]
  }
}

async function collect(
  { audit, asked }: Extract<Plan, { readonly kind: 'collect' }>,
  ports: Ports,
): Promise<Result['files']> {
  if (!audit || audit.reading.kind === 'unavailable') return noFiles
  const path = await save(
    `operations-${asked.key}.json`,
    withoutSecrets(redact(formatCollected(audit.reading))).text,
    ports,
  )
  ports.log.info(`wrote ${audit.reading.report.operations.length} operations to ${path}`)
  return { ...noFiles, collected: path }
}

async function save(name: string, content: string, { folder }: Ports): Promise<string> {
  const path = join(folder, name)
  try {
    await writeFile(path, content, { mode: 0o600 })
    return path
  } catch (cause) {
    throw new ConfigurationError('report-unwritten', `${path} could not be written: ${messageOf(cause)}.`, { cause })
  }
}
