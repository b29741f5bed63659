import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** What GitHub would make of a comment. */
export interface Markup {
  /** Kinds of nodes with how many there are of each, without those of plain text. */
  readonly kinds: Readonly<Record<string, number>>
  readonly links: readonly string[]
  /** Every tag, such as `<details>`. */
  readonly tags: readonly string[]
  /** What is read as text, where a mention or a reference would be found. */
  readonly prose: string
  readonly blocks: readonly string[]
}

export function markupOf(markdown: string): Markup {
  const root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const all = nodesBelow(root)
  const kinds: Record<string, number> = {}
  for (const { type } of all) kinds[type] = (kinds[type] ?? 0) + 1
  const html = all.flatMap((node) => (node.type === 'html' ? [node.value] : []))
  return {
    kinds,
    links: all.flatMap((node) => (node.type === 'link' ? [node.url] : [])),
    tags: html.flatMap((value) => value.match(/<[^>]*>/g) ?? []),
    prose: proseOf(all),
    blocks: all.flatMap((node) => (node.type === 'code' ? [node.value] : [])),
  }
}

/** Inside `<code>` GitHub looks for no mention and no reference, as inside a code span. */
function proseOf(nodes: readonly Nodes[]): string {
  const prose: string[] = []
  let inCode = false
  for (const node of nodes) {
    if (node.type === 'html' && node.value === '<code>') inCode = true
    else if (node.type === 'html' && node.value === '</code>') inCode = false
    else if (node.type === 'html') prose.push(node.value.replace(/<[^>]*>/g, ''))
    else if (node.type === 'text' && !inCode) prose.push(node.value)
  }
  return prose.join('\n')
}

function nodesBelow(node: Nodes): readonly Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesBelow)] : [node]
}
