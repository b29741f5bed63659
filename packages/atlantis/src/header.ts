import { commandNamed } from './command-name.ts'
import type { Command, ProjectRef } from './model.ts'
import { parseProjectRef } from './project-ref.ts'

/** The first line of a result: one project, or how many. */
export type Header =
  | { readonly kind: 'single'; readonly command: Command | undefined; readonly project: ProjectRef }
  | { readonly kind: 'multiple'; readonly command: Command | undefined; readonly count: number }

const ran = ['Ran ', 'Se ejecutó ', 'Approved ', 'Políticas ']
const joints = [' for ', ' para ', ' in ']

export function parseHeader(line: string): Header | undefined {
  const opening = ran.find((word) => line.startsWith(word))
  if (opening === undefined) return undefined
  for (const joint of joints) {
    const at = line.indexOf(joint, opening.length)
    if (at < 0) continue
    const words = line.slice(opening.length, at)
    const command = opening === 'Approved ' || opening === 'Políticas ' ? approved(words) : commandNamed(words)
    const rest = line.slice(at + joint.length).trim()
    const project = parseProjectRef(rest)
    if (project) return { kind: 'single', command, project }
    const count = /^(\d{1,6}) (?:projects?|proyectos?):?$/.exec(rest)
    if (count) return { kind: 'multiple', command, count: Number(count[1]) }
  }
  return undefined
}

function approved(words: string): Command | undefined {
  return ['policies', 'aprobadas'].includes(words.trim().toLowerCase()) ? 'approve_policies' : undefined
}
