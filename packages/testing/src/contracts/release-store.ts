import { ConflictError } from '#errors'
import type { ReleaseStore } from '#github'
import { line, type Yard } from './yard.ts'

export interface ReleaseStoreFixture {
  readonly releases: ReleaseStore
  readonly yard: Yard
  /** Another account makes a Release of a tag. */
  byHand(release: { readonly tag: string; readonly name: string; readonly draft: boolean }): Promise<unknown>
  close(): Promise<void>
}

/** What every ReleaseStore does. `open` gives a repository without a commit. */
export function releaseStoreContract(name: string, open: () => Promise<ReleaseStoreFixture>): void {
  const it = (sentence: string, body: (fixture: ReleaseStoreFixture) => Promise<void>) =>
    test(`${name}: ${sentence}`, async () => {
      const fixture = await open()
      try {
        const [commit = ''] = await line(fixture.yard, 1)
        for (const tag of ['v1.0.0', 'v1.1.0', 'v1.2.0']) await fixture.yard.lightweightTag(tag, commit)
        await body(fixture)
      } finally {
        await fixture.close()
      }
    })
  const all = { atMost: 100 }
  const asset = { name: 'promotion.json', contentType: 'application/json', content: '{"tag":"v1.0.0"}' }
  const newDraft = (tag = 'v1.0.0') => ({ tag, name: tag, body: `Notes of ${tag}`, asset })

  it('a repository without a Release has none', async ({ releases }) => {
    expect(await releases.list(all)).toEqual([])
  })

  it('a draft comes back as it was made, with its asset', async ({ releases }) => {
    const made = await releases.draft(newDraft())
    const { tag, name: title, body } = newDraft()
    expect(made).toMatchObject({ tag, name: title, body, draft: true, assets: ['promotion.json'] })
    expect(made.author).toMatch(/./)
    expect(await releases.list(all)).toEqual([made])
  })

  it('a draft that is made again is the one that is there', async ({ releases }) => {
    const made = await releases.draft(newDraft())
    const again = await releases.draft({ ...newDraft(), body: 'Other notes' })
    expect(again).toMatchObject({ id: made.id, draft: true, assets: ['promotion.json'] })
    expect(await releases.list(all)).toHaveLength(1)
  })

  it('F29 of runs that make one draft at once, one draft is left, and who did not get it is told to look again', async ({
    releases,
  }) => {
    const tries = await Promise.allSettled([1, 2, 3].map(() => releases.draft(newDraft())))
    const left = await releases.list(all)
    expect(left).toMatchObject([{ tag: 'v1.0.0', draft: true, assets: ['promotion.json'] }])
    expect(tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : []))).toContain(left[0]?.id)
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(ConflictError)
  })

  it('a draft of another account stays as it is', async ({ releases, byHand }) => {
    await byHand({ tag: 'v1.0.0', name: 'v1.0.0', draft: true })
    const made = await releases.draft(newDraft())
    const [ours, theirs] = await releases.list(all)
    expect(ours).toEqual(made)
    expect(theirs).toMatchObject({ tag: 'v1.0.0', draft: true, assets: [] })
  })

  it('a draft of another making by the same account stays as it is', async ({ releases }) => {
    const other = await releases.draft({ ...newDraft(), body: 'Drafted by a tool' })
    const marked = { ...newDraft(), body: 'Notes\n<!-- ours -->', marker: '<!-- ours -->' }
    const made = await releases.draft(marked)
    expect(await releases.draft({ ...marked, body: 'Again\n<!-- ours -->' })).toMatchObject({ id: made.id })
    expect(await releases.list(all)).toEqual([made, other])
  })

  it('a tag with a published Release gets no draft', async ({ releases, byHand }) => {
    await byHand({ tag: 'v1.0.0', name: 'By hand', draft: false })
    await expect(releases.draft(newDraft())).rejects.toMatchObject({ name: 'ConflictError', code: 'release-exists' })
    expect(await releases.list(all)).toMatchObject([{ name: 'By hand', draft: false }])
  })

  it('a published draft keeps its asset and has the last text', async ({ releases }) => {
    const { id } = await releases.draft(newDraft())
    const published = await releases.publish({ id, body: 'What happened', latest: true })
    expect(published).toMatchObject({ id, tag: 'v1.0.0', draft: false, body: 'What happened', assets: [asset.name] })
    expect(await releases.list(all)).toEqual([published])
  })

  it('F33 publishing what is published changes nothing', async ({ releases }) => {
    const { id } = await releases.draft(newDraft())
    const published = await releases.publish({ id, body: 'What happened', latest: true })
    expect(await releases.publish({ id, body: 'Something else', latest: false })).toEqual(published)
    expect(await releases.list(all)).toEqual([published])
  })

  it('without its tag a draft is not published, for GitHub would make the tag somewhere', async ({
    releases,
    yard,
  }) => {
    const { id } = await releases.draft(newDraft('v9.9.9'))
    const published = releases.publish({ id, body: '', latest: true })
    await expect(published).rejects.toMatchObject({ name: 'PreconditionError', code: 'tag-not-found' })
    expect(await yard.readTag('v9.9.9')).toBeUndefined()
    expect(await releases.list(all)).toMatchObject([{ id, draft: true }])
  })

  it('two drafts of one tag are not published both', async ({ releases, byHand }) => {
    const { id } = await releases.draft(newDraft())
    await byHand({ tag: 'v1.0.0', name: 'By hand', draft: false })
    const published = releases.publish({ id, body: '', latest: true })
    await expect(published).rejects.toMatchObject({ name: 'ConflictError', code: 'release-exists' })
  })

  it('what is gone cannot be published', async ({ releases }) => {
    const { id } = await releases.draft(newDraft())
    await releases.removeDraft(id)
    const published = releases.publish({ id, body: '', latest: true })
    await expect(published).rejects.toMatchObject({ name: 'ConflictError', code: 'release-gone' })
  })

  it('a draft is removed, once and again; a published Release never', async ({ releases }) => {
    const draft = await releases.draft(newDraft())
    await releases.removeDraft(draft.id)
    await releases.removeDraft(draft.id)
    expect(await releases.list(all)).toEqual([])
    const { id } = await releases.draft(newDraft())
    await releases.publish({ id, body: '', latest: true })
    await expect(releases.removeDraft(id)).rejects.toMatchObject({ code: 'release-published' })
    expect(await releases.list(all)).toMatchObject([{ id, draft: false }])
  })

  it('Releases are listed newest first, up to as many as asked for', async ({ releases }) => {
    for (const tag of ['v1.0.0', 'v1.1.0', 'v1.2.0']) await releases.draft(newDraft(tag))
    const tags = async (atMost: number) => (await releases.list({ atMost })).map(({ tag }) => tag)
    expect(await tags(100)).toEqual(['v1.2.0', 'v1.1.0', 'v1.0.0'])
    expect(await tags(2)).toEqual(['v1.2.0', 'v1.1.0'])
  })

  it('a text of any length is cut to 125,000 characters and never through one', async ({ releases }) => {
    const { id } = await releases.draft({ ...newDraft(), body: '🚢'.repeat(70_000) })
    const { body } = await releases.publish({ id, body: `x${'🚢'.repeat(70_000)}`, latest: true })
    expect(body.length).toBeLessThanOrEqual(125_000)
    expect(body).not.toMatch(/\p{Surrogate}/u)
    expect(body).toContain('…')
  })
}
