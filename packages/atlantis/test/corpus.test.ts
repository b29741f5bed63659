import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sharedPath } from '#testing'
import { type AtlantisComment, parseAtlantisComment } from '../src/index.ts'
import { expectedComments } from './expected.ts'

const folder = sharedPath('corpus/atlantis')
const present = folder === undefined ? test.skip : test

function told({ kind, command, outcome, projects }: AtlantisComment): string {
  const each = projects.map(({ name, directory, workspace, outcome: own, changes }) => {
    const numbers = changes ? ` +${changes.add} ~${changes.change} -${changes.destroy}` : ''
    return `${name === '' ? '' : `${name}@`}${directory}/${workspace} ${own}${numbers}`
  })
  return [`${kind} ${command ?? 'nothing'} ${outcome}`, ...each].join('; ')
}

present('Every comment of the corpus says what a person reads in it: command, projects, outcomes, numbers.', () => {
  const read = Object.fromEntries(
    Object.keys(expectedComments).map((name) => [
      name,
      told(parseAtlantisComment(readFileSync(join(folder ?? '', `${name}.txt`), 'utf8'))),
    ]),
  )
  expect(Object.keys(read).length).toBeGreaterThanOrEqual(40)
  expect(read).toEqual(expectedComments)
})

present('No comment of the corpus is beyond what is understood, and a failure in it is never a success.', () => {
  for (const name of readdirSync(folder ?? '')) {
    const body = readFileSync(join(folder ?? '', name), 'utf8')
    const comment = parseAtlantisComment(body)
    expect([name, comment.kind]).not.toEqual([name, 'unrecognised'])
    // Told in another way than the parser does: Atlantis writes a failure in bold at the start of a line.
    const failed = /^\*\*[A-Z][A-Za-z ]* (?:Failed|Error)\*\*|^\*\*Error:\*\*|^Error: unknown command/m.test(body)
    if (failed) expect([name, comment.outcome]).not.toEqual([name, 'succeeded'])
  }
})

present('The comments of the corpus are the same read with the line ends of other systems, and folded up.', () => {
  for (const name of readdirSync(folder ?? '')) {
    const body = readFileSync(join(folder ?? '', name), 'utf8')
    const comment = parseAtlantisComment(body)
    expect(parseAtlantisComment(body.replaceAll('\n', '\r\n'))).toEqual(comment)
    const folded = `<!--- +-Superseded Command-+ ---><details><summary>Superseded Atlantis plan</summary>\n${body}\n</details>`
    expect([name, parseAtlantisComment(folded).outcome]).toEqual([name, comment.outcome])
  }
})
