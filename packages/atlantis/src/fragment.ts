import { commandNamed } from './command-name.ts'
import type { Command } from './model.ts'

const continues = /^Continued (?:([\w` ]{1,40}?) output )?from previous comment\.$/
const continued = /^\*\*Warning\*\*: Output length greater than max comment size\. Continued in next comment\.$/
const truncated = /^(?:> )?\*\*Warning\*\*: Command output is larger than the maximum number of comments/

/** Whether a comment goes on from the one before it; with the command, where it says it. */
export function continuation(lines: readonly string[]): { readonly command: Command | undefined } | undefined {
  const match = continues.exec(lines[0]?.slice(0, 200).trim() ?? '')
  return match ? { command: commandNamed(match[1] ?? '') } : undefined
}

/** Whether the end of a comment is in the next one. */
export function goesOn(lines: readonly string[]): boolean {
  return continued.test(lines.findLast((line) => line.trim() !== '')?.trim() ?? '')
}

/** Whether the beginning was thrown away, because it would have taken more comments than Atlantis may write. */
export function beheaded(lines: readonly string[]): boolean {
  return lines.slice(0, 3).some((line) => truncated.test(line.slice(0, 300)))
}

/** The parts as they were before they were cut: without the words, the fences and the folds that the cut put in. */
export function joined(parts: readonly (readonly string[])[]): readonly string[] {
  const lines: string[] = []
  for (const [index, part] of parts.entries()) {
    const start = index === 0 ? 0 : openingOf(part)
    // The last part keeps what it says of a next one: that one is missing.
    const kept = part.slice(start, index < parts.length - 1 ? endOf(part) : part.length)
    // A cut may go through the middle of a line.
    const [first = '', ...rest] = kept
    lines.push(`${lines.pop() ?? ''}${first}`, ...rest)
  }
  return lines
}

function openingOf(part: readonly string[]): number {
  const opened = part.findIndex(
    (line, index) => index > 0 && !/^(?:<details><summary>Show Output<\/summary>)?\s*$/.test(line),
  )
  if (opened < 0) return part.length
  return /^```(?:diff)?$/.test(part[opened] ?? '') ? opened + 1 : opened
}

function endOf(part: readonly string[]): number {
  const last = part.findLastIndex((line) => continued.test(line.trim()))
  let end = last
  while (end > 0 && /^(?:<br>|<\/details>|> \[!WARNING\])?$/.test(part[end - 1] ?? '')) end -= 1
  return part[end - 1] === '```' ? end - 1 : end
}
