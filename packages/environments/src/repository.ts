import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMap, parseAllDocuments } from 'yaml'
import { type HclFile, hclParser } from '#hcl'
import { type Manifest, manifestOf } from './manifest.ts'

/** What a repository holds that `slipway env check` looks at; every path is relative to its root. */
export interface Repository {
  /** Terraform files, `.tf`. */
  readonly terraform: readonly HclFile[]
  /** Files of variables, `.tfvars`. */
  readonly variables: readonly HclFile[]
  readonly manifests: readonly Manifest[]
  /** Other YAML, such as Helm values, by path. */
  readonly texts: ReadonlyMap<string, string>
  /** What is there and could not be read, with the reason. */
  readonly unreadable: readonly Unreadable[]
}

export interface Unreadable {
  readonly file: string
  readonly line: number
  readonly reason: string
}

const maxFiles = 20_000
const maxBytes = 1024 * 1024
const skipped = new Set(['.git', '.terraform', 'node_modules', '.venv', 'vendor', '.slipway'])

/** Reads the Terraform, the variables and the Kubernetes manifests of a working tree; links are not followed. */
export async function readRepository(root: string): Promise<Repository> {
  const parse = await hclParser()
  const collected = { terraform: [] as HclFile[], variables: [] as HclFile[], manifests: [] as Manifest[] }
  const texts = new Map<string, string>()
  const unreadable: Unreadable[] = []
  for (const file of await filesOf(root, unreadable)) {
    const text = await readText(root, file, unreadable)
    if (text === undefined) continue
    if (/\.ya?ml$/.test(file)) {
      texts.set(file, text)
      collected.manifests.push(...manifestsOf(text, file))
      continue
    }
    const parsed = parse(text, file)
    unreadable.push(
      ...parsed.brokenLines.map((line) => ({ file, line, reason: 'this line is not Terraform’s language' })),
    )
    collected[file.endsWith('.tf') ? 'terraform' : 'variables'].push(parsed)
  }
  return { ...collected, texts, unreadable }
}

async function filesOf(root: string, unreadable: Unreadable[]): Promise<readonly string[]> {
  const found: string[] = []
  const waiting = ['']
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const entries = await readdir(join(root, folder), { withFileTypes: true })
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory() && !skipped.has(entry.name)) waiting.push(path)
      if (entry.isFile() && /\.(tf|tfvars|ya?ml)$/.test(entry.name)) found.push(path)
    }
    if (found.length > maxFiles) {
      unreadable.push({ file: folder, line: 1, reason: `there are more than ${maxFiles} files; the rest was not read` })
      break
    }
  }
  return found.sort((a, b) => (a < b ? -1 : 1))
}

async function readText(root: string, file: string, unreadable: Unreadable[]): Promise<string | undefined> {
  const { size } = await lstat(join(root, file))
  if (size <= maxBytes) return await readFile(join(root, file), 'utf8')
  unreadable.push({ file, line: 1, reason: `it has ${size} bytes, more than the ${maxBytes} that are read` })
  return undefined
}

/** The Kubernetes objects of a file; a Helm template or any other YAML has none. */
function manifestsOf(text: string, file: string): readonly Manifest[] {
  if (!/^kind:/m.test(text) || !/^apiVersion:/m.test(text) || text.includes('{{')) return []
  return parseAllDocuments(text, { logLevel: 'silent', prettyErrors: false }).flatMap((document) => {
    if (document.errors.length > 0 || !isMap(document.contents)) return []
    const line = text.slice(0, document.contents.range?.[0] ?? 0).split('\n').length
    return manifestOf(document.toJS({ maxAliasCount: 50 }), { file, line })
  })
}
