import { readFileSync } from 'node:fs'
import { conclusions, jobOf, onlyRun, push, runWorkflow, sha, withEngine } from './test/fixture.ts'

const jobs = (text: string) => `on: push\njobs:\n${text}`

test('jobs run in the order of their needs, hand outputs on, and the run has one summary', async () => {
  const run = await runWorkflow(
    jobs(`
  second:
    runs-on: x
    needs: first
    if: needs.first.outputs.tag != ''
    steps:
      - { run: 'echo "deployed $TAG" >> "$GITHUB_STEP_SUMMARY"', env: { TAG: '\${{ needs.first.outputs.tag }}' } }
  first:
    runs-on: x
    outputs: { tag: '\${{ steps.make.outputs.tag }}' }
    steps:
      - { id: make, run: 'echo tag=v1.2.4 >> "$GITHUB_OUTPUT"' }
`),
  )
  expect(run).toMatchObject({ conclusion: 'success', event: 'push', sha, attempt: 1, summary: 'deployed v1.2.4\n' })
  expect(jobOf(run, 'first').outputs).toEqual({ tag: 'v1.2.4' })
})

test('an action gets its `with`, its step’s env and a token of its job; its outputs reach the next step', async () => {
  const asked: unknown[] = []
  const github = {
    serverUrl: 'http://127.0.0.1:1',
    apiUrl: 'http://127.0.0.1:1',
    owner: 'octo',
    repo: 'infra',
    token: 'ghs_engine_token',
    issueToken: (permissions: unknown) => {
      asked.push(permissions)
      return 'ghs_token_of_the_job'
    },
  }
  const action = `import { appendFileSync } from 'node:fs'
appendFileSync(process.env.GITHUB_OUTPUT, 'said=' + process.env.INPUT_WHO + process.env.EXTRA + '\\n')`
  const run = await runWorkflow(
    jobs(`
  a:
    runs-on: x
    permissions: { contents: write }
    steps:
      - { id: stub, uses: $/stub, with: { who: '\${{ github.token }}' }, env: { EXTRA: '!' } }
      - { run: 'test "$SAID" = "ghs_token_of_the_job!"', env: { SAID: '\${{ steps.stub.outputs.said }}' } }
      - { run: 'echo "$SAID"', env: { SAID: '\${{ secrets.GITHUB_TOKEN }}' } }
`),
    { github, action },
  )
  expect(run.conclusion).toBe('success')
  expect(asked).toEqual([{ contents: 'write' }])
  expect(jobOf(run, 'a').permissions).toEqual({ contents: 'write' })
  expect(jobOf(run, 'a').steps[2]?.log).toBe('***\n')
})

test('a failed step skips what follows, but not `failure()` and `always()`; a job that needs it is skipped', async () => {
  const run = await runWorkflow(
    jobs(`
  broken:
    runs-on: x
    steps:
      - { run: exit 1 }
      - { run: echo after }
      - { run: echo told, if: failure() }
      - { run: echo swept, if: always() }
  next: { runs-on: x, needs: broken, steps: [{ run: echo }] }
  last: { runs-on: x, needs: next, steps: [{ run: echo }] }
  alarm: { runs-on: x, needs: next, if: failure(), steps: [{ run: echo }] }
  calm: { runs-on: x, needs: alarm, if: "always() && needs.alarm.result == 'success'", steps: [{ run: echo }] }
`),
  )
  expect(jobOf(run, 'broken').steps.map(({ conclusion }) => conclusion)).toEqual([
    'failure',
    'skipped',
    'success',
    'success',
  ])
  expect(conclusions(run)).toEqual({
    broken: 'failure',
    next: 'skipped',
    last: 'skipped',
    alarm: 'success',
    calm: 'success',
  })
  expect(run.conclusion).toBe('failure')
})

test('`continue-on-error` keeps the outcome and forgives the conclusion', async () => {
  const run = await runWorkflow(
    jobs(`
  a:
    runs-on: x
    steps:
      - { id: try, run: exit 3, continue-on-error: true }
      - { run: 'test "$O/$C" = failure/success', env: { O: '\${{ steps.try.outcome }}', C: '\${{ steps.try.conclusion }}' } }
`),
  )
  expect(run.conclusion).toBe('success')
})

test('variables of the workflow, the job and the step override each other, and GITHUB_ENV reaches later steps', async () => {
  const run = await runWorkflow(`on: push
env: { A: workflow, B: workflow, C: workflow }
jobs:
  a:
    runs-on: x
    env: { B: job, C: job }
    defaults: { run: { shell: bash } }
    steps:
      - run: echo D=file >> "$GITHUB_ENV"; echo "$PWD/bin" >> "$GITHUB_PATH"
      - { run: 'echo "$A $B $C $D \${{ env.C }}"', env: { C: step } }
      - run: false | true
`)
  const [, second, third] = jobOf(run, 'a').steps
  expect(second?.log).toBe('workflow job step file step\n')
  // Only a shell that is asked for by name has pipefail.
  expect(third?.conclusion).toBe('failure')
})

