import { createRequire } from 'node:module'
import { Language, type Node, Parser } from 'web-tree-sitter'
import type { Attribute, Block, Body, HclFile } from './file.ts'
import { readValue } from './value.ts'

/** Reads one file of Terraform's language; it never throws, broken lines are named in its answer. */
export type HclParser = (text: string, file: string) => HclFile

const maxBytes = 1024 * 1024
const maxDepth = 200

let ready: Promise<HclParser> | undefined

/** The parser, loaded once a process. */
export function hclParser(): Promise<HclParser> {
  ready ??= load()
  return ready
}

async function load(): Promise<HclParser> {
  await Parser.init()
  const grammar = createRequire(import.meta.url).resolve('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm')
  const parser = new Parser()
  parser.setLanguage(await Language.load(grammar))
  return (text, file) => {
    if (text.length > maxBytes) return { file, attributes: [], blocks: [], brokenLines: [1] }
    const tree = parser.parse(text)
    if (!tree) throw new Error(`The parser gave no tree for ${file}.`)
    try {
      const body = tree.rootNode.namedChildren.find((node) => node?.type === 'body')
      return { file, ...bodyOf(body, 0), brokenLines: brokenLines(tree.rootNode) }
    } finally {
      // The tree lives in the memory of WebAssembly, which nobody else frees.
      tree.delete()
    }
  }
}

function bodyOf(body: Node | null | undefined, depth: number): Body {
  const children = depth > maxDepth ? [] : named(body)
  return {
    attributes: children.filter(({ type }) => type === 'attribute').flatMap(attributeOf),
    blocks: children.filter(({ type }) => type === 'block').map((node) => blockOf(node, depth)),
  }
}

function attributeOf(node: Node): readonly Attribute[] {
  const [name, value] = named(node)
  if (!name || !value) return []
  return [{ name: name.text, line: lineOf(node), value: readValue(value) }]
}

function blockOf(node: Node, depth: number): Block {
  const [type, ...rest] = named(node)
  const labels = rest.filter((one) => one.type === 'string_lit' || one.type === 'identifier').map(labelOf)
  const body = rest.find((one) => one.type === 'body')
  return { type: type?.text ?? '', labels, line: lineOf(node), ...bodyOf(body, depth + 1) }
}

function labelOf(node: Node): string {
  return node.type === 'identifier' ? node.text : node.text.slice(1, -1)
}

function brokenLines(root: Node): readonly number[] {
  if (!root.hasError) return []
  const lines = new Set<number>()
  const waiting = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.isError || node.isMissing) lines.add(lineOf(node))
    waiting.push(...node.children.flatMap((child) => (child?.hasError || child?.isMissing ? child : [])))
  }
  return [...lines].sort((a, b) => a - b)
}

function named(node: Node | null | undefined): readonly Node[] {
  return (node?.namedChildren ?? []).flatMap((child) => (child && child.type !== 'comment' ? child : []))
}

function lineOf(node: Node): number {
  return node.startPosition.row + 1
}
