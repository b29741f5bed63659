import { compareVersions } from '#versioning'
import type { Running } from './deploy.ts'
import type { Kept } from './history.ts'
import { type Life, type Tagged, tagged } from './life.ts'

/** Looks after every step, and remembers what it saw. Answers with what is not so. */
export function watch(life: Life): () => Promise<readonly string[]> {
  let before: readonly Tagged[] = []
  return async () => {
    const now = await tagged(life)
    const lost = before.filter(
      ({ tag, commit }) => !now.some((one) => one.tag.name === tag.name && one.commit === commit),
    )
    before = now
    return [
      ...lost.map(({ tag }) => `I1: ${tag.name} was moved or deleted`),
      ...namesOnce(now),
      ...stagingInOrder(life, ofKind(now, 'staging')),
      ...promotedOnce(now),
      ...fixesDescend(now),
      ...(life.rules.productionTakesTurns ? nothingLost(life, now) : []),
      ...publishedRan(life),
      ...life.surprises.map((error) => `a run ended in a surprise: ${error instanceof Error ? error.stack : error}`),
    ]
  }
}

/** I2: a number has one owner. */
function namesOnce(now: readonly Tagged[]): readonly string[] {
  const names = now.map(({ tag }) => tag.name)
  return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `I2: ${name} was made twice`)
}

/** I3 and I4. */
function stagingInOrder({ history }: Life, staging: readonly Tagged[]): readonly string[] {
  const tip = history.main[0]
  return staging.flatMap(({ tag, commit }, index) => {
    const below = staging[index - 1]
    return [
      ...(tip?.ancestors.has(commit.sha) ? [] : [`I3: ${tag.name} is not on main`]),
      ...(!below || contains(commit, below.commit) ? [] : [`I4: ${tag.name} does not contain ${below.tag.name}`]),
    ]
  })
}

/** I5 and I6. */
function promotedOnce(now: readonly Tagged[]): readonly string[] {
  const production = ofKind(now, 'production')
  return production.flatMap(({ tag, commit, trailers }, index) => {
    const source = ofKind(now, 'staging').find((one) => one.tag.name === trailers.promotedFrom)
    const twin = production.slice(0, index).find((one) => one.trailers.promotedFrom === trailers.promotedFrom)
    return [
      ...(source?.commit === commit ? [] : [`I5: ${tag.name} is not the commit of ${trailers.promotedFrom}`]),
      ...(twin ? [`I6: ${trailers.promotedFrom} was promoted as ${twin.tag.name} and as ${tag.name}`] : []),
    ]
  })
}

/** I8. */
function fixesDescend(now: readonly Tagged[]): readonly string[] {
  return ofKind(now, 'hotfix').flatMap(({ tag, commit, trailers }) => {
    const base = ofKind(now, 'production').find((one) => one.tag.name === trailers.base)
    const right = base && base.commit !== commit && contains(commit, base.commit) && sameLine(base, tag)
    return right ? [] : [`I8: ${tag.name} does not repair ${trailers.base}`]
  })
}

/** I7 and I9: by the changes that commits hold, whatever git or GitHub say. And nothing skips staging unasked. */
function nothingLost({ servers, history }: Life, now: readonly Tagged[]): readonly string[] {
  const { ran } = servers.production
  const proven = new Set(servers.staging.ran.map(({ commit }) => commit))
  return ran.flatMap((running, index) => {
    const returned = leftBefore(ran, index).has(running.commit)
    const unproven = !running.rollback && !running.unproven && !proven.has(running.commit)
    const before = ran[index - 1]
    const lost = before && !running.rollback ? lostBy(running, before) : []
    return [
      ...(unproven ? [`production runs ${running.tag}, which never ran on staging`] : []),
      ...(returned ? [`production runs ${running.tag} again, which it left by a rollback`] : []),
      ...(lost.length > 0 ? [`I7/I9: ${running.tag} lost changes ${lost} of ${before?.tag}`] : []),
    ]
  })

  function lostBy(running: Running, before: Running): readonly number[] {
    const holds = history.of(running.commit).content
    // Only what the hotfix added may be given up by its name.
    const owed = running.waived === before.tag ? baseOf(before.tag, now) : history.of(before.commit)
    return [...(owed?.content ?? [])].filter((change) => !holds.has(change))
  }
}

/** The commits that production ran and left by a rollback before one of its deployments. */
function leftBefore(ran: readonly Running[], index: number): ReadonlySet<string> {
  return new Set(
    ran.slice(0, index).flatMap(({ rollback, commit }, at) => {
      const left = ran[at - 1]
      return rollback && left && left.commit !== commit ? [left.commit] : []
    }),
  )
}

function baseOf(hotfix: string, now: readonly Tagged[]): Kept | undefined {
  const own = now.find(({ tag }) => tag.name === hotfix)
  return now.find(({ tag }) => tag.name === (own?.trailers.base ?? hotfix))?.commit
}

/** Half of I10, which holds at any moment: what is published ran. */
function publishedRan({ repository, servers }: Life): readonly string[] {
  const published = repository.releases.all().filter(({ draft }) => !draft)
  return published.flatMap(({ tag }) => {
    const ran = servers.production.ran.some((one) => one.tag === tag)
    const twins = published.filter((one) => one.tag === tag).length > 1
    return [
      ...(ran ? [] : [`I10: ${tag} is published, and production never ran it`]),
      ...(twins ? [`I10: ${tag} is published twice`] : []),
    ]
  })
}

/** The other half, once nothing is interrupted any more: what GitHub says succeeded is published, and nobody waits. */
export function settledRight({ repository, rules }: Life): readonly string[] {
  const deployments = repository.deployments.proven('production')
  const succeeded = deployments.filter(({ history }) => history.some(({ state }) => state === 'success'))
  const tags = new Set(succeeded.flatMap(({ payload }) => payload?.tag ?? []))
  const published = new Set(repository.releases.all().flatMap(({ draft, tag }) => (draft ? [] : tag)))
  const [newest] = deployments
  // Without a queue a hotfix may come in between, and then a person has to say that what was interrupted is dead.
  const open =
    rules.productionTakesTurns &&
    newest &&
    !['success', 'failure', 'error', 'inactive'].includes(newest.history[0]?.state ?? '')
  return [
    ...[...tags].filter((tag) => !published.has(tag)).map((tag) => `I10: ${tag} ran and is not published`),
    ...[...published].filter((tag) => !tags.has(tag)).map((tag) => `I10: ${tag} is published and has no success`),
    ...(open ? [`the deployment of ${newest.payload?.tag} never came to an end`] : []),
  ]
}

/** Everything that a second run could change, in one text. */
export async function everything(life: Life): Promise<string> {
  const { repository, servers } = life
  const states = (environment: string) =>
    repository.deployments.proven(environment).map(({ id, payload, history }) => [id, payload, history[0]?.state])
  return JSON.stringify([
    (await tagged(life)).map(({ tag, commit }) => [tag.name, commit.sha]),
    repository.releases.all(),
    states('production'),
    states('staging'),
    servers,
  ])
}

function ofKind(now: readonly Tagged[], kind: string): readonly Tagged[] {
  return now.filter(({ trailers }) => trailers.kind === kind).toSorted((a, b) => compareVersions(a.tag, b.tag))
}

function contains(descendant: Kept, ancestor: Kept): boolean {
  return descendant.ancestors.has(ancestor.sha)
}

function sameLine({ tag: base }: Tagged, tag: Tagged['tag']): boolean {
  return base.patch === 0 && base.major === tag.major && base.minor === tag.minor
}
