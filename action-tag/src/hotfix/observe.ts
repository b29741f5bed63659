import type { ReleaseTag } from '#versioning'
import type { Ports } from '../connect.ts'
import { messageIds, type Release, type Releases, sameLine, trailersOf } from '../releases.ts'
import { canOpen, identify } from './identity.ts'

export interface HotfixFacts {
  readonly mode: 'hotfix'
  readonly commit: string
  readonly main: { readonly name: string; readonly commit: string }
  readonly onMain: boolean
  /** Whether the run stands on a branch besides main, where hotfixes are made. */
  readonly onBranch: boolean
  readonly taken: readonly ReleaseTag[]
  /** The hotfix tag that this very commit has, whoever made it. */
  readonly own: ReleaseTag | undefined
  /** Any other version that it has. */
  readonly other: ReleaseTag | undefined
  /** The production tag of `own`, else the highest that the commit contains. */
  readonly base: { readonly tag: ReleaseTag; readonly commit: string } | undefined
  /** A hotfix of the same line that contains this commit already. */
  readonly newer: ReleaseTag | undefined
  readonly runUrl: string
  readonly actor: string
}

export async function observeHotfix(releases: Releases, ports: Ports): Promise<HotfixFacts> {
  const { main, all, taken } = releases
  const { subject, runUrl, actor } = ports
  const { commit, ref } = subject
  const here = all.filter((release) => release.commit === commit && release.tag.patch > 0)
  const own = await firstHotfix(here, releases, ports)
  const base = own?.base ?? (await findBase(releases, ports))
  const around = own || !base ? { onMain: false, newer: undefined } : await lookAround(base, releases, ports)
  return {
    mode: 'hotfix',
    commit,
    main,
    onMain: around.onMain,
    onBranch: ref.startsWith('refs/heads/') && ref !== `refs/heads/${main.name}`,
    taken,
    own: own?.tag,
    other: here[0]?.tag,
    base: base && { tag: base.tag, commit: base.commit },
    newer: around.newer,
    runUrl,
    actor,
  }
}

async function firstHotfix(candidates: readonly Release[], releases: Releases, ports: Ports) {
  for (const release of candidates) {
    const { kind, base } = await identify(release, releases, ports)
    if (kind === 'hotfix' && base) return { tag: release.tag, base }
  }
  return undefined
}

/** From the newest production down, one request each, until the commit contains one. */
async function findBase({ main, all }: Releases, ports: Ports): Promise<Release | undefined> {
  for (const release of all.filter(({ tag }) => tag.patch === 0)) {
    const answers = await ports.history.ask({
      contains: [
        { descendant: ports.subject.commit, ancestor: release.commit },
        { descendant: main.commit, ancestor: release.commit },
      ],
      messages: messageIds([release]),
    })
    const [after = false, released = false] = answers.contains
    const trailers = trailersOf([release], answers.messages).get(release)
    if (after && released && canOpen(release, trailers)) return release
  }
  return undefined
}

/** Who contains the commit: main, and hotfixes of its line. All are asked for one ancestor, so it is one request. */
async function lookAround(base: Release, releases: Releases, ports: Ports) {
  const { main, all } = releases
  const { commit } = ports.subject
  const line = all.filter((release) => release.tag.patch > 0 && sameLine(release.tag, base.tag))
  const descendants = [main.commit, ...line.map((release) => release.commit)]
  const answers = await ports.history.ask({
    contains: descendants.map((descendant) => ({ descendant, ancestor: commit })),
    messages: [],
  })
  const [onMain = false, ...byLine] = answers.contains
  const containing = line.filter((release, index) => byLine[index] && release.commit !== commit)
  return { onMain, newer: (await firstHotfix(containing, releases, ports))?.tag }
}
