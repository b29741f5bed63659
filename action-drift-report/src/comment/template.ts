import { inline, Markdown, md } from '#markdown'

/** Our own words with their emphasis; no value is ever in them. */
export function template(sentence: string): Markdown {
  const parts = sentence.split('**').map((part, index) => (index % 2 === 0 ? inline(part) : md`**${part}**`))
  return joined(parts, '')
}

export function joined(parts: readonly Markdown[], separator: string): Markdown {
  return new Markdown(parts.map((part) => part.source).join(separator))
}
