import { objectOf } from '#deploy-protocol'
import { ConfigurationError } from '#errors'

/** What counts of a push that GitHub reports. Its lists of files are cut off and are not looked at. */
export interface Push {
  readonly before: string
  readonly after: string
  /** The tag that was pushed; undefined for the main branch. */
  readonly tag: string | undefined
}

/** A push to the main branch or of a tag; a text says why it is neither. */
export function parsePush(body: string, branch: string): Push | string {
  const fields = objectOf(body)
  const { ref, before, after, deleted } = fields
  if (typeof ref !== 'string' || ref.length > 300) {
    throw new ConfigurationError('body-invalid', '"ref" must be the name of what was pushed.')
  }
  const tag = /^refs\/tags\/([A-Za-z0-9][\w.\-/]{0,199})$/.exec(ref)?.[1]
  if (tag === undefined && ref !== `refs/heads/${branch}`) return `only ${branch} and tags are deployed`
  if (deleted === true || after === '0'.repeat(40)) return 'what was pushed is a deletion'
  return { before: commitOf('before', before), after: commitOf('after', after), tag }
}

function commitOf(key: string, value: unknown): string {
  if (typeof value === 'string' && /^[0-9a-f]{40}$/.test(value)) return value
  throw new ConfigurationError('body-invalid', `"${key}" must be a commit of 40 hex digits.`)
}
