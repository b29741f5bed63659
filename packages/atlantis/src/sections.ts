import type { Header } from './header.ts'
import { outsideFences } from './lines.ts'
import type { Outcome, ProjectRef, ProjectResult } from './model.ts'
import { changesIn, outcomeOf, worst } from './outcome.ts'
import { parseProjectRef } from './project-ref.ts'

export interface ProjectResults {
  readonly projects: readonly ProjectResult[]
  /** False when the comment contradicts itself: then something in the output speaks as if it were Atlantis. */
  readonly whole: boolean
}

interface Section {
  readonly project: number
  readonly lines: readonly string[]
}

/** The results of a comment on several projects: their list first, then a section for each that has something to say. */
export function projectResults(
  header: Extract<Header, { readonly kind: 'multiple' }>,
  lines: readonly string[],
  complete: boolean,
): ProjectResults {
  const refs = listed(lines)
  const sections = sectionsOf(lines, refs)
  const projects = refs.map((ref, index): ProjectResult => {
    const own = sections.filter(({ project }) => project === index)
    if (own.length === 0) return { ...ref, outcome: complete ? unsaid(header) : 'unknown', changes: undefined }
    // The output of a plan can hold the heading of another project; so where there are two, the worse one counts.
    const outcome = worst(own.map((section) => outcomeOf(header.command, section.lines)))
    const [only, ...others] = own
    return { ...ref, outcome, changes: only && others.length === 0 ? changesIn(only.lines) : undefined }
  })
  const whole = refs.length === header.count && (!complete || countsAgree(lines, projects))
  return { projects: whole || !complete ? projects : projects.map(doubted), whole }
}

/** A project without a section has nothing to tell: no changes, no policy that failed, or an approval. */
function unsaid({ command }: Header): Outcome {
  return command === undefined ? 'unknown' : 'succeeded'
}

function doubted(project: ProjectResult): ProjectResult {
  return { ...project, outcome: project.outcome === 'succeeded' ? 'unknown' : project.outcome }
}

/** ``1. dir: `a` workspace: `b` `` right below the first line. */
function listed(lines: readonly string[]): readonly ProjectRef[] {
  const refs: ProjectRef[] = []
  for (const line of lines.slice(1)) {
    if (line === '') continue
    const ref = line.startsWith('1. ') ? parseProjectRef(line.slice(3, 2_000)) : undefined
    if (!ref) break
    refs.push(ref)
  }
  return refs
}

/** ``### 2. dir: `a` workspace: `b` ``, where the second of the list has that very name. */
function sectionsOf(lines: readonly string[], refs: readonly ProjectRef[]): readonly Section[] {
  const starts: { readonly project: number; readonly at: number }[] = []
  for (const [at, line] of lines.entries()) {
    const heading = /^#{2,4} (\d{1,6})\. (.{1,2000})$/.exec(line)
    const project = Number(heading?.[1] ?? 0) - 1
    if (heading && same(refs[project], parseProjectRef(heading[2] ?? ''))) starts.push({ project, at })
  }
  return starts.map(({ project, at }, index) => {
    const end = starts[index + 1]?.at ?? lines.length
    return { project, lines: lines.slice(at + 1, end) }
  })
}

function same(one: ProjectRef | undefined, other: ProjectRef | undefined): boolean {
  if (!one || !other) return false
  return one.name === other.name && one.directory === other.directory && one.workspace === other.workspace
}

/** `2 projects, 1 with changes, 0 with no changes, 1 failed`: the last one outside the output, when there is one. */
function countsAgree(lines: readonly string[], projects: readonly ProjectResult[]): boolean {
  const forms =
    /^(\d{1,6}) (?:projects|proyectos), (?:\d{1,6} (?:with changes, \d{1,6} with no changes|con cambios, \d{1,6} sin cambios)|(?:\d{1,6} (?:successful|exitosos))), (\d{1,6}) (?:failed|fallidos)(?:, (\d{1,6}) (?:errored|con errores))?$/
  const footer = outsideFences(lines)
    .map(({ line }) => forms.exec(line))
    .findLast((match) => match !== null)
  if (!footer) return true
  const bad = projects.filter(({ outcome }) => outcome === 'failed' || outcome === 'errored').length
  return Number(footer[1]) === projects.length && Number(footer[2]) + Number(footer[3] ?? 0) === bad
}
