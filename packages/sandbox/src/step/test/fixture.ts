import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runContextFor } from '../context.ts'

/** An action made for one test: its `action.yml`, and programs by file name. */
export async function writeAction(
  directory: string,
  files: Readonly<Record<string, string>>,
  inputs = 'who: { default: nobody }',
): Promise<string> {
  await mkdir(directory, { recursive: true })
  const post = files['post.js'] ? ', post: post.js' : ''
  const metadata = `name: Stub\ninputs: { ${inputs} }\nruns: { using: node24, main: index.js${post} }\n`
  await writeFile(join(directory, 'package.json'), '{ "type": "module" }')
  await writeFile(join(directory, 'action.yml'), metadata)
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text)
  return directory
}

/** A directory that is gone after the test's body. */
export async function withDirectory<T>(body: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-test-'))
  try {
    return await body(directory)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

export const anyContext = runContextFor(
  {
    serverUrl: 'https://github.invalid',
    apiUrl: 'https://api.github.invalid',
    owner: 'octo',
    repo: 'infra',
    token: 'ghs_0123456789',
  },
  { sha: '0123456789012345678901234567890123456789' },
)
