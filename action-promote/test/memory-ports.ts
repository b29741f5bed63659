import type { Commit, ReleaseStore } from '#github'
import type { Config } from '#toolkit'
import { askedOf } from '../src/asked.ts'
import type { Ports } from '../src/connect.ts'
import type { metadata } from '../src/metadata.ts'
import { bot, type World } from './world.ts'

/** The ports of a promotion over a world; each request is written down, and may be the last that its machine makes. */
export function memoryPorts(
  world: World,
  commits: ReadonlyMap<string, Commit>,
  config: Config<typeof metadata>,
): Ports {
  const { repository, evidence, deployments, releases, requests } = world
  const told = async <T>(request: string, answer: () => T): Promise<Awaited<T>> => {
    requests.push(request)
    const answered = await answer()
    if (--world.requestsLeft <= 0) throw new Error('the machine is lost')
    return answered
  }
  const pass = (milliseconds: number) => {
    world.now += milliseconds
  }
  return {
    asked: askedOf(config),
    tags: {
      snapshot: (query) => told('snapshot', () => repository.tags.snapshot(query)),
      create: (tag) => told(`create ${tag.name}`, () => repository.tags.create(tag)),
    },
    claims: { claim: (claim) => told(`claim ${claim.name}`, () => repository.claims.claim(claim)) },
    history: { ask: (query) => told('ask', () => repository.history.ask(query)) },
    commits: {
      between: ({ ancestor, descendant }) => told('between', () => between(commits, ancestor, descendant)),
    },
    evidence: {
      read: () =>
        told('evidence', () => {
          const { workflows: _, ...rest } = evidence
          return { ...rest, deployments: { ...deployments }, releases: releases.toReversed() }
        }),
      workflowsOnlyIn: () => told('workflows', () => evidence.workflows),
    },
    releases: releaseStore(world, told),
    log: { info: () => {}, debug: () => {}, warning: () => {}, foreign: () => {} },
    clock: { now: () => world.now, wait: async (milliseconds) => pass(milliseconds) },
    runUrl: 'https://github.com/octo/infra/actions/runs/1',
    actor: 'cem',
    burned: new Set(),
    claimed: new Set(),
  }
}

function releaseStore(
  { releases }: World,
  told: <T>(request: string, answer: () => T) => Promise<Awaited<T>>,
): ReleaseStore {
  const url = 'https://github.com/octo/infra/releases/tag/x'
  return {
    list: async () => releases.toReversed(),
    draft: ({ tag, name, body, asset }) =>
      told(`draft ${tag}`, () => {
        const started = releases.find(
          (other) => other.draft && other.tag === tag && other.name === name && other.author === bot,
        )
        if (started) {
          const finished = { ...started, body, assets: [asset.name] }
          releases[releases.indexOf(started)] = finished
          return finished
        }
        const made = { id: 500 + releases.length, tag, name, body, draft: true, url, author: bot, assets: [asset.name] }
        releases.push(made)
        return made
      }),
    publish: ({ id, body }) =>
      told(`publish ${id}`, () => {
        const index = releases.findIndex((release) => release.id === id)
        const found = releases[index]
        if (!found) throw new Error(`there is no release ${id}`)
        releases[index] = { ...found, body, draft: false }
        return releases[index]
      }),
    removeDraft: (id) =>
      told(`remove ${id}`, () => {
        const index = releases.findIndex((release) => release.id === id)
        if (!releases[index]?.draft) throw new Error(`${id} is no draft`)
        releases.splice(index, 1)
      }),
  }
}

/** What one commit contains and another does not, newest first. */
function between(commits: ReadonlyMap<string, Commit>, ancestor: string, descendant: string): readonly Commit[] {
  const inside = reachable(commits, ancestor)
  return [...reachable(commits, descendant)].flatMap((sha) => (inside.has(sha) ? [] : (commits.get(sha) ?? [])))
}

function reachable(commits: ReadonlyMap<string, Commit>, from: string): ReadonlySet<string> {
  const seen = new Set<string>()
  const open = [from]
  for (let sha = open.shift(); sha !== undefined; sha = open.shift()) {
    if (seen.has(sha)) continue
    seen.add(sha)
    open.push(...(commits.get(sha)?.parents ?? []))
  }
  return seen
}
