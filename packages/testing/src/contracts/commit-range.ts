import type { CommitRange } from '#github'
import { line, type Yard } from './yard.ts'

export interface CommitRangeFixture {
  readonly commits: CommitRange
  readonly yard: Yard
  close(): Promise<void>
}

/** What every CommitRange answers. `open` gives a repository without a commit. */
export function commitRangeContract(name: string, open: () => Promise<CommitRangeFixture>): void {
  const it = (sentence: string, body: (fixture: CommitRangeFixture) => Promise<void>) =>
    test(`${name}: ${sentence}`, async () => {
      const fixture = await open()
      try {
        await body(fixture)
      } finally {
        await fixture.close()
      }
    })
  const shas = async ({ commits }: CommitRangeFixture, ancestor: string, descendant: string) =>
    (await commits.between({ ancestor, descendant })).map(({ sha }) => sha)

  it('what came since is listed newest first, and backwards there is nothing', async (fixture) => {
    const [one = '', two = '', three = ''] = await line(fixture.yard, 3)
    expect(await shas(fixture, one, three)).toEqual([three, two])
    expect(await shas(fixture, three, one)).toEqual([])
    expect(await shas(fixture, two, two)).toEqual([])
  })

  it('a merge brings the commits of its side, each before its parents', async (fixture) => {
    const { yard } = fixture
    const [one = '', two = ''] = await line(yard, 2)
    const side = await yard.commit(one)
    const further = await yard.commit(side)
    const merge = await yard.commit(two, further)
    await yard.branch('main', merge)
    const found = await shas(fixture, two, merge)
    expect(found).toEqual([merge, further, side])
    expect(await shas(fixture, further, merge)).toEqual([merge, two])
  })

  it('a commit comes with its message, its tree and its parents', async ({ commits, yard }) => {
    const [one = ''] = await line(yard, 1)
    const message = 'Fix the valve\n\nŽofie saw it.\n\n(cherry picked from commit 1234567)'
    const fix = await yard.commitSaying(message, one)
    const changed = await yard.commitFiles({ 'main.tf': 'a' }, fix)
    await yard.branch('main', changed)
    const [newest, oldest] = await commits.between({ ancestor: one, descendant: changed })
    expect(oldest).toMatchObject({ sha: fix, message, parents: [one] })
    expect(newest).toMatchObject({ sha: changed, parents: [fix] })
    expect(newest?.tree).toMatch(/^[0-9a-f]{40}$/)
    expect(newest?.tree).not.toBe(oldest?.tree)
  })

  it('two commits with the same files have the same tree', async ({ commits, yard }) => {
    const [one = ''] = await line(yard, 1)
    const here = await yard.commitFiles({ 'main.tf': 'a' }, one)
    const there = await yard.commitFiles({ 'main.tf': 'a' }, await yard.commit(one))
    await yard.branch('here', here)
    await yard.branch('there', there)
    const [left] = await commits.between({ ancestor: one, descendant: here })
    const [right] = await commits.between({ ancestor: one, descendant: there })
    expect(left?.sha).not.toBe(right?.sha)
    expect(left?.tree).toBe(right?.tree)
  })

  it('hundreds of commits are all listed', async (fixture) => {
    const all = await line(fixture.yard, 220)
    expect(await shas(fixture, all[0] ?? '', all.at(-1) ?? '')).toEqual(all.slice(1).toReversed())
  })

  it('what is no commit of the repository is unresolved, on either side', async ({ commits, yard }) => {
    const [one = ''] = await line(yard, 1)
    for (const id of ['1'.repeat(40), 'main', '']) {
      await expect(commits.between({ ancestor: id, descendant: one })).rejects.toMatchObject({
        code: 'base-unresolved',
      })
      await expect(commits.between({ ancestor: one, descendant: id })).rejects.toMatchObject({
        code: 'base-unresolved',
      })
    }
  })
}
