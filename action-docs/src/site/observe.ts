import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigurationError, PreconditionError, UpstreamError } from '#errors'
import { urlPathOf } from '#mkdocs'
import type { Config } from '#toolkit'
import type { metadata } from '../metadata.ts'
import { type Base, concerns, findBase } from './base.ts'
import { type Configuration, findConfiguration, findRequirements } from './configuration.ts'
import { type Engine, type EngineResult, openMkdocs } from './engine.ts'
import type { BaseFacts, BuildFacts, Built } from './facts.ts'
import { type Broken, brokenBy } from './failures.ts'
import { type Git, openGit } from './git.ts'
import { refuseEscapes } from './links.ts'
import { newLinesOf } from './new-lines.ts'
import type { SitePorts } from './ports.ts'
import { createEnvironment, findPython, type Interpreter } from './python.ts'
import { readSite } from './site.ts'
import { findingsIn } from './tree.ts'

type Conf = Config<typeof metadata>

/** Builds the checkout, and beside it the commit it is compared with, into folders of our own. Nothing is published. */
export async function observeSite(config: Conf, ports: SitePorts): Promise<BuildFacts> {
  const { workshop } = ports
  const git = openGit(workshop, ports.remote)
  const head = (await git.read('rev-parse', '--verify', 'HEAD^{commit}'))?.trim()
  if (head === undefined) throw noCheckout(workshop.workspace)
  refuseForeign(ports, head)
  const configuration = await findConfiguration(workshop.workspace, config.config)
  const requirements = await findRequirements(workshop.workspace, configuration.file, config.requirements)
  const base: Base =
    config.gate === 'all' ? { kind: 'none', why: 'gate is `all`' } : await findBase(git, { ...ports.started, head })
  const parts = [...configuration.parts, ...config.inputs.map((path) => path.replace(/\/?\*+.*$/, ''))]
  const files = requirements?.file === undefined ? parts : [...parts, requirements.file]
  const dynamic = configuration.read.dynamic && config.inputs.length === 0
  if (base.kind === 'commit' && !dynamic && !concerns(base.changed, files)) {
    return { mode: 'build', kind: 'unchanged', base: base.commit, config: configuration.file }
  }
  await refuseEscapes(workshop.workspace, [configuration.docsDir, ...configuration.read.parts])
  const python = await findPython(workshop, config.python)
  const interpreter: Interpreter =
    requirements === undefined
      ? { file: python, bin: undefined }
      : await createEnvironment(workshop, python, requirements)
  const engine = await openMkdocs(workshop, interpreter, config.env)
  return buildBoth({ config, ports, git, engine, configuration, head, base })
}

interface Job {
  readonly config: Conf
  readonly ports: SitePorts
  readonly git: Git
  readonly engine: Engine
  readonly configuration: Configuration
  readonly head: string
  readonly base: Base
}

/** Both at once: most machines have two processors, and a build uses one. */
async function buildBoth(job: Job): Promise<BuildFacts> {
  const { ports, git, configuration, head } = job
  const seconds = Number((await git.read('show', '--no-patch', '--format=%ct', head))?.trim() ?? 0)
  const { workspace: root, log } = ports.workshop
  const building = buildTree(job, { root, configuration, commit: head, seconds, label: 'head' })
  const [built, former] = await Promise.all([building, buildBase(job, seconds, building)])
  log.foreign(clipped(built.result.log))
  if (built.kind === 'broken') return { mode: 'build', kind: 'broken', broken: built.broken, log: built.result.log }
  const base =
    former.kind === 'built'
      ? { ...former, newLines: await newLinesOf(git, { ...former, head, findings: built.built.findings }) }
      : former
  const { deployable, warnings } = ports
  return { mode: 'build', kind: 'built', head: built.built, base, commit: head, seconds, deployable, warnings }
}

async function buildBase(job: Job, seconds: number, head: Promise<unknown>): Promise<BaseFacts> {
  const { base, git, ports, config, configuration } = job
  if (base.kind === 'none') return base
  const root = join(ports.workshop.temp, 'base')
  await mkdir(root)
  await git.export(base.commit, root)
  const { commit, changed, renamed } = base
  const former = [...renamed].find(([, now]) => now === configuration.file)?.[0] ?? configuration.file
  const found = await findConfiguration(root, config.config === '' ? '' : former).catch((error: unknown) => {
    if (error instanceof ConfigurationError) return error
    throw error
  })
  // Without a configuration there was no site, and what is there now is new.
  if (found instanceof ConfigurationError && found.code === 'config-missing') return { kind: 'absent', commit }
  if (found instanceof ConfigurationError) return { kind: 'broken', commit, changed }
  const planned = { root, configuration: found, commit, seconds }
  const beside = await buildTree(job, { ...planned, label: 'base' })
  const built = killed(beside) ? await buildAlone(job, planned, head) : beside
  if (built.kind === 'broken' && built.result.ending === 'timed-out') throw built.broken.failure
  if (built.kind === 'broken') return { kind: 'broken', commit, changed }
  return { kind: 'built', commit, built: built.built, renamed, newLines: new Map() }
}

