import type { DeploymentStore } from '#github'
import { line, type Yard } from './yard.ts'

export interface DeploymentStoreFixture {
  readonly deployments: DeploymentStore
  readonly yard: Yard
  close(): Promise<void>
}

/** What every DeploymentStore does. `open` gives a repository without a commit. */
export function deploymentStoreContract(name: string, open: () => Promise<DeploymentStoreFixture>): void {
  const it = (sentence: string, body: (store: DeploymentStore, commit: string) => Promise<void>) =>
    test(`${name}: ${sentence}`, async () => {
      const { deployments, yard, close } = await open()
      try {
        const [commit = ''] = await line(yard, 1)
        await body(deployments, commit)
      } finally {
        await close()
      }
    })
  const newDeployment = (commit: string, number = 1, environment = 'staging') => ({
    commit,
    environment,
    description: `v1.0.${number} to ${environment}`,
    payload: { id: `dep_${number}`, kind: 'staging', tag: `v1.0.${number}` },
    production: environment === 'production',
  })

  it('an environment that nobody deployed to has no deployment', async (store) => {
    expect(await store.list({ environment: 'staging', atMost: 10 })).toEqual([])
  })

  it('a deployment comes back as it was made, with its payload', async (store, commit) => {
    const made = await store.create(newDeployment(commit))
    expect(made).toMatchObject({ commit, environment: 'staging', payload: newDeployment(commit).payload })
    expect(made.creator).toMatch(/./)
    expect(Date.parse(made.createdAt)).not.toBeNaN()
    expect(await store.list({ environment: 'staging', atMost: 10 })).toEqual([made])
  })

  it('a payload may say where a release comes from, what it left, and why a gate was skipped', async (store, commit) => {
    const words = { sourceTag: 'v1.2.4', left: 'v1.3.0', breakGlass: 'staging burns', verdict: 'hotfix' }
    const payload = { ...newDeployment(commit).payload, ...words }
    const made = await store.create({ ...newDeployment(commit), payload })
    expect(made.payload).toEqual(payload)
    expect(await store.list({ environment: 'staging', atMost: 10 })).toEqual([made])
  })

  it('deployments are listed newest first, over pages, up to as many as asked for, of one environment', async (store, commit) => {
    const made: number[] = []
    for (let number = 1; number <= 7; number++) made.push((await store.create(newDeployment(commit, number))).id)
    await store.create(newDeployment(commit, 8, 'production'))
    const ids = async (atMost: number) => (await store.list({ environment: 'staging', atMost })).map(({ id }) => id)
    expect(await ids(100)).toEqual(made.toReversed())
    expect(await ids(3)).toEqual(made.toReversed().slice(0, 3))
  })

  it('every status a deployment ever had is kept, newest first', async (store, commit) => {
    const { id } = await store.create(newDeployment(commit))
    await store.setStatus(id, { state: 'in_progress', description: 'syncing', logUrl: 'https://runner.example/d/1' })
    await store.setStatus(id, { state: 'success', description: 'done', environmentUrl: 'https://staging.example' })
    expect(await store.statuses(id)).toEqual([
      expect.objectContaining({ state: 'success', description: 'done', environmentUrl: 'https://staging.example' }),
      expect.objectContaining({ state: 'in_progress', description: 'syncing', logUrl: 'https://runner.example/d/1' }),
    ])
  })

  it('a description of any length is cut to 140 characters and never through one', async (store, commit) => {
    const { id } = await store.create({ ...newDeployment(commit), description: 'd'.repeat(300) })
    await store.setStatus(id, { state: 'failure', description: '🚢'.repeat(100) })
    const [status] = await store.statuses(id)
    expect(status?.description.length).toBeLessThanOrEqual(140)
    expect(status?.description).toMatch(/^🚢+…$/u)
  })
}
