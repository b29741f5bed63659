import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sharedPath } from '#testing'
import { parseBuildLog } from './build-log.ts'
import type { Reported } from './finding.ts'

const folder = sharedPath('corpus/mkdocs')
const withCorpus = folder === undefined ? test.skip : test
const corpus = folder ?? ''

const logs = folder ? readdirSync(corpus).filter((name) => /^(probe|mkdocs-docs)-.*stderr\.log$/.test(name)) : ['none']
const log = (name: string) => readFileSync(join(corpus, name), 'utf8')

function counted(found: readonly Reported[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { kind } of found) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

/** How often a log says a thing, counted without our parser, in whatever way its lines were folded. */
function said(text: string, shape: RegExp): number {
  return Array.from(text.replace(/\n {12}(?! )/g, ' ').matchAll(shape)).length
}

withCorpus.each(logs)('Every line of %s that finds something is a finding, and no other is.', (name) => {
  const text = log(name)
  const found = counted(parseBuildLog(text).found)
  const orphans = said(text, /^ {2,14} {0,2}- \S/gm)
  expect(found).toEqual(
    Object.fromEntries(
      Object.entries({
        'link-missing': said(text, /(is not found among documentation files\.|link to '.*' which is not found)/g),
        'link-unrecognized': said(text, /an unrecognized relative link/g),
        'link-absolute': said(text, /contains an absolute link/g),
        'link-excluded': said(text, /which is excluded from the built site/g),
        'anchor-missing': said(text, /(no such anchor on this page|does not contain an anchor)/g),
        'nav-missing': said(text, /'nav' configuration, which is not found/g),
        'nav-absolute': said(text, /'nav' configuration, which presumably/g),
        'nav-excluded': said(text, /'nav' configuration, but this file is excluded/g),
        'nav-orphan': orphans,
        config: said(text, /^(?:WARNING|ERROR) *- {2}Config value/gm),
        'page-conflict': said(text, /(Both index\.md and README|Excluding '.*' from the site)/g),
      }).filter(([, count]) => count > 0),
    ),
  )
})

const endings = {
  'e-docsdir.yml': { kind: 'config', key: 'docs_dir' },
  'e-ext.yml': { kind: 'extension-missing', name: 'nosuchext' },
  'e-hook.yml': { kind: 'page', page: 'orphan.md', text: 'boom in hook' },
  'e-hookbe.yml': { kind: 'page', page: 'index.md', text: 'plugin says no' },
  'e-nosite.yml': { kind: 'config', key: 'site_name' },
  'e-plugin.yml': { kind: 'plugin-missing', name: 'nosuch' },
  'e-sitedir.yml': undefined,
  'e-unk.yml': { kind: 'config', key: 'site_url' },
  'e-yaml.yml': { kind: 'yaml', file: 'e-yaml.yml', line: 4 },
  'nofile.yml': { kind: 'no-config' },
}

describe.each(['errors-deb.log', 'errors-m153.log', 'errors-m161.log'])('%s', (name) => {
  withCorpus.each(Object.entries(endings))('%s ends as its log says.', (config, ending) => {
    const part =
      log(name)
        .split(/^### /m)
        .find((section) => section.startsWith(config)) ?? ''
    const { failure } = parseBuildLog(part)
    if (ending === undefined) expect(failure).toBeUndefined()
    else expect(failure).toMatchObject(ending)
  })
})

withCorpus('A theme that is missing is named, or the crash that 1.4 makes of it.', () => {
  const section = (name: string) =>
    log(name)
      .split(/^### /m)
      .find((part) => part.startsWith('e-theme')) ?? ''
  expect(parseBuildLog(section('errors-m161.log')).failure).toEqual({ kind: 'theme-missing', name: 'nosuch' })
  expect(parseBuildLog(section('errors-deb.log')).failure).toMatchObject({
    kind: 'crash',
    text: "TypeError: string indices must be integers, not 'str'",
  })
})

withCorpus('A build that strict mode ended found the same, and did not fail by itself.', () => {
  const [err, out] = ['probe-m161-mkdocs-strict.stderr.log', 'probe-m161-mkdocs-strict.stdout.log'].map(log)
  const read = parseBuildLog(`${err}${out}`)
  expect(read.failure).toBeUndefined()
  expect(read.found).toEqual(parseBuildLog(log('probe-m161-mkdocs.stderr.log')).found)
})
