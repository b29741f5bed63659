import { ConfigurationError, type ExpectedError, PreconditionError } from '#errors'
import type { BuildFailure } from '#mkdocs'
import type { Annotation } from '#toolkit'

/** What a build that gave up gave up for, as one sentence with what to do, at its place. */
export interface Broken {
  readonly failure: ExpectedError
  readonly annotation: Annotation | undefined
}

/** Where parts of a site come from, as far as many sites have them; most others are called like their package. */
const packages: Readonly<Record<string, string>> = {
  'git-revision-date': 'mkdocs-git-revision-date-plugin',
  'git-revision-date-localized': 'mkdocs-git-revision-date-localized-plugin',
  'git-authors': 'mkdocs-git-authors-plugin',
  'git-committers': 'mkdocs-git-committers-plugin-2',
  'awesome-pages': 'mkdocs-awesome-pages-plugin',
  'awesome-nav': 'mkdocs-awesome-nav',
  macros: 'mkdocs-macros-plugin',
  minify: 'mkdocs-minify-plugin',
  redirects: 'mkdocs-redirects',
  mkdocstrings: 'mkdocstrings[python]',
  autorefs: 'mkdocs-autorefs',
  'include-markdown': 'mkdocs-include-markdown-plugin',
  monorepo: 'mkdocs-monorepo-plugin',
  'mkdocs-jupyter': 'mkdocs-jupyter',
  glightbox: 'mkdocs-glightbox',
  'with-pdf': 'mkdocs-with-pdf',
  'techdocs-core': 'mkdocs-techdocs-core',
  i18n: 'mkdocs-static-i18n',
  mermaid2: 'mkdocs-mermaid2-plugin',
  social: 'mkdocs-material[imaging]',
  blog: 'mkdocs-material',
  tags: 'mkdocs-material',
  privacy: 'mkdocs-material',
  material: 'mkdocs-material',
  pymdownx: 'pymdown-extensions',
  mdx_truly_sane_lists: 'mdx-truly-sane-lists',
  plantuml_markdown: 'plantuml-markdown',
  markdown_include: 'markdown-include',
}

/** `text` is the configuration, in which the line of a key or of a name is looked for. */
export function brokenBy(
  failure: BuildFailure | undefined,
  { file: config, text }: { readonly file: string; readonly text: string },
): Broken {
  switch (failure?.kind) {
    case 'plugin-missing':
    case 'extension-missing':
    case 'theme-missing':
      return missing(failure.kind, failure.name, { config, line: lineOf(text, failure.name) })
    case 'yaml': {
      const file = failure.file.split('/').at(-1) === config.split('/').at(-1) ? config : failure.file
      return at(file, failure.line, 'config-invalid', `${file} is no YAML that MkDocs can read: ${failure.text}.`)
    }
    case 'config':
      return at(
        config,
        lineOf(text, `${failure.key}:`),
        'config-invalid',
        `MkDocs does not accept ${failure.key} in ${config}: ${oneLine(failure.text)}`,
      )
    case 'no-config':
      return at(config, 1, 'config-invalid', `MkDocs cannot open what ${config} needs: ${oneLine(failure.text)}`)
    case 'page':
      return at(
        undefined,
        1,
        'page-broken',
        `MkDocs gave up on the page ${failure.page}: ${oneLine(failure.text) || 'the log says why'}`,
      )
    case 'crash':
    case undefined: {
      const said = failure === undefined ? 'the log says why' : oneLine(failure.text)
      return at(
        undefined,
        1,
        'build-failed',
        `MkDocs ended with an error: ${said}. The end of its log is in the summary.`,
      )
    }
  }
}

function lineOf(text: string, words: string): number {
  return text.split('\n').findIndex((line) => line.includes(words)) + 1 || 1
}

function missing(kind: string, name: string, place: { readonly config: string; readonly line: number }): Broken {
  const { config, line } = place
  const what = kind.split('-')[0] ?? 'part'
  const root = name.split(/[./]/)[0] ?? name
  const known = packages[name] ?? packages[root]
  const guess = kind === 'extension-missing' ? root.replaceAll('_', '-') : `mkdocs-${root}`
  const install = known === undefined ? `the package that brings it, often ${guess},` : known
  return at(
    config,
    line,
    'plugin-missing',
    `The ${what} ${name} of ${config} is not installed. Add ${install} to the requirements.`,
  )
}

function at(file: string | undefined, line: number, code: string, message: string): Broken {
  const failure = code === 'build-failed' ? new PreconditionError(code, message) : new ConfigurationError(code, message)
  if (file === undefined) return { failure, annotation: undefined }
  return { failure, annotation: { level: 'error', title: code, message, file, line } }
}

function oneLine(text: string): string {
  return text.split('\n').join(' ').slice(0, 400)
}
