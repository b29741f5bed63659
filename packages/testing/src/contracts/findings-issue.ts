import type { FindingsIssue, FindingsReport } from '#github'

export interface YardIssue {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly state: 'open' | 'closed'
  readonly comments: readonly string[]
}

/** The issues of a repository with other hands in them than ours. */
export interface IssueYard {
  /** Somebody opens one, such as `ann` or our own account by another program; gives its number. */
  open(author: string, body: string): Promise<number>
  all(): Promise<readonly YardIssue[]>
  edit(number: number, body: string): Promise<void>
  close(number: number): Promise<void>
}

export interface FindingsIssueFixture {
  readonly findings: FindingsIssue
  readonly yard: IssueYard
  close(): Promise<void>
}

export const ourself = 'github-actions[bot]'

/** What every FindingsIssue does. `open` gives a repository without issues. */
export function findingsIssueContract(name: string, open: () => Promise<FindingsIssueFixture>): void {
  const it = (sentence: string, body: (at: FindingsIssueFixture) => Promise<void>) =>
    test(sentence.replace(/^((?:[FT]\d+ )*)/, `$1${name}: `), async () => {
      const fixture = await open()
      try {
        await body(fixture)
      } finally {
        await fixture.close()
      }
    })
  const report = (run: number, body: string | undefined, more: Partial<FindingsReport> = {}): FindingsReport => ({
    name: 'clusters',
    title: 'Clusters: findings',
    body,
    closing: 'All is well again.',
    order: { run, attempt: 1 },
    ...more,
  })
  const told = async ({ yard }: FindingsIssueFixture, state = 'open') =>
    (await yard.all()).filter((issue) => issue.state === state).map(({ body }) => body.split('\n')[0])

  it('what is found is one new issue, the same again writes nothing, something else changes it in place', async (at) => {
    const made = await at.findings.settle(report(1, 'one'))
    const before = await at.yard.all()
    const again = await at.findings.settle(report(2, 'one'))
    expect(await at.yard.all()).toEqual(before)
    const changed = await at.findings.settle(report(3, 'two'))
    expect([made.kind, again.kind, changed.kind]).toEqual(['created', 'unchanged', 'updated'])
    expect(await at.yard.all()).toMatchObject([{ title: 'Clusters: findings', state: 'open', comments: [] }])
    expect(await told(at)).toEqual(['two'])
  })

  it('the words may change while the fingerprint says that nothing did', async (at) => {
    await at.findings.settle(report(1, 'seen at one', { fingerprint: 'same' }))
    expect((await at.findings.settle(report(2, 'seen at two', { fingerprint: 'same' }))).kind).toBe('unchanged')
    expect(await told(at)).toEqual(['seen at one'])
  })

  it('a clean check closes its issue with a word, and the next finding opens another', async (at) => {
    await at.findings.settle(report(1, 'one'))
    expect((await at.findings.settle(report(2, undefined))).kind).toBe('closed')
    expect(await at.yard.all()).toMatchObject([{ state: 'closed', comments: ['All is well again.'] }])
    expect((await at.findings.settle(report(3, undefined))).kind).toBe('clean')
    expect((await at.findings.settle(report(4, 'two'))).kind).toBe('created')
    expect([await told(at), await told(at, 'closed')]).toEqual([['two'], ['one']])
  })

  it('an issue that somebody closed by hand is opened anew while the finding stays', async (at) => {
    const made = await at.findings.settle(report(1, 'one'))
    if ('number' in made) await at.yard.close(made.number)
    expect((await at.findings.settle(report(2, 'one'))).kind).toBe('created')
    expect(await told(at)).toEqual(['one'])
  })

  it('the issues of two checks stand beside each other, and each closes its own', async (at) => {
    await at.findings.settle(report(1, 'clusters'))
    await at.findings.settle(report(1, 'drift', { name: 'drift' }))
    await at.findings.settle(report(2, undefined))
    expect(await told(at)).toEqual(['drift'])
  })

  it('T9 an issue of somebody else with our very words and seal is never touched', async (at) => {
    const made = await at.findings.settle(report(1, 'one'))
    const [own] = await at.yard.all()
    const copy = await at.yard.open('eve', own?.body ?? '')
    if ('number' in made) await at.yard.close(made.number)
    const foreign = async () => (await at.yard.all()).find(({ number }) => number === copy)
    expect((await at.findings.settle(report(2, 'two'))).kind).toBe('created')
    expect((await at.findings.settle(report(3, undefined))).kind).toBe('closed')
    expect(await foreign()).toMatchObject({ state: 'open', body: own?.body, comments: [] })
  })

  it('T9 a copy that our own account was made to open is never touched', async (at) => {
    await at.findings.settle(report(1, 'one'))
    const [own] = await at.yard.all()
    const copy = await at.yard.open(ourself, own?.body ?? '')
    expect((await at.findings.settle(report(2, undefined))).kind).toBe('closed')
    expect((await at.yard.all()).find(({ number }) => number === copy)).toMatchObject({ state: 'open', comments: [] })
  })

  it('T10 what somebody wrote into our issue is replaced, even by the same content', async (at) => {
    const made = await at.findings.settle(report(1, 'red'))
    const [own] = await at.yard.all()
    if ('number' in made) await at.yard.edit(made.number, (own?.body ?? '').replace('red', 'green'))
    expect((await at.findings.settle(report(2, 'red'))).kind).toBe('updated')
    expect(await told(at)).toEqual(['red'])
  })

  it('an earlier run that comes late neither changes nor closes what a later one said', async (at) => {
    await at.findings.settle(report(5, 'five'))
    expect((await at.findings.settle(report(4, 'four'))).kind).toBe('superseded')
    expect((await at.findings.settle(report(4, undefined))).kind).toBe('superseded')
    expect(await told(at)).toEqual(['five'])
  })

  it('F61 among 250 issues of our own account ours is found, and is the only one', async (at) => {
    await at.findings.settle(report(1, 'one'))
    for (let made = 1; made <= 250; made++) await at.yard.open(ourself, `other ${made}`)
    expect((await at.findings.settle(report(2, 'two'))).kind).toBe('updated')
    expect((await told(at)).filter((line) => line === 'one' || line === 'two')).toEqual(['two'])
  })

  it('of many runs at once one open issue is left', async (at) => {
    await Promise.all([3, 1, 4, 2].map((run) => at.findings.settle(report(run, `run ${run}`))))
    expect(await told(at)).toHaveLength(1)
    expect((await at.findings.settle(report(9, undefined))).kind).toBe('closed')
    expect(await told(at)).toEqual([])
  })
}
