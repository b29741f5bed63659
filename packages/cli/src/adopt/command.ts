import { lstat, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { ConfigurationError } from '#errors'
import { difference } from '../difference.ts'
import { readIfThere } from '../read-if-there.ts'
import { checklist } from './checklist.ts'
import { needsOf } from './needs.ts'
import { openRepository, type Repository, workflowsIn } from './repository.ts'
import { slipwayRoot, sourceOf } from './source.ts'
import { adopted } from './workflow.ts'

const folder = '.github/workflows'
// Ours alone: they test and release Slipway itself.
const notForUsers = ['ci.yml', 'release.yml']

/** What becomes of one file: it is new, it is there already as it should be, or it is somebody's and stays. */
interface FilePlan {
  readonly file: string
  readonly wanted: string
  readonly kind: 'write' | 'same' | 'keep'
  readonly found: string | undefined
}

/** `slipway adopt`: 0 is adopted, 2 is that files of yours stand where ours would be, or that nothing was confirmed. */
export async function adopt(args: readonly string[], write: (text: string) => void): Promise<0 | 2> {
  const { path, source: given, only, confirmed } = readArguments(args)
  const source = await sourceOf(given)
  const repository = await openRepository(path)
  const texts = await workflowTexts(only)
  const wanted = texts.map(([name, text]) => [`${folder}/${name}`, adopted(text, { source, ...repository })] as const)
  const files = repository.proposal === undefined ? wanted : [['slipway.yml', repository.proposal] as const, ...wanted]
  const plans = await Promise.all(files.map(([file, text]) => planned(repository, file, text)))

  for (const plan of plans) write(shown(plan))
  for (const notice of notices(repository, source.version)) write(`\n${notice}\n`)
  const kept = plans.filter(({ kind }) => kind === 'keep')
  const fresh = plans.filter(({ kind }) => kind === 'write')
  if (fresh.length > 0 && !confirmed) {
    write(`\nNothing was written. Say --yes to write ${count(fresh.length)}.\n`)
    return 2
  }
  for (const { file, wanted: text } of fresh) await put(repository.root, file, text)
  write(
    `\nWrote ${count(fresh.length)}${kept.length > 0 ? `; left ${count(kept.length)} of yours as they are` : ''}.\n`,
  )
  write(
    checklist(
      wanted.map(([file, text]) => needsOf(file, text)),
      repository,
    ),
  )
  return kept.length > 0 ? 2 : 0
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      source: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
      yes: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0) {
    throw new ConfigurationError('arguments', 'Name the one repository to adopt Slipway in: npm run adopt -- ../infra')
  }
  return { path, source: values.source, only: values.only, confirmed: values.yes }
}

async function workflowTexts(only: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  const names = (await workflowsIn(join(slipwayRoot, folder))).filter((name) => !notForUsers.includes(name))
  const unknown = only.find((name) => !names.includes(name))
  if (unknown !== undefined) {
    throw new ConfigurationError(
      'workflow-unknown',
      `There is no workflow ${unknown} to adopt; expected some of ${names.join(', ')}.`,
    )
  }
  const chosen = only.length > 0 ? only : names
  return await Promise.all(
    chosen.map(async (name) => [name, (await readIfThere(join(slipwayRoot, folder, name))) ?? ''] as const),
  )
}

async function planned({ root }: Repository, file: string, wanted: string): Promise<FilePlan> {
  const found = await readIfThere(join(root, file))
  return { file, wanted, found, kind: found === undefined ? 'write' : found === wanted ? 'same' : 'keep' }
}

function shown({ file, kind, found = '', wanted }: FilePlan): string {
  if (kind === 'same') return `\n${file} is there already.\n`
  const changes = difference(found, wanted)
  if (kind === 'write') return `\n${file} is new:\n${changes}`
  return `\n${file} is there and is yours; it is left as it is. Ours would change it so:\n${changes}`
}

function notices({ branch, trains, proposal }: Repository, version: string | undefined): readonly string[] {
  const several = [...trains].map(([prefix, tags]) => `${prefix}* (${tags})`).join(', ')
  return [
    ...(proposal === undefined
      ? []
      : ['slipway.yml was proposed from the layout of your folders: read it before you commit it.']),
    ...(branch === 'main' ? [] : [`Your main branch is "${branch}": the workflows were written for it.`]),
    ...(trains.size > 1
      ? [
          `There are release tags of several trains: ${several}. These workflows make v* tags; a second train needs copies of its own with another \`prefix:\`, other \`paths:\` and other concurrency groups.`,
        ]
      : []),
    ...(version === undefined
      ? ['The pinned commit is no release that this checkout knows: pin a release before production depends on it.']
      : []),
  ]
}

/** Written only where nothing is, and only inside the repository: a folder that is a link leads elsewhere. */
async function put(root: string, file: string, text: string): Promise<void> {
  const folders = dirname(file).split('/')
  for (const [at] of folders.entries()) {
    const folder = join(root, ...folders.slice(0, at + 1))
    const entry = await lstat(folder).catch(() => undefined)
    if (entry && !entry.isDirectory()) {
      throw new ConfigurationError('folder-outside', `${folder} is no plain folder, so nothing is written there.`)
    }
  }
  await mkdir(join(root, dirname(file)), { recursive: true })
  await writeFile(join(root, file), text, { flag: 'wx', mode: 0o644 })
}

function count(files: number): string {
  return files === 1 ? '1 file' : `${files} files`
}
