import { mkdocsPython } from '#testing'
import { createWorld, type Files } from './world.ts'

const mkdocs = await mkdocsPython()
const withMkdocs = mkdocs === undefined ? test.skip : test
const ready = { requirements: 'none', python: String(mkdocs?.python) }
const dispatched = { eventName: 'workflow_dispatch' }
const site: Files = { 'mkdocs.yml': 'site_name: Infra\n', 'docs/index.md': '# Infra\n' }

interface Bad {
  readonly files: Files
  readonly inputs?: Readonly<Record<string, string>>
  readonly failure: string
  readonly words: readonly string[]
}

const cases: Readonly<Record<string, Bad>> = {
  'no configuration': {
    files: { 'docs/index.md': '# Infra\n' },
    failure: 'config-missing',
    words: ['mkdocs.yml', 'docs/mkdocs.yml', 'input `config`'],
  },
  'a configuration that is named and absent': {
    files: site,
    inputs: { config: 'site/mkdocs.yml' },
    failure: 'config-missing',
    words: ['site/mkdocs.yml'],
  },
  'two configurations': {
    files: { ...site, 'docs/mkdocs.yml': 'site_name: Other\n' },
    failure: 'config-ambiguous',
    words: ['mkdocs.yml and docs/mkdocs.yml'],
  },
  'a configuration of another engine': {
    files: { 'zensical.toml': '[project]\n', 'docs/index.md': '# x\n' },
    failure: 'engine-unsupported',
    words: ['zensical.toml'],
  },
  'a configuration that inherits what is not there': {
    files: { ...site, 'mkdocs.yml': 'INHERIT: base.yml\nsite_name: x\n' },
    failure: 'config-invalid',
    words: ['base.yml'],
  },
  'a configuration with a tag that nobody knows': {
    files: { ...site, 'mkdocs.yml': 'site_name: x\nextra: !nobody here\n' },
    failure: 'config-invalid',
    words: ['nobody'],
  },
  'a plugin that is missing': {
    files: { ...site, 'mkdocs.yml': 'site_name: x\nplugins: [redirects]\n' },
    failure: 'plugin-missing',
    words: ['mkdocs-redirects'],
  },
  'a theme that is missing': {
    files: { ...site, 'mkdocs.yml': 'site_name: x\ntheme: {name: nosuch}\n' },
    failure: 'plugin-missing',
    words: ['nosuch'],
  },
  'a requirement that cannot be installed': {
    files: { ...site, 'requirements.txt': 'mkdocs-slipway-no-such-plugin==9.9.9\n' },
    inputs: { requirements: 'auto', python: 'python3' },
    failure: 'requirement-unavailable',
    words: ['mkdocs-slipway-no-such-plugin==9.9.9', 'requirements.txt'],
  },
  'requirements that are no requirements': {
    files: { ...site, 'requirements.txt': 'mkdocs ==== 1\n' },
    inputs: { requirements: 'requirements.txt', python: 'python3' },
    failure: 'requirement-unavailable',
    words: ['mkdocs ==== 1'],
  },
  'requirements that are absent': {
    files: site,
    inputs: { requirements: 'docs/requirements.txt' },
    failure: 'requirement-unavailable',
    words: ['docs/requirements.txt'],
  },
  'no Python': {
    files: site,
    inputs: { python: 'no-such-python' },
    failure: 'python-missing',
    words: ['no-such-python', 'actions/setup-python'],
  },
  'a site_dir outside': {
    files: { ...site, 'mkdocs.yml': 'site_name: x\nsite_dir: ../../public\n' },
    failure: 'site-dir-outside',
    words: ['../../public', 'empty'],
  },
  'an empty site': {
    files: { 'mkdocs.yml': 'site_name: x\n', 'docs/notes.txt': 'no page\n' },
    failure: 'site-empty',
    words: ['index.html'],
  },
  'a site over the limit': {
    files: { ...site, 'docs/large.bin': 'x'.repeat(1_200_000) },
    inputs: { 'max-megabytes': '1' },
    failure: 'site-too-large',
    words: ['large.bin'],
  },
  'a weight that is none': {
    files: site,
    inputs: { severity: 'nav-orphan=loud' },
    failure: 'inputs-invalid',
    words: ['nav-orphan=loud', 'warning'],
  },
  'a configuration outside': {
    files: site,
    inputs: { config: '../mkdocs.yml' },
    failure: 'inputs-invalid',
    words: ['below the repository'],
  },
}

withMkdocs.each(Object.entries(cases))(
  'With %s there is one message that says what to do, and nothing is published.',
  async (_, { files, inputs = {}, failure, words }) => {
    await using world = await createWorld()
    world.commit('A site', files)
    const ran = await world.build({ ...ready, ...inputs }, dispatched)
    expect(ran).toMatchObject({ exitCode: 1, outputs: { failure } })
    const errors = ran.annotations.filter(({ level }) => level === 'error')
    expect(new Set(errors.map(({ message }) => message)).size).toBe(1)
    for (const word of words) expect(errors[0]?.message).toContain(word)
    expect(world.services.artifacts).toEqual([])
  },
  120_000,
)

withMkdocs(
  'Without a checkout it is said which step is missing.',
  async () => {
    await using world = await createWorld()
    const ran = await world.build(ready, { ...dispatched, sha: 'a'.repeat(40) })
    expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'checkout-missing' } })
    expect(ran.log).toContain('actions/checkout')
  },
  60_000,
)

withMkdocs(
  'Code of a stranger is not built where the event brings secrets.',
  async () => {
    await using world = await createWorld()
    world.commit('A site', site)
    const ran = await world.build(ready, { eventName: 'pull_request_target', sha: 'a'.repeat(40) })
    expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'untrusted-checkout' } })
  },
  60_000,
)

withMkdocs(
  'A job that builds and may ask for an identity is warned.',
  async () => {
    await using world = await createWorld()
    world.commit('A site', site)
    const env = world.services.environment({ run: 'r', job: 'j', idToken: true })
    const ran = await world.build(ready, { ...dispatched, env })
    expect(ran.exitCode).toBe(0)
    expect(ran.annotations.some(({ level, message }) => level === 'warning' && message.includes('id-token'))).toBe(true)
  },
  60_000,
)

withMkdocs(
  'What a site requires is installed into an environment of its own, and built with.',
  async () => {
    if (!mkdocs?.python.startsWith('/tmp')) return
    await using world = await createWorld()
    world.commit('A site', { ...site, 'mkdocs.yml': 'site_name: Infra\ntheme: {name: material}\n' })
    const ran = await world.build({ python: 'python3' }, dispatched)
    expect(ran).toMatchObject({ exitCode: 0, outputs: { failure: '', 'engine-version': '1.6.1' } })
  },
  300_000,
)
