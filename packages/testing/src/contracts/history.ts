import type { History } from '#github'
import { line, type Yard } from './yard.ts'

export interface HistoryFixture {
  readonly history: History
  readonly yard: Yard
  close(): Promise<void>
}

/** What every History answers. `open` gives a repository without a commit. */
export function historyContract(name: string, open: () => Promise<HistoryFixture>): void {
  const it = (sentence: string, body: (fixture: HistoryFixture) => Promise<void>) =>
    test(`${name}: ${sentence}`, async () => {
      const fixture = await open()
      try {
        await body(fixture)
      } finally {
        await fixture.close()
      }
    })
  const isIn = async (history: History, ancestor: string, descendant: string) =>
    (await history.ask({ contains: [{ descendant, ancestor }], messages: [] })).contains

  it('what came before is contained, what came after is not, and a commit contains itself', async (fixture) => {
    const [one = '', , three = ''] = await line(fixture.yard, 3)
    expect(await isIn(fixture.history, one, three)).toEqual([true])
    expect(await isIn(fixture.history, three, one)).toEqual([false])
    expect(await isIn(fixture.history, three, three)).toEqual([true])
  })

  it('along first parents only what a branch itself was at is contained, also beside the same question', async (fixture) => {
    const { history, yard } = fixture
    const [one = '', two = '', three = ''] = await line(yard, 3)
    const side = await yard.commit(one)
    const merge = await yard.commit(three, side)
    const tip = await yard.commit(merge)
    await yard.branch('main', tip)
    const pairs = [
      [tip, side],
      [tip, two],
      [tip, one],
      [tip, tip],
      [two, tip],
      [side, one],
    ] as const
    const along = 'first-parents'
    const contains = pairs.flatMap(([descendant = '', ancestor = '']) => [
      { descendant, ancestor },
      { descendant, ancestor, along } as const,
    ])
    const answers = (await history.ask({ contains, messages: [] })).contains
    expect(answers).toEqual([true, false, true, true, true, true, true, true, false, false, true, true])
  })

  it('a side branch is contained once it is merged', async ({ history, yard }) => {
    const [one = '', two = ''] = await line(yard, 2)
    const side = await yard.commit(one)
    await yard.branch('side', side)
    expect(await isIn(history, side, two)).toEqual([false])
    const merge = await yard.commit(two, side)
    await yard.branch('main', merge)
    expect(await isIn(history, side, merge)).toEqual([true])
    expect(await isIn(history, merge, side)).toEqual([false])
  })

  it('commits without a common root contain nothing of each other', async ({ history, yard }) => {
    const [one = ''] = await line(yard, 1)
    const orphan = await yard.commit()
    await yard.branch('orphan', orphan)
    expect(await isIn(history, one, orphan)).toEqual([false])
    expect(await isIn(history, orphan, one)).toEqual([false])
  })

  it('many questions are answered together and in order', async ({ history, yard }) => {
    const [old = '', sha = '', newer = '', tip = ''] = await line(yard, 4)
    const aside = await yard.commit(old)
    await yard.branch('aside', aside)
    const pairs = [
      [tip, sha],
      [sha, tip],
      [newer, sha],
      [sha, old],
      [sha, aside],
      [aside, sha],
      [aside, old],
      [tip, tip],
    ] as const
    const contains = pairs.map(([descendant, ancestor]) => ({ descendant, ancestor }))
    const answers = await history.ask({ contains, messages: [] })
    expect(answers.contains).toEqual([true, false, true, true, false, false, true, true])
  })

  it('messages of tag objects come back in order, with and without a question', async ({ history, yard }) => {
    const [one = '', two = ''] = await line(yard, 2)
    const a = await yard.annotatedTag('v1', one, 'first\n\nRelease-Kind: staging\nActor: Žofie')
    const b = await yard.annotatedTag('v2', two, 'second')
    const alone = await history.ask({ contains: [], messages: [b, a] })
    expect(alone.messages.map((message) => message.trimEnd())).toEqual([
      'second',
      'first\n\nRelease-Kind: staging\nActor: Žofie',
    ])
    const contains = [{ descendant: two, ancestor: one }]
    const both = await history.ask({ contains, messages: [a] })
    expect(both.contains).toEqual([true])
    expect(both.messages[0]).toMatch(/^first\n/)
  })

  it('a commit that is not there is "could not find out", never "no"', async ({ history, yard }) => {
    const [one = ''] = await line(yard, 1)
    const unknown = '1'.repeat(40)
    await expect(isIn(history, unknown, one)).rejects.toMatchObject({ code: 'base-unresolved' })
    await expect(isIn(history, one, unknown)).rejects.toMatchObject({ code: 'base-unresolved' })
    await expect(history.ask({ contains: [], messages: [unknown] })).rejects.toMatchObject({ code: 'base-unresolved' })
  })

  it('the message of what is no tag object is an error', async ({ history, yard }) => {
    const [one = ''] = await line(yard, 1)
    await expect(history.ask({ contains: [], messages: [one] })).rejects.toMatchObject({ code: 'base-unresolved' })
  })
}
