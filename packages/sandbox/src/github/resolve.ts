import type { Objects } from './objects.ts'
import type { Refs } from './refs.ts'

/** Resolves what people write for a commit: a branch, a tag, a full ref or an id, also a short one. */
export async function resolveCommit(
  refs: Refs,
  objects: Objects,
  name: string,
): Promise<{ readonly sha: string; readonly ref: string | undefined } | undefined> {
  const ref = refFor(refs, name)
  const target = resolveRef(refs, name)
  // Anything else than an id would be looked up by git itself, past what this request may see.
  if (!/^[0-9a-f]{4,40}$/.test(target)) return undefined
  const commit = await objects.find(`${target}^{commit}`)
  return commit && { sha: commit.sha, ref }
}

/** What a ref of that name points at; the name itself when there is none, since it may be an id. */
export function resolveRef(refs: Refs, name: string): string {
  const ref = refFor(refs, name)
  return ref === undefined ? name : (refs.get(ref) ?? '')
}

function refFor(refs: Refs, name: string): string | undefined {
  return [`refs/heads/${name}`, `refs/tags/${name}`, `refs/${name}`, name].find((candidate) => refs.has(candidate))
}
