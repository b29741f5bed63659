import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { mkdocsPython } from '#testing'
import { createWorld, type Files, pullRequest, pushed } from './world.ts'

const mkdocs = await mkdocsPython()
const withMkdocs = mkdocs === undefined ? test.skip : test
const inputs = { requirements: 'none', python: String(mkdocs?.python) }
const dispatched = { eventName: 'workflow_dispatch' }

const site: Files = {
  'mkdocs.yml': 'site_name: Infra\n',
  'docs/index.md': '# Infra\n',
}

withMkdocs(
  'T39 a link out of the repository, or into .git, is refused by name before anything is built.',
  async () => {
    await using world = await createWorld()
    world.commit('A site', { ...site, 'docs/sub/a.md': '# A\n' })
    symlinkSync('/etc', join(world.workspace, 'docs/etcdir'))
    symlinkSync('../../.git/config', join(world.workspace, 'docs/sub/leak.txt'))
    symlinkSync('/etc/passwd', join(world.workspace, 'docs/passwd.md'))
    world.commit('Links', {})
    const ran = await world.build(inputs, dispatched)
    expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'link-escapes' } })
    for (const name of ['docs/etcdir', 'docs/sub/leak.txt', 'docs/passwd.md']) expect(ran.log).toContain(name)
    expect(ran.log).not.toContain('root:')
    expect(world.services.artifacts).toEqual([])
  },
  120_000,
)

withMkdocs(
  'T39 a link inside of the repository is a file like any other.',
  async () => {
    await using world = await createWorld()
    world.commit('A site', { ...site, 'SECURITY.md': '# Security\n' })
    symlinkSync('../SECURITY.md', join(world.workspace, 'docs/security.md'))
    world.commit('A link', {})
    const ran = await world.build(inputs, dispatched)
    expect(ran).toMatchObject({ exitCode: 0, outputs: { failure: '', pages: '2' } })
  },
  120_000,
)

withMkdocs(
  'T39 docs_dir itself cannot be a link out of the repository.',
  async () => {
    await using world = await createWorld()
    symlinkSync('/etc', join(world.workspace, 'pages'))
    world.commit('A site', { 'mkdocs.yml': 'site_name: Infra\ndocs_dir: pages\n' })
    const ran = await world.build(inputs, dispatched)
    expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'link-escapes' } })
  },
  120_000,
)

withMkdocs(
  'T25 a plugin that reads its environment finds no token, and what it prints of it is not ours.',
  async () => {
    await using world = await createWorld()
    world.commit('A site', {
      ...site,
      'mkdocs.yml': 'site_name: Infra\nhooks:\n  - spy.py\n',
      'spy.py':
        'import json, os\ndef on_page_markdown(markdown, **kwargs):\n    return markdown + "\\n```\\n" + json.dumps(dict(os.environ)) + "\\n```\\n"\n',
    })
    const env = { SECRET_FOR_OTHERS: 'canary-1', API_TOKEN: 'canary-2', LET_THROUGH: 'seen' }
    const asked = { ...inputs, env: 'LET_THROUGH,ACTIONS_RUNTIME_TOKEN,INPUT_TOKEN' }
    const ran = await world.build(asked, { ...dispatched, env })
    expect(ran.exitCode).toBe(0)
    const page = readFileSync(join(String(ran.outputs['site-dir']), 'index.html'), 'utf8')
    expect(page).toContain('LET_THROUGH')
    expect(page).not.toMatch(/canary|ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL|INPUT_|GITHUB_OUTPUT|GITHUB_ENV/)
    expect(page).not.toContain(world.github.token)
  },
  120_000,
)

withMkdocs(
  'T27 neither pages nor plugins can make the runner do anything.',
  async () => {
    await using world = await createWorld()
    const commands = [
      '::error file=x::hijacked',
      '::add-mask::Infra',
      '::set-output name=changed::false',
      '##[error]hijacked',
      '::stop-commands::x',
    ]
    const base = world.commit('A site', site)
    world.commit('Hostile', {
      'mkdocs.yml': 'site_name: Infra\nhooks:\n  - loud.py\n',
      'loud.py': `import logging, sys\nlog = logging.getLogger("mkdocs.plugins.loud")\ndef on_page_markdown(markdown, **kwargs):\n    for line in ${JSON.stringify(commands)}:\n        print(line); print(line, file=sys.stderr); log.warning(line)\n    return markdown\n`,
      'docs/index.md': `# Infra\n\n${commands.map((line) => `[x](${encodeURI(line)}.md)`).join('\n')}\n\n[y](::error::hijacked.md)\n`,
    })
    const ran = await world.build(inputs, pullRequest(base))
    expect(
      ran.commands
        .map(({ name }) => name)
        .filter((name) => !/^(stop-commands|add-mask|debug|error|warning|notice|[0-9a-f-]{36})$/.test(name)),
    ).toEqual([])
    expect(ran.annotations.filter(({ message }) => message === 'hijacked')).toEqual([])
    expect(ran.outputs['changed']).toBe('true')
    expect(ran.masks.filter((mask) => mask.includes('Infra'))).toEqual([])
  },
  120_000,
)

