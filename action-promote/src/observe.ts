import type { Evidence, RefSnapshot, RemoteTag } from '#github'
import type { Config } from '#toolkit'
import { parseTag } from '#versioning'
import { type Context, placed, recorded } from './candidate.ts'
import type { Ports } from './connect.ts'
import { type Candidate, type Facts, type Known, known, mapped, type News, type PlacedTag, read } from './facts.ts'
import type { metadata } from './metadata.ts'
import { productionOf } from './production.ts'
import { releasesOf } from './receipt.ts'
import { oursOf, unfinished } from './record.ts'
import { nextTarget, targetName } from './target.ts'

/** GitHub's own token writes under this name; the App that our token belongs to is the only other one we believe. */
const defaultCreator = 'github-actions[bot]'

/** As many Deployments as one reading of the evidence brings. */
const evidenceLimit = 100

/** GitHub's reads lag behind its writes, and a Release follows right behind the deployment. */
const lagMs = [500, 1_000, 2_000]

export async function observe(config: Config<typeof metadata>, ports: Ports): Promise<Facts> {
  for (const waitMs of lagMs) {
    const facts = await look(config, ports)
    if (!mayLag(facts)) return facts
    ports.log.info('GitHub does not show yet that the deployment succeeded; looking again')
    await ports.clock.wait(waitMs)
  }
  return await look(config, ports)
}

/** What the last step of the same run has just written is not there: it failed, or GitHub is not that far yet. */
function mayLag(facts: Facts): boolean {
  const { asked, production, evidence } = facts
  const target = targetName(facts)
  if (asked.mode !== 'release' || target === '' || !production.known || !evidence.known) return false
  const newest = production.value.deployed.find(({ tag }) => tag === target)
  if (!newest || unfinished(newest)) return true
  const { published, drafts } = releasesOf(facts, evidence.value.releases, target)
  return newest.everSucceeded && !published && drafts.length === 0
}

async function look(config: Config<typeof metadata>, ports: Ports): Promise<Facts> {
  const { asked, runUrl, actor, clock } = ports
  const snapshot = await ports.tags.snapshot({ prefix: asked.prefix, main: config.main })
  const names = [...snapshot.tags.map(({ name }) => name), ...ports.burned]
  const taken = names.flatMap((name) => parseTag(name, asked.prefix) ?? [])
  ports.log.info(
    `${taken.length} release tags start with ${asked.prefix}; ${snapshot.main.name} is at ${snapshot.main.commit.slice(0, 7)}`,
  )
  const found = snapshot.tags.find(({ name }) => name === asked.tag.name)
  const common = {
    asked,
    now: clock.now(),
    run: { url: runUrl, actor },
    main: snapshot.main,
    taken,
    claimed: [...ports.claimed].findLast((name) => !names.includes(name)) ?? '',
    tags: placedTags(snapshot, asked.prefix),
  }
  const evidence = await read(() =>
    ports.evidence.read({
      commit: found?.commit ?? snapshot.main.commit,
      environments: [asked.staging, asked.production],
    }),
  )
  const recordsRead = { ...common, evidence, ...recordsOf(evidence, asked) }
  const candidate = await candidateOf(
    found && { ...found, commit: commitOf(found, evidence) },
    { ...recordsRead, remote: snapshot.tags },
    ports,
  )
  const facts: Facts = { ...recordsRead, candidate, news: undefined }
  logPlace(facts, ports)
  return { ...facts, news: await newsFor(facts, ports) }
}

function recordsOf(evidence: Known<Evidence>, { staging, production, prefix }: Facts['asked']) {
  const viewer = evidence.known ? evidence.value.viewer : ''
  const creators = [defaultCreator, ...(viewer.endsWith('[bot]') ? [viewer] : [])]
  const ours = (environment: string) =>
    mapped(evidence, ({ deployments }) => {
      const all = deployments[environment]
      return all && oursOf(all, creators)
    })
  return {
    viewer,
    creators,
    staging: ours(staging),
    production: mapped(evidence, ({ deployments }) => {
      const all = deployments[production] ?? []
      return productionOf(oursOf(all, creators), all.length < evidenceLimit, prefix)
    }),
  }
}

/** The tag is there, so what it names is, too; where GitHub finds no commit of that id, it is a tree or a file. */
function commitOf({ commit }: RemoteTag, evidence: Known<Evidence>): string | undefined {
  return evidence.known || evidence.error.code !== 'base-unresolved' ? commit : undefined
}

async function candidateOf(
  found: RemoteTag | undefined,
  context: Context,
  ports: Ports,
): Promise<Candidate | undefined> {
  if (!found) return undefined
  const { commit } = found
  if (commit === undefined || context.asked.mode === 'rollback') return recorded(context.asked, commit)
  return await placed({ ...found, commit }, context, ports)
}

function placedTags(snapshot: RefSnapshot, prefix: string): readonly PlacedTag[] {
  return snapshot.tags.flatMap(({ name, commit }) => {
    const tag = parseTag(name, prefix)
    return tag && commit !== undefined ? [{ ...tag, commit }] : []
  })
}

/** Asked only where a draft is still to be made: what is new since the last Release of what production ran. */
async function newsFor(facts: Facts, ports: Ports): Promise<Known<News> | undefined> {
  const { asked, candidate, evidence, production, tags } = facts
  const commit = candidate?.commit
  if (asked.mode !== 'promote' || commit === undefined || !evidence.known || !production.known) return undefined
  const target = targetName(facts) || nextTarget(facts).name
  const { published, drafts } = releasesOf(facts, evidence.value.releases, target)
  if (published || drafts.length > 0) return undefined
  const succeeded = production.value.deployed.filter((one) => one.everSucceeded)
  // What ran already is told about as of then, whatever came after it.
  const first = succeeded.findLast(({ tag }) => tag === target)?.id
  const before = first === undefined ? succeeded : succeeded.filter(({ id }) => id < first)
  const ran = new Set(before.map(({ tag }) => tag))
  const released = evidence.value.releases.filter(
    ({ draft, tag }) => !draft && (ran.has(tag) || (first === undefined && parseTag(tag, asked.prefix)?.patch === 0)),
  )
  const since = released.find(({ tag }) => tags.some(({ name }) => name === tag))?.tag ?? before[0]?.tag ?? ''
  const base = tags.find(({ name }) => name === since)?.commit
  if (base === undefined) return known({ since: '', commits: [] })
  return await read(async () => ({
    since,
    commits: await ports.commits.between({ ancestor: base, descendant: commit }),
  }))
}

function logPlace({ candidate, production, asked }: Facts, { log }: Ports): void {
  if (candidate?.commit !== undefined) {
    const kind = candidate.kind.known ? candidate.kind.value : 'unknown'
    log.info(`${candidate.tag.name} names ${candidate.commit.slice(0, 7)} and is of kind ${kind}`)
  }
  if (!production.known) return
  const { running } = production.value
  log.info(
    running
      ? `${asked.production} runs ${running.tag} (${running.commit.slice(0, 7)})`
      : `nothing of ours ever ran in ${asked.production}`,
  )
}
