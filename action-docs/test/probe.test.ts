import { cpSync } from 'node:fs'
import { mkdocsPython, sharedPath } from '#testing'
import { createWorld, type ReportedFinding, reportIn } from './world.ts'

const probe = sharedPath('corpus/mkdocs/probe-site')
const mkdocs = await mkdocsPython()
const withProbe = probe === undefined || mkdocs === undefined ? test.skip : test
const anchorsByEngine = !/^1\.[45]/.test(mkdocs?.version ?? '')

function places(findings: readonly ReportedFinding[]): readonly string[] {
  return findings.map(({ kind, file, line, subject }) => `${kind} ${file}:${line} ${subject}`).sort()
}

async function probed(config: string) {
  await using world = await createWorld()
  cpSync(String(probe), world.workspace, { recursive: true })
  world.commit('The probe', {})
  const inputs = { config, requirements: 'none', python: String(mkdocs?.python), gate: 'off' }
  const ran = await world.build(inputs, { eventName: 'workflow_dispatch' })
  return { ran, found: ran.exitCode === 0 ? reportIn(ran).existing : [] }
}

withProbe(
  'The probe site, built for real, gives every kind of finding on its line.',
  async () => {
    const { ran, found } = await probed('mkdocs.yml')
    expect(ran).toMatchObject({ exitCode: 0, outputs: { failure: '', pages: '6', 'new-findings': '' } })
    const expected = [
      'anchor-missing docs/index.md:5 #nope',
      'html-link docs/index.md:9 raw-missing.md',
      'link-missing docs/sub/a.md:2 ../nope.md',
      'nav-absolute mkdocs.yml:5 /abs/path',
      'nav-missing mkdocs.yml:4 nope.md',
      'nav-orphan docs/draft.md:1 nav-orphan',
      'nav-orphan docs/orphan.md:1 nav-orphan',
      'nav-orphan docs/sub/index.md:1 nav-orphan',
      'page-conflict docs/sub/README.md:1 sub/index.md',
    ]
    // 1.4 says less of the navigation, and our own audit finds the anchors that it does not look for.
    const always = expected.filter((place) => !place.startsWith('nav-absolute'))
    expect(
      places(found).map((place) =>
        place.replace(' nope.md', ' ../nope.md').replace('mkdocs.yml:4 ../', 'mkdocs.yml:4 '),
      ),
    ).toEqual(expect.arrayContaining(always))
    if (!anchorsByEngine) return
    expect(places(found)).toEqual(
      [
        ...expected,
        'anchor-missing docs/index.md:5 sub/a.md#nah',
        'link-absolute docs/index.md:4 /sub/a/',
        'link-missing docs/index.md:2 missing.md',
        'link-missing docs/index.md:2 missing.md',
        'link-missing docs/index.md:6 img/none.png',
        'link-missing docs/index.md:7 foo@bar.com',
        'link-missing docs/index.md:7 foo@bar.com.md',
        'link-missing docs/index.md:19 refmissing.md',
        'link-missing docs/index.md:10 my file.md',
        'link-missing docs/index.md:10 my%20file.md',
        'link-missing docs/index.md:10 missing.md?x=1#frag',
        'link-unrecognized docs/index.md:3 nowhere/',
        'link-unrecognized docs/index.md:3 sub/a',
      ].sort(),
    )
    expect(ran.annotations.filter(({ level }) => level === 'error')).toHaveLength(9)
  },
  120_000,
)

withProbe(
  'A configuration that inherits gives what it adds, excluded pages among it.',
  async () => {
    const { ran, found } = await probed('mkdocs-full.yml')
    expect(ran.exitCode).toBe(0)
    expect(places(found)).toEqual(expect.arrayContaining(['html-link docs/index.md:9 raw-missing.md']))
    if (anchorsByEngine) {
      expect(places(found)).toContain('link-excluded docs/index.md:7 secret.md')
      expect(found.map(({ kind }) => kind)).toContain('nav-excluded')
    }
  },
  120_000,
)

const endings = [
  ['e-docsdir.yml', 'config-invalid', 'docs_dir', 'e-docsdir.yml:2'],
  ['e-ext.yml', 'plugin-missing', 'nosuchext', 'e-ext.yml:3'],
  ['e-hook.yml', 'page-broken', 'orphan.md: boom in hook', undefined],
  ['e-hookbe.yml', 'page-broken', 'index.md: plugin says no', undefined],
  ['e-nosite.yml', 'config-invalid', 'site_name', 'e-nosite.yml:1'],
  ['e-plugin.yml', 'plugin-missing', 'mkdocs-nosuch', 'e-plugin.yml:4'],
  ['e-unk.yml', 'config-invalid', 'site_url', 'e-unk.yml:3'],
  ['e-yaml.yml', 'config-invalid', 'e-yaml.yml', 'e-yaml.yml:4'],
] as const

withProbe.each(endings)(
  '%s ends in one message, at its line, and nothing is uploaded.',
  async (config, failure, words, place) => {
    const { ran } = await probed(config)
    expect(ran).toMatchObject({ exitCode: 1, outputs: { failure } })
    expect(ran.summary).toContain(words.replaceAll('_', '\\_'))
    const [first] = ran.annotations
    if (place !== undefined) expect(`${first?.file}:${first?.line}`).toBe(place)
    expect([undefined, '']).toContain(ran.outputs['artifact-id'])
  },
  120_000,
)

const withMkdocs = mkdocs === undefined ? test.skip : test

withMkdocs(
  'What a configuration, a plugin and anything else warn of is found too, with the file and line that they name.',
  async () => {
    await using world = await createWorld()
    const hook = [
      'import logging',
      "log = logging.getLogger('mkdocs.plugins.warn')",
      'def on_env(env, **kwargs):',
      "    log.warning('griffe: lib/tool.py:3: No type for parameter x')",
      "    log.warning('links: two pages have one title')",
      "    log.warning('The moon is full.')",
      '    return env',
    ]
    world.commit('A site that warns', {
      'mkdocs.yml': 'site_name: Infra\nhooks:\n  - warn.py\nsite_autor: Ann\n',
      'warn.py': `${hook.join('\n')}\n`,
      'lib/tool.py': '# 1\n# 2\ndef f(x): ...\n',
      'docs/index.md': '# Infra\n',
    })
    const inputs = { requirements: 'none', python: String(mkdocs?.python), gate: 'off' }
    const ran = await world.build(inputs, { eventName: 'workflow_dispatch' })
    expect(ran).toMatchObject({ exitCode: 0, outputs: { failure: '' } })
    const found = reportIn(ran).existing
    expect(
      places(found.filter(({ file }) => file !== undefined)).map((place) => place.split(' ', 2).join(' ')),
    ).toEqual(['config mkdocs.yml:4', 'plugin lib/tool.py:3'])
    expect(
      found.flatMap(({ kind, file, message }) => (file === undefined ? [`${kind} ${message}`] : [])).sort(),
    ).toEqual(['other The moon is full.', 'plugin links: two pages have one title'])
  },
  120_000,
)
