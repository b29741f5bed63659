import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readAuditLog } from '#kube-audit'
import { sharedPath } from '#testing'
import { asked, factsOf, planSource, planText } from '../test/facts.ts'
import { driftReport } from './reading/reading.ts'

const generator = sharedPath('tools/gen-audit.mjs')
const onTools = generator ? test : test.skip
const seeds = Array.from({ length: 20 }, (_, index) => index + 1)

interface Done {
  readonly id: string
  readonly user: string
  readonly verb: string
  readonly res: string
  readonly ns: string
  readonly name: string
}

/** What the truth file calls one line of it, as the report says it. */
const said = ({ id, user, verb, res, ns, name }: Done) => [id, user, verb, res, ns, name].join(' ')

onTools(
  'seeds 1 to 20: the report lists every change by a person, and nobody else’s',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'slipway-truth-'))
    try {
      for (const seed of seeds) {
        const log = join(folder, `${seed}.log`)
        const options = ['--size', '1MB', '--seed', String(seed), '--manual', '0.02', '--out', log]
        execFileSync(process.execPath, [generator ?? '', ...options], { stdio: 'pipe' })
        const truth: { truth: Done[] } = JSON.parse(readFileSync(`${log}.truth.json`, 'utf8'))
        const reading = await readAuditLog({ logs: [log], include: 'everyone' })
        if (reading.kind === 'unavailable') throw new Error(reading.message)
        const facts = factsOf({
          plans: [planSource(planText([], []))],
          audit: reading.report,
          more: { asked: { ...asked, sinceMs: undefined } },
        })
        const report = driftReport(facts)
        const found = report.timeline.map(({ operation: { id, actor, verb, object } }) => {
          const res = object.subresource === '' ? object.resource : `${object.resource}/${object.subresource}`
          return said({ id, user: actor.user, verb, res, ns: object.namespace, name: object.name })
        })
        expect({ seed, found: new Set(found) }).toEqual({ seed, found: new Set(truth.truth.map(said)) })
        expect(report.counts.manual).toBe(truth.truth.length)
        rmSync(log)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  300_000,
)
