import { readFileSync, statSync } from 'node:fs'

/** GitHub cuts payloads at 25 MB. */
const maxBytes = 32 * 1024 * 1024

/** The pull request that started the workflow, by its event or by its ref; undefined outside one. */
export function pullRequestOf(env: NodeJS.ProcessEnv): number | undefined {
  return numberIn(env['GITHUB_EVENT_PATH'] ?? '') ?? numberOf(/^refs\/pull\/(\d+)\//.exec(env['GITHUB_REF'] ?? '')?.[1])
}

function numberIn(path: string): number | undefined {
  try {
    if (statSync(path).size > maxBytes) return undefined
    const event: unknown = JSON.parse(readFileSync(path, 'utf8'))
    const pull = part(event, 'pull_request')
    const issue = part(event, 'issue')
    // A comment on an issue that is no pull request has nothing to report on.
    return numberOf(part(pull, 'number')) ?? (part(issue, 'pull_request') ? numberOf(part(issue, 'number')) : undefined)
  } catch {
    // Without a payload, as on a schedule of an emulator, the input or the ref says which one it is.
    return undefined
  }
}

function part(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}

function numberOf(value: unknown): number | undefined {
  const number = Number(value)
  return Number.isSafeInteger(number) && number > 0 ? number : undefined
}
