import type { AncestryQuestion, History, HistoryAnswers } from '../ports/ports.ts'
import type { GitEndpoint, Remote } from '../wire/remote.ts'
import { checkIds } from './commit-id.ts'
import { fetchCommits } from './fetch-commits.ts'
import { NoGitEndpoint } from './git-command.ts'
import { messageOf, parentsOf } from './git-object.ts'
import { historyByApi } from './history-api.ts'
import type { GitObject } from './packfile.ts'

/** How the commits of one repository on GitHub descend from each other: by git, else by the API. */
export function createHistory(remote: Remote): History {
  return {
    ask: async (query) => {
      checkIds(idsOf(query))
      try {
        return await askGit(remote.git, query)
      } catch (error) {
        if (error instanceof NoGitEndpoint) return await historyByApi(remote, query)
        throw error
      }
    },
  }
}

type Query = Parameters<History['ask']>[0]

/** One fetch: the history of `wanted` without what the boundary contains. */
interface Round {
  readonly boundary: string
  readonly wanted: readonly string[]
  readonly objects: ReadonlyMap<string, GitObject>
}

/** One round for each ancestor that is still in question; what one round tells often answers the rest. */
async function askGit(endpoint: GitEndpoint, { contains, messages }: Query): Promise<HistoryAnswers> {
  const rounds: Round[] = []
  for (;;) {
    const open = contains.filter((question) => answer(question, rounds) === undefined)
    const boundary = commonestAncestor(open)
    if (boundary === undefined) break
    const wanted = open.filter(({ ancestor }) => ancestor === boundary).map(({ descendant }) => descendant)
    const want = rounds.length === 0 ? [...wanted, ...messages] : wanted
    rounds.push({ boundary, wanted, objects: await fetchCommits(endpoint, { want, have: boundary }) })
  }
  const [first] = rounds
  const tags =
    messages.length === 0 ? undefined : (first?.objects ?? (await fetchCommits(endpoint, { want: messages })))
  return {
    contains: contains.map((question) => answer(question, rounds) === true),
    messages: messages.map((id) => messageOf(tags?.get(id), id)),
  }
}

/** Yes only by a path of parents, whose ids nobody can forge; what is no commit has no path. */
function answer(question: AncestryQuestion, rounds: readonly Round[]): boolean | undefined {
  const { descendant, ancestor } = question
  if (descendant === ancestor) return true
  for (const { boundary, wanted, objects } of rounds) {
    if (boundary === ancestor && wanted.includes(descendant)) return leadsTo(objects, question)
    // It came although everything that the boundary contains was left out.
    if (boundary === descendant && objects.has(ancestor)) return false
  }
  return undefined
}

function commonestAncestor(open: readonly AncestryQuestion[]): string | undefined {
  const times = (id: string) => open.filter(({ ancestor }) => ancestor === id).length
  return open.map(({ ancestor }) => ancestor).toSorted((a, b) => times(b) - times(a))[0]
}

function leadsTo(
  objects: ReadonlyMap<string, GitObject>,
  { descendant: from, ancestor: to, along }: AncestryQuestion,
): boolean {
  const seen = new Set([from])
  const open = [from]
  const counted = along === 'first-parents' ? 1 : undefined
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const parent of parentsOf(objects.get(id)).slice(0, counted)) {
      if (parent === to) return true
      if (seen.has(parent)) continue
      seen.add(parent)
      open.push(parent)
    }
  }
  return false
}

function idsOf({ contains, messages }: Query): readonly string[] {
  return [...contains.flatMap(({ descendant, ancestor }) => [descendant, ancestor]), ...messages]
}
