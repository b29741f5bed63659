import type { Attribute, Block, Body, Value } from './file.ts'

/** The blocks of one type in a body. */
export function blocksOf(body: Body | undefined, type: string): readonly Block[] {
  return body?.blocks.filter((block) => block.type === type) ?? []
}

export function attributeOf(body: Body | undefined, name: string): Attribute | undefined {
  return body?.attributes.find((attribute) => attribute.name === name)
}

/** The text of a literal; undefined for everything that has to be evaluated. */
export function plainText(value: Value | undefined): string | undefined {
  return value?.kind === 'text' ? value.text : undefined
}
