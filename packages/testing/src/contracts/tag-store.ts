import { ConflictError } from '#errors'
import type { History, TagClaims, TagStore } from '#github'
import { line, type Yard } from './yard.ts'

export interface TagStoreFixture {
  readonly store: TagStore
  readonly claims: TagClaims
  /** The history of the same repository: it says which of two ids is a commit. */
  readonly history: History
  readonly yard: Yard
  close(): Promise<void>
}

/** What every TagStore does, the one in memory and the one on GitHub. `open` gives a repository without a commit. */
export function tagStoreContract(name: string, open: () => Promise<TagStoreFixture>): void {
  const all = { prefix: 'v', main: '' }
  const it = (sentence: string, body: (fixture: TagStoreFixture) => Promise<void>) =>
    test(`${name}: ${sentence}`, async () => {
      const fixture = await open()
      try {
        await body(fixture)
      } finally {
        await fixture.close()
      }
    })
  const newTag = (tag: string, commit: string) => ({ name: tag, commit, message: `${tag}\n\nRelease-Kind: staging\n` })

  it('a repository without a commit is empty', async ({ store }) => {
    await expect(store.snapshot(all)).rejects.toMatchObject({ code: 'empty-repository' })
    await expect(store.snapshot({ prefix: 'v', main: 'main' })).rejects.toMatchObject({ code: 'empty-repository' })
  })

  it('without a tag the list is empty and main is there', async ({ store, yard }) => {
    const [commit = ''] = await line(yard, 1)
    expect(await store.snapshot(all)).toEqual({ tags: [], main: { name: 'main', commit } })
  })

  it('a branch that is not there is named', async ({ store, yard }) => {
    await line(yard, 1)
    await expect(store.snapshot({ prefix: 'v', main: 'trunk' })).rejects.toMatchObject({ code: 'main-not-found' })
  })

  it('another branch can be main, and one that only begins like it is not it', async ({ store, yard }) => {
    const [first = ''] = await line(yard, 2)
    await yard.branch('release-1', first)
    const { main } = await store.snapshot({ prefix: 'v', main: 'release-1' })
    expect(main).toEqual({ name: 'release-1', commit: first })
    await expect(store.snapshot({ prefix: 'v', main: 'release' })).rejects.toMatchObject({ code: 'main-not-found' })
  })

  it('tags are listed with their objects and their commits, through any number of tags in between', async (fixture) => {
    const { store, yard } = fixture
    const [one = '', two = ''] = await line(yard, 2)
    await yard.lightweightTag('v0.0.1', one)
    const inner = await yard.annotatedTag('v0.0.2', two, 'inner')
    const outer = await yard.annotatedTag('v0.0.3', inner, 'outer')
    await yard.lightweightTag('w1', one)
    const { tags } = await store.snapshot(all)
    expect(tags.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
      { name: 'v0.0.1', objectId: one, commit: one, annotated: false },
      { name: 'v0.0.2', objectId: inner, commit: two, annotated: true },
      { name: 'v0.0.3', objectId: outer, commit: two, annotated: true },
    ])
  })

  it('T56 a tag that ends in a tree is part of no history', async ({ store, history, yard }) => {
    const [, tip = ''] = await line(yard, 2)
    await yard.annotatedTag('v9.9.9', await yard.tree(), 'not a release')
    const { tags } = await store.snapshot(all)
    expect(tags.map((tag) => tag.name)).toEqual(['v9.9.9'])
    const [ending] = tags.map((tag) => tag.commit)
    if (ending === undefined) return
    const both = [
      { descendant: tip, ancestor: ending },
      { descendant: ending, ancestor: tip },
    ]
    expect((await history.ask({ contains: both, messages: [] })).contains).toEqual([false, false])
  })

  it('T55 a branch with the name of a tag changes neither', async ({ store, yard }) => {
    const [one = '', two = ''] = await line(yard, 2)
    await yard.branch('v1.0.0', one)
    await store.create(newTag('v1.0.0', two))
    await yard.lightweightTag('main', one)
    const { tags, main } = await store.snapshot({ prefix: '', main: 'main' })
    expect(tags.map(({ name: tag, commit }) => [tag, commit]).toSorted()).toEqual([
      ['main', one],
      ['v1.0.0', two],
    ])
    expect(main.commit).toBe(two)
  })

  it('a created tag is annotated, on its commit and with its message', async ({ store, yard }) => {
    const [commit = ''] = await line(yard, 2)
    await store.create(newTag('v1.2.3', commit))
    expect(await yard.readTag('v1.2.3')).toEqual({ commit, message: 'v1.2.3\n\nRelease-Kind: staging' })
    const { tags } = await store.snapshot(all)
    expect(tags).toMatchObject([{ name: 'v1.2.3', commit, annotated: true }])
  })

  it('a taken name is a conflict and stays as it was', async ({ store, yard }) => {
    const [one = '', two = ''] = await line(yard, 2)
    await yard.lightweightTag('v1.0.0', one)
    await expect(store.create(newTag('v1.0.0', two))).rejects.toBeInstanceOf(ConflictError)
    await expect(store.create(newTag('v1.0.0', two))).rejects.toMatchObject({ code: 'tag-exists' })
    expect(await yard.readTag('v1.0.0')).toMatchObject({ commit: one })
  })

  it('of many that want one name, one gets it and all others are told', async ({ store, yard }) => {
    const commits = await line(yard, 4)
    const tries = await Promise.allSettled(commits.map((commit) => store.create(newTag('v1.0.0', commit))))
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected'])
    const winner = tries.findIndex(({ status }) => status === 'fulfilled')
    expect(await yard.readTag('v1.0.0')).toMatchObject({ commit: commits[winner] })
  })

  it('a commit that the repository does not have cannot be tagged', async ({ store, yard }) => {
    await line(yard, 1)
    const unknown = store.create(newTag('v1.0.0', '1'.repeat(40)))
    await expect(unknown).rejects.toMatchObject({ code: 'base-unresolved' })
    expect(await yard.readTag('v1.0.0')).toBeUndefined()
  })

  const claim = (commit: string, tag: string, gone: readonly string[] = []) => {
    return { purpose: 'promotion', commit, name: tag, gone: (one: string) => gone.includes(one) }
  }

  it('who claims a commit first decides on its name, and everybody is told the same', async ({
    store,
    claims,
    yard,
  }) => {
    const [one = '', two = ''] = await line(yard, 2)
    expect(await claims.claim(claim(two, 'v1.3.0'))).toBe('v1.3.0')
    expect(await claims.claim(claim(two, 'v2.0.0'))).toBe('v1.3.0')
    expect(await claims.claim(claim(two, 'v1.3.0'))).toBe('v1.3.0')
    expect(await claims.claim(claim(one, 'v2.0.0'))).toBe('v2.0.0')
    expect((await store.snapshot({ prefix: '', main: '' })).tags).toEqual([])
  })

  it('of many that claim a commit under two names at once, all go by one of them', async ({ claims, yard }) => {
    const [, commit = ''] = await line(yard, 2)
    const wanted = ['v1.3.0', 'v2.0.0', 'v1.3.0', 'v2.0.0', 'v1.3.0', 'v2.0.0']
    const told = new Set(await Promise.all(wanted.map((tag) => claims.claim(claim(commit, tag)))))
    expect(told.size).toBe(1)
    expect(['v1.3.0', 'v2.0.0']).toContain([...told][0])
  })

  it('a claim on a name that another commit has taken is passed over, by everybody alike', async ({ claims, yard }) => {
    const [, commit = ''] = await line(yard, 2)
    await claims.claim(claim(commit, 'v1.3.0'))
    expect(await claims.claim(claim(commit, 'v1.4.0', ['v1.3.0']))).toBe('v1.4.0')
    expect(await claims.claim(claim(commit, 'v2.0.0', ['v1.3.0']))).toBe('v1.4.0')
    expect(await claims.claim(claim(commit, 'v2.0.0', ['v1.3.0', 'v1.4.0']))).toBe('v2.0.0')
  })

  it('a commit that the repository does not have cannot be claimed', async ({ claims, yard }) => {
    await line(yard, 1)
    await expect(claims.claim(claim('1'.repeat(40), 'v1.0.0'))).rejects.toMatchObject({ code: 'base-unresolved' })
  })
}
