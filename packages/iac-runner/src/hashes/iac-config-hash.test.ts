import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { iacConfigHash } from './iac-config-hash.ts'

interface Vector {
  readonly compose: string
  readonly env: Readonly<Record<string, string | null>>
  readonly artifacts: readonly (readonly [string, string])[]
  readonly deps: readonly (readonly [string, string])[]
  readonly hash: string
}

const corpus = fileURLToPath(new URL('../../../../../shared/corpus/iac-runner/hash-vectors.json', import.meta.url))

test('the vectors of the origin’s own deployer are met', () => {
  if (!existsSync(corpus)) {
    process.stderr.write('The corpus is not beside the repository; its vectors are skipped.\n')
    return
  }
  const { v2_since_cb093de: vectors } = JSON.parse(readFileSync(corpus, 'utf8')) as { v2_since_cb093de: Vector[] }
  expect(vectors.length).toBeGreaterThan(0)
  for (const { hash, ...content } of vectors) expect(iacConfigHash(content)).toBe(hash)
})

// Small enough to stand here, so that the format is checked without the corpus, too.
test.each([
  [
    'variables without a value left out',
    { compose: 'services: {}\n', env: { B: '2', A: '1', EMPTY: '', N: null } },
    'f80026cff569',
  ],
  [
    'a Dockerfile and a dependency',
    {
      compose: 'services: {}\n',
      env: { A: '1' },
      artifacts: [['platform/x/Dockerfile', 'FROM a\n']] as const,
      deps: [['libs/y.py', '1\n']] as const,
    },
    '60969afda73a',
  ],
])('12 hex digits over compose, environment and files: %s', (_, content, hash) => {
  expect(iacConfigHash(content)).toBe(hash)
})

test('the order in which variables are written does not matter; a name that begins like another comes after it', () => {
  const compose = 'x'
  expect(iacConfigHash({ compose, env: { A_B: '2', A: '1' } })).toBe(
    iacConfigHash({ compose, env: { A: '1', A_B: '2' } }),
  )
  expect(iacConfigHash({ compose, env: { A: '1' } })).not.toBe(iacConfigHash({ compose, env: { A: '2' } }))
})
