import type { Node } from 'web-tree-sitter'
import type { Attribute, Value } from './file.ts'

/** What an expression is, without evaluating it. */
export function readValue(node: Node): Value {
  const inner = single(node)
  switch (inner.type) {
    case 'string_lit':
      return { kind: 'text', text: unquoted(inner.text) }
    case 'numeric_lit':
      return { kind: 'number', text: inner.text }
    case 'bool_lit':
      return { kind: 'boolean', value: inner.text === 'true' }
    case 'null_lit':
      return { kind: 'null' }
    case 'tuple':
      return {
        kind: 'list',
        items: children(inner)
          .filter(({ type }) => type === 'expression')
          .map(readValue),
      }
    case 'object':
      return {
        kind: 'map',
        entries: children(inner)
          .filter(({ type }) => type === 'object_elem')
          .flatMap(entryOf),
      }
    case 'heredoc_template':
      return heredocOf(inner)
    default:
      return expressionOf(inner)
  }
}

/** `expression (literal_value (string_lit …))` is the literal. */
function single(node: Node): Node {
  const wrappers = ['expression', 'literal_value', 'collection_value', 'template_expr']
  let at = node
  while (wrappers.includes(at.type)) {
    const [only, ...more] = children(at)
    if (!only || more.length > 0) return at
    at = only
  }
  return at
}

function entryOf(node: Node): readonly Attribute[] {
  const key = node.childForFieldName('key')
  const value = node.childForFieldName('val')
  if (!key || !value) return []
  const name = key.text.startsWith('"') ? unquoted(key.text) : key.text
  return [{ name, line: node.startPosition.row + 1, value: readValue(value) }]
}

function heredocOf(node: Node): Value {
  const parts = children(node)
  if (hasTemplate(node)) return expressionOf(node)
  return {
    kind: 'text',
    text: parts
      .filter(({ type }) => type === 'template_literal')
      .map(({ text }) => text)
      .join(''),
  }
}

function expressionOf(node: Node): Value {
  const functions = node.descendantsOfType('function_call').flatMap((call) => call?.namedChildren[0]?.text ?? [])
  return { kind: 'expression', text: node.text, functions, template: hasTemplate(node) }
}

function hasTemplate(node: Node): boolean {
  return node.descendantsOfType(['template_interpolation', 'template_directive']).length > 0
}

function children(node: Node): readonly Node[] {
  const marks = /_(start|end)$|^comment$/
  return node.namedChildren.flatMap((child) => (child && !marks.test(child.type) ? child : []))
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }

function unquoted(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(/\\([nrt"\\])/g, (_, letter: string) => escapes[letter] ?? letter)
    .replaceAll('$${', '${')
    .replaceAll('%%{', '%{')
}
