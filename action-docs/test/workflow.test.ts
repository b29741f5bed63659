import { mkdocsPython } from '#testing'
import { createDocsWorld } from '../../packages/sandbox/src/demo/docs-world.ts'

const mkdocs = await mkdocsPython()
const withMkdocs = mkdocs === undefined ? test.skip : test
const site = { 'mkdocs.yml': 'site_name: Infra\n', 'docs/index.md': '# Infra\n' }
const dies =
  'import os, signal\ndef on_post_page(output, **kwargs):\n    os.kill(os.getpid(), signal.SIGKILL)\n    return output\n'

withMkdocs(
  'F64 docs-site.yml: a build that is killed is not deployed, and the live site stays what it was; the next one is.',
  async () => {
    await using world = await createDocsWorld(String(mkdocs?.python), site)
    const live = async () => (await fetch(world.pages.url)).text()
    const first = await world.push('One', { 'docs/index.md': '# Infra\n\nThe first edition.\n' })
    expect(first?.conclusion).toBe('success')
    const before = await live()
    expect(before).toContain('The first edition.')

    const broken = await world.push('Two', {
      'docs/index.md': '# Infra\n\nThe second edition.\n',
      'mkdocs.yml': 'site_name: Infra\nhooks:\n  - docs/die.py\n',
      'docs/die.py': dies,
    })
    expect(broken?.jobs.map(({ id, conclusion }) => `${id} ${conclusion}`)).toEqual(['build failure', 'deploy skipped'])
    expect(broken?.jobs[0]?.steps.at(-1)?.outputs).toMatchObject({ failure: 'build-killed' })
    expect(await live()).toBe(before)
    expect(world.pages.deployments).toHaveLength(1)

    const repaired = await world.push('Three', { 'mkdocs.yml': 'site_name: Infra\n', 'docs/die.py': undefined })
    expect(repaired?.conclusion).toBe('success')
    expect(await live()).toContain('The second edition.')
  },
  300_000,
)
