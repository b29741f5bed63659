import { readFileSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { collectFindings, type Documentation, type Finding } from '#mkdocs'
import type { Configuration } from './configuration.ts'
import type { EngineResult } from './engine.ts'
import type { Site } from './site.ts'

/** A tree of files and what was built of it. */
export interface Tree {
  readonly root: string
  readonly configuration: Configuration
  readonly files: ReadonlySet<string>
  readonly blobUrl: (file: string) => string
}

export function findingsIn(tree: Tree, result: EngineResult, site: Site): readonly Finding[] {
  const { root, configuration } = tree
  const documentation: Documentation = {
    root,
    configFile: configuration.file,
    configText: configuration.text,
    docsDir: result.docsDir ?? configuration.docsDir,
    directoryUrls: result.directoryUrls,
    repositoryFiles: tree.files,
    read: (file) => readInside(root, file),
    blobUrl: tree.blobUrl,
    site: site.built,
  }
  return [...collectFindings(documentation, result.found), ...withheldFindings(site)]
}

function withheldFindings({ withheld, refused }: Site): readonly Finding[] {
  const reasons: Readonly<Record<string, string>> = {
    'link-outside': 'is a symbolic link out of the site',
    'link-broken': 'is a symbolic link that leads nowhere',
    'link-loop': 'is a symbolic link into a folder that holds it',
    special: 'is neither a file nor a folder',
  }
  return [
    ...withheld.map((path) => ({
      kind: 'file-withheld' as const,
      subject: path,
      message: `${path} is left out of what is published: it is no page, and may hold what nobody should read.`,
      advice: 'Keep it out of docs_dir, or take its pattern from publish-deny.',
    })),
    ...refused.map(({ path, reason }) => ({
      kind: 'file-withheld' as const,
      subject: path,
      message: `${path} is left out of what is published: it ${reasons[reason] ?? reason}.`,
      advice: 'See which plugin makes it.',
    })),
  ]
}

const largest = 4_000_000

/** A page that is a link out of the tree is not read. */
function readInside(root: string, file: string): string | undefined {
  try {
    const path = realpathSync(join(root, file))
    if (!path.startsWith(realpathSync(root) + sep)) return undefined
    const text = readFileSync(path, 'utf8')
    return text.length > largest ? undefined : text
  } catch {
    return undefined
  }
}
