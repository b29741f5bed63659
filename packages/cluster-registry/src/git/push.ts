import { ConflictError, UpstreamError } from '#errors'
import { lastWords } from '../execute.ts'
import { type ScratchRepository, unavailable } from './repository.ts'

export interface Push {
  readonly ref: string
  /** Undefined: the ref goes. */
  readonly sha: string | undefined
  /** What the ref must be at; undefined: it must not exist. */
  readonly expected: string | undefined
}

/** Compare-and-swap of one ref. A push that the remote refused is never a success. */
export async function push(repository: ScratchRepository, { ref, sha, expected }: Push): Promise<void> {
  const lease = `--force-with-lease=${ref}:${expected ?? ''}`
  const args = ['push', '--porcelain', '--no-verify', lease, '--', repository.remote, `${sha ?? ''}:${ref}`]
  const ended = await repository.run(args)
  const refused = ended.stdout.split('\n').find((line) => line.startsWith('!'))
  if (ended.code === 0 && refused === undefined) return
  if (refused === undefined) throw unavailable('push', ended)
  const [, , summary = ''] = refused.split('\t')
  if (/stale info|fetch first|non-fast-forward|already exists|failed to update ref|cannot lock ref/.test(summary)) {
    throw new ConflictError('branch-moved', `${ref} was changed by somebody else meanwhile. Look again, then repeat.`)
  }
  const remoteLines = ended.stderr
    .split('\n')
    .filter((line) => line.startsWith('remote:'))
    .join('; ')
  throw new UpstreamError(
    'push-refused',
    `The remote refused to write ${ref}: ${lastWords(`${summary}; ${remoteLines}`)}. Nothing was changed there.`,
  )
}
