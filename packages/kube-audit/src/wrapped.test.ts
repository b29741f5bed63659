import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AuditReading, readAuditLog, readAuditStream } from '#kube-audit'
import { auditLine, writeBusyLog } from '#sandbox'

const at = Date.parse('2026-09-01T00:00:00Z')
const line = auditLine({
  id: 'a'.repeat(36),
  at,
  user: 'bob',
  verb: 'delete',
  resource: 'secrets',
  namespace: 'apps',
  name: 'db',
})
const event = JSON.parse(line)
const { level, ...old } = event
const v1beta1 = {
  ...old,
  apiVersion: 'audit.k8s.io/v1beta1',
  metadata: { creationTimestamp: '2018-10-25T14:09:12Z' },
  level,
}
const { requestReceivedTimestamp: _received, stageTimestamp, ...without } = event

async function read(text: string): Promise<AuditReading> {
  return await readAuditStream(
    (async function* () {
      yield Buffer.from(text)
    })(),
    {},
  )
}

const json = JSON.stringify

test.each([
  ['as the API server writes it', line],
  ['of v1beta1', json(v1beta1)],
  ['of 2017, with one timestamp', json({ ...without, timestamp: stageTimestamp })],
  ['with its keys in the order of the alphabet', json(Object.fromEntries(Object.entries(event).toSorted()))],
  ['in an EventList', json({ kind: 'EventList', apiVersion: 'audit.k8s.io/v1', items: [event] })],
  ['in an array', json([event])],
  ['under `event`', json({ event })],
  ['in a text under `log`, as Fluent Bit and Docker write it', json({ log: line, stream: 'stdout', time: 'x' })],
  ['with fields that Fluent Bit added', json({ date: 1.5, ...event, kubernetes: { pod_name: 'x' } })],
  ['of logcli, for Loki', json({ labels: { job: 'audit' }, line, timestamp: '2026-09-01T00:00:00Z' })],
  [
    'of the API of Loki',
    json({ status: 'success', data: { result: [{ stream: {}, values: [['1788220800000000000', line]] }] } }),
  ],
  ['of CloudWatch', json({ timestamp: 1, message: line, ingestionTime: 2 })],
  ['of CloudWatch Insights', json({ '@timestamp': '2026-09-01', '@message': line })],
  ['of CloudWatch’s subscription', json({ messageType: 'DATA_MESSAGE', logEvents: [{ id: '1', message: line }] })],
  ['of an Azure diagnostic setting', json({ records: [{ category: 'kube-audit', properties: { log: line } }] })],
  ['of Elasticsearch', json({ hits: { hits: [{ _source: event }] } })],
  ['of Splunk', json({ result: { _raw: line } })],
  ['of journald', json({ MESSAGE: line, _PID: '1' })],
  ['of OpenTelemetry', json({ body: { stringValue: line } })],
  ['behind the prefix of a container runtime', `2026-09-01T00:00:00.000000000Z stdout F ${line}`],
  ['behind the prefix of a CloudWatch export', `2026-09-01T00:00:00.000Z ${line}`],
  ['behind the prefix of syslog', `Sep  1 00:00:00 vps-1 k3s[812]: ${line}`],
  ['behind a byte order mark', `\ufeff${line}`],
])('reads an event %s', async (_, text) => {
  const reading = await read(text)
  expect(reading).toMatchObject({ kind: 'rows', report: { counts: { unreadable: 0, foreign: 0 } } })
  if (reading.kind !== 'rows') return
  const [operation, ...others] = reading.report.operations
  expect(others).toEqual([])
  expect(operation).toMatchObject({ verb: 'delete', at, actor: { name: 'bob', kind: 'person' } })
  expect(operation?.object).toEqual({ group: '', resource: 'secrets', namespace: 'apps', name: 'db', subresource: '' })
})

test('reads the log of a busy server, made here, with every manual change in it and no other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-audit-'))
  try {
    const log = join(folder, 'audit.log')
    const { manual, lines } = writeBusyLog(log, { bytes: 20_000_000 })
    const fast = await readAuditLog({ logs: [log] })
    expect(manual).toBeGreaterThan(2)
    expect(fast).toMatchObject({ kind: 'rows', report: { counts: { lines }, coverage: { full: true } } })
    expect(fast.kind === 'rows' && fast.report.operations.length).toBe(manual)
    expect(fast).toEqual(await readAuditLog({ logs: [log], path: 'thorough' }))
  } finally {
    rmSync(folder, { recursive: true })
  }
})