function killed({ result }: TreeResult): boolean {
  return result.ending === 'killed'
}

/** Two builds at once may want too much memory. A commit that kills its build alone, too, is a broken one. */
async function buildAlone(job: Job, planned: Omit<Planned, 'label'>, other: Promise<unknown>): Promise<TreeResult> {
  await Promise.allSettled([other])
  return buildTree(job, { ...planned, label: 'base-alone' })
}

interface Planned {
  readonly root: string
  readonly configuration: Configuration
  readonly commit: string
  readonly seconds: number
  readonly label: 'head' | 'base' | 'base-alone'
}

type TreeResult = { readonly result: EngineResult } & (
  | { readonly kind: 'built'; readonly built: Built }
  | { readonly kind: 'broken'; readonly broken: Broken }
)

async function buildTree(job: Job, planned: Planned): Promise<TreeResult> {
  const { root, configuration, commit, seconds, label } = planned
  const { config, ports, git, engine } = job
  const siteDir = join(ports.workshop.temp, `${label}-site`)
  const result = await engine.build({ root, config: configuration.file, siteDir, seconds, label })
  const broken = whyBroken(result, configuration, ports.workshop.timeoutMs)
  if (broken) return { kind: 'broken', broken, result }
  await refuseEscapes(root, [result.docsDir ?? configuration.docsDir, ...result.customDirs])
  const site = await readSite(siteDir, result.siteUrl, { deny: config.publishDeny, hidden: config.includeHidden })
  const listing = await git.read('ls-tree', '-r', '-z', '--name-only', '--full-tree', commit)
  const files = new Set((listing ?? '').split('\0').filter((file) => file !== ''))
  const findings = findingsIn({ root, configuration, files, blobUrl: ports.blobUrl }, result, site)
  const urls = new Set([...site.built.pages.keys()].filter((page) => page !== '404.html').map(urlPathOf))
  const slowest = result.pages.toSorted((a, b) => b.seconds - a.seconds).slice(0, 3)
  const { version, seconds: took } = result
  return { kind: 'built', built: { findings, site, urls, version, seconds: took, slowest }, result }
}

function whyBroken(result: EngineResult, config: Configuration, timeoutMs: number): Broken | undefined {
  const plain = (failure: Broken['failure']): Broken => ({ failure, annotation: undefined })
  switch (result.ending) {
    case 'built':
      return undefined
    case 'killed':
      return plain(
        new UpstreamError(
          'build-killed',
          'MkDocs was killed before it had finished, perhaps because memory ran out. Nothing was published; run this again, or on a larger machine.',
        ),
      )
    case 'timed-out':
      return plain(
        new PreconditionError(
          'build-timeout',
          `MkDocs did not finish within ${timeoutMs / 1000} s and was ended. Raise \`timeout\`, or see which plugin waits.`,
        ),
      )
    case 'no-engine':
      return plain(
        new PreconditionError(
          'engine-missing',
          'MkDocs is not installed for this Python. Add `mkdocs>=1.4,<1.7` to the requirements, or leave `requirements` at auto.',
        ),
      )
    case 'failed':
      return brokenBy(result.failure, config)
  }
}

/** Code of a stranger must not run in a job that an event has given the repository's secrets. */
function refuseForeign({ started, sha }: SitePorts, head: string): void {
  if (!/^(pull_request_target|workflow_run|issue_comment)$/.test(started.eventName) || head === sha) return
  throw new ConfigurationError(
    'untrusted-checkout',
    `A ${started.eventName} run has the repository's secrets, and the checkout is of ${head}, not of the commit that belongs to the event. Plugins run code of that commit; build it on \`pull_request\`.`,
  )
}

function noCheckout(workspace: string): ConfigurationError {
  return new ConfigurationError(
    'checkout-missing',
    `${workspace} holds no checkout with a commit. Add \`uses: actions/checkout\` before this step.`,
  )
}

const shownLines = 60

/** A flood of the same warnings helps nobody; the beginning and the end are shown. */
function clipped(log: string): string {
  const lines = log.trim().split('\n')
  if (lines.length <= 2 * shownLines) return lines.join('\n')
  const left = lines.length - 2 * shownLines
  return [...lines.slice(0, shownLines), `… ${left} lines left out …`, ...lines.slice(-shownLines)].join('\n')
}
