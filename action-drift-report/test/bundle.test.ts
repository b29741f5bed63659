import { changePull, conversationOf, seedComment, seedStatus } from '#sandbox'
import { planText, scaled, was } from './facts.ts'
import { auditLog, deletedByHand, pull, type Reporting, scaledByHand, startReporting } from './reporting.ts'

const update = { actions: ['update'], before: was, after: scaled }
const revert = { actions: ['update'], before: scaled, after: was }
const quietPlan = planText([], [{ actions: ['no-op'], before: was, after: was }])
const driftedPlan = planText([update], [revert])

function furnish(world: Reporting, { plan = driftedPlan, log = auditLog([scaledByHand]) } = {}): void {
  world.write('plan.json', plan)
  world.write('audit.log', log)
}

test('a drifted deployment becomes one comment that names who did it, and outputs that count it', async () => {
  await using world = await startReporting()
  furnish(world)
  const ran = await world.report()
  expect(ran.outputs).toMatchObject({
    failure: '',
    verdict: 'found',
    'has-drift': 'true',
    'drift-count': '1',
    'manual-count': '1',
    'deleted-count': '0',
    covered: 'true',
    changed: 'true',
  })
  expect(ran.exitCode).toBe(0)
  const [comment, ...more] = world.comments()
  expect(more).toEqual([])
  expect(comment?.body).toContain('kubernetes_deployment_v1.api')
  expect(comment?.body).toContain('system:admin')
  expect(ran.outputs['comment-id']).toBe(String(comment?.id))
  expect(ran.summary).toContain('kubernetes_deployment_v1.api')
  const json = JSON.parse(world.read(ran.outputs['report-json']))
  expect(json).toMatchObject({
    schema: 'slipway-drift-report/1',
    rows: [
      { what: 'reverted', cause: { confidence: 'subresource', operations: [{ actor: { user: 'system:admin' } }] } },
    ],
  })
  expect(world.read(ran.outputs['report-markdown'])).toContain('kubernetes_deployment_v1.api')
})

test('a second run changes nothing, a new fact changes the same comment, and the end says clean', async () => {
  await using world = await startReporting()
  const since = new Date(Date.now() - 100 * 60_000).toISOString()
  const log = auditLog([scaledByHand])
  furnish(world, { log })
  const first = await world.report({ since }, { runId: 100 })
  const again = await world.report({ since }, { runId: 101 })
  expect(again.outputs).toMatchObject({ failure: '', changed: 'false', 'comment-id': first.outputs['comment-id'] })
  furnish(world, {
    plan: planText(
      [{ actions: ['delete'], before: was, after: null }],
      [{ actions: ['create'], before: null, after: was }],
    ),
    log: auditLog([scaledByHand, deletedByHand]),
  })
  const third = await world.report({ since }, { runId: 102 })
  expect(third.outputs).toMatchObject({
    changed: 'true',
    'comment-id': first.outputs['comment-id'],
    'deleted-count': '1',
  })
  furnish(world, { plan: quietPlan, log: auditLog() })
  const clean = await world.report({ since }, { runId: 103 })
  expect(clean.outputs).toMatchObject({ verdict: 'clean', 'manual-count': '0', covered: 'true' })
  expect(world.comments()).toHaveLength(1)
})

test('a late run of an older state never overwrites a newer comment', async () => {
  await using world = await startReporting()
  furnish(world)
  await world.report({}, { runId: 200 })
  const shown = world.comments()[0]?.body
  furnish(world, { plan: quietPlan, log: auditLog() })
  const late = await world.report({}, { runId: 150 })
  expect(late.outputs).toMatchObject({ failure: '', changed: 'false' })
  expect(world.comments()[0]?.body).toBe(shown)
})

test('F62 T6 a pull request that is locked, closed, or out of the token’s reach gets the report in the job summary, and the step is green', async () => {
  await using world = await startReporting()
  furnish(world)
  changePull(world.github, pull, { locked: true })
  const locked = await world.report()
  changePull(world.github, pull, { locked: false, state: 'closed' })
  const closed = await world.report()
  changePull(world.github, pull, { state: 'open' })
  const token = world.github.issueToken({ contents: 'read', issues: 'read', pull_requests: 'read', statuses: 'read' })
  const mute = await world.report({}, { token })
  for (const ran of [locked, closed, mute]) {
    expect(ran).toMatchObject({ exitCode: 0, outputs: { failure: '', 'comment-id': '', 'drift-count': '1' } })
    expect(ran.summary).toContain('kubernetes_deployment_v1.api')
  }
  // A closed pull request may still be written to; a report nobody waits for is not worth a notification.
  expect(world.comments()).toEqual([])
  expect(mute.annotations.map(({ message }) => message).join()).toContain('could not be written')
})

test('without a pull request there is a summary and no request at all', async () => {
  await using world = await startReporting()
  furnish(world)
  for (const inputs of [{}, { mode: 'summary' }]) {
    const ran = await world.report(inputs, { event: {} })
    expect(ran).toMatchObject({ exitCode: 0, outputs: { failure: '', 'drift-count': '1' } })
  }
  expect(world.github.requests).toEqual([])
})

test('F68 an event payload without a number falls back to the ref', async () => {
  await using world = await startReporting()
  furnish(world)
  const ran = await world.report({}, { event: { issue: { number: 'x' } }, ref: `refs/pull/${pull}/merge` })
  expect(ran.outputs['changed']).toBe('true')
  const plainIssue = await world.report({}, { event: { issue: { number: pull } } })
  expect(plainIssue.outputs['comment-id']).toBe('')
})

