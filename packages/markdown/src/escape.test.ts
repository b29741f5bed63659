import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import {
  blocks,
  code,
  codeBlock,
  details,
  link,
  list,
  type Markdown,
  md,
  table,
  text,
  visible,
  withinBytes,
} from './index.ts'

const parse = (markdown: Markdown) =>
  fromMarkdown(markdown.source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

/** Every node that a reader, or GitHub, would act on. */
function activeNodes(node: Nodes): readonly string[] {
  const active = [
    'link',
    'image',
    'html',
    'linkReference',
    'imageReference',
    'definition',
    'heading',
    'list',
    'emphasis',
    'strong',
    'delete',
    'blockquote',
    'thematicBreak',
    'footnoteReference',
    'code',
  ]
  const own = active.includes(node.type) ? [node.type] : []
  return 'children' in node ? [...own, ...node.children.flatMap(activeNodes)] : own
}

function words(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(words).join('') : ''
}

const hostile = [
  '<img src=x onerror=alert(1)>',
  '[click](https://evil.example)',
  '![pixel](https://evil.example/p.png)',
  'https://evil.example and www.evil.example',
  '@octocat please',
  '&#64;octocat &commat;octocat',
  'fixes #1',
  '# heading',
  '1. list',
  '- list',
  '`code` and ```fence```',
  '| a | b |',
  '**bold** _it_ ~~gone~~',
  '> quote',
  '<!-- slipway:marker -->',
  '</summary></details><h1>',
  'a\nb\r\nc',
  '$x$ \\( y \\)',
  'user\u202egnp.exe',
  '\u0000\u001b[31mred',
  '::add-mask::x',
  '***',
  '[^1]',
  '[ref]: https://evil.example',
]
const anyText = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...hostile, '`', '\\', '|', '\n', ' ', '<', '@', '#', ':')).map((parts) => parts.join('')),
)

test('T31 no hostile text becomes markup: only paragraphs and text are left of it', () => {
  fc.assert(
    fc.property(anyText, (value) => expect(activeNodes(parse(text(value)))).toEqual([])),
    { numRuns: 2000 },
  )
})

test('T31 no hostile text leaves a code span', () => {
  fc.assert(
    fc.property(anyText, (value) => {
      const html = activeNodes(parse(code(value))).filter((type) => type === 'html')
      const others = activeNodes(parse(code(value))).filter((type) => type !== 'html')
      // A value with a pipe is shown in <code>…</code>, which are our two tags and nothing else.
      expect([html.length, others]).toEqual([value.includes('|') && visible(value).trim() !== '' ? 2 : 0, []])
    }),
    { numRuns: 2000 },
  )
})

test('T31 no hostile text ends a fenced block', () => {
  fc.assert(
    fc.property(anyText, (value) => expect(parse(codeBlock(value)).children.map(({ type }) => type)).toEqual(['code'])),
    { numRuns: 1000 },
  )
})

test('T31 no hostile text adds a row or a column to a table, even through a code span', () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      const [made] = parse(table(['one', 'two'], [[a, code(b)]])).children
      const rows = made?.type === 'table' ? made.children.map((row) => row.children.length) : []
      expect(rows).toEqual([2, 2])
    }),
    { numRuns: 2000 },
  )
})

test('T32 no text mentions anyone or refers to an issue, spelt with entities or not', () => {
  fc.assert(
    fc.property(anyText, (value) => {
      expect(words(parse(text(value)))).not.toMatch(/[@#][A-Za-z0-9]/)
    }),
    { numRuns: 2000 },
  )
})

test('T34 no address of a stranger becomes a link or an image', () => {
  const shown = activeNodes(
    parse(md`From ${'https://evil.example/p.png'} and ${'www.evil.example'} by ${'mailto:a@evil.example'}`),
  )
  expect(shown).toEqual([])
})

test('T35 bidi and invisible characters are shown, not obeyed', () => {
  expect(visible('v1.2.4\u202e\u200b\u0007')).toBe('v1.2.4\\u{202e}\\u{200b}\\u{7}')
})

test('text renders as the very text it was', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40 }), (value) => {
      const shown = words(parse(text(value))).replaceAll('\u200b', '')
      expect(shown.trim()).toBe(visible(value).trim())
    }),
  )
})

test.each([
  ['javascript:alert(1)', 'words'],
  ['https://x.example/a)b', 'words'],
  ['https://x.example/ok', '[words](https://x.example/ok)'],
])('a link to %s is shown as %s', (url, expected) => {
  expect(link('words', url).source).toBe(expected)
})

test('what does not fit is left out in whole blocks, and counted', () => {
  const parts = Array.from({ length: 10 }, (_, index) => md`${`block ${index} `.repeat(20)}`)
  const shown = withinBytes(parts, 1000)
  expect(Buffer.byteLength(shown.source)).toBeLessThanOrEqual(1000)
  expect(shown.source).toMatch(/_\d more blocks are left out for size\._$/)
})

test('blocks, lists and details compose', () => {
  expect(blocks(md`a`, undefined, list(['x', md`*y*`]), details('more', md`z`)).source).toBe(
    'a\n\n- x\n- *y*\n\n<details><summary>more</summary>\n\nz\n\n</details>',
  )
})