withMkdocs(
  'Keys, configuration and hidden files are left out of what is published, and it is said.',
  async () => {
    await using world = await createWorld()
    world.commit('A site', {
      ...site,
      'docs/server.key': 'PRIVATE',
      'docs/terraform.tfvars': 'password = "x"',
      'docs/requirements.txt': 'x',
      'docs/data.csv': 'a,b',
      'docs/.well-known/security.txt': 'x',
      'docs/.env': 'X=1',
    })
    const ran = await world.build({ ...inputs, gate: 'off' }, pushed('0'.repeat(40)))
    expect(ran.exitCode).toBe(0)
    const { unpackSite } = await import('../../packages/sandbox/src/pages/unpack.ts')
    const published = [...unpackSite(world.services.artifacts[0]?.content ?? Buffer.alloc(0)).keys()]
    expect(published).toContain('data.csv')
    expect(published.filter((path) => /key|tfvars|requirements|\.env/.test(path))).toEqual([])
    expect(ran.summary).toContain('server.key')
  },
  120_000,
)

withMkdocs(
  'Names of 300 bytes and in Chinese are built, checked and packed as what they are.',
  async () => {
    await using world = await createWorld()
    const long = `${'d'.repeat(120)}/${'e'.repeat(120)}/${'f'.repeat(60)}`
    world.commit('A site', {
      ...site,
      [`docs/${long}.md`]: '# Long\n\n[gone](nowhere.md)\n',
      'docs/报告/与可用率账本.md': '# 报告\n\n[首页](../index.md) [无](../没有.md)\n',
    })
    const ran = await world.build({ ...inputs, gate: 'off', 'include-hidden': '' }, dispatched)
    expect(ran.exitCode).toBe(0)
    const lines = ran.annotations.flatMap(({ file, line }) => (file === undefined ? [] : [`${file}:${line}`]))
    expect(lines).toEqual(expect.arrayContaining([`docs/${long}.md:3`, 'docs/报告/与可用率账本.md:3']))
    const { unpackSite } = await import('../../packages/sandbox/src/pages/unpack.ts')
    const published = [...unpackSite(world.services.artifacts[0]?.content ?? Buffer.alloc(0)).keys()]
    expect(published).toEqual(expect.arrayContaining([`${long}/index.html`, '报告/与可用率账本/index.html']))
  },
  120_000,
)

withMkdocs(
  'T42 no cache is read or written: the only services a build speaks to are its artifacts.',
  async () => {
    await using world = await createWorld()
    world.commit('A site', site)
    const env = { ACTIONS_CACHE_URL: `${world.services.url}/cache/`, ACTIONS_CACHE_SERVICE_V2: 'true' }
    const ran = await world.build(inputs, { ...dispatched, env })
    expect(ran.exitCode).toBe(0)
    expect(world.services.requests.filter(({ path }) => !/ArtifactService|\/blobs\//.test(path))).toEqual([])
    expect(world.github.requests.filter(({ path }) => path.includes('/api/'))).toEqual([])
  },
  120_000,
)

withMkdocs(
  'F64 MkDocs that is killed is red, publishes nothing and leaves nothing.',
  async () => {
    await using world = await createWorld()
    world.commit('A site', {
      ...site,
      'mkdocs.yml': 'site_name: Infra\nhooks:\n  - die.py\n',
      'die.py': 'import os, signal\ndef on_post_page(output, **kwargs):\n    os.kill(os.getpid(), signal.SIGKILL)\n',
    })
    const ran = await world.build(inputs, dispatched)
    expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'build-killed' } })
    expect(ran.outputs['artifact-id']).toBeUndefined()
    expect(world.services.artifacts).toEqual([])
  },
  120_000,
)

withMkdocs(
  'A build that never ends is ended, with what to do.',
  async () => {
    await using world = await createWorld()
    world.commit('A site', {
      ...site,
      'mkdocs.yml': 'site_name: Infra\nhooks:\n  - wait.py\n',
      'wait.py': 'import time\ndef on_config(config):\n    time.sleep(600)\n',
    })
    const ran = await world.build({ ...inputs, timeout: '10s' }, dispatched)
    expect(ran).toMatchObject({ exitCode: 1, outputs: { failure: 'build-timeout' } })
  },
  120_000,
)

withMkdocs(
  'F65 a flood of warnings is counted, and only its beginning is shown.',
  async () => {
    await using world = await createWorld()
    const links = Array.from({ length: 3000 }, (_, index) => `[x](gone-${index}.md)`).join('\n\n')
    world.commit('A site', { ...site, 'docs/index.md': `# Infra\n\n${links}\n` })
    const ran = await world.build({ ...inputs, gate: 'off' }, dispatched)
    expect(ran).toMatchObject({ exitCode: 0, outputs: { findings: '3000' } })
    expect(ran.annotations.filter(({ level }) => level === 'error')).toHaveLength(9)
    expect(ran.annotations.find(({ message }) => message.includes('more are in the summary'))?.message).toContain(
      '2992',
    )
    expect(ran.log.split('\n').length).toBeLessThan(400)
    expect(ran.summary.length).toBeLessThan(60_000)
  },
  120_000,
)
