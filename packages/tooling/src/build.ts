import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ncc from '@vercel/ncc'
import { actionNames, repositoryRoot } from './actions.ts'

// ncc keeps its options in a global of the process, so the actions are bundled one after the other, never at once.
const asked = process.argv.slice(2)
for (const action of asked.length > 0 ? asked : actionNames()) {
  const { code, assets } = await ncc(join(repositoryRoot, 'build', action, 'src/main.js'), {
    cache: false,
    license: 'licenses.txt',
    minify: false,
    quiet: true,
    sourceMap: false,
  })
  const dist = join(repositoryRoot, action, 'dist')
  rmSync(dist, { recursive: true, force: true })
  write(join(dist, 'index.js'), code)
  for (const [name, { source }] of Object.entries(assets)) write(join(dist, name), source)
  process.stdout.write(`${action}/dist ${Math.round(code.length / 1024)} KiB\n`)
}

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
