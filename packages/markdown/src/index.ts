export { blocks, details, list, table, withinBytes } from './blocks.ts'
export { code, codeBlock, type Inline, inline, link, Markdown, md, text, visible } from './escape.ts'
