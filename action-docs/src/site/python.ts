import { readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { type Ended, runProgram } from '#command'
import { PreconditionError } from '#errors'
import type { Workshop } from './workshop.ts'

/** A Python that the build runs with. */
export interface Interpreter {
  readonly file: string
  /** Before PATH, so that what a plugin starts is of the same environment. */
  readonly bin: string | undefined
}

const probe =
  'import sys, venv; print("%d.%d" % sys.version_info[:2]); sys.exit(0 if sys.version_info >= (3, 8) else 3)'

/** The Python to use as it is; the one of actions/setup-python goes before any other. */
export async function findPython(workshop: Workshop, asked: string): Promise<string> {
  const location = workshop.env['pythonLocation']
  const candidates =
    asked === '' ? [...(location ? [join(location, 'bin/python3')] : []), 'python3', 'python'] : [asked]
  for (const candidate of candidates) {
    const { exitCode, stdout } = await run(workshop, candidate, ['-c', probe])
    if (exitCode === 0) {
      workshop.log.info(`Python ${stdout.trim()} (${candidate})`)
      return candidate
    }
  }
  throw new PreconditionError(
    'python-missing',
    `No Python 3.8 or later was found (${candidates.join(', ')}). Add \`uses: actions/setup-python\` before this step, or install python3 and python3-venv.`,
  )
}

export interface Requirements {
  /** Below the workspace; undefined when `packages` are installed. */
  readonly file: string | undefined
  readonly packages: readonly string[]
}

/** An environment of its own with what the site requires; it is gone when the step is over. */
export async function createEnvironment(
  workshop: Workshop,
  python: string,
  requirements: Requirements,
): Promise<Interpreter> {
  const place = join(workshop.temp, 'venv')
  const bin = join(place, 'bin')
  const wanted = requirements.file === undefined ? requirements.packages : ['-r', requirements.file]
  const install = await installer(workshop, python, place)
  const { exitCode, timedOut, stdout, stderr } = await run(workshop, install[0] ?? '', [...install.slice(1), ...wanted])
  if (timedOut) throw tooSlow(workshop)
  if (exitCode !== 0) throw unavailable(`${stdout}\n${stderr}`, requirements.file)
  return { file: join(bin, 'python'), bin }
}

/** Makes the environment and says how to install into it: with uv where it is, else with pip, which knows how since 22.3. */
async function installer(workshop: Workshop, python: string, place: string): Promise<readonly string[]> {
  const interpreter = join(place, 'bin/python')
  if ((await run(workshop, 'uv', ['--version'])).exitCode === 0) {
    await made(workshop, 'uv', ['venv', '--quiet', '--python', python, place])
    return ['uv', 'pip', 'install', '--quiet', '--no-progress', '--python', interpreter]
  }
  const options = ['--quiet', '--no-input', '--no-warn-script-location', '--root-user-action=ignore']
  const outside = await run(workshop, python, ['-m', 'pip', '--version'])
  const [, major = '0', minor = '0'] = /^pip (\d+)\.(\d+)/.exec(outside.stdout) ?? []
  if (Number(major) * 100 + Number(minor) >= 2203) {
    await made(workshop, python, ['-m', 'venv', '--without-pip', place])
    return [python, '-m', 'pip', '--python', interpreter, 'install', ...options]
  }
  await made(workshop, python, ['-m', 'venv', place])
  return [interpreter, '-m', 'pip', 'install', ...options]
}

async function made(workshop: Workshop, file: string, args: readonly string[]): Promise<void> {
  const { exitCode, stdout, stderr } = await run(workshop, file, args)
  if (exitCode === 0) return
  workshop.log.foreign(`${stdout}\n${stderr}`)
  throw new PreconditionError(
    'python-missing',
    'Python could not make an isolated environment. On Debian and Ubuntu install python3-venv, or add `uses: actions/setup-python` before this step.',
  )
}

function run(workshop: Workshop, file: string, args: readonly string[]): Promise<Ended> {
  return runProgram({
    file,
    args,
    directory: workshop.workspace,
    environment: workshop.installerEnvironment,
    timeoutMs: workshop.timeoutMs,
    signal: workshop.signal,
  })
}

/** The one package that is at fault, in the words of pip or of uv. */
function unavailable(said: string, file: string | undefined): PreconditionError {
  const name =
    /No matching distribution found for (.+)/.exec(said)?.[1] ??
    /Because (\S+) was not found in the/.exec(said)?.[1] ??
    /there is no version of (\S+)/.exec(said)?.[1] ??
    /Invalid requirement: '?([^'\n]+)/.exec(said)?.[1] ??
    /HASH(?:ES)?[\s\S]*?\n\s+(\S+) from /.exec(said)?.[1]
  const last = said.split('\n').findLast((line) => /^\s*(ERROR|error)/.test(line)) ?? ''
  const what =
    name === undefined ? last.trim().slice(0, 300) || 'the installer did not say what' : name.trim().slice(0, 200)
  const where = file === undefined ? 'the packages that this action installs' : file
  return new PreconditionError(
    'requirement-unavailable',
    `A requirement cannot be installed: ${what}. Correct it in ${where}, or see whether the package index is reachable.`,
  )
}

function tooSlow({ timeoutMs }: Workshop): PreconditionError {
  return new PreconditionError(
    'build-timeout',
    `Installing the requirements took longer than ${timeoutMs / 1000} s. Raise \`timeout\`, or see whether the package index is slow.`,
  )
}

/** Of a requirements file only whether it is one of a MkDocs site matters here. */
export async function namesEngine(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return /^\s*(mkdocs|properdocs)\b/im.test(text) || /^\s*-r\s+\S*(docs|mkdocs)\S*/im.test(text)
}

export async function writeShim(workshop: Workshop, source: string): Promise<string> {
  const file = join(workshop.temp, 'slipway_mkdocs.py')
  await writeFile(file, source)
  return file
}

export function pathWith(bin: string | undefined, path: string | undefined): string {
  return [bin, path].filter((part) => part !== undefined && part !== '').join(delimiter)
}
