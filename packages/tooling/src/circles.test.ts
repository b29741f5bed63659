import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { circlesAmong } from './circles.ts'

test.each([
  ['a line of imports is no circle', { a: ["import { b } from './b.ts'"], b: ["import './c.ts'"], c: [] }, []],
  ['two that import each other', { a: ["import { b } from './b.ts'"], b: ["import { a } from './a.ts'"] }, ['a b']],
  [
    'three, though one of them only reads a type, and without the one beside them',
    {
      a: ["import { b } from './b.ts'"],
      b: ["export { c } from './c.ts'"],
      c: ['import {\n  type A,\n', "} from './a.ts'"],
      d: ["import { a } from './a.ts'"],
    },
    ['a b c'],
  ],
])('%s', (_, texts, expected) => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-circles-'))
  const files = Object.entries(texts).map(([name, lines]) => {
    const file = join(folder, `${name}.ts`)
    writeFileSync(file, lines.join(''))
    return file
  })
  const names = circlesAmong(files).map((circle) => circle.map((file) => basename(file, '.ts')).join(' '))
  rmSync(folder, { recursive: true })
  expect(names).toEqual(expected)
})
