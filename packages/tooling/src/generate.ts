import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { configJsonSchema } from '#config'
import type { ActionMetadata } from '#toolkit'
import { actionNames, metadataOf, repositoryRoot } from './actions.ts'
import { failureCodesPage, reference, referencePage } from './reference.ts'

// `npm run generate` writes action.yml, the reference part of each README and the manual's reference from src/metadata.ts, and the
// JSON Schema of slipway.yml;
// with --check it writes nothing and fails when one of them is not what it would write.
const check = process.argv.includes('--check')
const stale: string[] = []

const actions: Record<string, ActionMetadata> = {}
for (const action of actionNames()) {
  const metadata = await metadataOf(action)
  actions[action] = metadata
  put(join(action, 'action.yml'), actionYaml(action, metadata))
  const readme = join(action, 'README.md')
  if (existsSync(join(repositoryRoot, readme))) put(readme, withReference(readRepositoryFile(readme), metadata))
  put(`docs/reference/${action}.md`, referencePage(action, metadata))
}
put('docs/failure-codes.md', failureCodesPage(actions, readRepositoryFile('docs/runner.md')))
put('docs/slipway.schema.json', `${JSON.stringify(configJsonSchema(), undefined, 2)}\n`)
if (stale.length > 0) {
  process.stderr.write(`Not current: ${stale.join(', ')}. Run \`npm run generate\` and commit the result.\n`)
  process.exitCode = 1
}

function put(path: string, content: string): void {
  const absolute = join(repositoryRoot, path)
  if (existsSync(absolute) && readFileSync(absolute, 'utf8') === content) return
  if (check) stale.push(path)
  else {
    mkdirSync(dirname(absolute), { recursive: true })
    writeFileSync(absolute, content)
  }
}

function readRepositoryFile(path: string): string {
  return readFileSync(join(repositoryRoot, path), 'utf8')
}

function actionYaml(action: string, metadata: ActionMetadata): string {
  const inputs = Object.entries(metadata.inputs).map(([name, input]) => [
    name,
    {
      description: input.description,
      required: input.default === undefined,
      ...(input.default === undefined ? {} : { default: input.default }),
    },
  ])
  const outputs = Object.entries(metadata.outputs).map(([name, description]) => [name, { description }])
  const yaml = stringify(
    {
      name: metadata.name,
      description: metadata.description,
      author: 'the Slipway authors',
      inputs: Object.fromEntries(inputs),
      outputs: Object.fromEntries(outputs),
      runs: { using: 'node24', main: 'dist/index.js' },
      branding: { icon: 'anchor', color: 'blue' },
    },
    { lineWidth: 0 },
  )
  return `# Generated from ${action}/src/metadata.ts by \`npm run generate\`. Do not edit.\n${yaml}`
}

function withReference(readme: string, metadata: ActionMetadata): string {
  const between = /<!-- reference -->[\s\S]*<!-- \/reference -->/
  if (!between.test(readme)) throw new Error('A README of an action needs <!-- reference --> and <!-- /reference -->.')
  return readme.replace(between, () => `<!-- reference -->\n${reference(metadata, '###')}\n<!-- /reference -->`)
}
