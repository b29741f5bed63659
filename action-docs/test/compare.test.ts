import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mkdocsPython } from '#testing'
import { createWorld, type Files, onTheDiff, pullRequest, pushed, reportIn } from './world.ts'

const mkdocs = await mkdocsPython()
const withMkdocs = mkdocs === undefined ? test.skip : test
const inputs = { requirements: 'none', python: String(mkdocs?.python) }

/** A documentation as they are found: it builds green, and much of it is broken. */
const old: Files = {
  'README.md': '# Infra\n',
  'platform/01.postgres/README.md': '# Postgres\n',
  'mkdocs.yml':
    'site_name: Infra\nsite_url: https://acme.github.io/infra/\nnav:\n  - index.md\n  - guide.md\n  - a.md\n',
  'docs/index.md':
    '# Infra\n\nSee [the guide](guide.md), [nothing](gone.md) and [postgres](../platform/01.postgres/README.md).\n',
  'docs/guide.md': '# Guide\n\n## 报告与可用率 Ledger\n\n[ledger](#报告与可用率-ledger) and [typo](index.md#infro)\n',
  'docs/a.md': '# A\n\n[one](x.md) [two](x.md)\n',
}

withMkdocs(
  'A pull request that adds one dead link among old ones is red for exactly that one, on its line.',
  async () => {
    await using world = await createWorld()
    const base = world.commit('Old', old)
    world.commit('Add a link', { 'docs/guide.md': `${old['docs/guide.md']}\nSee [setup](setup.md).\n` })
    const ran = await world.build(inputs, pullRequest(base))
    expect(ran).toMatchObject({
      exitCode: 1,
      outputs: { failure: 'new-findings', 'new-findings': '1', 'fixed-findings': '0' },
    })
    expect(onTheDiff(ran)).toEqual(['error link-missing docs/guide.md:7'])
    expect(ran.outputs['findings']).toBe(String(reportIn(ran).existing.length + 1))
    expect(reportIn(ran).existing.length).toBeGreaterThanOrEqual(5)
    expect(ran.summary).toContain('1 new')
    expect(world.services.artifacts).toEqual([])
  },
  120_000,
)

withMkdocs(
  'A third dead link to the same page is the one that is new.',
  async () => {
    await using world = await createWorld()
    const base = world.commit('Old', old)
    world.commit('Add another', { 'docs/a.md': `${old['docs/a.md']}\n[three](x.md)\n` })
    const ran = await world.build(inputs, pullRequest(base))
    expect(onTheDiff(ran)).toEqual(['error link-missing docs/a.md:5'])
  },
  120_000,
)

withMkdocs(
  'A second dead link to the same page is the one that is new where it stands before the old one.',
  async () => {
    await using world = await createWorld()
    const base = world.commit('Old', { ...old, 'docs/a.md': '# A\n\n[one](x.md)\n' })
    world.commit('Add before', { 'docs/a.md': '# A\n\n[zero](x.md)\n\n[one](x.md)\n' })
    const ran = await world.build(inputs, pullRequest(base))
    expect(onTheDiff(ran)).toEqual(['error link-missing docs/a.md:3'])
  },
  120_000,
)

withMkdocs(
  'A pull request that fixes one says so, and is green although others are left.',
  async () => {
    await using world = await createWorld()
    const base = world.commit('Old', old)
    world.commit('Fix', { 'docs/index.md': String(old['docs/index.md']).replace('[nothing](gone.md)', 'nothing') })
    const ran = await world.build(inputs, pullRequest(base))
    expect(ran).toMatchObject({ exitCode: 0, outputs: { 'new-findings': '0', 'fixed-findings': '1', failure: '' } })
    expect(ran.summary).toContain('1 fixed')
    expect(reportIn(ran).fixed).toMatchObject([{ kind: 'link-missing', file: 'docs/index.md', subject: 'gone.md' }])
  },
  120_000,
)

withMkdocs(
  'Each kind of broken link is told apart, with what to do.',
  async () => {
    await using world = await createWorld()
    world.commit('Old', old)
    const ran = await world.build({ ...inputs, gate: 'all' }, { eventName: 'workflow_dispatch' })
    expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'findings' } })
    const found = reportIn(ran).existing
    const advice = (kind: string, subject: string) =>
      found.find(
        (finding) => finding.kind === kind && (finding.subject === subject || finding.subject.endsWith(subject)),
      )?.advice
    expect(advice('link-outside', 'platform/01.postgres/README.md')).toContain(
      `${world.github.serverUrl}/acme/infra/blob/HEAD/platform/01.postgres/README.md`,
    )
    expect(advice('anchor-missing', '#报告与可用率-ledger')).toContain('pymdownx.slugs.slugify')
    expect(advice('anchor-missing', 'index.md#infro')).toContain('#infra')
  },
  120_000,
)

withMkdocs(
  'A page that is moved brings its old findings along, and its old address is missed.',
  async () => {
    await using world = await createWorld()
    const base = world.commit('Old', old)
    world.commit('Move', {
      'docs/a.md': null,
      'docs/b.md': String(old['docs/a.md']),
      'mkdocs.yml': String(old['mkdocs.yml']).replace('a.md', 'b.md'),
    })
    const ran = await world.build(inputs, pullRequest(base))
    expect(ran).toMatchObject({ exitCode: 1, outputs: { 'new-findings': '1', 'removed-urls': '1' } })
    const [removed] = reportIn(ran).new
    expect(removed).toMatchObject({ kind: 'removed-url', subject: 'a/' })
    expect(removed?.advice).toContain('docs/b.md')
  },
  120_000,
)

