import { execFileSync } from 'node:child_process'
import { seedTags } from '#sandbox'
import { resolveRelease } from '../../action-deploy/src/release.ts'
import { askedOf } from '../../action-promote/src/asked.ts'
import { placed } from '../../action-promote/src/candidate.ts'
import { known } from '../../action-promote/src/facts.ts'
import { identify } from '../../action-tag/src/hotfix/identity.ts'
import { readReleases } from '../../action-tag/src/releases.ts'
import { diagnose } from '../../packages/cli/src/doctor/diagnose.ts'
import { openHistory, tagNamed } from '../../packages/iac-runner/src/repository/history.ts'
import { kindOfTag } from '../../packages/iac-runner/src/repository/kind.ts'
import { type ConnectedSandbox, sandboxGitHub } from '../../packages/testing/src/contracts/sandbox-github.ts'
import { type PromoteConfig, promotePorts, tagPorts } from '../production-model/ports.ts'

// Whoever asks what a tag is hears the same: the tags, the promotion, the deployment, the receiver and the doctor.
const asking = {
  'action-tag': async (name: string, at: ConnectedSandbox) => {
    const ports = { ...tagPorts(place(at), { commit: at.commit, ref: '', pushed: undefined }), ...at }
    const releases = await readReleases({ prefix: 'v', main: '' }, ports)
    const release = releases.all.find(({ tag }) => tag.name === name)
    return release && (await identify(release, releases, ports)).kind
  },
  'action-promote': async (name: string, at: ConnectedSandbox) => {
    const config = { ...inputs, stagingTag: name }
    const ports = { ...promotePorts(place(at), config), ...at }
    const { tags: remote, main } = await at.tags.snapshot({ prefix: 'v', main: '' })
    const found = remote.find((tag) => tag.name === name)
    const releases = await readReleases(
      { prefix: 'v', main: '' },
      { ...ports, subject: { commit: '', ref: '', pushed: undefined } },
    )
    const tags = releases.all.map(({ tag, commit }) => ({ ...tag, commit }))
    const production = known({ running: undefined, unfinished: undefined, deployed: [], whole: true, left: [] })
    const context = { asked: askedOf(config), main, tags, remote, staging: known([]), production }
    if (found?.commit === undefined) return undefined
    const { kind } = await placed({ ...found, commit: found.commit }, context, ports)
    return kind.known ? kind.value : kind.error.code
  },
  'action-deploy': async (name: string, at: ConnectedSandbox) => {
    const release = await resolveRelease(name, at)
    return release.kind === 'found' ? release.releaseKind : release.kind
  },
  'IaC Runner': async (name: string, { github: { directory }, tags }: ConnectedSandbox) => {
    const tag = await tagNamed(directory, name)
    const tip = (await tags.snapshot({ prefix: 'v', main: '' })).main.commit
    const sources = { history: openHistory(directory), tip, tagNamed: (other: string) => tagNamed(directory, other) }
    return tag && (await kindOfTag(tag, sources))
  },
  doctor: async (name: string, { github: { directory } }: ConnectedSandbox) => {
    const { judged } = await diagnose({ place: directory, prefix: 'v', branch: '' })
    return judged.releases.find(({ tag }) => tag.name === name)?.kind
  },
}

const inputs: PromoteConfig = {
  ...{ mode: 'promote', stagingTag: '', confirm: 'deploy', bump: 'minor', to: '', prefix: 'v', main: '' },
  ...{ stagingEnvironment: 'staging', productionEnvironment: 'production', minSoak: '0', freeze: '' },
  ...{ requireDistinctApprover: false, waiveHotfix: '', breakGlass: '', token: '', dryRun: false },
}

function place(at: ConnectedSandbox) {
  const unused = { repository: at as never, history: at.history as never }
  return {
    ...unused,
    request: async <T>(_: string, send: () => Promise<T>) => await send(),
    runUrl: '',
    truth: () => ({ running: '', settled: false }),
    saw: () => {},
  }
}

/** v1.3.0 in production; a person fixed it beside main as v1.3.5; main has moved on, and then merged the fix. */
async function repository(merged: 'merged' | 'not merged') {
  const at = await sandboxGitHub()
  const { directory } = at.github
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', directory, ...args], { encoding: 'utf8' }).trim()
  const staging = (name: string, commit: string) => ({
    name,
    commit,
    message: `Staging ${name}\n\nRelease-Kind: staging\nCommit: ${commit}\n`,
  })
  const production = `Production\n\nRelease-Kind: production\nCommit: ${at.older}\nPromoted-From: v1.2.9\n`
  const fix = await at.yard.commit(at.older)
  const tip = merged === 'merged' ? await at.yard.commit(at.commit, fix) : at.commit
  await at.yard.branch('main', tip)
  await seedTags(directory, [
    staging('v1.2.9', at.older),
    { name: 'v1.3.0', commit: at.older, message: production },
    staging('v1.3.1', at.commit),
  ])
  git('update-ref', 'refs/tags/v1.3.5', fix)
  git('update-ref', 'refs/tags/v1.3.6', tip)
  return at
}

test.each(['not merged', 'merged'] as const)(
  'T54 a human’s hotfix tag is a hotfix to everybody when its branch is %s',
  async (merged) => {
    await using at = await repository(merged)
    const expected = { 'v1.3.0': 'production', 'v1.3.1': 'staging', 'v1.3.5': 'hotfix', 'v1.3.6': 'staging' }
    for (const [who, kind] of Object.entries(asking)) {
      const told: Record<string, unknown> = {}
      for (const name of Object.keys(expected)) told[name] = await kind(name, at)
      expect([who, told]).toEqual([who, expected])
    }
  },
  60_000,
)
