import { parseLines } from './comment.ts'
import { continuation, goesOn, joined } from './fragment.ts'
import { linesOf } from './lines.ts'
import type { AtlantisComment, ProjectResult } from './model.ts'

/** A comment as it stands below a pull request. */
export interface Said {
  readonly id: number
  /** Whoever wrote it, by a number that nobody else has. */
  readonly authorId: number
  readonly body: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** One command of Atlantis's with its answer, though it may have taken several comments. */
export interface AtlantisRun extends AtlantisComment {
  readonly comments: readonly number[]
  readonly at: number
}

export interface Conversation {
  /** Oldest first. */
  readonly runs: readonly AtlantisRun[]
  /** What was said last of each project, and by which command. */
  readonly latest: readonly (ProjectResult & Pick<AtlantisRun, 'command' | 'at' | 'complete'>)[]
  /** When something was applied last, in whatever project; undefined when nothing was. */
  readonly lastApply: number | undefined
}

/** Everything Atlantis said below a pull request. Only the comments of the author given are looked at. */
export function readConversation(comments: readonly Said[], atlantisId: number): Conversation {
  const own = comments.filter(({ authorId }) => authorId === atlantisId).toSorted((a, b) => a.at - b.at || a.id - b.id)
  const runs = own.length === 0 ? [] : groups(own).map(runOf)
  const applied = runs.filter(({ command, outcome, projects }) => {
    return command === 'apply' && (outcome === 'succeeded' || projects.some((one) => one.outcome === 'succeeded'))
  })
  return { runs, latest: latestOf(runs), lastApply: applied.findLast(({ projects }) => projects.length > 0)?.at }
}

interface Part {
  readonly said: Said
  readonly lines: readonly string[]
}

/** Comments that belong together: each but the last says that it goes on, each but the first that it does. */
function groups(own: readonly Said[]): readonly (readonly Part[])[] {
  const found: Part[][] = []
  for (const said of own) {
    const part = { said, lines: linesOf(said.body) }
    const group = found.at(-1)
    const before = group?.at(-1)
    if (group && before && continuation(part.lines) && goesOn(before.lines)) group.push(part)
    else found.push([part])
  }
  return found
}

function runOf(parts: readonly Part[]): AtlantisRun {
  const [first] = parts
  const last = parts.at(-1)
  const read = parseLines(joined(parts.map(({ lines }) => lines)))
  const open = last !== undefined && goesOn(last.lines)
  return {
    ...read,
    complete: read.complete && !open,
    comments: parts.map(({ said }) => said.id),
    at: first?.said.at ?? 0,
  }
}

function latestOf(runs: readonly AtlantisRun[]): Conversation['latest'] {
  const found = new Map<string, Conversation['latest'][number]>()
  for (const { projects, command, at, complete } of runs) {
    for (const project of projects) {
      const key = JSON.stringify([project.name, project.directory, project.workspace])
      found.set(key, { ...project, command, at, complete })
    }
  }
  return [...found.values()]
}