test('since the last apply of Atlantis, by its status and by its comments', async () => {
  await using world = await startReporting()
  furnish(world, {
    log: auditLog([
      { ...scaledByHand, minutesAgo: 110 },
      { ...scaledByHand, object: { ...scaledByHand.object, name: 'other' }, minutesAgo: 1 },
    ]),
  })
  seedStatus(world.github, { commit: world.head, context: 'atlantis/apply', state: 'success' })
  const byStatus = await world.report({ since: 'auto' })
  expect(Date.parse(byStatus.outputs['since'] ?? '')).toBeGreaterThan(Date.now() - 60_000)
  // What explains a row counts, though it is older.
  expect(byStatus.outputs['drift-count']).toBe('1')
  await using other = await startReporting()
  furnish(other)
  const body =
    'Ran Apply for project: `platform` dir: `2.platform` workspace: `default`\n\n```diff\nApply complete! Resources: 0 added, 1 changed, 0 destroyed.\n```'
  seedComment(other.github, { pull, author: 'infra[bot]', body })
  seedComment(other.github, { pull, author: 'mallory', body: body.replace('platform', 'mine') })
  const ran = await other.report({ since: 'auto', 'atlantis-user': 'infra[bot]', plan: 'platform=plan.json' })
  expect(ran.outputs['since']).not.toBe('')
  const { projects } = JSON.parse(other.read(ran.outputs['report-json']))
  expect(projects).toMatchObject([{ name: 'platform', directory: '2.platform', outcome: 'applied' }])
})

test('a commit status says whether something waits, and fail-on makes the step red after the comment was written', async () => {
  await using world = await startReporting()
  furnish(world)
  const ran = await world.report({ 'status-context': 'drift-report', 'fail-on': 'manual' })
  expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'fail-on', 'manual-count': '1', changed: 'true' } })
  expect(world.comments()).toHaveLength(1)
  furnish(world, { plan: quietPlan, log: auditLog() })
  const green = await world.report({ 'status-context': 'drift-report', 'fail-on': 'any' }, { runId: 101 })
  expect(green).toMatchObject({ exitCode: 0, outputs: { failure: '', verdict: 'clean' } })
  const set = world.github.requests.filter(({ method, path }) => method === 'POST' && path.includes('/statuses/'))
  expect(set).toHaveLength(2)
})

test('a dry run says what it would report and writes nothing', async () => {
  await using world = await startReporting()
  furnish(world)
  const ran = await world.report({ 'dry-run': 'true', 'status-context': 'drift-report' })
  expect(ran).toMatchObject({ exitCode: 0, outputs: { failure: '', 'drift-count': '1', 'report-json': '' } })
  expect(world.github.requests.filter(({ method, path }) => method !== 'GET' && !path.includes('graphql'))).toEqual([])
})

test('what collect writes where the log is, another run reads where the plan is', async () => {
  await using world = await startReporting()
  furnish(world)
  const collected = await world.report({ mode: 'collect', plan: '' })
  expect(collected).toMatchObject({ exitCode: 0, outputs: { failure: '' } })
  const path = collected.outputs['collected'] ?? ''
  const text = world.read(path)
  expect(text).not.toMatch(/requestObject|responseObject|lease/)
  const ran = await world.report({ 'audit-log': path, mode: 'summary' })
  expect(ran.outputs).toMatchObject({ failure: '', 'drift-count': '1', 'manual-count': '1', covered: 'true' })
  const cut = await world.report({ 'audit-log': world.write('cut.json', text.slice(0, -100)), mode: 'summary' })
  expect(cut.outputs).toMatchObject({ failure: '', covered: 'false', 'drift-count': '1' })
})

test('layers and environments come from slipway.yml', async () => {
  await using world = await startReporting()
  furnish(world)
  world.write('slipway.yml', 'layers:\n  L3:\n    namespaces: [data-{env}]\n')
  const ran = await world.report({ mode: 'summary' })
  const { rows } = JSON.parse(world.read(ran.outputs['report-json']))
  expect(rows[0].place).toEqual({ layer: 'L3', environment: 'production' })
})

test('a person gets a name of their own by a rule, and another is nobody of interest', async () => {
  await using world = await startReporting()
  furnish(world, {
    log: auditLog([scaledByHand, { ...deletedByHand, object: { ...deletedByHand.object, name: 'x' } }]),
  })
  const ran = await world.report({
    actors: 'user=system:admin name="Ann of platform"\nuser=bob kind=ignore',
    mode: 'summary',
  })
  expect(ran.outputs['manual-count']).toBe('1')
  expect(JSON.parse(world.read(ran.outputs['report-json'])).rows[0].cause.operations[0].actor.name).toBe(
    'Ann of platform',
  )
})

test('T9 a comment of somebody else’s that copies our marker is neither changed nor taken for ours', async () => {
  await using world = await startReporting()
  furnish(world)
  await world.report({}, { runId: 100 })
  const body = world.comments()[0]?.body ?? ''
  const forged = seedComment(world.github, { pull, author: 'mallory', body })
  conversationOf(world.github, pull).edit(forged.id, `${body}\nnothing happened here`, 'mallory')
  furnish(world, { plan: quietPlan, log: auditLog() })
  await world.report({}, { runId: 101 })
  expect(world.comments().find(({ id }) => id === forged.id)?.body).toContain('nothing happened here')
  expect(world.comments()).toHaveLength(2)
})
