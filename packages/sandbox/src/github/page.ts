import { type Answer, json } from './answer.ts'
import type { Call } from './route.ts'

/** One page of a list, with GitHub's Link header when there are more. */
export function page(call: Call, items: readonly unknown[]): Answer {
  const { number, size } = pageAsked(call.query)
  const last = Math.max(1, Math.ceil(items.length / size))
  const links: string[] = []
  const link = (page: number, rel: string): void => {
    const url = new URL(call.url)
    url.searchParams.set('page', String(page))
    links.push(`<${url.href}>; rel="${rel}"`)
  }
  if (number > 1) link(Math.min(number - 1, last), 'prev')
  if (number < last) {
    link(number + 1, 'next')
    link(last, 'last')
  }
  if (number > 1) link(1, 'first')
  const shown = items.slice((number - 1) * size, number * size)
  return json(200, shown, links.length > 0 ? { link: links.join(', ') } : {})
}

/** GitHub takes what it cannot read as its default and never gives more than 100. */
export function pageAsked(query: URLSearchParams): { readonly number: number; readonly size: number } {
  const whole = (name: string, otherwise: number): number => {
    const value = Number(query.get(name) ?? otherwise)
    return Number.isInteger(value) && value > 0 ? value : otherwise
  }
  return { number: whole('page', 1), size: Math.min(whole('per_page', 30), 100) }
}