withMkdocs(
  'What is not in a shallow checkout is fetched, and the checkout does not notice.',
  async () => {
    await using world = await createWorld()
    const base = world.commit('Old', old)
    const head = world.commit('Add', { 'docs/a.md': `${old['docs/a.md']}[three](y.md)\n` })
    world.git('update-ref', 'refs/remotes/origin/x', head)
    world.git('checkout', '--quiet', '--detach', head)
    const shallow = join(world.workspace, '..', 'shallow')
    world.git('clone', '--quiet', '--depth=1', `file://${world.github.directory}`, shallow)
    world.git('worktree', 'list')
    const before = files(shallow)
    const { runNodeAction, runContextFor } = await import('#sandbox')
    const { serverUrl, apiUrl, owner, repo, token } = world.github
    const ran = await runNodeAction({
      directory: join(import.meta.dirname, '..'),
      workspace: shallow,
      runnerTemp: world.temp,
      context: runContextFor({ serverUrl, apiUrl, owner, repo, token }, { sha: head, ...pullRequest(base) }),
      inputs,
    })
    expect(ran.outputs).toMatchObject({ failure: 'new-findings', 'new-findings': '1' })
    expect(files(shallow)).toEqual(before)
    expect(JSON.stringify([...before])).not.toContain('extraheader')
  },
  120_000,
)

withMkdocs(
  'A base that cannot be read is an error, never an empty one.',
  async () => {
    await using world = await createWorld()
    world.commit('Old', old)
    const ran = await world.build(inputs, pullRequest('e'.repeat(40)))
    expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'base-unreadable' } })
    expect(ran.log).toContain('fetch-depth')
  },
  120_000,
)

withMkdocs(
  'A base that does not build holds only what the change touches against it.',
  async () => {
    await using world = await createWorld()
    const base = world.commit('Broken', { ...old, 'mkdocs.yml': 'site_name: [\n' })
    world.commit('Repair', { 'mkdocs.yml': String(old['mkdocs.yml']) })
    const ran = await world.build(inputs, pullRequest(base))
    expect(ran).toMatchObject({ exitCode: 0, outputs: { failure: '', 'new-findings': '0' } })
  },
  120_000,
)

withMkdocs(
  'A change that touches nothing of the site builds nothing, in less than a second.',
  async () => {
    await using world = await createWorld()
    const base = world.commit('Old', old)
    world.commit('Elsewhere', { 'platform/01.postgres/README.md': '# Postgres 17\n', 'README.md': '# Infra 2\n' })
    const ran = await world.build({ ...inputs, python: 'no-such-python' }, pushed(base))
    expect(ran).toMatchObject({ exitCode: 0, outputs: { changed: 'false', failure: '' } })
    expect(ran.outputs['artifact-id']).toBeUndefined()
  },
  120_000,
)

withMkdocs(
  'A push to main uploads what was built; the same commit again is the same bytes under another name.',
  async () => {
    await using world = await createWorld()
    const base = world.commit('Old', old)
    world.commit('Fix', { 'docs/a.md': '# A\n' })
    const first = await world.build(inputs, pushed(base))
    expect(first).toMatchObject({ exitCode: 0, outputs: { changed: 'true', 'artifact-name': 'github-pages' } })
    const again = await world.build(inputs, pushed(base))
    expect(again.outputs['artifact-name']).toBe('github-pages-2')
    expect(again.outputs['artifact-digest']).toBe(first.outputs['artifact-digest'])
    expect(again.outputs['site-digest']).toBe(first.outputs['site-digest'])
  },
  120_000,
)

withMkdocs(
  'T50 nothing is left in the workspace, and of the temporary files only the site.',
  async () => {
    await using world = await createWorld()
    const base = world.commit('Old', {
      ...old,
      'hook.py': 'x = 1\n',
      'mkdocs.yml': `${old['mkdocs.yml']}hooks:\n  - hook.py\n`,
    })
    world.commit('Change', { 'docs/a.md': '# A\n' })
    const before = files(world.workspace)
    await world.build(inputs, pushed(base))
    expect(files(world.workspace)).toEqual(before)
    expect(
      readdirSync(world.temp)
        .filter((name) => !name.startsWith('_'))
        .sort(),
    ).toEqual(['slipway-docs-site', 'slipway-docs-site.json'])
    const broken = await world.build({ ...inputs, config: 'nowhere.yml' }, pushed(base))
    expect(broken.exitCode).toBe(1)
    expect(
      readdirSync(world.temp).filter(
        (name) => name.startsWith('slipway-docs-') && !name.startsWith('slipway-docs-site'),
      ),
    ).toEqual([])
  },
  120_000,
)

/** Every file below a folder, with its content. */
function files(root: string): ReadonlyMap<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter((entry) => entry.isFile() && existsSync(join(entry.parentPath, entry.name)))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, readFileSync(path).toString('base64')]),
  )
}
