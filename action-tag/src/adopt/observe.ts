import type { Config } from '#toolkit'
import { compareVersions, parseTag, type ReleaseTag } from '#versioning'
import type { Ports } from '../connect.ts'
import { type Identity, identify } from '../hotfix/identity.ts'
import type { metadata } from '../metadata.ts'
import { type Release, type Releases, readReleases } from '../releases.ts'
import { firstStaging, type Relation } from '../staging/observe.ts'

export interface AdoptFacts {
  readonly mode: 'adopt'
  /** As it was pushed: anybody can push any name. */
  readonly name: string
  /** Undefined when the name is no release tag; then nothing was asked. */
  readonly tag: ReleaseTag | undefined
  /** The commit that the event or the input told of. */
  readonly expected: string | undefined
  readonly found: Found | undefined
  readonly main: string
  /** Names to suggest when the tag is not there, newest first. */
  readonly recent: readonly string[]
}

export interface Found {
  readonly commit: string
  readonly objectId: string
  readonly identity: Identity
  /** For a staging tag: the staging tags before and after it, and where its commit stands to theirs. */
  readonly below: Neighbour | undefined
  readonly above: Neighbour | undefined
}

interface Neighbour {
  readonly tag: ReleaseTag
  readonly relation: Relation
}

const lagWaitsMs = [500, 1_000, 2_000, 4_000]

export async function observeAdopt(config: Config<typeof metadata>, ports: Ports): Promise<AdoptFacts> {
  const { tag: name, commit: expected } = ports.subject.pushed ?? { tag: '', commit: undefined }
  const tag = parseTag(name, config.prefix)
  const facts = { mode: 'adopt', name, tag, expected, found: undefined, main: config.main, recent: [] } as const
  if (!tag) return facts
  const { releases, release } = await find(name, config, ports)
  const recent = releases.all.slice(0, 3).map((candidate) => candidate.tag.name)
  const found = release && (await look(release, releases, ports))
  return { ...facts, found, main: releases.main.name, recent }
}

/** A push is told of before every reader can see it; a tag that nobody pushed just now is looked for once. */
async function find(name: string, config: Config<typeof metadata>, ports: Ports) {
  const lookUp = async () => {
    const releases = await readReleases(config, ports)
    return { releases, release: releases.all.find((candidate) => candidate.tag.name === name) }
  }
  for (const waitMs of ports.subject.ref === `refs/tags/${name}` ? lagWaitsMs : []) {
    const found = await lookUp()
    if (found.release) return found
    await ports.clock.wait(waitMs)
  }
  return await lookUp()
}

async function look(release: Release, releases: Releases, ports: Ports): Promise<Found> {
  const { commit, remote } = release
  const identity = await identify(release, releases, ports)
  const found = { commit, objectId: remote.objectId, identity, below: undefined, above: undefined }
  if (identity.kind !== 'staging') return found
  const place = { main: releases.main.commit, commit, all: releases.all }
  const patches = releases.all.filter((other) => other.tag.patch > 0 && other.commit !== commit)
  const compared = (other: Release) => compareVersions(other.tag, release.tag)
  return {
    ...found,
    below: await firstStaging(
      patches.filter((other) => compared(other) < 0),
      place,
      ports,
    ),
    above: await firstStaging(patches.filter((other) => compared(other) > 0).toReversed(), place, ports),
  }
}