test('a pipe is forgiven by the default shell, as on GitHub', async () => {
  expect((await runWorkflow(jobs(`  a: { runs-on: x, steps: [{ run: 'false | true' }] }`))).conclusion).toBe('success')
})

test('a step and a job that take too long are stopped; the step fails and the job is cancelled', async () => {
  const workflow = jobs(`
  step: { runs-on: x, steps: [{ run: exec sleep 30, timeout-minutes: 1 }] }
  job: { runs-on: x, timeout-minutes: 1, steps: [{ run: exec sleep 30 }, { run: echo swept, if: always() }] }
`)
  const patience = { afterInterruptMs: 200, afterTerminateMs: 200 }
  const run = await runWorkflow(workflow, { minuteMs: 300, patience })
  expect(conclusions(run)).toEqual({ step: 'failure', job: 'cancelled' })
  expect(jobOf(run, 'step').steps[0]?.annotations.at(-1)?.message).toContain('has timed out after 1 minutes')
  expect(jobOf(run, 'job').annotations[0]?.message).toContain('maximum execution time of 1 minutes')
  expect(jobOf(run, 'job').steps.map(({ conclusion }) => conclusion)).toEqual(['cancelled', 'success'])
})

test('cancelling a run interrupts the step, runs `always()`, and starts no job but one that asks for it', async () => {
  const workflow = jobs(`
  a: { runs-on: x, steps: [{ run: echo ready; exec sleep 30 }, { run: echo no }, { run: echo swept, if: cancelled() }] }
  b: { runs-on: x, needs: a, steps: [{ run: echo }] }
  c: { runs-on: x, needs: a, if: always(), steps: [{ run: echo }] }
`)
  await withEngine({ 'w.yml': workflow }, {}, async ({ engine, progress }) => {
    const [started] = await engine.start(push)
    while (!progress.some((one) => one.kind === 'line')) await new Promise((resolve) => setTimeout(resolve, 10))
    engine.cancel(started?.id ?? 0)
    const run = await started?.ended
    if (!run) throw new Error('Nothing was started.')
    expect(run.conclusion).toBe('cancelled')
    expect(conclusions(run)).toEqual({ a: 'cancelled', b: 'cancelled', c: 'success' })
    expect(jobOf(run, 'a').steps.map(({ conclusion }) => conclusion)).toEqual(['cancelled', 'skipped', 'success'])
  })
})

test('a re-run keeps its id and commit, counts attempts, and with failedOnly keeps what succeeded', async () => {
  const workflow = jobs(`
  good: { runs-on: x, outputs: { n: '\${{ steps.n.outputs.n }}' }, steps: [{ id: n, run: 'echo "n=$GITHUB_RUN_ATTEMPT" >> "$GITHUB_OUTPUT"' }] }
  flaky: { runs-on: x, needs: good, steps: [{ run: 'test "$GITHUB_RUN_ATTEMPT" -gt 1' }, { run: 'echo "\${{ needs.good.outputs.n }}"' }] }
`)
  await withEngine({ 'w.yml': workflow }, {}, async ({ engine }) => {
    const first = onlyRun(await engine.dispatch(push))
    expect(conclusions(first)).toEqual({ good: 'success', flaky: 'failure' })
    const second = await engine.rerun(first.id, { failedOnly: true })
    expect(second).toMatchObject({ id: first.id, sha: first.sha, attempt: 2, conclusion: 'success' })
    expect(jobOf(second, 'flaky').steps[1]?.log).toBe('1\n')
    const third = await engine.rerun(first.id)
    expect(jobOf(third, 'good').outputs).toEqual({ n: '3' })
    expect(engine.runs()).toEqual([third])
  })
})

test('an output that holds a secret does not leave its job, and the log shows no secret', async () => {
  const run = await runWorkflow(
    jobs(`
  a:
    runs-on: x
    outputs: { leak: '\${{ steps.s.outputs.leak }}' }
    steps: [{ id: s, run: 'echo "leak=$S" >> "$GITHUB_OUTPUT"; echo "$S"', env: { S: '\${{ secrets.KEY }}' } }]
`),
    { secrets: { KEY: 'hunter2hunter2' } },
  )
  expect(jobOf(run, 'a').outputs).toEqual({})
  expect(jobOf(run, 'a').annotations[0]?.message).toBe("Skip output 'leak' since it may contain secret.")
  expect(jobOf(run, 'a').steps[0]?.log).toBe('***\n')
})

