import type { StickyComments, StickyReport } from '#github'

/** A conversation with other hands in it than ours. */
export interface TalkYard {
  /** Somebody else, such as `ann` or `other[bot]`; gives the number of the comment. */
  say(author: string, body: string): Promise<number>
  /** Our own account, by another program: another workflow with the same token. */
  echo(body: string): Promise<number>
  comments(): Promise<readonly { readonly id: number; readonly body: string; readonly hidden: boolean }[]>
  edit(id: number, body: string): Promise<void>
  hide(id: number): Promise<void>
  remove(id: number): Promise<void>
  lock(): Promise<void>
}

export interface StickyCommentsFixture {
  readonly sticky: StickyComments
  readonly talk: TalkYard
  close(): Promise<void>
}

const secret = 'only-we-know'

/** What every StickyComments does. `open` gives pull request 7, where nobody has said anything. */
export function stickyCommentsContract(name: string, open: () => Promise<StickyCommentsFixture>): void {
  const it = (sentence: string, body: (at: StickyCommentsFixture) => Promise<void>) =>
    // A number of a fault or a threat begins the name, where `npm run faults` looks for it.
    test(sentence.replace(/^((?:[FT]\d+ )*)/, `$1${name}: `), async () => {
      const fixture = await open()
      try {
        await body(fixture)
      } finally {
        await fixture.close()
      }
    })
  const report = (run: number, words: string, more: Partial<StickyReport> = {}): StickyReport => ({
    pull: 7,
    name: 'drift-report',
    order: { run, attempt: 1 },
    renditions: [words],
    ...more,
  })
  const told = async ({ talk }: StickyCommentsFixture) => (await talk.comments()).map(({ body }) => body.split('\n')[0])

  it('the first report is a new comment, the second changes it in place', async (at) => {
    const made = await at.sticky.publish(report(1, 'one'), secret)
    const changed = await at.sticky.publish(report(2, 'two'), secret)
    expect([made.kind, changed.kind, await told(at)]).toEqual(['created', 'updated', ['two']])
    expect('id' in changed && 'id' in made && changed.id === made.id).toBe(true)
  })

  it('the same content is not written again', async (at) => {
    await at.sticky.publish(report(1, 'same'), secret)
    const before = await at.talk.comments()
    expect((await at.sticky.publish(report(2, 'same'), secret)).kind).toBe('unchanged')
    const linked = report(3, 'other words', { fingerprint: 'same' })
    expect((await at.sticky.publish(linked, secret)).kind).toBe('unchanged')
    expect(await at.talk.comments()).toEqual(before)
  })

  it('a later run is never overwritten by an earlier one, nor a later attempt', async (at) => {
    await at.sticky.publish(report(5, 'five', { order: { run: 5, attempt: 2 } }), secret)
    expect((await at.sticky.publish(report(4, 'four'), secret)).kind).toBe('superseded')
    expect((await at.sticky.publish(report(5, 'five, first try'), secret)).kind).toBe('superseded')
    expect(await told(at)).toEqual(['five'])
  })

  it('reports of two names stand beside each other', async (at) => {
    await at.sticky.publish(report(1, 'network'), secret)
    await at.sticky.publish(report(1, 'data', { name: 'data' }), secret)
    await at.sticky.publish(report(2, 'network again'), secret)
    expect(await told(at)).toEqual(['network again', 'data'])
  })

  it('T9 a comment of somebody else with our very words and seal, older or newer, is left alone', async (at) => {
    const made = await at.sticky.publish(report(1, 'one'), secret)
    const [own] = await at.talk.comments()
    const copy = await at.talk.say('eve', own?.body ?? '')
    const app = await at.talk.say('other[bot]', own?.body ?? '')
    if ('id' in made) await at.talk.remove(made.id)
    expect((await at.sticky.publish(report(2, 'two'), secret)).kind).toBe('created')
    const after = await at.talk.comments()
    expect(after.filter(({ id }) => id === copy || id === app).map(({ body }) => body)).toEqual([own?.body, own?.body])
    expect(after.filter(({ body }) => body.startsWith('two'))).toHaveLength(1)
  })

  it('T9 a copy of our comment that our own account was made to echo is left alone', async (at) => {
    await at.sticky.publish(report(1, 'one'), secret)
    const [own] = await at.talk.comments()
    const copy = await at.talk.echo(own?.body ?? '')
    expect((await at.sticky.publish(report(2, 'two'), secret)).kind).toBe('updated')
    expect((await at.talk.comments()).find(({ id }) => id === copy)?.body).toBe(own?.body)
    expect(await told(at)).toEqual(['two', 'one'])
  })

  it('T10 what somebody wrote into our comment is replaced, even by the same content', async (at) => {
    const made = await at.sticky.publish(report(1, 'red'), secret)
    const [own] = await at.talk.comments()
    if ('id' in made) await at.talk.edit(made.id, (own?.body ?? '').replace('red', 'green'))
    expect((await at.sticky.publish(report(2, 'red'), secret)).kind).toBe('updated')
    expect(await told(at)).toEqual(['red'])
  })

  it('F57 a comment that was deleted by hand is made again, once', async (at) => {
    const made = await at.sticky.publish(report(1, 'one'), secret)
    if ('id' in made) await at.talk.remove(made.id)
    await at.sticky.publish(report(2, 'two'), secret)
    await at.sticky.publish(report(3, 'three'), secret)
    expect(await told(at)).toEqual(['three'])
  })

  it('F61 among 350 comments of others ours is found, and is the only one', async (at) => {
    for (let made = 1; made <= 120; made++) await at.talk.say('ann', `before ${made}`)
    await at.sticky.publish(report(1, 'one'), secret)
    for (let made = 1; made <= 230; made++) await at.talk.say('ann', `after ${made}`)
    expect((await at.sticky.publish(report(2, 'two'), secret)).kind).toBe('updated')
    const all = await told(at)
    expect([all.length, all.filter((line) => line === 'two').length]).toEqual([351, 1])
  })

  it('a comment that somebody folded away is changed and stays folded', async (at) => {
    const made = await at.sticky.publish(report(1, 'one'), secret)
    if ('id' in made) await at.talk.hide(made.id)
    expect(await at.sticky.publish(report(2, 'two'), secret)).toMatchObject({ kind: 'updated', hidden: true })
    expect(await at.talk.comments()).toMatchObject([{ hidden: true }])
  })

  it('F62 a locked conversation is an answer, and nothing is written', async (at) => {
    await at.talk.lock()
    expect(await at.sticky.publish(report(1, 'one'), secret)).toMatchObject({ kind: 'refused', reason: 'locked' })
    expect(await told(at)).toEqual([])
  })

  it('F58 what is too long is said in fewer words; when no form fits, that is an answer', async (at) => {
    const [long, longer] = ['x'.repeat(70_000), 'y'.repeat(80_000)]
    const some = await at.sticky.publish(report(1, '', { renditions: [longer, long, 'short'] }), secret)
    expect([some.kind, await told(at)]).toEqual(['created', ['short']])
    expect(await at.sticky.publish(report(2, `${longer}!`), secret)).toMatchObject({
      kind: 'refused',
      reason: 'too-long',
    })
    expect(await told(at)).toEqual(['short'])
  })

  it('of many runs at once one comment is left, and it is the last run’s', async (at) => {
    const runs = [3, 8, 1, 6, 2, 7, 5, 4]
    const all = await Promise.all(runs.map((run) => at.sticky.publish(report(run, `run ${run}`), secret)))
    expect(await told(at)).toEqual(['run 8'])
    expect(all.every(({ kind }) => ['created', 'updated', 'superseded'].includes(kind))).toBe(true)
    await Promise.all([12, 10, 11, 9].map((run) => at.sticky.publish(report(run, `run ${run}`), secret)))
    expect(await told(at)).toEqual(['run 12'])
  })
}
