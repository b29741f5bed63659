// Makes deploy/dist/slipway-runner.mjs, the runner in one file: npx tsc --noCheck && npx node deploy/bundle.mjs
// Run here: both commands in a fresh clone, and the bundle that came out, with one signed deployment.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ncc from '@vercel/ncc'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const options = { cache: false, license: 'licenses.txt', minify: false, quiet: true, sourceMap: false }
const { code, assets } = await ncc(at('../build/packages/iac-runner/src/program.js'), options)
mkdirSync(at('dist'), { recursive: true })
writeFileSync(at('dist/slipway-runner.mjs'), code)
for (const [name, { source }] of Object.entries(assets)) writeFileSync(at(`dist/${name}`), source)
process.stdout.write(`deploy/dist/slipway-runner.mjs ${Math.round(code.length / 1024)} KiB\n`)
