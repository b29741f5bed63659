import { cpus } from 'node:os'
import { auditRows } from './bench-audit.ts'
import { deployRows } from './bench-deploy.ts'
import { docsRows } from './bench-docs.ts'
import { promoteRows } from './bench-promote.ts'
import { runnerRows } from './bench-runner.ts'
import { sizeRows, startRows } from './bench-start.ts'
import { printTable } from './bench-table.ts'
import { tagRows } from './bench-tag.ts'

// `npm run bench`: every figure in one run, so that they can be compared; a busy machine shows in all of them.
process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n\n`)
printTable([
  ...startRows(),
  ...sizeRows(),
  ...(await tagRows()),
  ...(await promoteRows()),
  ...(await runnerRows()),
  ...(await deployRows()),
  ...(await docsRows()),
  ...(await auditRows()),
])
process.exit()
