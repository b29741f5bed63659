/** One file of Terraform's language: what stands in it, and where. */
export interface HclFile extends Body {
  readonly file: string
  /** Lines that are not the language; the rest of the file was read all the same. */
  readonly brokenLines: readonly number[]
}

export interface Body {
  readonly attributes: readonly Attribute[]
  readonly blocks: readonly Block[]
}

export interface Block extends Body {
  readonly type: string
  readonly labels: readonly string[]
  readonly line: number
}

export interface Attribute {
  readonly name: string
  readonly line: number
  readonly value: Value
}

export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'map'; readonly entries: readonly Attribute[] }
  | Expression

/** Whatever has to be evaluated. */
export interface Expression {
  readonly kind: 'expression'
  readonly text: string
  /** Functions that it calls. */
  readonly functions: readonly string[]
  /** A quoted text or heredoc with `${…}` or `%{…}` in it. */
  readonly template: boolean
}
