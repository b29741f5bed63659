import { planText, scaled, was } from './facts.ts'
import { auditLog, type Reporting, scaledByHand, startReporting } from './reporting.ts'

const drifted = planText(
  [{ actions: ['update'], before: was, after: scaled }],
  [{ actions: ['update'], before: scaled, after: was }],
)
const quiet = planText([], [{ actions: ['no-op'], before: was, after: was }])
const cut = drifted.slice(0, -40)
const encrypted = '{"meta":{"key_provider.pbkdf2.x":"e30="},"encrypted_data":"AAAA","encryption_version":"v0"}'
const pulumi = '{"steps":[{"op":"update","urn":"urn:pulumi:x"}],"changeSummary":{"update":1}}'

interface Expected {
  readonly exitCode: number
  readonly verdict: string
  /** In the report: the code of the source that could not be read, or a remark. */
  readonly says: string
}

type Furnish = (world: Reporting) => Readonly<Record<string, string>>

const plan =
  (content: string | Buffer): Furnish =>
  (world) => {
    world.write('plan.json', content)
    world.write('audit.log', auditLog([scaledByHand]))
    return {}
  }

const log =
  (content: string | Buffer, planned = quiet): Furnish =>
  (world) => {
    world.write('plan.json', planned)
    world.write('audit.log', content)
    return {}
  }

const found = (says: string): Expected => ({ exitCode: 0, verdict: 'found', says })
const unknown = (says: string): Expected => ({ exitCode: 0, verdict: 'unknown', says })

test.each<[string, Furnish, Expected]>([
  ['no plan file where one is named', (world) => ({ ...plan('')(world), plan: 'missing.json' }), found('plan-missing')],
  ['an empty plan file', plan(''), found('plan-empty')],
  ['an encrypted plan file', plan(encrypted), found('plan-encrypted')],
  ['a plan that was cut', plan(cut), found('plan-cut')],
  ['a plan of another tool', plan(pulumi), found('plan-foreign')],
  ['the plan file itself', plan(Buffer.from('504b030414000000', 'hex')), found('plan-binary')],
  [
    'a glob of plans that matches nothing',
    (world) => ({ ...plan('')(world), plan: 'plans/*.json' }),
    found('plan-missing'),
  ],
  [
    'a plan and a log of two clusters',
    log(
      auditLog([
        {
          ...scaledByHand,
          object: { ...scaledByHand.object, namespace: 'elsewhere' },
          path: '/apis/apps/v1/namespaces/elsewhere/deployments/api/scale',
        },
      ]),
      drifted,
    ),
    found('plan-and-log-disjoint'),
  ],
  [
    'a log without a write: the policy is too thin',
    log(auditLog().replaceAll('"verb":"update"', '"verb":"get"')),
    unknown('audit-without-writes'),
  ],
  ['F54 a log that starts too late', log(auditLog([], { minutes: 30 })), unknown('audit-holes')],
  ['F54 a log that ended an hour ago', log(auditLog([], { minutes: 120, until: 60 })), unknown('audit-holes')],
  [
    'a log with a line of 40 MB',
    log(`${auditLog()}{"kind":"Event","x":"${'a'.repeat(40_000_000)}"}\n`),
    unknown('audit-holes'),
  ],
  ['a log that is a binary file', log(Buffer.alloc(200_000, 7)), unknown('no-times')],
  [
    'a log that is not there',
    (world) => ({ ...log('')(world), 'audit-log': 'missing.log' }),
    unknown('audit-unavailable'),
  ],
  [
    'a glob of logs that matches nothing',
    (world) => ({ ...log('')(world), 'audit-log': 'logs/*.log' }),
    unknown('audit-unavailable'),
  ],
  ['an empty log', log(''), unknown('audit-')],
  [
    'a command that fails',
    (world) => ({ ...log('')(world), 'audit-log': '', 'audit-command': `${process.execPath} -e "process.exit(3)"` }),
    unknown('audit-'),
  ],
  [
    'a program that does not exist',
    (world) => ({ ...log('')(world), 'audit-log': '', 'audit-command': '/no/such/program' }),
    unknown('audit-unavailable'),
  ],
  ['no log at all', (world) => ({ ...log('')(world), 'audit-log': '' }), unknown('no-audit-log')],
])('%s: the answer says what is known and what is not, and the step is green', async (_, furnish, expected) => {
  await using world = await startReporting()
  const ran = await world.report({ mode: 'summary', ...furnish(world) })
  expect(ran.outputs).toMatchObject({ failure: '', verdict: expected.verdict })
  expect(ran.exitCode).toBe(expected.exitCode)
  expect(world.read(ran.outputs['report-json'])).toContain(expected.says)
  expect(ran.outputs['covered'] === 'true' && expected.verdict === 'unknown').toBe(false)
  expect(ran.summary).not.toMatch(/no manual operations/i)
})

