/**
 * Starts MkDocs as its own command does, and writes down what its log does not say: the configuration as the engine
 * understands it and the time each page takes. Whatever goes wrong in here goes unnoticed: the log is enough to go on.
 */
export const shim = `import json, os, sys, time
path = os.environ.pop('SLIPWAY_EVENTS', None)
out = open(path, 'w', encoding='utf-8') if path else None
def emit(**event):
    if out:
        out.write(json.dumps(event, default=str) + '\\n')
        out.flush()
try:
    import mkdocs
    from mkdocs.__main__ import cli
except ImportError as error:
    sys.stderr.write('SLIPWAY no engine: %s\\n' % error)
    sys.exit(97)
try:
    emit(event='engine', version=mkdocs.__version__)
    from mkdocs.commands import build as builder
    from mkdocs.structure.pages import Page
    build_site, render_page = builder.build, Page.render
    def build(config, *args, **kwargs):
        theme = config['theme']
        emit(event='config', docs_dir=config['docs_dir'], site_url=config['site_url'] or '',
             directory_urls=bool(config['use_directory_urls']), custom_dirs=[d for d in [getattr(theme, 'custom_dir', None)] if d])
        return build_site(config, *args, **kwargs)
    def render(self, *args, **kwargs):
        began = time.perf_counter()
        try:
            return render_page(self, *args, **kwargs)
        finally:
            emit(event='page', page=self.file.src_path, seconds=round(time.perf_counter() - began, 4))
    builder.build, Page.render = build, render
except Exception as error:
    emit(event='shim', failed=repr(error))
cli(prog_name='mkdocs')
`

/** What the shim wrote down; empty where it could not. */
export interface EngineEvents {
  readonly version: string
  readonly config:
    | {
        readonly docsDir: string
        readonly siteUrl: string
        readonly directoryUrls: boolean
        readonly customDirs: readonly string[]
      }
    | undefined
  readonly pages: readonly { readonly page: string; readonly seconds: number }[]
}

export function parseEvents(lines: string): EngineEvents {
  const events = lines.split('\n').flatMap((line) => {
    try {
      const event: unknown = JSON.parse(line)
      return typeof event === 'object' && event !== null ? [event as Readonly<Record<string, unknown>>] : []
    } catch {
      // A line that was being written when the engine was killed.
      return []
    }
  })
  const of = (name: string) => events.filter(({ event }) => event === name)
  const config = of('config')[0]
  return {
    version: String(of('engine')[0]?.['version'] ?? ''),
    config: config && {
      docsDir: String(config['docs_dir']),
      siteUrl: String(config['site_url']),
      directoryUrls: config['directory_urls'] === true,
      customDirs: Array.isArray(config['custom_dirs']) ? config['custom_dirs'].map(String) : [],
    },
    pages: of('page').map(({ page, seconds }) => ({ page: String(page), seconds: Number(seconds) })),
  }
}
