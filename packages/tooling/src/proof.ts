import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { repositoryRoot } from './actions.ts'
import { type Part, parts } from './proof-parts.ts'

// `npm run proof [-- model|crash|fuzz|faults …]`: what CI does with reduced sizes, at full size. Each part has a row of
// docs/proof.md with the commit it speaks of. Without names, what holds already for the files as they are is not run
// again, so a proof that was stopped goes on where it was.
const page = join(repositoryRoot, 'docs/proof.md')
const head = '| part | what | | figure | commit | seed | machine | took |'

const changes = git('status', '--porcelain', '--untracked-files=no', '--', '.', ':!docs/proof.md')
if (changes !== '') {
  process.stderr.write(`The work tree holds changes, so a proof would speak of no commit. Commit first:\n${changes}\n`)
  process.exit(1)
}
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !parts.some((part) => part.name === name))
if (unknown !== undefined) {
  process.stderr.write(`There is no part ${unknown}; there are ${parts.map(({ name }) => name).join(', ')}.\n`)
  process.exit(1)
}
const rows = readRows()
for (const part of parts) {
  if (asked.length > 0 ? asked.includes(part.name) : !holdsNow(rows.get(part.name))) {
    rows.set(part.name, await prove(part))
    writeFileSync(page, text())
  }
}
process.exitCode = parts.every(
  ({ name }) => (asked.length > 0 && !asked.includes(name)) || rows.get(name)?.includes('| holds |'),
)
  ? 0
  : 1

async function prove({ name, what, args, env, figure, seed }: Part): Promise<string> {
  process.stdout.write(`${name}: ${what} …\n`)
  const startedAt = performance.now()
  const seconds = () => Math.round((performance.now() - startedAt) / 1000)
  const beat = setInterval(() => process.stdout.write(`${name}: ${seconds()} s …\n`), 30_000)
  const child = spawn(process.execPath, args, { cwd: repositoryRoot, env: { ...process.env, ...env } })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  child.stderr.pipe(process.stderr, { end: false })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(beat)
  const found = figure.exec(said.join(''))?.[0]?.trim().replace(/\s*\n/g, '; ').replace(/ +/g, ' ') ?? 'no figure'
  const verdict = code === 0 ? 'holds' : '**broken**'
  process.stdout.write(`${name}: ${verdict} in ${seconds()} s: ${found}\n`)
  if (code !== 0) process.stdout.write(`${said.join('').slice(-8_000)}\n`)
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}`
  const cells = [name, what, verdict, found, `\`${git('rev-parse', 'HEAD')}\``, seed, machine, `${seconds()} s`]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

/** A row speaks of the files as they are when nothing but the page itself changed since its commit. */
function holdsNow(row = ''): boolean {
  const [, commit = ''] = /`([0-9a-f]{40})`/.exec(row) ?? []
  if (commit === '' || !row.includes('| holds |')) return false
  const args = ['diff', '--quiet', commit, 'HEAD', '--', '.', ':!docs/proof.md']
  return spawnSync('git', args, { cwd: repositoryRoot }).status === 0
}

function readRows(): Map<string, string> {
  const lines = (() => {
    try {
      return readFileSync(page, 'utf8').split('\n')
    } catch {
      return []
    }
  })()
  return new Map(
    parts.flatMap(({ name }) =>
      lines.filter((line) => line.startsWith(`| ${name} |`)).map((line) => [name, line] as const),
    ),
  )
}

function text(): string {
  const all = parts.map(({ name, what }) => rows.get(name) ?? `| ${name} | ${what} | not yet run | | | | | |`)
  const intro = 'What `npm run proof` said, part by part. CI runs the same with reduced sizes.'
  return ['# Proof', '', intro, '', head, '| --- | --- | --- | --- | --- | --- | --- | --- |', ...all, ''].join('\n')
}

function git(...args: readonly string[]): string {
  return spawnSync('git', args, { cwd: repositoryRoot, encoding: 'utf8' }).stdout.trim()
}
