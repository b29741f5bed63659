import type { DeploymentStore, EvidenceReader, ReleaseStore } from '#github'
import { type EvidenceYard, line, type Setting, type Yard } from './yard.ts'

export interface EvidenceReaderFixture {
  readonly evidence: EvidenceReader
  readonly deployments: DeploymentStore
  readonly releases: ReleaseStore
  readonly yard: Yard
  readonly facts: EvidenceYard
  close(): Promise<void>
}

type Body = (fixture: EvidenceReaderFixture, commit: string) => Promise<void>

/** What every EvidenceReader does. `open` gives a repository without a commit. */
export function evidenceReaderContract(name: string, open: (setting: Setting) => Promise<EvidenceReaderFixture>): void {
  const it = (sentence: string, setting: Setting, body: Body) =>
    test(`${name}: ${sentence}`, async () => {
      const fixture = await open(setting)
      try {
        const [, commit = ''] = await line(fixture.yard, 2)
        await body(fixture, commit)
      } finally {
        await fixture.close()
      }
    })
  const environments = ['staging', 'production']
  const newDeployment = (commit: string, number = 1, environment = 'staging') => ({
    commit,
    environment,
    description: '',
    payload: { id: `dep_${number}`, kind: 'staging', tag: `v1.0.${number}` },
    production: environment === 'production',
  })

  const bare = { environments: ['staging'] }
  it('of a commit that nobody spoke of there is nothing to say', bare, async ({ evidence }, commit) => {
    const viewer = 'github-actions[bot]'
    const nothing = { deployments: { staging: [] }, checks: [], releases: [], people: [], viewer }
    expect(await evidence.read({ commit, environments })).toEqual(nothing)
    expect(await evidence.read({ commit, environments: [] })).toEqual({ ...nothing, deployments: {} })
  })

  it('deployments come newest first, as they were made, each in its environment', {}, async (fixture, commit) => {
    const { evidence, deployments, yard } = fixture
    const other = await yard.commit(commit)
    const one = await deployments.create(newDeployment(commit, 1))
    const two = await deployments.create(newDeployment(other, 2))
    const three = await deployments.create(newDeployment(commit, 3, 'production'))
    const read = await evidence.read({ commit, environments })
    expect(read.deployments).toEqual({
      staging: [
        { ...two, history: [] },
        { ...one, history: [] },
      ],
      production: [{ ...three, history: [] }],
    })
  })

  it(
    'a superseded success is inactive, and in its history a success',
    {},
    async ({ evidence, deployments }, commit) => {
      const first = await deployments.create(newDeployment(commit, 1))
      for (const state of ['in_progress', 'success'] as const) {
        await deployments.setStatus(first.id, { state, description: '' })
      }
      const second = await deployments.create(newDeployment(commit, 2))
      await deployments.setStatus(second.id, { state: 'success', description: '' })
      const { staging = [] } = (await evidence.read({ commit, environments })).deployments
      expect(staging.map(({ history }) => history.map(({ state }) => state))).toEqual([
        ['success'],
        ['inactive', 'success', 'in_progress'],
      ])
      for (const { at } of staging.flatMap(({ history }) => history)) expect(Date.parse(at)).not.toBeNaN()
    },
  )

  const required = { requiredChecks: ['build', 'scan'] }
  it('checks say how they ended and whether main requires them', required, async ({ evidence, facts }, commit) => {
    await facts.check(commit, { name: 'build', state: 'failed' })
    await facts.check(commit, { name: 'build', state: 'passed' })
    await facts.check(commit, { name: 'lint', state: 'failed' })
    await facts.check(commit, { name: 'slow', state: 'pending' })
    const { checks } = await evidence.read({ commit, environments })
    expect(checks.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
      { name: 'build', state: 'passed', required: true },
      { name: 'lint', state: 'failed', required: false },
      { name: 'scan', state: 'pending', required: true },
      { name: 'slow', state: 'pending', required: false },
    ])
  })

  it('Releases come with their drafts, newest first, as their store shows them', {}, async (fixture, commit) => {
    const { evidence, releases, yard } = fixture
    await yard.lightweightTag('v1.0.0', commit)
    const asset = { name: 'promotion.json', contentType: 'application/json', content: '{}' }
    const { id } = await releases.draft({ tag: 'v1.0.0', name: 'One', body: 'First', asset })
    await releases.publish({ id, body: 'First', latest: true })
    await releases.draft({ tag: 'v1.1.0', name: 'Two', body: '', asset })
    const read = await evidence.read({ commit, environments })
    expect(read.releases).toMatchObject([
      { tag: 'v1.1.0', name: 'Two', body: '', draft: true, assets: ['promotion.json'] },
      { tag: 'v1.0.0', name: 'One', body: 'First', draft: false, assets: ['promotion.json'] },
    ])
    const listed = await releases.list({ atMost: 10 })
    expect(read.releases.map((one) => [one.id, one.author])).toEqual(listed.map((one) => [one.id, one.author]))
  })

  it('people are who wrote the pull request and who merged it', {}, async ({ evidence, facts }, commit) => {
    await facts.merged(commit, { author: 'ann', mergedBy: 'bob' })
    const { people } = await evidence.read({ commit, environments })
    expect(people.toSorted((a, b) => a.localeCompare(b))).toEqual(['ann', 'bob'])
  })

  it('what is no commit of the repository is unresolved', {}, async ({ evidence, yard }, commit) => {
    for (const id of ['1'.repeat(40), await yard.tree(), await yard.annotatedTag('v1.0.0', commit, 'v1.0.0')]) {
      await expect(evidence.read({ commit: id, environments })).rejects.toMatchObject({ code: 'base-unresolved' })
      await expect(evidence.workflowsOnlyIn(id)).rejects.toMatchObject({ code: 'base-unresolved' })
    }
  })

  it(
    'a workflow file is only in a commit when no branch has it there with the same content',
    {},
    async (fixture, commit) => {
      const { evidence, yard } = fixture
      const [one, two] = ['.github/workflows/one.yml', '.github/workflows/two.yml']
      const older = await yard.commitFiles({ [one]: 'a', [two]: 'b', 'main.tf': 'c' }, commit)
      expect(await evidence.workflowsOnlyIn(commit)).toEqual([])
      expect(await evidence.workflowsOnlyIn(older)).toEqual([one, two])
      const newer = await yard.commitFiles({ [one]: 'changed', 'main.tf': 'changed' }, older)
      await yard.branch('main', newer)
      expect(await evidence.workflowsOnlyIn(newer)).toEqual([])
      expect(await evidence.workflowsOnlyIn(older)).toEqual([one])
      await yard.branch('hotfix', older)
      expect(await evidence.workflowsOnlyIn(older)).toEqual([])
    },
  )
}
