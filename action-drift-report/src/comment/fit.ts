import { blocks, inline, type Markdown, md } from '#markdown'
import { template } from './template.ts'
import type { Words } from './words.ts'

/** A part of the report that can be shown with fewer of its items. */
export interface Part {
  /** What it is called, with how many it has. */
  readonly title: string
  /** Under pressure the part with the lowest number loses its items first. */
  readonly keep: number
  readonly total: number
  readonly render: (count: number) => readonly Markdown[]
}

/** More than this nobody reads here; the job summary and the JSON have all. */
const mostItems = 500

/** The parts below each other in at most so many bytes. What is left out is counted, each time where it would stand. */
export function fitted(
  parts: readonly Part[],
  maxBytes: number,
  words: Pick<Words, 'leftOut' | 'leftOutWhole'>,
): Markdown {
  const counts = parts.map(({ total }) => Math.min(total, mostItems))
  const render = () => arranged(parts, counts, words)
  const fits = () => bytesOf(render()) <= maxBytes
  const order = parts.map((part, index) => ({ index, keep: part.keep })).toSorted((a, b) => a.keep - b.keep)
  for (const { index } of order) {
    if (fits()) break
    counts[index] = mostThatFits(counts[index] ?? 0, (count) => {
      counts[index] = count
      return fits()
    })
  }
  return render()
}

function arranged(
  parts: readonly Part[],
  counts: readonly number[],
  words: Pick<Words, 'leftOut' | 'leftOutWhole'>,
): Markdown {
  const shown = parts.map((part, index) => {
    const count = counts[index] ?? 0
    const cut = count > 0 && count < part.total
    return blocks(...part.render(count), cut ? md`_${template(words.leftOut(part.total - count))}_` : undefined)
  })
  const whole = parts.filter(({ total }, index) => total > 0 && counts[index] === 0).map(({ title }) => title)
  return blocks(...shown, whole.length > 0 ? md`_${words.leftOutWhole(whole.join(', '))}_` : undefined)
}

/** The largest count that fits, none when none does. */
function mostThatFits(most: number, fitsWith: (count: number) => boolean): number {
  let [low, high] = [0, most]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fitsWith(middle)) low = middle
    else high = middle - 1
  }
  return low
}

export function bytesOf(markdown: Markdown): number {
  return Buffer.byteLength(inline(markdown).source)
}
