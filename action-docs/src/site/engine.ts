import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { type Ended, runProgram } from '#command'
import { PreconditionError } from '#errors'
import { type BuildFailure, parseBuildLog, type Reported } from '#mkdocs'
import { buildEnvironment } from './environment.ts'
import { type Interpreter, pathWith, writeShim } from './python.ts'
import { type EngineEvents, parseEvents, shim } from './shim.ts'
import type { Workshop } from './workshop.ts'

/** Whatever makes a site of pages. */
export interface Engine {
  build(source: Source): Promise<EngineResult>
}

export interface Source {
  /** The tree to build: the checkout, or that of the commit to compare with. */
  readonly root: string
  /** Below the tree. */
  readonly config: string
  readonly siteDir: string
  /** The time of its commit, which becomes the time of everything in it. */
  readonly seconds: number
  /** What its files are called, where several are built at once. */
  readonly label: string
}

export interface EngineResult {
  readonly ending: 'built' | 'failed' | 'killed' | 'timed-out' | 'no-engine'
  readonly found: readonly Reported[]
  readonly failure: BuildFailure | undefined
  readonly seconds: number
  readonly log: string
  readonly version: string
  /** Below the tree. */
  readonly docsDir: string | undefined
  readonly customDirs: readonly string[]
  readonly siteUrl: string
  readonly directoryUrls: boolean
  readonly pages: EngineEvents['pages']
}

const noEngine = 97

/** MkDocs 1.4 to 1.6, in a process that sees nothing but what it builds. */
export async function openMkdocs(
  workshop: Workshop,
  interpreter: Interpreter,
  named: readonly string[],
): Promise<Engine> {
  const program = await writeShim(workshop, shim)
  return {
    build: async (source) => {
      const events = join(workshop.temp, `${source.label}.events`)
      const environment = buildEnvironment(workshop.env, { named, seconds: source.seconds, temp: workshop.temp })
      const began = performance.now()
      const ended = await runProgram({
        file: interpreter.file,
        // Neither --verbose, which switches the check of anchors off, nor --quiet, nor --strict: the gate is ours.
        args: [program, 'build', '--config-file', source.config, '--site-dir', source.siteDir],
        directory: source.root,
        environment: {
          ...environment,
          PATH: pathWith(interpreter.bin, environment['PATH']),
          SLIPWAY_EVENTS: events,
          GITHUB_WORKSPACE: source.root,
        },
        timeoutMs: workshop.timeoutMs,
        signal: workshop.signal,
      })
      const told = parseEvents(await readFile(events, 'utf8').catch(() => ''))
      return resultOf(source, { ended, told, seconds: (performance.now() - began) / 1000 })
    },
  }
}

function resultOf(
  { root }: Source,
  { ended, told, seconds }: { readonly ended: Ended; readonly told: EngineEvents; readonly seconds: number },
): EngineResult {
  const log = `${ended.stderr}\n${ended.stdout}`
  const { found, failure, seconds: said } = parseBuildLog(log)
  if (told.version !== '') checkVersion(told.version)
  const { config } = told
  return {
    ending: endingOf(ended),
    found,
    failure,
    seconds: said ?? seconds,
    log,
    version: told.version,
    docsDir: config && relative(root, config.docsDir),
    customDirs: config?.customDirs.map((path) => relative(root, path)) ?? [],
    siteUrl: config?.siteUrl ?? '',
    directoryUrls: config?.directoryUrls ?? true,
    pages: told.pages,
  }
}

function endingOf({ exitCode, timedOut, killed }: Ended): EngineResult['ending'] {
  if (timedOut) return 'timed-out'
  if (killed) return 'killed'
  if (exitCode === noEngine) return 'no-engine'
  return exitCode === 0 ? 'built' : 'failed'
}

function checkVersion(version: string): void {
  if (/^1\.[456]\b/.test(version)) return
  throw new PreconditionError(
    'engine-missing',
    `MkDocs ${version} is installed, and this action reads the logs of 1.4 to 1.6. Write \`mkdocs>=1.4,<1.7\` into the requirements.`,
  )
}