test('where nothing at all can be read the step is red, and names every reason', async () => {
  await using world = await startReporting()
  const ran = await world.report({ plan: 'a.json\nb.json', 'audit-log': 'c.log' })
  expect(ran).toMatchObject({
    exitCode: 1,
    outputs: { failure: 'nothing-readable', verdict: 'unknown', covered: 'false' },
  })
  const [message = ''] = ran.annotations.filter(({ level }) => level === 'error').map(({ message }) => message)
  for (const name of ['a.json', 'b.json', 'c.log']) expect(message).toContain(name)
  expect(world.comments()).toEqual([])
})

test.each([
  ['since', { since: '2026-13-45T99:00:00Z' }, 'since-invalid'],
  ['since after until', { since: '2026-09-02T00:00:00Z', until: '2026-09-01T00:00:00Z' }, 'since-invalid'],
  ['an actor rule for everybody', { actors: 'name=x' }, 'actors-invalid'],
  ['an actor rule of no known kind', { actors: 'user=x kind=wizard' }, 'actors-invalid'],
  ['a rule that ignores everything', { ignore: '*' }, 'ignore-invalid'],
  ['a log in the open', { 'audit-log': 'http://iac.example.com/audit/operations' }, 'source-forbidden'],
  ['a plan address with a password', { plan: 'https://a:b@iac.example.com/plans/7' }, 'source-forbidden'],
  ['inputs that are none', { 'max-bytes': 'many', mode: 'loud' }, 'inputs-invalid'],
])('%s is refused before anything is sent', async (_, inputs, failure) => {
  await using world = await startReporting()
  const ran = await world.report(inputs as unknown as Record<string, string>)
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure } })
  expect(world.github.requests).toEqual([])
})

test('a log from a command is a log, and what it failed to print is a hole', async () => {
  await using world = await startReporting()
  world.write('plan.json', drifted)
  world.write('audit.log', auditLog([scaledByHand]))
  const cat = (end: string) =>
    `${process.execPath} -e "process.stdout.write(require('fs').readFileSync('audit.log'), () => ${end})"`
  const whole = await world.report({ mode: 'summary', 'audit-log': '', 'audit-command': cat('0') })
  expect(whole.outputs).toMatchObject({ failure: '', 'manual-count': '1', covered: 'true' })
  const broken = await world.report({ mode: 'summary', 'audit-log': '', 'audit-command': cat('process.exit(9)') })
  expect(broken.outputs).toMatchObject({ failure: '', 'manual-count': '1', covered: 'false' })
})

test('T27 no shell reads an audit command', async () => {
  await using world = await startReporting()
  world.write('plan.json', quiet)
  await world.report({ mode: 'summary', 'audit-log': '', 'audit-command': 'echo $(touch pwned) ; touch pwned' })
  expect(() => world.read('pwned')).toThrow()
})

test('T25 T26 secrets in a plan, in a log line and in an input reach no comment, output, file or log', async () => {
  await using world = await startReporting()
  const secret = 'whsec-correct-horse-battery'
  const token = `ghp_${'a1B2'.repeat(9)}`
  const address = `kubernetes_deployment_v1.each["${token}"]`
  const hidden = { ...was, spec: [{ password: 's3cr3t-value', replicas: '2' }] }
  world.write('plan.json', planText([{ address, actions: ['update'], before: hidden, after: scaled }], []))
  world.write('audit.log', auditLog([{ ...scaledByHand, agent: `kubectl/v1 ${secret}` }]))
  const ran = await world.report({ secret })
  const comment = world.comments()[0]?.body ?? ''
  const files = [ran.outputs['report-json'], ran.outputs['report-markdown']].map((path) => world.read(path))
  for (const text of [comment, ran.summary, ran.log, JSON.stringify(ran.outputs), ...files]) {
    expect(text).not.toContain('s3cr3t-value')
    expect(text).not.toContain(token)
    expect(text).not.toContain(secret)
  }
  expect(comment).not.toBe('')
})
