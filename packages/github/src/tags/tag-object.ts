import { UpstreamError } from '#errors'
import { object, objectId, text } from '../wire/parse.ts'
import type { Remote } from '../wire/remote.ts'

export interface Target {
  readonly id: string
  readonly type: string
}

/** Where a tag ends when every tag in between is followed. */
export async function peel({ rest, owner, repo }: Remote, from: Target): Promise<Target> {
  let at = from
  for (let depth = 0; depth < 20; depth++) {
    if (at.type !== 'tag') return at
    const { data } = await rest.git.getTag({ owner, repo, tag_sha: at.id })
    at = targetOf(object(data, 'a tag object'))
  }
  throw new UpstreamError('github-refused', `Tag object ${from.id} is a tag of a tag of a tag, without an end.`)
}

/** The `object` of a ref or of a tag object. */
export function targetOf(holder: Readonly<Record<string, unknown>>): Target {
  const target = object(holder['object'], 'the object of a ref')
  return { id: objectId(target['sha'], 'its sha'), type: text(target['type'], 'its type') }
}
