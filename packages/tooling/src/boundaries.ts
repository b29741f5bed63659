import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { repositoryRoot } from './actions.ts'
import { circlesAmong } from './circles.ts'

/** Who may import what. A part not listed here may import any `#package` and `node:`, and nothing from npm. */
const npmPackagesOf: Readonly<Record<string, readonly string[]>> = {
  toolkit: ['@actions/core'],
  github: [
    '@octokit/rest',
    '@octokit/core',
    '@octokit/types',
    '@octokit/plugin-rest-endpoint-methods',
    '@actions/github',
  ],
  command: ['@actions/exec'],
  versioning: ['semver'],
  markdown: [],
  errors: [],
  terraform: [],
  config: ['zod', 'yaml', 'ignore'],
  hcl: ['web-tree-sitter', '@tree-sitter-grammars/tree-sitter-hcl'],
  environments: ['yaml'],
  'deploy-protocol': [],
  'kube-audit': [],
  sql: ['pg'],
  'cluster-registry': ['yaml'],
  cli: ['yaml', 'zod'],
  sandbox: ['@actions/expressions', '@actions/workflow-parser', 'yaml', 'graphql', '@octokit/graphql-schema', 'ajv'],
}

/** Packages that touch nothing: no file, no network, no clock, no environment. */
const pure = [
  'clusters-check',
  'comment-commands',
  'errors',
  'markdown',
  'versioning',
  'deploy-protocol',
  'terraform',
  'atlantis',
  'mkdocs',
]
const mayImport: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  markdown: [],
  atlantis: [],
  'clusters-check': [],
  versioning: ['#errors'],
  'deploy-protocol': ['#errors'],
  'kube-audit': [],
  config: ['#errors', '#versioning'],
  hcl: [],
  'comment-commands': [],
  environments: ['#errors', '#config', '#hcl'],
  command: ['#errors'],
  terraform: [],
  mkdocs: [],
  archive: ['#errors'],
  artifact: ['#errors'],
  toolkit: ['#errors', '#markdown'],
  github: ['#errors', '#toolkit', '#versioning'],
  sql: ['#errors'],
  'cluster-registry': ['#errors', '#markdown', '#sql'],
  'iac-runner': [
    '#errors',
    '#config',
    '#deploy-protocol',
    '#versioning',
    '#markdown',
    '#github',
    '#kube-audit',
    '#sql',
  ],
}
const pureNode = ['node:crypto', 'node:buffer', 'node:util']
const testOnly = ['#testing', '#tooling']
const allowAll = ['testing', 'tooling']

const maxLines = 200
const problems: string[] = []
const files = sourceFiles()
for (const file of files) {
  const source = readFileSync(join(repositoryRoot, file), 'utf8')
  const lines = source.split('\n').length - 1
  if (lines > maxLines && !isTest(file))
    problems.push(`${file}: ${lines} lines are more than one room; the limit is ${maxLines}`)
  for (const specifier of importsOf(source)) {
    const problem = problemOf(file, specifier)
    if (problem) problems.push(`${file}: ${specifier} ${problem}`)
  }
}
const rooms = files.filter((file) => !isTest(file)).map((file) => join(repositoryRoot, file))
for (const circle of circlesAmong(rooms)) {
  const names = circle.map((file) => relative(repositoryRoot, file))
  problems.push(`${names.join(', ')}: import each other in a circle; move what they share into a file below them`)
}
if (problems.length > 0) {
  process.stderr.write(`${problems.join('\n')}\n`)
  process.exitCode = 1
}

function problemOf(file: string, specifier: string): string | undefined {
  const [top = '', part = ''] = file.split(sep)
  if (isTest(file) || (top === 'packages' && allowAll.includes(part)) || top === 'test') return undefined
  if (testOnly.includes(specifier)) return 'is for tests only'
  if (specifier.startsWith('.')) return specifier.includes('/packages/') ? 'go through the package’s name' : undefined
  if (top.startsWith('action-')) return problemOfAction(file, specifier)
  if (specifier.startsWith('node:')) {
    return pure.includes(part) && !pureNode.includes(specifier) ? 'has no place in a pure package' : undefined
  }
  if (specifier.startsWith('#')) {
    return mayImport[part] && !mayImport[part].includes(specifier) ? `may not be imported by ${part}` : undefined
  }
  const allowed = npmPackagesOf[part] ?? []
  return allowed.some((name) => specifier === name || specifier.startsWith(`${name}/`))
    ? undefined
    : `is wrapped by another package than ${part}`
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$|\/test\//.test(file)
}

function problemOfAction(file: string, specifier: string): string | undefined {
  if (!/^(#|node:)/.test(specifier)) return 'comes from npm; actions import #packages and node: only'
  const deciding = /\/(plan|report|metadata)\.ts$/.test(file)
  return deciding && /^(node:|#github|#command)/.test(specifier)
    ? 'can touch the world; a plan or a report may not'
    : undefined
}

/** Specifiers of imports that survive erasing the types; a type costs nothing and touches nothing. */
function importsOf(source: string): readonly string[] {
  const statements = source.matchAll(/^(?:import|export)\s+(?!type\b)[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm)
  const dynamic = source.matchAll(/\bimport\('([^']+)'\)/g)
  return [...statements, ...dynamic].map((match) => match[1] ?? match[2] ?? '')
}

function sourceFiles(): readonly string[] {
  const roots = readdirSync(repositoryRoot).filter((name) => name.startsWith('action-') || name === 'packages')
  return roots.flatMap((root) =>
    readdirSync(join(repositoryRoot, root), { recursive: true, withFileTypes: true })
      .filter(
        (entry) =>
          entry.isFile() && /\.tsx?$/.test(entry.name) && !/\/(dist|node_modules)(\/|$)/.test(entry.parentPath),
      )
      .map((entry) => relative(repositoryRoot, join(entry.parentPath, entry.name))),
  )
}
