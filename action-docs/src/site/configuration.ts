import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, join, posix, resolve, sep } from 'node:path'
import { ConfigurationError } from '#errors'
import { type ConfigText, readConfigText } from '#mkdocs'
import { namesEngine, type Requirements } from './python.ts'

/** A configuration of a site and what can be known of it without its engine. */
export interface Configuration {
  /** Below the repository's root. */
  readonly file: string
  readonly text: string
  readonly read: ConfigText
  /** Below the repository's root; empty for the root. */
  readonly docsDir: string
  /** Every path that the site is made of, as far as it can be told. */
  readonly parts: readonly string[]
}

const places = ['mkdocs.yml', 'mkdocs.yaml', 'docs/mkdocs.yml', 'docs/mkdocs.yaml']
const foreign = ['properdocs.yml', 'zensical.toml', 'docs/properdocs.yml', 'docs/zensical.toml']
const requirementPlaces = [
  'requirements.txt',
  'docs/requirements.txt',
  'requirements-docs.txt',
  'requirements/docs.txt',
]
/** What is installed where nothing is asked for: the last MkDocs 1, and the last Material that is made for it. */
export const knownPackages = ['mkdocs==1.6.1', 'mkdocs-material==9.7.6'] as const

export async function findConfiguration(root: string, asked: string): Promise<Configuration> {
  const file = asked === '' ? await onlyConfig(root) : asked
  const text = await readInside(root, file)
  if (text === undefined) {
    throw new ConfigurationError('config-missing', `There is no ${file} in the checkout. Correct the input \`config\`.`)
  }
  const read = readConfigText(text)
  checkSiteDir(root, file, read)
  const folder = posix.dirname(file)
  const below = (path: string) => posix.join(folder, path).replace(/^\.$|\/$/, '')
  const docsDir = below(read.docsDir)
  const inherited = read.inherits === undefined ? [] : [below(read.inherits)]
  return { file, text, read, docsDir, parts: [file, docsDir, ...inherited, ...read.parts.map(below)] }
}

async function onlyConfig(root: string): Promise<string> {
  const there = await existing(root, places)
  const [first, second] = there
  if (first !== undefined && second !== undefined) {
    throw new ConfigurationError(
      'config-ambiguous',
      `There are two configurations, ${first} and ${second}. Name the right one in the input \`config\`.`,
    )
  }
  if (first !== undefined) return first
  const [other] = await existing(root, foreign)
  if (other !== undefined) {
    throw new ConfigurationError(
      'engine-unsupported',
      `${other} is for an engine that this action does not run. It builds with MkDocs 1.4 to 1.6, from a mkdocs.yml.`,
    )
  }
  throw new ConfigurationError(
    'config-missing',
    `There is no ${places.join(', ')} in the checkout. Add one, or name yours in the input \`config\`.`,
  )
}

/** MkDocs empties the folder that it builds into, on every machine where somebody builds. */
function checkSiteDir(root: string, file: string, { siteDir }: ConfigText): void {
  if (siteDir === undefined) return
  const target = resolve(root, dirname(file), siteDir)
  if (target.startsWith(root + sep)) return
  throw new ConfigurationError(
    'site-dir-outside',
    `site_dir in ${file} is ${siteDir}, outside of the repository, and MkDocs would empty that folder. Write a path inside, such as site.`,
  )
}

export async function findRequirements(root: string, config: string, asked: string): Promise<Requirements | undefined> {
  if (asked === 'none') return undefined
  if (asked !== 'auto') {
    if ((await readInside(root, asked)) === undefined) {
      throw new ConfigurationError(
        'requirement-unavailable',
        `There is no ${asked}. Correct the input \`requirements\`.`,
      )
    }
    return { file: asked, packages: [] }
  }
  const beside = requirementPlaces.map((name) => posix.join(posix.dirname(config), name))
  for (const file of await existing(root, [...new Set([...beside, ...requirementPlaces])])) {
    if (await namesEngine(join(root, file))) return { file, packages: [] }
  }
  return { file: undefined, packages: knownPackages }
}

async function existing(root: string, paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(paths.map((path) => stat(join(root, path)).catch(() => undefined)))
  return paths.filter((_, index) => found[index]?.isFile())
}

async function readInside(root: string, path: string): Promise<string | undefined> {
  const real = await realpath(join(root, path)).catch(() => undefined)
  if (real === undefined) return undefined
  if (!real.startsWith((await realpath(root)) + sep)) {
    throw new ConfigurationError('link-escapes', `${path} leads out of the repository.`)
  }
  return readFile(real, 'utf8').catch(() => undefined)
}