test('secrets and variables of an environment reach only the job that names it', async () => {
  const step = `[{ run: 'echo "<$K><$V>"', env: { K: '\${{ secrets.KEY }}', V: '\${{ vars.URL }}' } }]`
  const workflow = jobs(`
  in: { runs-on: x, environment: { name: staging, deployment: false }, steps: ${step} }
  out: { runs-on: x, steps: ${step} }
`)
  const run = await runWorkflow(workflow, { environments: { staging: { secrets: { KEY: 'k' }, vars: { URL: 'u' } } } })
  expect(jobOf(run, 'in').steps[0]?.log).toBe('<***><u>\n')
  expect(jobOf(run, 'out').steps[0]?.log).toBe('<><>\n')
})

test('a tag pushed with a job’s token starts no workflow', async () => {
  const seen: string[] = []
  const github = {
    serverUrl: 'http://127.0.0.1:1',
    apiUrl: 'http://127.0.0.1:1',
    owner: 'octo',
    repo: 'infra',
    token: 'ghs_engine_token',
    issueToken: () => `ghs_job_${seen.push('')}`,
  }
  await withEngine({ 'w.yml': jobs(`  a: { runs-on: x, steps: [{ run: echo }] }`) }, { github }, async ({ engine }) => {
    const tag = { name: 'push', ref: 'refs/tags/v1.2.4', sha } as const
    expect(await engine.dispatch({ ...tag, token: 'ghp_a_person' })).toHaveLength(1)
    expect(await engine.dispatch({ ...tag, token: 'ghs_job_1' })).toEqual([])
  })
})

test('a job that wants the group of its own run is cancelled, because it would wait for ever', async () => {
  const run = await runWorkflow(`on: push
concurrency: Deploy
jobs: { a: { runs-on: x, concurrency: deploy, steps: [{ run: echo }] } }
`)
  expect(run.conclusion).toBe('cancelled')
  expect(jobOf(run, 'a').annotations[0]?.message).toContain('a deadlock was detected')
})

test('a run whose name cannot be evaluated ends red and says why', async () => {
  const run = await runWorkflow(`on: push
run-name: \${{ fromJSON('{') }}
jobs: { a: { runs-on: x, steps: [{ run: echo }] } }
`)
  expect(run).toMatchObject({ conclusion: 'failure', jobs: [] })
  expect(run.annotations[0]?.message).toContain('cannot be evaluated')
})

test('a cancelled job has five minutes for its `always()` steps, and not one more', async () => {
  const workflow = jobs(`
  a: { runs-on: x, steps: [{ run: echo ready; exec sleep 30, if: always() }, { run: echo no, if: always() }] }
`)
  const options = { minuteMs: 60, patience: { afterInterruptMs: 100, afterTerminateMs: 100 } }
  await withEngine({ 'w.yml': workflow }, options, async ({ engine, progress }) => {
    const [started] = await engine.start(push)
    while (!progress.some((one) => one.kind === 'line')) await new Promise((resolve) => setTimeout(resolve, 10))
    engine.cancel(started?.id ?? 0)
    const run = await started?.ended
    expect(run?.conclusion).toBe('cancelled')
    expect(run?.jobs[0]?.steps.map(({ conclusion }) => conclusion)).toEqual(['cancelled', 'skipped'])
  })
})

test('the post phase of an action runs last, with what its main phase saved, even after a failure', async () => {
  await withEngine(
    {
      'w.yml': jobs(`
  a: { runs-on: x, steps: [{ uses: $/stub, with: { who: me } }, { run: exit 1 }, { run: echo last, if: always() }] }
`),
    },
    {
      action: `import { appendFileSync } from 'node:fs'
appendFileSync(process.env.GITHUB_STATE, 'lock=7\\n')`,
      post: `console.log(process.env.STATE_lock, process.env.INPUT_WHO)`,
    },
    async ({ engine }) => {
      const run = onlyRun(await engine.dispatch(push))
      const steps = jobOf(run, 'a').steps
      expect(steps.map(({ name }) => name)).toEqual(['Run $/stub', 'Run exit 1', 'Run echo last', 'Post Stub'])
      expect(steps.at(-1)).toMatchObject({ conclusion: 'success', log: '7 me\n' })
    },
  )
})

test('what a step leaves running serves the next steps and ends with the job', async () => {
  const run = await runWorkflow(
    jobs(`
  a:
    runs-on: x
    steps:
      - run: |
          sleep 60 > /dev/null 2>&1 &
          echo "pid=$!" >> "$GITHUB_OUTPUT"
        id: background
      - { run: 'kill -0 "$PID" && echo "$PID"', env: { PID: '\${{ steps.background.outputs.pid }}' } }
`),
  )
  const pid = Number(jobOf(run, 'a').steps[1]?.log)
  expect(run.conclusion).toBe('success')
  expect(pid).toBeGreaterThan(0)
  // Whoever adopted it may need a moment to bury it.
  for (let tries = 0; alive(pid) && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(alive(pid)).toBe(false)
})

/** A zombie is not alive, though a signal still finds it. */
function alive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
