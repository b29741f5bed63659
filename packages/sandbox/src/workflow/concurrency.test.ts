import { push, withEngine } from './test/fixture.ts'

const workflow = (concurrency: string) => `on: push
concurrency: ${concurrency}
jobs: { a: { runs-on: x, steps: [{ run: 'echo "start $GITHUB_RUN_ID"; sleep 0.2; echo "end $GITHUB_RUN_ID"' }] } }
`

async function runThree(text: string) {
  return withEngine({ 'w.yml': text }, {}, async ({ engine, progress }) => {
    const started = [...(await engine.start(push)), ...(await engine.start(push)), ...(await engine.start(push))]
    const runs = await Promise.all(started.map(({ ended }) => ended))
    const lines = progress.flatMap((one) => (one.kind === 'line' ? [one.line] : []))
    const kinds = progress.map(({ kind }) => kind)
    return { conclusions: runs.map(({ conclusion }) => conclusion), lines, runs, kinds }
  })
}

test('a queue of max runs everything, one after the other, in order', async () => {
  const { conclusions, lines } = await runThree(workflow('{ group: deploy, queue: max, cancel-in-progress: false }'))
  expect(conclusions).toEqual(['success', 'success', 'success'])
  expect(lines).toEqual(['start 1', 'end 1', 'start 2', 'end 2', 'start 3', 'end 3'])
})

test('the default keeps one waiting run: a newer one takes its place', async () => {
  const { conclusions, lines, runs } = await runThree(workflow('deploy'))
  expect(conclusions).toEqual(['success', 'cancelled', 'success'])
  expect(lines).toEqual(['start 1', 'end 1', 'start 3', 'end 3'])
  expect(runs[1]?.annotations[0]?.message).toBe("Canceling since a higher priority waiting request for 'deploy' exists")
})

test('cancel-in-progress stops the one that runs', async () => {
  const { conclusions } = await runThree(workflow('{ group: deploy, cancel-in-progress: true }'))
  expect(conclusions).toEqual(['cancelled', 'cancelled', 'success'])
})

test('groups do not differ by case, and do by expression', async () => {
  const one = await runThree(workflow("{ group: \"${{ github.run_id == '1' && 'DEPLOY' || 'deploy' }}\", queue: max }"))
  expect(one.lines.slice(0, 3)).toEqual(['start 1', 'end 1', 'start 2'])
  const apart = await runThree(workflow('{ group: "deploy-${{ github.run_id }}" }'))
  expect(apart.kinds.lastIndexOf('job-started')).toBeLessThan(apart.kinds.indexOf('job-ended'))
})

test('a waiting run that is cancelled never starts', async () => {
  await withEngine({ 'w.yml': workflow('{ group: deploy, queue: max }') }, {}, async ({ engine, progress }) => {
    const [first] = await engine.start(push)
    const [second] = await engine.start(push)
    engine.cancel(second?.id ?? 0)
    expect((await second?.ended)?.conclusion).toBe('cancelled')
    expect((await first?.ended)?.conclusion).toBe('success')
    expect(progress.filter((one) => one.kind === 'job-started')).toHaveLength(1)
  })
})

test('a job has a group of its own', async () => {
  const text = `on: push
jobs:
  a: { runs-on: x, concurrency: { group: deploy, queue: max }, steps: [{ run: echo a; sleep 0.1; echo a }] }
  b: { runs-on: x, concurrency: { group: Deploy, queue: max }, steps: [{ run: echo b; sleep 0.1; echo b }] }
`
  await withEngine({ 'w.yml': text }, {}, async ({ engine, progress }) => {
    await engine.dispatch(push)
    const lines = progress.flatMap((one) => (one.kind === 'line' ? [one.line] : []))
    expect(lines).toEqual(['a', 'a', 'b', 'b'])
  })
})

test('queue: max with cancel-in-progress contradicts itself and is refused', async () => {
  await withEngine(
    { 'w.yml': workflow('{ group: d, queue: max, cancel-in-progress: true }') },
    {},
    async ({ engine }) => {
      await expect(engine.dispatch(push)).rejects.toMatchObject({ code: 'concurrency' })
    },
  )
})
