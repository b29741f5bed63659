import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const manual = readFileSync(at('../../../docs/runner.md'), 'utf8')
const sources = ['../src', '../../sql/src']
  .flatMap((folder) =>
    readdirSync(at(folder), { recursive: true, encoding: 'utf8' }).map((name) => join(at(folder), name)),
  )
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

test('the manual lists every failure code of the runner', () => {
  const thrown = [...sources.matchAll(/Error\(\s*(?:\w+ \? )?'([a-z]+(?:-[a-z]+)*)'(?: : '([a-z-]+)')?,/g)]
  const answered = [...sources.matchAll(/\bcode: '([a-z-]+)'/g)]
  const codes = [...thrown, ...answered].flatMap(([, one, other]) => [one ?? '', ...(other ? [other] : [])])
  expect(codes.length).toBeGreaterThan(60)
  expect([...new Set(codes)].filter((code) => !manual.includes(`\`${code}\``))).toEqual([])
})

test('the manual lists every setting', () => {
  const names = [...sources.matchAll(/\b(?:value|settingOf)\((?:env, )?'([A-Z_]+)'\)/g)].map(([, name]) => name ?? '')
  expect(names.length).toBeGreaterThan(12)
  expect(names.filter((name) => !manual.includes(`\`${name}\``))).toEqual([])
})

test('the manual lists every endpoint', () => {
  const routes = readFileSync(at('../src/endpoints/routes.ts'), 'utf8')
  const paths = [...routes.matchAll(/path === '([^']+)'/g)].map(([, path]) => path ?? '')
  expect(paths.length).toBeGreaterThan(6)
  expect(paths.filter((path) => !manual.includes(path))).toEqual([])
})
