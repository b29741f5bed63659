import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { servedOperations } from '#sandbox'
import { repositoryRoot } from './actions.ts'
import { cutSlice } from './openapi-slice.ts'

// `npm run openapi` cuts what we use out of GitHub's own description of its API. The package is 385 MB, so it is
// installed in a temporary folder and never in the project; `npm run openapi -- FOLDER` takes one that is there already.
const version = '23.0.2'
const target = join(repositoryRoot, 'packages/testing/openapi/github.generated.json')

const [given] = process.argv.slice(2)
const temporary = given === undefined ? mkdtempSync(join(tmpdir(), 'openapi-')) : undefined
try {
  const folder = given ?? (await install(temporary ?? ''))
  const description: unknown = JSON.parse(readFileSync(join(folder, 'generated/api.github.com.json'), 'utf8'))
  const slice = cutSlice(description, servedOperations)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, slice)
  process.stdout.write(`Wrote ${servedOperations.length} operations, ${Math.round(slice.length / 1000)} kB.\n`)
} finally {
  if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true })
}

async function install(folder: string): Promise<string> {
  const what = ['install', '--no-save', '--ignore-scripts', '--prefix', folder, `@octokit/openapi@${version}`]
  await promisify(execFile)('npm', what)
  return join(folder, 'node_modules/@octokit/openapi')
}
