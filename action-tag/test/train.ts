import { commitFiles, type GitHubOptions, seedTags } from '#sandbox'
import { startTagging, type Tagging } from './tagging.ts'

/** A main whose second of three commits runs in production as v1.3.0, and a fix of that beside it. */
export interface Train extends AsyncDisposable {
  readonly world: Tagging
  readonly production: string
  readonly fix: string
  /** One more commit, on the hotfix branch unless told. */
  commit(message: string, more?: { readonly branch?: string; readonly from?: string }): Promise<string>
  hotfix(sha: string, inputs?: Readonly<Record<string, string>>): ReturnType<Tagging['tag']>
  /** A run that the push of a tag started, as GitHub tells it. */
  adopt(name: string, inputs?: Readonly<Record<string, string>>): ReturnType<Tagging['tag']>
  /** A tag as a person makes it. */
  push(name: string, commit: string, message?: string): Promise<void>
}

export async function startTrain(options: Partial<GitHubOptions> = {}): Promise<Train> {
  const world = await startTagging(3, options)
  const { directory } = world.github
  const [first = '', production = ''] = world.commits
  const staging = (commit: string) => `Staging\n\nRelease-Kind: staging\nCommit: ${commit}\n`
  await seedTags(directory, [
    { name: 'v1.2.3', commit: first, message: staging(first) },
    { name: 'v1.2.4', commit: production, message: staging(production) },
    {
      name: 'v1.3.0',
      commit: production,
      message: `Production\n\nRelease-Kind: production\nCommit: ${production}\nPromoted-From: v1.2.4\n`,
    },
  ])
  const commit: Train['commit'] = (message, { branch = 'hotfix/x', from } = {}) =>
    commitFiles(directory, { branch, message, files: { 'fix.txt': message }, ...(from === undefined ? {} : { from }) })
  const fix = await commit('A fix', { from: production })
  return {
    world,
    production,
    fix,
    commit,
    hotfix: (sha, inputs = {}) => world.tag(sha, { mode: 'hotfix', ...inputs }, { ref: 'refs/heads/hotfix/x' }),
    adopt: (name, inputs = {}) => {
      const sha = world.git('rev-parse', `refs/tags/${name}^{commit}`)
      return world.tag(sha, { mode: 'adopt', ...inputs }, { ref: `refs/tags/${name}` })
    },
    push: (name, at, message) =>
      seedTags(directory, [{ name, commit: at, ...(message === undefined ? {} : { message }) }]),
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  }
}
