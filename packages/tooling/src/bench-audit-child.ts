import { readAuditLog } from '#kube-audit'

// One reading in a process of its own, so that its memory is its own; prints what `bench-audit.ts` puts into rows.
const [log = '', since = ''] = process.argv.slice(2)
const begun = performance.now()
const reading = await readAuditLog({ logs: [log], ...(since && { since: Number(since) }) })
const milliseconds = performance.now() - begun
if (reading.kind === 'unavailable') throw new Error(reading.message)
const { operations, counts } = reading.report
const { user, system } = process.cpuUsage()
process.stdout.write(
  JSON.stringify({
    milliseconds,
    cpuMs: (user + system) / 1000,
    found: operations.length,
    bytes: counts.bytes,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }),
)
