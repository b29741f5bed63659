import { commandWithin } from './command-name.ts'
import { beheaded, continuation, goesOn } from './fragment.ts'
import { parseHeader } from './header.ts'
import { linesOf } from './lines.ts'
import type { AtlantisComment, Outcome } from './model.ts'
import { changesIn, outcomeOf, worst } from './outcome.ts'
import { parseReply } from './replies.ts'
import { projectResults } from './sections.ts'

/** What one comment says. Never throws: whatever is not understood is `unrecognised`, with nothing claimed. */
export function parseAtlantisComment(body: string): AtlantisComment {
  return parseLines(linesOf(body))
}

/** The same for lines that were joined from several comments. */
export function parseLines(raw: readonly string[]): AtlantisComment {
  const lines = raw.map((line) => line.trimEnd())
  const continues = continuation(lines)
  if (continues) return nothing('fragment', continues.command)
  if (beheaded(lines)) return nothing('fragment', undefined)
  // Output without any words of Atlantis's above it has lost its beginning.
  if (lines[0] === '```diff') return nothing('fragment', undefined)
  return parseResult(lines) ?? parseReply(lines) ?? parseOwnTemplate(lines) ?? nothing('unrecognised', undefined)
}

function parseResult(lines: readonly string[]): AtlantisComment | undefined {
  const header = parseHeader((lines[0] ?? '').slice(0, 2_000))
  if (!header) return undefined
  const complete = !goesOn(lines)
  const { command } = header
  if (header.kind === 'multiple') {
    const { projects, whole } = projectResults(header, lines, complete)
    const none = projects.length === 0 && header.count === 0
    const outcome = none ? 'succeeded' : worst(projects.map((project) => project.outcome))
    return { kind: 'result', command, projects, outcome, complete: complete && whole }
  }
  const section = lines.slice(1)
  const outcome = outcomeOf(command, section)
  const project = { ...header.project, outcome, changes: complete ? changesIn(section) : undefined }
  return { kind: 'result', command, projects: [project], outcome, complete }
}

/**
 * Titles that people made of their own, such as ``## ✅ Plan Succeeded | `platform` ``: the command, what became of it and
 * the names in backticks, when all of that stands in one line.
 */
function parseOwnTemplate(lines: readonly string[]): AtlantisComment | undefined {
  const title = lines.find((line) => line !== '' && !line.startsWith('<!--'))?.slice(0, 500) ?? ''
  const outcome = outcomeInWords(title)
  const command = commandWithin(title)
  if (!/^(?:#{1,6} |\*\*)/.test(title) || outcome === 'unknown' || command === undefined) return undefined
  const names = [...title.matchAll(/`([^`]{1,200})`/g)].map(([, name = '']) => name)
  const projects = names.map((name) => ({ name, directory: '', workspace: '', outcome, changes: undefined }))
  return { kind: 'result', command, projects, outcome, complete: !goesOn(lines) }
}

function outcomeInWords(title: string): Outcome {
  if (/❌|✖|\berror(?:ed)?\b/iu.test(title)) return 'errored'
  if (/\bfail(?:ed|ure)?\b/i.test(title)) return 'failed'
  return /✅|✔|\bsucce(?:ss|ssful|ssfully|eded)\b/iu.test(title) ? 'succeeded' : 'unknown'
}

function nothing(kind: 'fragment' | 'unrecognised', command: AtlantisComment['command']): AtlantisComment {
  return { kind, command, projects: [], outcome: 'unknown', complete: false }
}
