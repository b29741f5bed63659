import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ConfigurationError, messageOf } from '#errors'
import { evaluateTemplate, type Scope } from './expression.ts'

/** What the runner takes from an `action.yml`. */
export interface ActionFile {
  readonly name: string
  readonly inputs: ReadonlyMap<string, DeclaredInput>
  readonly outputs: readonly string[]
  readonly main: string
  readonly pre: string | undefined
  readonly post: string | undefined
  readonly postIf: string
}

interface DeclaredInput {
  readonly fallback: string
  readonly deprecation: string | undefined
}

export async function readActionFile(directory: string): Promise<ActionFile> {
  const text = await readFile(join(directory, 'action.yml'), 'utf8')
    .catch(() => readFile(join(directory, 'action.yaml'), 'utf8'))
    .catch((error: unknown) => {
      throw new ConfigurationError('action-missing', `${directory} holds no action.yml. Name a folder that does.`, {
        cause: error,
      })
    })
  return parseActionFile(text, directory)
}

function parseActionFile(text: string, directory: string): ActionFile {
  const file = record(parseYaml(text, directory))
  const runs = record(file['runs'])
  if (runs['using'] !== 'node24') {
    throw new ConfigurationError(
      'action-runtime',
      `${directory}/action.yml says \`using: ${String(runs['using'])}\`. The sandbox runs \`node24\` and nothing else.`,
    )
  }
  const main = optionalText(runs['main'])
  if (!main) throw new ConfigurationError('action-main', `${directory}/action.yml names no \`runs.main\`.`)
  return {
    name: optionalText(file['name']) ?? directory,
    inputs: new Map(Object.entries(record(file['inputs'])).map(([name, value]) => [name, declaredInput(value)])),
    outputs: Object.keys(record(file['outputs'])),
    main,
    pre: optionalText(runs['pre']),
    post: optionalText(runs['post']),
    postIf: optionalText(runs['post-if']) ?? 'always()',
  }
}

/** Inputs as the environment shows them, and what the runner warns about. `required` is not enforced, as on GitHub. */
export function inputEnvironment(
  action: ActionFile,
  given: Readonly<Record<string, string>>,
  scope: Scope,
): { readonly environment: Record<string, string>; readonly warnings: readonly string[] } {
  const names = new Map([...action.inputs.keys()].map((name) => [name.toLowerCase(), name]))
  const warnings: string[] = []
  const environment: Record<string, string> = {}
  for (const [name, value] of Object.entries(given)) {
    environment[environmentName(name)] = value
    const deprecation = action.inputs.get(names.get(name.toLowerCase()) ?? '')?.deprecation
    if (deprecation) warnings.push(`Input '${name}' has been deprecated with message: ${deprecation}`)
  }
  const unexpected = Object.keys(given).filter((name) => !names.has(name.toLowerCase()))
  if (unexpected.length > 0) {
    const [wrong, valid] = [unexpected, [...names.values()]].map((list) => list.map((name) => `'${name}'`).join(', '))
    warnings.push(`Unexpected input(s) ${wrong}, valid inputs are [${valid}]`)
  }
  for (const [name, { fallback }] of action.inputs) {
    environment[environmentName(name)] ??= evaluateTemplate(fallback, scope)
  }
  return { environment, warnings }
}

function environmentName(input: string): string {
  return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`
}

function declaredInput(value: unknown): DeclaredInput {
  const fields = record(value)
  return {
    fallback: optionalText(fields['default']) ?? '',
    deprecation: optionalText(fields['deprecationMessage']),
  }
}

function parseYaml(text: string, directory: string): unknown {
  try {
    return parse(text)
  } catch (error) {
    throw new ConfigurationError('action-syntax', `${directory}/action.yml is not YAML: ${messageOf(error)}`)
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

function optionalText(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value)
}
