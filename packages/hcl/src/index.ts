export type { Attribute, Block, Body, HclFile, Value } from './file.ts'
export { type HclParser, hclParser } from './parser.ts'
export { attributeOf, blocksOf, plainText } from './read.ts'
