/** What can be known of a configuration without its engine; anything not plain is left to that. */
export interface ConfigText {
  readonly docsDir: string
  readonly siteDir: string | undefined
  readonly inherits: string | undefined
  readonly theme: string | undefined
  /** Files and folders besides the pages that the site is made of. */
  readonly parts: readonly string[]
  /** A plugin that makes pages out of anything: unchanged pages say nothing about the site. */
  readonly dynamic: boolean
}

const dynamicParts =
  /\b(gen-files|gen_files|mkdocstrings|macros|monorepo|multirepo|include-markdown|include_markdown|snippets|literate-nav|awesome-pages|git-revision-date|git-revision-date-localized|git-authors|git-committers|blog|rss|exec|execute|jupyter|mkdocs-jupyter|table-reader|swagger|openapi|same-dir|simple|autoapi|api-autonav|techdocs-core|i18n)\b/

/** Reads the top level of a `mkdocs.yml`, whose tags and inheritance only its engine understands. */
export function readConfigText(text: string): ConfigText {
  const lines = text.split(/\r?\n/)
  return {
    docsDir: scalar(lines, 'docs_dir') ?? 'docs',
    siteDir: scalar(lines, 'site_dir'),
    inherits: scalar(lines, 'INHERIT'),
    theme: scalar(lines, 'theme') ?? nested(lines, 'theme', 'name'),
    parts: [...listed(lines, 'hooks'), ...[nested(lines, 'theme', 'custom_dir') ?? []].flat()],
    dynamic: dynamicParts.test(text.replace(/^\s*#.*$/gm, '')) || /!(ENV|relative|!python)/.test(text),
  }
}

function scalar(lines: readonly string[], key: string): string | undefined {
  const line = lines.find((candidate) => candidate.startsWith(`${key}:`))
  return line === undefined ? undefined : plain(line.slice(key.length + 1))
}

function nested(lines: readonly string[], parent: string, key: string): string | undefined {
  const line = blockOf(lines, parent).find((candidate) => candidate.trim().startsWith(`${key}:`))
  return line === undefined ? undefined : plain(line.trim().slice(key.length + 1))
}

function listed(lines: readonly string[], key: string): readonly string[] {
  return blockOf(lines, key).flatMap((line) => {
    const [, item = ''] = /^\s*-\s+(.+)$/.exec(line) ?? []
    return plain(item) ?? []
  })
}

function blockOf(lines: readonly string[], key: string): readonly string[] {
  const at = lines.findIndex((line) => line.startsWith(`${key}:`))
  if (at < 0) return []
  const rest = lines.slice(at + 1)
  const end = rest.findIndex((line) => /^[^\s#-]/.test(line))
  return end < 0 ? rest : rest.slice(0, end)
}

function plain(raw: string): string | undefined {
  const value = raw.trim()
  const quoted = /^(["'])(.*?)\1\s*(?:#.*)?$/.exec(value)
  if (quoted) return quoted[2]
  const bare = value.replace(/\s+#.*$/, '')
  return bare === '' || /^[#&*!|>{[]/.test(bare) ? undefined : bare
}
