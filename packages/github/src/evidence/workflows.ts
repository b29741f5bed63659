import { queryGraphql } from '../wire/graphql.ts'
import { array, object, objectId, text } from '../wire/parse.ts'
import type { Remote } from '../wire/remote.ts'
import { commitOf, hasNext, repositoryOf } from './evidence-parse.ts'
import { workflowsQuery } from './evidence-query.ts'

type Fields = Readonly<Record<string, unknown>>

/** Pages of branches are read only until every file was found at some tip; most commits need one. */
export async function workflowsOnlyIn({ graphql, owner, repo }: Remote, commit: string): Promise<readonly string[]> {
  let after: string | null = null
  let missing: ReadonlyMap<string, string> | undefined
  for (;;) {
    const answer: Fields = await queryGraphql(graphql, {
      query: workflowsQuery,
      variables: { owner, repo, commit, after },
      rights: ['contents: read'],
    })
    const repository = repositoryOf(answer)
    missing ??= filesOf(commitOf(repository, commit))
    const refs = object(repository['refs'], 'the branches')
    missing = without(missing, refs)
    if (missing.size === 0 || !hasNext(refs)) return [...missing.keys()].toSorted()
    after = text(object(refs['pageInfo'], 'the page of the branches')['endCursor'], 'its end')
  }
}

/** What no tip of these branches has, by path and content. */
function without(files: ReadonlyMap<string, string>, refs: Fields): ReadonlyMap<string, string> {
  const left = new Map(files)
  for (const node of array(refs['nodes'], 'the list of branches')) {
    for (const [path, id] of filesOf(object(node, 'a branch')['target'])) if (left.get(path) === id) left.delete(path)
  }
  return left
}

/** By path, the ids of the files; none when the folder is missing or is no folder. */
function filesOf(commit: unknown): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  const { file } = object(commit, 'a commit')
  if (file === null || file === undefined) return files
  const folder = object(file, 'the folder of workflows')['object'] ?? {}
  for (const entry of array(object(folder, 'the folder of workflows')['entries'] ?? [], 'the list of workflows')) {
    const { name, oid, type } = object(entry, 'a workflow file')
    if (text(type, 'its type') !== 'blob') continue
    files.set(`.github/workflows/${text(name, 'its name')}`, objectId(oid, 'its id'))
  }
  return files
}
