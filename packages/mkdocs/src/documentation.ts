import { resolveLink } from './addresses.ts'
import type { BuiltSite } from './audit.ts'

/** The documentation of one commit: where its sources are, what stands in them, and what was built of them. */
export interface Documentation {
  /** Where the repository was checked out; plugins name files by such paths. */
  readonly root: string
  readonly configFile: string
  readonly configText: string
  /** Below the repository's root; empty for the root itself. */
  readonly docsDir: string
  readonly directoryUrls: boolean
  /** Every file of the repository. */
  readonly repositoryFiles: ReadonlySet<string>
  /** A file of the repository as text; undefined where there is none. */
  readonly read: (file: string) => string | undefined
  /** Where a file of the repository can be looked at. */
  readonly blobUrl: (file: string) => string
  readonly site: BuiltSite
}

/** A path below `docs_dir` as a path below the repository's root. */
export function repositoryPath({ docsDir }: Pick<Documentation, 'docsDir'>, page: string): string {
  return resolveLink('x', docsDir === '' ? page : `${docsDir}/${page}`)?.path.replace(/\/$/, '') ?? page
}

/** The pages, as paths below `docs_dir`. */
export function pagesOf({ docsDir, repositoryFiles }: Documentation): readonly string[] {
  const prefix = docsDir === '' ? '' : `${docsDir}/`
  return [...repositoryFiles].flatMap((file) =>
    file.startsWith(prefix) && /\.(md|markdown|mdown|mkdn|mkd)$/i.test(file) ? [file.slice(prefix.length)] : [],
  )
}

/** A file that a plugin named by its absolute path, below the repository's root; undefined when it is outside. */
export function belowRoot({ root, repositoryFiles }: Documentation, file: string): string | undefined {
  const path = file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file
  return repositoryFiles.has(path) ? path : undefined
}
